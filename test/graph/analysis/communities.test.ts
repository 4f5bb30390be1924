import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  detectCommunities,
  numberBySize,
  weightedLinksOf,
} from "../../../graph/analysis/communities.ts";
import { modularityOf } from "../../../graph/analysis/modularity.ts";
import { findComponents } from "../../../graph/network/components.ts";
import { arbitraryNetwork, networkOf, TWO_TRIANGLES } from "../../support/link-networks.ts";

const ONCE = { resolution: 1, seed: 42 };

describe("detectCommunities", () => {
  it("finds two triangles joined by a link", () => {
    const { communities, count, modularity } = detectCommunities(networkOf(6, TWO_TRIANGLES), ONCE);
    expect([...communities]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(count).toBe(2);
    expect(modularity).toBeCloseTo(6 / 7 - 1 / 2, 12);
  });

  it("weighs links by their strength", () => {
    // A square 0–1–2–3 whose sides 0–1 and 2–3 are strong.
    const square = networkOf(4, [
      [0, 1, 5],
      [1, 2, 1],
      [2, 3, 5],
      [0, 3, 1],
    ]);
    expect([...detectCommunities(square, ONCE).communities]).toEqual([0, 0, 1, 1]);
  });

  it("gives every node of a network without links a community of its own, and modularity 0", () => {
    const { communities, count, modularity } = detectCommunities(networkOf(3, []), ONCE);
    expect([...communities]).toEqual([0, 1, 2]);
    expect([count, modularity]).toEqual([3, 0]);
  });

  it("answers nothing for no nodes", () => {
    const { communities, count, modularity } = detectCommunities(networkOf(0, []), ONCE);
    expect([communities.length, count, modularity]).toEqual([0, 0, 0]);
  });

  it("makes more communities with a higher resolution", () => {
    const path = networkOf(
      8,
      Array.from({ length: 7 }, (_, k) => [k, k + 1] as const),
    );
    const counts = [0, 1, 5].map(
      (resolution) => detectCommunities(path, { resolution, seed: 1 }).count,
    );
    expect(counts[0]).toBe(1);
    expect(counts[1]).toBeGreaterThan(1);
    expect(counts[2]).toBeGreaterThan(counts[1]!);
  });

  it("always partitions, the same way for the same seed, within components and connected", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.integer(),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (network, seed, resolution) => {
          const partition = detectCommunities(network, { resolution, seed });
          expect(detectCommunities(network, { resolution, seed })).toEqual(partition);
          const sizes = new Array<number>(partition.count).fill(0);
          for (const community of partition.communities) sizes[community]!++;
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(Math.min(...sizes)).toBeGreaterThan(0);
          // Connected: cutting the links between communities leaves as many parts as communities.
          const { sources, targets } = network.links;
          const inside = Uint8Array.from(sources, (source, k) =>
            partition.communities[source] === partition.communities[targets[k]!] ? 1 : 0,
          );
          const parts = findComponents(
            sizes.length === 0 ? 0 : network.nodes.ids.length,
            sources,
            targets,
            undefined,
            inside,
          );
          expect(parts.sizes.length).toBe(partition.count);
          expect(partition.modularity).toBeCloseTo(
            modularityOf(weightedLinksOf(network), partition.communities, resolution),
            12,
          );
          if (resolution === 1) expect(Math.abs(partition.modularity)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe("numberBySize", () => {
  it("gives 0 to the largest, and to the one with the smallest node among equals", () => {
    // Sizes: 7 has one, 3 has three, 9 has three and comes later, 5 has one and comes first.
    const { communities, count } = numberBySize(Uint32Array.of(5, 3, 9, 3, 9, 7, 3, 9));
    expect([...communities]).toEqual([2, 0, 1, 0, 1, 3, 0, 1]);
    expect(count).toBe(4);
  });
});

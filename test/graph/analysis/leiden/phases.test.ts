import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedLinksOf } from "../../../../graph/analysis/communities.ts";
import { aggregate } from "../../../../graph/analysis/leiden/aggregate.ts";
import { moveNodes } from "../../../../graph/analysis/leiden/move-nodes.ts";
import { nearbyRows } from "../../../../graph/analysis/leiden/nearby-rows.ts";
import { refine } from "../../../../graph/analysis/leiden/refine.ts";
import { rowsOf, totalWeight, type Rows } from "../../../../graph/analysis/leiden/rows.ts";
import { shuffledInBlocks } from "../../../../graph/analysis/leiden/shuffled.ts";
import { modularityOf } from "../../../../graph/analysis/modularity.ts";
import { findComponents } from "../../../../graph/network/components.ts";
import { createRandom } from "../../../../graph/model/random.ts";
import { arbitraryNetwork, linksOf, TWO_TRIANGLES } from "../../../support/link-networks.ts";

/** A network with links, and a community of each node. */
const arbitraryStart = arbitraryNetwork
  .filter(({ links }) => links.sources.length > 0)
  .chain((network) => {
    const links = weightedLinksOf(network);
    const n = links.nodeCount;
    return fc
      .array(fc.nat(n - 1), { minLength: n, maxLength: n })
      .map((start) => ({ links, start: Uint32Array.from(start) }));
  });

function inOrder({ nodeCount }: Rows): Uint32Array {
  return Uint32Array.from({ length: nodeCount }, (_, node) => node);
}

describe("moveNodes", () => {
  it("brings two triangles together, each in the community of one of its nodes", () => {
    const rows = rowsOf(linksOf(6, TWO_TRIANGLES));
    const communities = inOrder(rows);
    moveNodes(rows, communities, inOrder(rows), 1 / totalWeight(rows));
    expect(new Set(communities.slice(0, 3)).size).toBe(1);
    expect(new Set(communities.slice(3)).size).toBe(1);
    expect(communities[0]).not.toBe(communities[3]);
  });

  it("lets a node go that nothing ties to its community", () => {
    // 0–1 and 2: 2 leaves the community of all three for an empty one.
    const rows = rowsOf(linksOf(3, [[0, 1]]));
    const communities = Uint32Array.of(0, 0, 0);
    moveNodes({ ...rows, weights: Float64Array.of(1, 1, 1) }, communities, inOrder(rows), 1 / 3);
    expect(communities[0]).toBe(communities[1]);
    expect(communities[2]).not.toBe(communities[0]);
  });

  it("says what modularity gained, and never loses any", () => {
    fc.assert(
      fc.property(
        arbitraryStart,
        fc.double({ min: 0, max: 3, noNaN: true }),
        ({ links, start }, resolution) => {
          const rows = rowsOf(links);
          const all = totalWeight(rows);
          const communities = start.slice();
          const { gain } = moveNodes(rows, communities, inOrder(rows), resolution / all);
          const after = modularityOf(links, communities, resolution);
          expect(after - modularityOf(links, start, resolution)).toBeCloseTo((2 * gain) / all, 9);
          expect(gain).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe("refine", () => {
  it("takes apart what a community holds without a tie", () => {
    // Two triangles without the link between them, in one community. A pair of a triangle has 2 links to
    // the rest, and needs ½ · 4 · 8 / 12.
    const rows = rowsOf(
      linksOf(
        6,
        TWO_TRIANGLES.filter(([a]) => a !== 2),
      ),
    );
    const parts = refine(rows, new Uint32Array(6), inOrder(rows), 0.5 / totalWeight(rows));
    expect(new Set(parts.slice(0, 3)).size).toBe(1);
    expect(new Set(parts.slice(3)).size).toBe(1);
    expect(parts[0]).not.toBe(parts[3]);
  });

  it("keeps a node alone that is tied more loosely than chance would tie it", () => {
    // 3 has a link of 1 to the triangle and 9 elsewhere: 1 < 10 · 13 / 32 (all: 2 · 16).
    const links = linksOf(5, [
      [0, 1, 2],
      [0, 2, 2],
      [1, 2, 2],
      [2, 3, 1],
      [3, 4, 9],
    ]);
    const rows = rowsOf(links);
    const parts = refine(rows, Uint32Array.of(0, 0, 0, 0, 4), inOrder(rows), 1 / totalWeight(rows));
    expect(parts[3]).toBe(3);
    expect(new Set(parts.slice(0, 3)).size).toBe(1);
  });

  it("makes connected parts, each within one community", () => {
    fc.assert(
      fc.property(arbitraryStart, fc.integer(), ({ links, start }, seed) => {
        const rows = rowsOf(links);
        const order = shuffledInBlocks(links.nodeCount, createRandom(seed));
        const parts = refine(rows, start, order, 1 / totalWeight(rows));
        for (const [node, part] of parts.entries()) expect(start[node]).toBe(start[part]);
        const inside = Uint8Array.from(links.sources, (source, k) =>
          parts[source] === parts[links.targets[k]!] ? 1 : 0,
        );
        const { sizes } = findComponents(
          links.nodeCount,
          links.sources,
          links.targets,
          undefined,
          inside,
        );
        expect(sizes.length).toBe(new Set(parts).size);
      }),
    );
  });
});

describe("aggregate", () => {
  it("makes nodes of groups: links between them are summed, those inside count to their weight", () => {
    const rows = rowsOf(linksOf(6, [...TWO_TRIANGLES, [1, 4, 2]]));
    const { rows: between, groups } = aggregate(rows, Uint32Array.of(4, 4, 4, 2, 2, 2));
    expect([...groups]).toEqual([0, 0, 0, 1, 1, 1]);
    // Each triangle: 2 · 3 inside, 1 + 2 to the other.
    expect([...between.weights]).toEqual([9, 9]);
    expect([...between.offsets]).toEqual([0, 1, 2]);
    expect([...between.others]).toEqual([1, 0]);
    expect([...between.strengths]).toEqual([3, 3]);
  });

  it("keeps the sum of all weights and, group for group, that of strengths", () => {
    fc.assert(
      fc.property(arbitraryStart, ({ links, start }) => {
        const rows = rowsOf(links);
        const { rows: between, groups } = aggregate(rows, start);
        expect(totalWeight(between)).toBeCloseTo(totalWeight(rows), 9);
        for (let a = 0; a < between.nodeCount; a++)
          for (let k = between.offsets[a]!; k < between.offsets[a + 1]!; k++) {
            const b = between.others[k]!;
            let sum = 0;
            for (const [link, strength] of links.strengths.entries()) {
              const [s, t] = [groups[links.sources[link]!]!, groups[links.targets[link]!]!];
              if ((s === a && t === b) || (s === b && t === a)) sum += strength;
            }
            expect(between.strengths[k]).toBeCloseTo(sum, 9);
            expect(b).not.toBe(a);
          }
      }),
    );
  });
});

describe("nearbyRows", () => {
  it("renumbers nodes as a walk from the first meets them", () => {
    // 0–3, 3–1, and 2 alone.
    const rows = rowsOf(
      linksOf(4, [
        [0, 3, 5],
        [1, 3, 7],
      ]),
    );
    const near = nearbyRows(rows);
    expect([...near.places]).toEqual([0, 2, 3, 1]);
    expect([...near.rows.offsets]).toEqual([0, 1, 3, 4, 4]);
    expect([...near.rows.others]).toEqual([1, 0, 2, 1]);
    expect([...near.rows.strengths]).toEqual([5, 5, 7, 7]);
    expect([...near.rows.weights]).toEqual([5, 12, 7, 0]);
  });
});

describe("shuffledInBlocks", () => {
  it("has every number once, neighbours of one block together, and another order for another seed", () => {
    const order = shuffledInBlocks(10_000, createRandom(1));
    expect(order.toSorted()).toEqual(Uint32Array.from({ length: 10_000 }, (_, k) => k));
    const blocks = Array.from(order, (number) => Math.floor(number / 4096));
    expect(blocks.filter((block, k) => block !== blocks[k - 1]).length).toBe(3);
    expect(shuffledInBlocks(10_000, createRandom(1))).toEqual(order);
    expect(shuffledInBlocks(10_000, createRandom(2))).not.toEqual(order);
    expect(shuffledInBlocks(0, createRandom(1)).length).toBe(0);
  });
});

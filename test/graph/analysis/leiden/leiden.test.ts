import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  detectCommunities,
  partitionOf,
  weightedLinksOf,
} from "../../../../graph/analysis/communities.ts";
import { runLeiden } from "../../../../graph/analysis/leiden/leiden.ts";
import { rowsOf } from "../../../../graph/analysis/leiden/rows.ts";
import { runLouvain } from "../../../../graph/analysis/louvain.ts";
import { modularityOf } from "../../../../graph/analysis/modularity.ts";
import { createRandom } from "../../../../graph/model/random.ts";
import {
  arbitraryNetwork,
  linksOf,
  networkOf,
  type PlainLink,
} from "../../../support/link-networks.ts";

/** `groups` groups of `size` nodes; each node has `inside` links to its own and `outside` to others. */
function planted(groups: number, size: number, inside: number, outside: number): PlainLink[] {
  const random = createRandom(11);
  const n = groups * size;
  const links = new Map<number, PlainLink>();
  for (let node = 0; node < n; node++)
    for (let k = 0; k < inside + outside; k++) {
      const from = node - (node % size);
      const other = k < inside ? from + Math.floor(random() * size) : Math.floor(random() * n);
      const [a, b] = [Math.min(node, other), Math.max(node, other)];
      if (a !== b) links.set(a * n + b, [a, b]);
    }
  return [...links.values()];
}

describe("runLeiden", () => {
  it("never lowers modularity, wherever it begins", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork.filter(({ links }) => links.sources.length > 0),
        fc.array(fc.nat(23), { minLength: 24, maxLength: 24 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.integer(),
        (network, numbers, resolution, seed) => {
          const links = weightedLinksOf(network);
          const n = links.nodeCount;
          const start = Uint32Array.from({ length: n }, (_, node) => numbers[node]! % n);
          const found = start.slice();
          runLeiden(rowsOf(links), found, { resolution, random: createRandom(seed), work: 0 });
          expect(modularityOf(links, found, resolution)).toBeGreaterThan(
            modularityOf(links, start, resolution) - 1e-12,
          );
        },
      ),
    );
  });

  it("finds more modularity than Louvain's method where groups are hard to tell", () => {
    for (const [inside, outside] of [
      [4, 3],
      [3, 3],
      [2, 1],
    ] as const) {
      const links = linksOf(2000, planted(40, 50, inside, outside));
      const found = Uint32Array.from({ length: 2000 }, (_, node) => node);
      runLeiden(rowsOf(links), found, { resolution: 1, random: createRandom(5), work: 0 });
      const [own, louvain] = [found, runLouvain(links, 1, 5)].map(
        (communities) => partitionOf(links, communities, { resolution: 1 }).modularity,
      );
      expect(own).toBeGreaterThan(louvain!);
    }
  });

  it("goes on while there is work left", () => {
    const links = linksOf(2000, planted(40, 50, 1, 3));
    const rows = rowsOf(links);
    const run = (work: number): [read: number, modularity: number] => {
      const found = Uint32Array.from({ length: 2000 }, (_, node) => node);
      const read = runLeiden(rows, found, { resolution: 1, random: createRandom(5), work });
      return [read, modularityOf(links, found)];
    };
    const [short, long] = [run(0), run(1e9)];
    expect(long[0]).toBeGreaterThan(short[0]);
    expect(long[1]).toBeGreaterThan(short[1]);
  });
});

// Zachary's karate club: 34 people, who met whom outside of the club.
const KARATE: Readonly<Record<number, string>> = {
  0: "1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31",
  1: "2 3 7 13 17 19 21 30",
  2: "3 7 8 9 13 27 28 32",
  3: "7 12 13",
  4: "6 10",
  5: "6 10 16",
  6: "16",
  8: "30 32 33",
  9: "33",
  13: "33",
  14: "32 33",
  15: "32 33",
  18: "32 33",
  19: "33",
  20: "32 33",
  22: "32 33",
  23: "25 27 29 32 33",
  24: "25 27 31",
  25: "31",
  26: "29 33",
  27: "33",
  28: "31 33",
  29: "32 33",
  30: "32 33",
  31: "32 33",
  32: "33",
};

describe("detectCommunities, by Leiden's method", () => {
  it("finds the best partition of the karate club", () => {
    const links = Object.entries(KARATE).flatMap(([source, targets]) =>
      targets.split(" ").map((target): PlainLink => [Number(source), Number(target)]),
    );
    expect(links.length).toBe(78);
    // Proven to be the maximum: Brandes et al. (2008), doi:10.1109/TKDE.2007.190689.
    for (const seed of [1, 2, 3]) {
      const found = detectCommunities(networkOf(34, links), { resolution: 1, seed });
      expect(found.modularity).toBeCloseTo(0.4198, 4);
      expect(found.count).toBe(4);
    }
  });

  it("is at least as modular as Louvain's method on any network", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.integer(),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (network, seed, resolution) => {
          const links = weightedLinksOf(network);
          const louvain = partitionOf(links, runLouvain(links, resolution, seed), { resolution });
          const found = detectCommunities(network, { resolution, seed });
          expect(found.modularity).toBeGreaterThan(louvain.modularity - 1e-12);
        },
      ),
    );
  });

  it("joins cliques of a ring in pairs at resolution 1, and keeps them apart at 3", () => {
    // 30 cliques of 5 in a ring: 10 links inside each, 1 to the next, 330 in all. Cliques alone have
    // modularity 10/11 − 1/30, pairs 21/22 − 1/15, which is more (Fortunato, Barthélemy 2007).
    const links: PlainLink[] = [];
    for (let clique = 0; clique < 30; clique++)
      for (let a = 0; a < 5; a++) {
        for (let b = a + 1; b < 5; b++) links.push([5 * clique + a, 5 * clique + b]);
        const next = (5 * clique + 9) % 150;
        if (a === 0) links.push([Math.min(5 * clique, next), Math.max(5 * clique, next)]);
      }
    const ring = networkOf(150, links);
    const pairs = detectCommunities(ring, { resolution: 1, seed: 1 });
    expect(pairs.modularity).toBeGreaterThan(10 / 11 - 1 / 30);
    expect(pairs.modularity).toBeLessThanOrEqual(21 / 22 - 1 / 15 + 1e-12);
    const cliques = detectCommunities(ring, { resolution: 3, seed: 1 });
    expect(cliques.count).toBe(30);
    for (let node = 0; node < 150; node++)
      expect(cliques.communities[node]).toBe(cliques.communities[node - (node % 5)]);
  });
});

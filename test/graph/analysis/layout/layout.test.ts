import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAYOUTS, type Layout, type Network } from "../../../../graph/index.ts";
import { detectCommunities, weightedLinksOf } from "../../../../graph/analysis/communities.ts";
import { layOut, MAP_RADIUS } from "../../../../graph/analysis/layout/layout.ts";
import { radiiOf } from "../../../../graph/analysis/layout/radii.ts";
import { leastGap } from "../../../support/discs.ts";
import { arbitraryNetwork, networkOf, type PlainLink } from "../../../support/link-networks.ts";

function layoutOf(network: Network, layout: (typeof LAYOUTS)[number] = "forceatlas2"): Layout {
  const partition = detectCommunities(network, { resolution: 1, seed: 42 });
  return layOut(weightedLinksOf(network), network.nodes.occurrences, partition, {
    layout,
    seed: 42,
  });
}

describe("radiiOf", () => {
  it("makes areas stand for papers, the smallest radius being 1", () => {
    expect([...radiiOf(Uint32Array.of(2, 8, 18))]).toEqual([1, 2, 3]);
  });

  it("never makes one disc more than seven times as wide as another", () => {
    // √900 would be 30.
    const [small, middle, large] = radiiOf(Uint32Array.of(1, 30, 900));
    expect(small).toBe(1);
    expect(large).toBeCloseTo(7, 9);
    expect(middle).toBeCloseTo(Math.sqrt(7), 9);
  });
});

describe("layOut", () => {
  it("answers nothing for no nodes and puts a single node in the middle", () => {
    expect(layoutOf(networkOf(0, [])).x.length).toBe(0);
    const one = layoutOf(networkOf(1, []));
    expect([one.x[0], one.y[0], one.radii[0]]).toEqual([0, 0, 60]);
  });

  it("lets no discs touch, fits its circle, is exact in 32 bits and the same each time", () => {
    fc.assert(
      fc.property(
        arbitraryNetwork,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 24, maxLength: 24 }),
        fc.constantFrom(...LAYOUTS),
        (plain, papers, name) => {
          const network = {
            ...plain,
            nodes: {
              ...plain.nodes,
              occurrences: Uint32Array.from(plain.nodes.ids, (_, node) => papers[node]!),
            },
          };
          const layout = layoutOf(network, name);
          expect(leastGap(layout.x, layout.y, layout.radii)).toBeGreaterThan(0);
          for (const [node, x] of layout.x.entries()) {
            const reach = Math.hypot(x, layout.y[node]!) + layout.radii[node]!;
            expect(reach).toBeLessThanOrEqual(MAP_RADIUS);
            expect(layout.radii[node]).toBeGreaterThan(0);
          }
          for (const column of [layout.x, layout.y, layout.radii])
            expect(Float64Array.from(Float32Array.from(column))).toEqual(column);
          expect(layoutOf(network, name)).toEqual(layout);
        },
      ),
      { numRuns: 60 },
    );
  });

  // Six rings of 30 nodes, each linked across, joined to the next ring by one link.
  const RING = 30;
  const RINGS = 6;
  const links: PlainLink[] = [];
  for (let ring = 0; ring < RINGS; ring++) {
    const at = ring * RING;
    for (let k = 0; k < RING; k++) {
      links.push([at + k, at + ((k + 1) % RING)]);
      if (k < RING / 2) links.push([at + k, at + k + RING / 2]);
    }
    if (ring > 0) links.push([at - RING, at]);
  }
  const rings = networkOf(
    RING * RINGS,
    links.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  );

  it("keeps communities apart: nearest neighbours are of the same one", () => {
    const partition = detectCommunities(rings, { resolution: 0.3, seed: 42 });
    const { x, y } = layOut(weightedLinksOf(rings), rings.nodes.occurrences, partition, {
      layout: "forceatlas2",
      seed: 42,
    });
    let same = 0;
    for (const [node, community] of partition.communities.entries()) {
      let nearest = -1;
      let best = Infinity;
      for (const [other] of partition.communities.entries()) {
        const distance = Math.hypot(x[node]! - x[other]!, y[node]! - y[other]!);
        if (other !== node && distance < best) {
          best = distance;
          nearest = other;
        }
      }
      if (partition.communities[nearest] === community) same++;
    }
    expect(same / partition.communities.length).toBeGreaterThan(0.95);
  });

  it("draws linked nodes nearer than others", () => {
    const { x, y } = layoutOf(rings);
    const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const mean = (values: number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const linked = mean(links.map(([a, b]) => distance(a, b)));
    const any = mean(links.map(([a], k) => distance(a, (a + 7 * k + 1) % (RING * RINGS))));
    expect(linked).toBeLessThan(any / 3);
  });

  it("packs many small components compactly around the largest", () => {
    // A clique of 12 and 60 pairs: no far ring of confetti.
    const clique: PlainLink[] = [];
    for (let a = 0; a < 12; a++) for (let b = a + 1; b < 12; b++) clique.push([a, b]);
    const pairs = Array.from({ length: 60 }, (_, k): PlainLink => [12 + 2 * k, 13 + 2 * k]);
    const network = networkOf(132, [...clique, ...pairs]);
    const { x, y, radii } = layoutOf(network);
    const filled = radii.reduce((area, radius) => area + radius ** 2, 0) / MAP_RADIUS ** 2;
    expect(filled).toBeGreaterThan(0.05);
    const middle = Array.from({ length: 12 }, (_, node) => Math.hypot(x[node]!, y[node]!));
    expect(Math.max(...middle)).toBeLessThan(MAP_RADIUS / 2);
  });
});

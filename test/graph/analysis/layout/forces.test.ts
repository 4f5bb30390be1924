import fc from "fast-check";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { describe, expect, it } from "vitest";
import { runForces } from "../../../../graph/analysis/layout/forces.ts";
import {
  repelPairs,
  RepulsionTree,
  type Bodies,
} from "../../../../graph/analysis/layout/repulsion.ts";
import { graphViewOf } from "../../../../graph/analysis/link-graph.ts";
import { createRandom } from "../../../../graph/model/random.ts";
import { linksOf, type PlainLink } from "../../../support/link-networks.ts";

function bodiesAt(places: readonly (readonly [x: number, y: number, mass: number])[]): Bodies {
  return {
    x: Float64Array.from(places, ([x]) => x),
    y: Float64Array.from(places, ([, y]) => y),
    masses: Float64Array.from(places, ([, , mass]) => mass),
    fx: new Float64Array(places.length),
    fy: new Float64Array(places.length),
  };
}

function randomBodies(count: number, seed: number): Bodies {
  const random = createRandom(seed);
  return bodiesAt(
    Array.from({ length: count }, () => [100 * random(), 100 * random(), 1 + 9 * random()]),
  );
}

describe("runForces", () => {
  it("moves nodes as graphology's ForceAtlas2 does", () => {
    const random = createRandom(4);
    const n = 120;
    const plain = new Map<number, PlainLink>();
    for (let k = 0; k < 300; k++) {
      const [a, b] = [Math.floor(random() * n), Math.floor(random() * n)];
      if (a < b) plain.set(a * n + b, [a, b, 1 + Math.floor(9 * random())]);
    }
    const links = linksOf(n, [...plain.values()]);
    const x = Float64Array.from({ length: n }, () => 200 * random() - 100);
    const y = Float64Array.from({ length: n }, () => 200 * random() - 100);
    const mean = links.strengths.reduce((sum, s) => sum + s, 0) / links.strengths.length;
    const evened = { ...links, strengths: links.strengths.map((s) => Math.sqrt(s / mean)) };
    const expected = forceAtlas2(graphViewOf(evened, x, y), {
      iterations: 8,
      getEdgeWeight: "weight",
      settings: {
        strongGravityMode: true,
        gravity: 0.05,
        scalingRatio: 10,
        slowDown: 1 + Math.log(n),
        barnesHutOptimize: false,
      },
    });
    const start = x.slice();
    runForces(links, x, y, 8);
    // Theirs counts in 32 bits.
    for (let node = 0; node < n; node++) {
      expect(Math.abs(x[node]! - expected[node]!.x)).toBeLessThan(0.05);
      expect(Math.abs(y[node]! - expected[node]!.y)).toBeLessThan(0.05);
    }
    const way = x.reduce((sum, at, node) => sum + Math.abs(at - start[node]!), 0) / n;
    expect(way).toBeGreaterThan(10);
  });
});

describe("repelPairs", () => {
  it("pushes by mass times mass over distance", () => {
    // 3 apart, masses 2 and 5, strength 6: 6 · 2 · 5 / 3 = 20, against each other.
    const bodies = bodiesAt([
      [0, 0, 2],
      [3, 0, 5],
    ]);
    repelPairs(bodies, 6);
    expect([...bodies.fx]).toEqual([-20, 20]);
    expect([...bodies.fy]).toEqual([0, 0]);
  });
});

describe("RepulsionTree", () => {
  it("comes near the forces between all pairs", () => {
    for (const count of [5, 60, 700]) {
      const near = randomBodies(count, 3);
      const exact = randomBodies(count, 3);
      new RepulsionTree(count).repel(near, 1);
      repelPairs(exact, 1);
      let [error, force] = [0, 0];
      for (let node = 0; node < count; node++) {
        error += Math.hypot(near.fx[node]! - exact.fx[node]!, near.fy[node]! - exact.fy[node]!);
        force += Math.hypot(exact.fx[node]!, exact.fy[node]!);
      }
      expect(error / force).toBeLessThan(0.06);
    }
  });

  it("is exact where no square is far for its size, and takes nodes in one place", () => {
    const coordinate = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 4 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (places) => {
          const near = bodiesAt(places);
          const exact = bodiesAt(places);
          new RepulsionTree(places.length).repel(near, 1);
          repelPairs(exact, 1);
          for (let node = 0; node < places.length; node++) {
            expect(near.fx[node]).toBeCloseTo(exact.fx[node]!, 0);
            expect(Number.isFinite(near.fy[node])).toBe(true);
          }
        },
      ),
    );
  });
});

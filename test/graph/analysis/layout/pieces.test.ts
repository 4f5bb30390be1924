import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiscGrid } from "../../../../graph/analysis/layout/disc-grid.ts";
import { roughShape } from "../../../../graph/analysis/layout/rough-shape.ts";
import { unfoldedStart } from "../../../../graph/analysis/layout/start.ts";
import { createRandom } from "../../../../graph/model/random.ts";
import { linksOf } from "../../../support/link-networks.ts";

const coordinate = fc.double({ min: -80, max: 80, noNaN: true });
const disc = fc.tuple(coordinate, coordinate, fc.double({ min: 0.5, max: 12, noNaN: true }));

describe("DiscGrid", () => {
  it("knows whether a disc fits, as looking at every other one does", () => {
    fc.assert(
      fc.property(
        fc.array(disc, { maxLength: 200 }),
        disc,
        fc.double({ min: 0, max: 5, noNaN: true }),
        (discs, [x, y, radius], gap) => {
          const grid = new DiscGrid(4);
          for (const one of discs) grid.add(...one);
          const fits = discs.every(
            ([ox, oy, other]) => (x - ox) ** 2 + (y - oy) ** 2 >= (radius + gap + other) ** 2,
          );
          expect(grid.fits(x, y, radius, gap)).toBe(fits);
        },
      ),
    );
  });
});

describe("roughShape", () => {
  it("covers every disc of the shape, in fewer, its rim being among them", () => {
    fc.assert(
      fc.property(fc.array(disc, { minLength: 60, maxLength: 150 }), (discs) => {
        const shape = {
          x: Float64Array.from(discs, ([x]) => x),
          y: Float64Array.from(discs, ([, y]) => y),
          radii: Float64Array.from(discs, ([, , radius]) => radius),
        };
        const { all, rim } = roughShape(shape, 30);
        for (const [x, y, radius] of discs)
          expect(
            all.x.some(
              (ax, i) => Math.hypot(x - ax, y - all.y[i]!) + radius <= all.radii[i]! + 1e-9,
            ),
          ).toBe(true);
        // 160 wide, in squares of 30: seven times seven of them at most.
        expect(all.x.length).toBeLessThanOrEqual(49);
        expect(rim.x.length).toBeGreaterThan(0);
        for (const x of rim.x) expect(all.x).toContain(x);
      }),
    );
  });

  it("leaves out of the rim what is surrounded", () => {
    const side = 9;
    const shape = {
      x: Float64Array.from({ length: side * side }, (_, i) => (i % side) + 0.5),
      y: Float64Array.from({ length: side * side }, (_, i) => Math.floor(i / side) + 0.5),
      radii: new Float64Array(side * side).fill(0.1),
    };
    const { all, rim } = roughShape(shape, 1);
    expect(all.x.length).toBe(81);
    expect(rim.x.length).toBe(4 * (side - 1));
  });
});

describe("unfoldedStart", () => {
  it("lays a path out along a line", () => {
    const n = 60;
    const path = linksOf(
      n,
      Array.from({ length: n - 1 }, (_, k) => [k, k + 1] as const),
    );
    const x = new Float64Array(n);
    const y = new Float64Array(n);
    unfoldedStart(path, x, y, createRandom(1));
    // Twenty steps along the path are farther than any two neighbours.
    const distance = (a: number, b: number): number => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    const mean = (steps: number): number => {
      let sum = 0;
      for (let node = 0; node + steps < n; node++)
        sum += distance(node, node + steps) / (n - steps);
      return sum;
    };
    expect(mean(40)).toBeGreaterThan(2 * mean(10));
    expect(distance(0, n - 1)).toBeGreaterThan(2 * mean(1));
  });

  it("takes nodes that no way leads to, and nodes that all have one distance", () => {
    for (const links of [
      linksOf(12, []),
      linksOf(10, [
        [0, 1],
        [0, 2],
        [1, 2],
      ]),
    ]) {
      const x = new Float64Array(links.nodeCount);
      const y = new Float64Array(links.nodeCount);
      unfoldedStart(links, x, y, createRandom(1));
      for (const value of [...x, ...y]) expect(Number.isFinite(value)).toBe(true);
      expect(new Set(x).size).toBe(links.nodeCount);
    }
  });
});

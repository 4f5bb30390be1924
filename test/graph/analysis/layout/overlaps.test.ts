import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removeOverlaps } from "../../../../graph/analysis/layout/overlaps.ts";
import { leastGap } from "../../../support/discs.ts";

describe("removeOverlaps", () => {
  it("leaves discs alone that stand apart", () => {
    const x = Float64Array.of(0, 10);
    const y = Float64Array.of(0, 0);
    removeOverlaps(x, y, [1, 2], 0.5);
    expect([...x, ...y]).toEqual([0, 10, 0, 0]);
  });

  it("parts two discs along their line, the smaller one moving more", () => {
    // Radii 1 and 2, one apart, gap 1: they need 4, so 3 more; areas 1 : 4 share it 4/5 and 1/5.
    const x = Float64Array.of(0, 1);
    const y = Float64Array.of(0, 0);
    removeOverlaps(x, y, [1, 2], 1);
    expect(x[0]).toBeCloseTo(-3 * (4 / 5), 9);
    expect(x[1]).toBeCloseTo(1 + 3 * (1 / 5), 9);
  });

  it("always ends with all pairs apart, the same way each time", () => {
    const coordinate = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(coordinate, coordinate, fc.double({ min: 0.5, max: 7, noNaN: true })), {
          minLength: 1,
          maxLength: 60,
        }),
        (discs) => {
          const run = (): [Float64Array, Float64Array] => {
            const x = Float64Array.from(discs, ([at]) => at);
            const y = Float64Array.from(discs, ([, at]) => at);
            removeOverlaps(
              x,
              y,
              discs.map(([, , radius]) => radius),
              0.5,
            );
            return [x, y];
          };
          const [x, y] = run();
          expect(
            leastGap(
              x,
              y,
              discs.map(([, , radius]) => radius),
            ),
          ).toBeGreaterThan(0.49);
          expect(run()).toEqual([x, y]);
        },
      ),
    );
  });

  it("spreads a hundred discs from one place", () => {
    const x = new Float64Array(100);
    const y = new Float64Array(100);
    const radii = new Float64Array(100).fill(1);
    removeOverlaps(x, y, radii, 0.1);
    expect(leastGap(x, y, radii)).toBeGreaterThan(0.09);
    // Compact all the same: a hundred discs of area 3.14 · 1.05² in less than six times their area.
    const reach = Math.max(...Array.from(x, (at, i) => Math.hypot(at - x[0]!, y[i]! - y[0]!)));
    expect(reach).toBeLessThan(40);
  });
});

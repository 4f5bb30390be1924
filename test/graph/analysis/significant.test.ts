import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { significant } from "../../../graph/analysis/significant.ts";

describe("significant", () => {
  it("keeps what 16 bits hold", () => {
    const values = Float64Array.of(0, 1, 0.5, 3, 65_535, 2 ** -30, 1 - 2 ** -16);
    expect(significant(values)).toEqual(values);
  });

  it("rounds the rest to the nearest", () => {
    // Between 1 and 2 the steps are 2⁻¹⁵ wide.
    const step = 2 ** -15;
    expect([
      ...significant(Float64Array.of(1 + 0.4 * step, 1 + 0.6 * step, 2 - 0.1 * step)),
    ]).toEqual([1, 1 + step, 2]);
  });

  it("is near, in order, and rounds once", () => {
    const value = fc.double({ min: 1e-30, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const sorted = Float64Array.from(values).sort();
        const rounded = significant(sorted);
        for (const [i, was] of sorted.entries()) {
          expect(Math.abs(rounded[i]! - was)).toBeLessThanOrEqual(was * 2 ** -16 * (1 + 1e-6));
          if (i > 0) expect(rounded[i]).toBeGreaterThanOrEqual(rounded[i - 1]!);
        }
        expect(significant(rounded)).toEqual(rounded);
      }),
    );
  });
});

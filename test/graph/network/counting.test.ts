import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { membershipWeight, pairWeight } from "../../../graph/network/counting.ts";

describe("pairWeight", () => {
  it("gives every pair 1 with full counting", () => {
    expect(pairWeight("full", 2)).toBe(1);
    expect(pairWeight("full", 23)).toBe(1);
  });

  it("gives every pair 1/(n − 1) with fractional counting", () => {
    expect(pairWeight("fractional", 2)).toBe(1);
    expect(pairWeight("fractional", 5)).toBe(1 / 4);
  });

  it("hands out n/2 per paper and 1 per item with fractional counting", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), (n) => {
        const pairs = (n * (n - 1)) / 2;
        expect(pairs * pairWeight("fractional", n)).toBeCloseTo(n / 2, 9);
        expect((n - 1) * pairWeight("fractional", n)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("membershipWeight", () => {
  it("gives 1 to each, or 1 to all together", () => {
    expect(membershipWeight("full", 4)).toBe(1);
    expect(membershipWeight("fractional", 4)).toBe(1 / 4);
    expect(membershipWeight("fractional", 1)).toBe(1);
  });
});

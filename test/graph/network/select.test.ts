import fc from "fast-check";
import { expect, it } from "vitest";
import { selectGreatest } from "../../../graph/network/select.ts";

it("finds what sorting finds, in any order and with many equals", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(0, 0.5, 1, 2, 3, 7), { minLength: 1, maxLength: 60 }),
      fc.nat(),
      (numbers, place) => {
        const k = place % numbers.length;
        const sorted = numbers.toSorted((a, b) => b - a);
        expect(selectGreatest(Float64Array.from(numbers), numbers.length, k)).toBe(sorted[k]);
      },
    ),
  );
});

it("looks at the first numbers only", () => {
  expect(selectGreatest(Float64Array.of(3, 1, 2, 99), 3, 0)).toBe(3);
});

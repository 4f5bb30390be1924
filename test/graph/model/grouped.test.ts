import fc from "fast-check";
import { expect, test } from "vitest";
import { grouped } from "../../../graph/model/grouped.ts";

test("keys and items stay in the order in which they come", () => {
  expect([...grouped([3, 1, 4, 1, 5, 9], (value) => value % 2)]).toEqual([
    [1, [3, 1, 1, 5, 9]],
    [0, [4]],
  ]);
  expect(grouped([], (value) => value).size).toBe(0);
});

test("nothing is lost and nothing is twice", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (values) => {
      const all = [...grouped(values, (value) => value).values()].flat();
      expect(all.toSorted()).toEqual(values.toSorted());
    }),
  );
});

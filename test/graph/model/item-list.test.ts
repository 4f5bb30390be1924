import fc from "fast-check";
import { expect, it } from "vitest";
import { joinItems, splitItems } from "../../../graph/model/item-list.ts";

it("keeps commas and percent signs of items apart from those of the list", () => {
  expect(joinItems(["a,b", "50%", "%2C"])).toBe("a%2Cb,50%25,%252C");
});

it("reads back what it wrote", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (items) => {
      expect(splitItems(joinItems(items))).toEqual(items);
    }),
  );
});

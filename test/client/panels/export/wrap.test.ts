import { expect, test } from "vitest";
import { wrap } from "../../../../client/panels/export/wrap.ts";

/** Every letter is one wide. */
const measure = (text: string) => text.length;

test("breaks at spaces and loses no word", () => {
  expect(wrap("graph neural network", 12, measure)).toEqual(["graph neural", "network"]);
  expect(wrap("graph neural network", 11, measure)).toEqual(["graph", "neural", "network"]);
  expect(wrap("unbreakable", 4, measure)).toEqual(["unbreakable"]);
});

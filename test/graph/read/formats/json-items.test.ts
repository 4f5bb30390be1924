import { describe, expect, it } from "vitest";
import { jsonItems } from "../../../../graph/read/formats/json-items.ts";

/** The id of each item, null for broken ones. */
const ids = (text: string): unknown[] => jsonItems(text).map(({ value }) => value?.["id"] ?? null);

describe("jsonItems", () => {
  it.each([
    ["a list", '[{"id":1},{"id":2}]', [1, 2]],
    ["one object", '{"id":1}', [1]],
    ["items of an object", '{"total":2,"items":[{"id":1},{"id":2}]}', [1, 2]],
    ["an object a line", '{"id":1}\n{"id":2}', [1, 2]],
    ["braces in strings", '[{"id":"}{\\"["},{"id":2}]', ['}{"[', 2]],
    ["a list cut off", '[{"id":1},\n{"id":2},{"i', [1, 2, null]],
    [
      "an object broken between sound ones",
      '[\n{"id":1},\n{"id":2 "x"},\n{"id":3}\n]',
      [1, null, 3],
    ],
    ["a string that never ends", '[\n{"id":"1},\n{"id":2}\n]', [null, 2]],
    ["nothing", "", []],
    ["an empty list", "[]", []],
  ])("%s", (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it("says where each item stands", () => {
    const text = '[\n  {"id":1},\n  {"id":2}\n]';
    expect(jsonItems(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{"id":1}',
      '{"id":2}',
    ]);
  });
});

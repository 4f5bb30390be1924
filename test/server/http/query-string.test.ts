// The query of an address as the shape a route declares.
import { expect, test } from "vitest";
import { z } from "zod";
import { parseWith, queryValues } from "../../../server/http/query-string.ts";

const shape = z.strictObject({
  one: z.string().optional(),
  many: z.array(z.string()).optional(),
});
const read = (url: string) => parseWith(shape, queryValues(shape, url));

test("single values are text, lists are lists even of one", () => {
  expect(read("/x")).toEqual({});
  expect(read("/x?one=a%20b&many=1")).toEqual({ one: "a b", many: ["1"] });
  expect(read("/x?many=1&many=2")).toEqual({ many: ["1", "2"] });
});

test.each([
  ["/x?one=1&one=2", /“one”/u],
  ["/x?tow=1", /Unknown parameter “tow”\. Known here: one, many\./u],
  ["/x?__proto__=1", /Unknown parameter “__proto__”/u],
  ["/x?constructor=1&one=1&one=2", /constructor/u],
])("%s is refused in words", (url, words) => {
  expect(() => read(url)).toThrow(words);
});

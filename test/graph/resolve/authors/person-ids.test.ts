import { expect, test } from "vitest";
import { personIds, plainestName } from "../../../../graph/resolve/authors/person-ids.ts";

test("the plainest name: no initial first, few words, then in order", () => {
  expect(plainestName(["n example", "noa d example", "noa example"])).toBe("noa example");
  expect(plainestName(["mike example", "michael example"])).toBe("michael example");
});

test("namesakes: most papers keep the plain id, the others get their own suffix", () => {
  const large = { keys: ["bo sample"], papers: 5, earliest: "2001 robots" };
  const small = { keys: ["bo sample"], papers: 2, earliest: "1999 gardens" };
  const other = { keys: ["bo sample"], papers: 1, earliest: "2005 kitchens" };
  const [a, b, c] = personIds([large, small, other]);
  expect(a).toBe("author:bo-sample");
  expect(b).toMatch(/^author:bo-sample~[0-9a-f]{8}$/u);
  // Neither order nor other people change an id.
  expect(personIds([other, small, large])).toEqual([c, b, a]);
  expect(personIds([small, large])).toEqual([b, a]);
});

test("people who cannot be told apart still have two ids", () => {
  const twin = { keys: ["bo sample"], papers: 1, earliest: "2001 robots" };
  expect(new Set(personIds([twin, twin, twin])).size).toBe(3);
});

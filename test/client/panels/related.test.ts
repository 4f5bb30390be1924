import { describe, expect, test } from "vitest";
import { listInWords, relatedOf, restInWords } from "../../../client/panels/inspector/related.ts";
import type { AuthorProfile, CountedRef } from "../../../graph/index.ts";

const refs = (count: number): CountedRef[] =>
  Array.from({ length: count }, (_, i) => ({ id: `author:a${i}`, name: `A ${i}`, papers: 1 }));

const author = (coauthorCount: number): AuthorProfile => ({
  type: "author",
  id: "author:zoe",
  name: "Zoe",
  variants: ["Zoe"],
  papers: 1,
  firstYear: 2015,
  lastYear: 2015,
  years: [],
  affiliations: [],
  identifiers: [],
  coauthorCount,
  coauthors: refs(Math.min(50, coauthorCount)),
  venues: [],
  keywords: [],
});

describe("the co-authors of a page", () => {
  test("are counted in whole, with those that the map links", () => {
    const [list] = relatedOf(author(66), () => false, 31);
    expect(listInWords(list!)).toBe("66, 31 on this map");
    expect(restInWords(list!)).toBe(
      "These are the 50 with the most shared papers; 16 more are not listed.",
    );
  });

  test("are looked up one by one where the map does not link them", () => {
    const [list] = relatedOf(author(3), (id) => id !== "author:a1", null);
    expect(listInWords(list!)).toBe("3, 2 on this map");
    expect(restInWords(list!)).toBeNull();
    expect(listInWords(relatedOf(author(3), () => true, null)[0]!)).toBe("3, all on this map");
    // Of 66 only 50 are known by name: how many of all are on the map is not.
    expect(listInWords(relatedOf(author(66), () => true, null)[0]!)).toBe("66");
  });

  test("a list without members has no place, a full one may have more", () => {
    expect(relatedOf(author(0), () => true, null)).toEqual([]);
    const venue = { ...author(0), type: "venue", authors: refs(50), keywords: [] } as const;
    const [list] = relatedOf(venue, () => false, null);
    expect(listInWords(list!)).toBe("50 or more");
    expect(restInWords(list!)).toBe("These are the 50 with the most shared papers.");
  });
});

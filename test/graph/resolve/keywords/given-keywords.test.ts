import { describe, expect, test } from "vitest";
import { readGivenKeywords } from "../../../../graph/resolve/keywords/given-keywords.ts";

describe("a keyword with a bracket", () => {
  test.each([
    ["garden robot planning (GRP)", "garden robot planning", "GRP", "garden robot planning"],
    ["GRP (garden robot planning)", "garden robot planning", "GRP", "garden robot planning"],
    ["Fuzzy rake (FR) sets", "fuzzy rake set", "FR", "Fuzzy rake"],
    ["garden robot planning (grp)", "garden robot planning", "GRP", "garden robot planning"],
    ["garden robot (G.R.)", "garden robot", "GR", "garden robot"],
  ])("%s says what its acronym means", (written, key, short, long) => {
    const { keywords, definitions } = readGivenKeywords([written]);
    expect(keywords.map((keyword) => keyword.key)).toEqual([key]);
    expect(definitions).toEqual([{ short, long }]);
  });

  test.each(["crowding (area)", "Mercury (planet)", "robots (in gardens)"])(
    "%s is kept as it is",
    (written) => {
      const { keywords, definitions } = readGivenKeywords([written]);
      expect(keywords[0]?.surface).toBe(written);
      expect(definitions).toEqual([]);
    },
  );
});

test("addresses and what has no letter are no keywords", () => {
  const written = ["https://example.org/rake", "doi:10.1000/rake", "10.1000/rake", "--", "rake"];
  expect(readGivenKeywords(written).keywords.map(({ key }) => key)).toEqual(["rake"]);
});

test("brackets without end cost no more than text", () => {
  expect(readGivenKeywords(["(".repeat(20_000), "a(b".repeat(20_000)]).definitions).toEqual([]);
});

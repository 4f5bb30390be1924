import { expect, test } from "vitest";
import { contradict, identifiersOf } from "../../../../graph/resolve/authors/identifiers.ts";

test("identifiers of any source, with their schemes", () => {
  expect(
    identifiersOf({
      affiliations: [],
      orcid: "https://orcid.org/0000-0000-0000-000X",
      identifiers: ["DBLP:12/345"],
    }),
  ).toEqual(["orcid:0000-0000-0000-000x", "dblp:12/345"]);
  expect(identifiersOf({ affiliations: [], orcid: null })).toEqual([]);
});

test("two people have different identifiers of one scheme, and none in common", () => {
  const a = new Set(["orcid:1", "dblp:1"]);
  expect(contradict(a, new Set(["orcid:2"]))).toBe(true);
  expect(contradict(a, new Set(["orcid:1"]))).toBe(false);
  expect(contradict(a, new Set(["orcid:2", "dblp:1"]))).toBe(false);
  expect(contradict(a, new Set(["openalex:2"]))).toBe(false);
  expect(contradict(a, new Set())).toBe(false);
});

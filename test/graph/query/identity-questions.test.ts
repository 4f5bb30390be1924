import { describe, expect, test } from "vitest";
import type { Corpus, ResolveNote } from "../../../graph/model/corpus.ts";
import { compareAuthors } from "../../../graph/query/compare-people.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { pageQuestions } from "../../../graph/query/identity-questions.ts";
import { withWitnesses } from "../../../graph/query/witnesses.ts";
import { readDecision } from "../../../graph/resolve/decisions/read-decision.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

const CORPUS = corpusOf([
  { title: "One", year: 2019, venue: "GLACIER", authors: ["Ada", "Bo", "Cy"], keywords: ["ice"] },
  { title: "Two", year: 2021, venue: "GLACIER", authors: ["Bo", "Cy"], keywords: ["ice", "snow"] },
  { title: "Three", venue: "RIVER", authors: [["Ada", "A. D. A."], "Di"] },
  { title: "Four", year: 2020, authors: ["Ada", "Bo"] },
]);
const [ONE, , THREE, FOUR] = CORPUS.papers.ids;

const noted = (...notes: ResolveNote[]): Corpus => ({ ...CORPUS, notes });
const all = { codes: [], author: null };

test("a name longer than any is kept with a decision only so far that the decision can be read again", () => {
  const corpus = corpusOf([{ title: "Long", authors: [["Ada", "A".repeat(5000)], "Bo"] }]);
  const names = { ...corpus.authors, names: ["A".repeat(5000), "Bo"] };
  const index = indexCorpus({ ...corpus, authors: names });
  const hide = { kind: "hide", type: "author", id: corpus.authors.ids[0]! } as const;
  const [decision] = withWitnesses(index, [hide]);
  expect(decision!.witnesses![0]!.name).toHaveLength(1000);
  expect(readDecision(decision)).toEqual(decision);
});

test("two authors beside each other, with what they share", () => {
  const { sides, coauthors, venues, keywords, together } = compareAuthors(
    indexCorpus(CORPUS),
    "author:ada",
    "author:cy",
  );
  expect(sides[0]).toMatchObject({
    id: "author:ada",
    spellings: ["Ada", "A. D. A."],
    papers: 3,
    firstYear: 2019,
    lastYear: 2020,
  });
  // Newest first, without a year last.
  expect(sides[0].examples.map(({ label, year }) => [label, year])).toEqual([
    ["Four", 2020],
    ["One", 2019],
    ["Three", null],
  ]);
  // Bo has papers One and Four with Ada, One and Two with Cy.
  expect(coauthors).toEqual([{ id: "author:bo", name: "Bo", papers: 4 }]);
  expect(venues.map(({ name, papers }) => [name, papers])).toEqual([["GLACIER", 3]]);
  expect(keywords.map(({ name, papers }) => [name, papers])).toEqual([["ice", 3]]);
  expect(together.map(({ id }) => id)).toEqual([ONE]);
});

test("an unknown author is refused", () => {
  expect(() => compareAuthors(indexCorpus(CORPUS), "author:ada", "author:none")).toThrow(
    expect.objectContaining({ code: "unknown-entity" }),
  );
});

describe("questions", () => {
  const maybeOne: ResolveNote = {
    code: "maybe-one-author",
    message: "Bo may be Cy.",
    ids: ["author:bo", "author:cy"],
    confidence: 0.4,
  };
  const maybeTwo: ResolveNote = {
    code: "maybe-two-authors",
    message: "Ada may be two.",
    ids: ["author:ada", THREE!, FOUR!],
    confidence: 0.6,
  };
  const merged: ResolveNote = {
    code: "authors-merged",
    message: "Ada is A. D. A.",
    ids: ["author:ada"],
    confidence: 0.9,
  };
  const page = (notes: ResolveNote[], filter: Parameters<typeof pageQuestions>[1] = all) =>
    pageQuestions(indexCorpus(noted(...notes)), filter, {});

  test("come surest first, each with the papers that stand against each other", () => {
    const { items, total } = page([maybeOne, maybeTwo, merged]);
    expect(total).toBe(3);
    expect(items.map(({ code }) => code)).toEqual([
      "authors-merged",
      "maybe-two-authors",
      "maybe-one-author",
    ]);
    const papers = items.map(({ compared }) =>
      compared.sides.map(({ examples }) => examples.map(({ label }) => label)),
    );
    expect(papers).toEqual([
      [["Four", "One"], ["Three"]],
      [["One"], ["Four", "Three"]],
      [
        ["Two", "Four", "One"],
        ["Two", "One"],
      ],
    ]);
  });

  test("of as many papers and as sure stay in the order of resolving", () => {
    const twin = { ...maybeOne, message: "Cy may be Bo." };
    expect(page([twin, maybeOne]).items.map(({ message }) => message)).toEqual([
      "Cy may be Bo.",
      "Bo may be Cy.",
    ]);
  });

  test("can be asked of one kind, or about one author", () => {
    const notes = [maybeOne, maybeTwo, merged];
    expect(page(notes, { codes: ["maybe-one-author"], author: null }).total).toBe(1);
    expect(page(notes, { codes: [], author: "author:ada" }).total).toBe(2);
    expect(page(notes, { codes: ["maybe-one-author"], author: "author:ada" }).total).toBe(0);
  });

  test("that compare nothing with nothing, and other notes, are none", () => {
    const gone = { ...maybeOne, ids: ["author:gone", "author:away"] as const };
    const whole = { ...maybeTwo, ids: ["author:bo"] as const };
    const other = { code: "repeated-author", message: "", ids: [ONE!] };
    expect(page([gone, whole, other]).items).toEqual([]);
  });
});

test("decisions are kept with what their ids stand for", () => {
  const decisions = withWitnesses(indexCorpus(CORPUS), [
    { kind: "merge", type: "author", ids: ["author:ada", "author:none"], into: "author:bo" },
    { kind: "hide", type: "keyword", id: "keyword:ice" },
    { kind: "hide", type: "keyword", id: "keyword:none" },
  ]);
  expect(decisions.map(({ witnesses }) => witnesses)).toEqual([
    [
      { id: "author:ada", name: "Ada", papers: [ONE, THREE, FOUR] },
      { id: "author:bo", name: "Bo", papers: [ONE, CORPUS.papers.ids[1], FOUR] },
    ],
    [{ id: "keyword:ice", name: "ice", papers: [] }],
    undefined,
  ]);
  expect(withWitnesses(indexCorpus(CORPUS), decisions)).toEqual(decisions);
  // Of who is split all papers that stay.
  const [split] = withWitnesses(indexCorpus(CORPUS), [
    { kind: "split", type: "author", id: "author:ada", papers: [ONE!] },
  ]);
  expect(split!.witnesses).toEqual([{ id: "author:ada", name: "Ada", papers: [THREE, FOUR] }]);
});

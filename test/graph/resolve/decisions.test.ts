import { describe, expect, test } from "vitest";
import type { Corpus } from "../../../graph/model/corpus.ts";
import type { Decision } from "../../../graph/model/decision.ts";
import { rowOf } from "../../../graph/model/incidence.ts";
import { planDecisions } from "../../../graph/resolve/decisions.ts";
import { resolveRecords } from "../../../graph/resolve/resolve.ts";
import { record } from "./records.ts";

const RECORDS = [
  record({
    title: "Gardening with Imaginary Robots",
    authors: ["Ada Example", "A. Example", "Bo Sample"],
    keywords: ["robots", "automata"],
    venue: "Garden Days 2020",
  }),
  record({
    title: "Cooking with Imaginary Robots",
    authors: ["A. Example", "Cy Specimen"],
    keywords: ["automata", "cooking"],
    venue: "Days of Gardens 2021",
  }),
];

const resolve = (...decisions: Decision[]): Corpus => resolveRecords(RECORDS, { decisions });

describe("merging", () => {
  test("authors: one row under the kept id and name, all spellings as variants", () => {
    const corpus = resolve({
      kind: "merge",
      type: "author",
      ids: ["author:a-example"],
      into: "author:ada-example",
    });
    expect(corpus.authors.ids).toEqual([
      "author:ada-example",
      "author:bo-sample",
      "author:cy-specimen",
    ]);
    expect(corpus.authors.names[0]).toBe("Ada Example");
    expect(corpus.authors.variants[0]).toEqual(["A. Example", "Ada Example"]);
    // Both stood in the first byline: kept once, and noted.
    expect([...rowOf(corpus.authorships, 0)]).toEqual([0, 1]);
    expect([...rowOf(corpus.authorships, 1)]).toEqual([0, 2]);
    expect(corpus.authorships.asWritten).toEqual([
      "Ada Example",
      "Bo Sample",
      "A. Example",
      "Cy Specimen",
    ]);
    expect(corpus.notes.map(({ code }) => code)).toEqual(["repeated-author"]);
  });

  test("keywords and venues", () => {
    const corpus = resolve(
      { kind: "merge", type: "keyword", ids: ["keyword:robot"], into: "keyword:automaton" },
      {
        kind: "merge",
        type: "venue",
        ids: ["venue:days-of-gardens"],
        into: "venue:garden-days",
      },
    );
    expect(corpus.keywords.ids).toEqual(["keyword:automaton", "keyword:cooking"]);
    expect(corpus.keywords.variants[0]).toContain("robots");
    expect([...rowOf(corpus.paperKeywords, 0)]).toEqual([0]);
    expect(corpus.venues.names).toEqual(["Garden Days"]);
    expect([...corpus.papers.venues]).toEqual([0, 0]);
  });
});

test("renaming keeps the id and the spellings", () => {
  const corpus = resolve({
    kind: "rename",
    type: "author",
    id: "author:a-example",
    name: "Ada Lovely Example",
  });
  expect(corpus.authors.ids[0]).toBe("author:a-example");
  expect(corpus.authors.names[0]).toBe("Ada Lovely Example");
  expect(corpus.authors.variants[0]).toEqual(["A. Example", "Ada Lovely Example"]);
});

test("hiding leaves papers without the entity", () => {
  const corpus = resolve(
    { kind: "hide", type: "author", id: "author:bo-sample" },
    { kind: "hide", type: "keyword", id: "keyword:automaton" },
    { kind: "hide", type: "venue", id: "venue:garden-days" },
  );
  expect(corpus.authors.ids).not.toContain("author:bo-sample");
  expect(corpus.keywords.ids).not.toContain("keyword:automaton");
  expect([...corpus.papers.venues]).toEqual([-1, 0]);
  expect(corpus.papers.authorCounts[0]).toBe(3);
});

describe("the order of decisions", () => {
  const known = new Set(["author:a", "author:b", "author:c"] as const);

  test("what was merged before is meant by later ones", () => {
    const plan = planDecisions(
      "author",
      [
        { kind: "merge", type: "author", ids: ["author:a"], into: "author:b" },
        { kind: "merge", type: "author", ids: ["author:b"], into: "author:c" },
        { kind: "rename", type: "author", id: "author:a", name: "C" },
      ],
      known,
    );
    expect(plan.standsFor("author:a")).toBe("author:c");
    expect(plan.nameOf("author:c")).toBe("C");
    expect(plan.notes).toEqual([]);
  });

  test("a merge back and forth ends, and a merge into itself does nothing", () => {
    const plan = planDecisions(
      "author",
      [
        { kind: "merge", type: "author", ids: ["author:a", "author:b"], into: "author:b" },
        { kind: "merge", type: "author", ids: ["author:b"], into: "author:a" },
      ],
      known,
    );
    expect(plan.standsFor("author:a")).toBe("author:b");
    expect(plan.standsFor("author:b")).toBe("author:b");
  });

  test("what no longer applies is noted, and the rest is done", () => {
    const plan = planDecisions(
      "author",
      [
        { kind: "merge", type: "author", ids: ["author:a", "author:x"], into: "author:b" },
        { kind: "merge", type: "author", ids: ["author:c"], into: "author:y" },
        { kind: "hide", type: "author", id: "author:z" },
        { kind: "rename", type: "author", id: "author:c", name: " " },
        { kind: "hide", type: "keyword", id: "keyword:z" },
      ],
      known,
    );
    expect(plan.standsFor("author:a")).toBe("author:b");
    expect(plan.standsFor("author:c")).toBe("author:c");
    expect(plan.notes.map(({ code, ids }) => [code, ...ids])).toEqual([
      ["decision-not-applied", "author:x"],
      ["decision-not-applied", "author:c"],
      ["decision-not-applied", "author:z"],
      ["decision-not-applied", "author:c"],
    ]);
  });
});

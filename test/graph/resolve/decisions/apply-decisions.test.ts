import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Corpus, GIVEN } from "../../../../graph/model/corpus.ts";
import { type Decision, splitId } from "../../../../graph/model/decision.ts";
import type { EntityId } from "../../../../graph/model/ids.ts";
import { rowOf } from "../../../../graph/model/incidence.ts";
import {
  type DecidedCorpus,
  applyDecisions,
} from "../../../../graph/resolve/decisions/apply-decisions.ts";
import { resolveRecords } from "../../../../graph/resolve/resolve.ts";
import { record } from "../records.ts";

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
  record({ title: "Sleeping beside Machines", authors: ["Bo Sample", "Cy Specimen"] }),
];

const BASE = resolveRecords(RECORDS);
const [ROBOTS, COOKING, SLEEPING] = BASE.papers.ids as [EntityId, EntityId, EntityId];

const decide = (...decisions: Decision[]): DecidedCorpus => applyDecisions(BASE, decisions);
const namesOn = (corpus: Corpus, paper: number): string[] =>
  [...rowOf(corpus.authorships, paper)].map((row) => corpus.authors.names[row]!);

const mergeExamples: Decision = {
  kind: "merge",
  type: "author",
  ids: ["author:a-example"],
  into: "author:ada-example",
};

test("nothing decided is the corpus itself", () => {
  expect(decide()).toEqual({ corpus: BASE, unapplied: [] });
});

describe("merging", () => {
  test("authors: one row under the kept id and name, all spellings as variants", () => {
    const { corpus, unapplied } = decide(mergeExamples);
    expect(corpus.authors.ids).toEqual([
      "author:ada-example",
      "author:bo-sample",
      "author:cy-specimen",
    ]);
    expect(corpus.authors.names[0]).toBe("Ada Example");
    // One byline each: the first keeps Ada alone, the second has A. Example.
    expect(corpus.authors.variants[0]).toEqual(["A. Example", "Ada Example"]);
    expect([...rowOf(corpus.authorships, 0)]).toEqual([0, 1]);
    expect([...rowOf(corpus.authorships, 1)]).toEqual([0, 2]);
    expect(corpus.authorships.asWritten.slice(0, 4)).toEqual([
      "Ada Example",
      "Bo Sample",
      "A. Example",
      "Cy Specimen",
    ]);
    expect(unapplied).toEqual([]);
    expect(corpus.papers.authorCounts[0]).toBe(3);
  });

  test("keywords and venues", () => {
    const { corpus } = decide(
      { kind: "merge", type: "keyword", ids: ["keyword:robot"], into: "keyword:automaton" },
      { kind: "merge", type: "venue", ids: ["venue:days-of-gardens"], into: "venue:garden-days" },
    );
    expect(corpus.keywords.ids).toEqual(["keyword:automaton", "keyword:cooking"]);
    expect(corpus.keywords.variants[0]).toContain("robots");
    expect([...rowOf(corpus.paperKeywords, 0)]).toEqual([0]);
    expect([...corpus.paperKeywords.where].map((where) => where & GIVEN)).toEqual([1, 1, 1]);
    expect(corpus.venues.names).toEqual(["Garden Days"]);
    expect(corpus.venues.variants[0]).toContain("Days of Gardens 2021");
    expect([...corpus.papers.venues]).toEqual([0, 0, -1]);
  });

  test("back and forth ends, and into itself does nothing", () => {
    const { corpus, unapplied } = decide(
      {
        kind: "merge",
        type: "author",
        ids: ["author:ada-example", "author:a-example"],
        into: "author:a-example",
      },
      {
        kind: "merge",
        type: "author",
        ids: ["author:a-example"],
        into: "author:ada-example",
      },
    );
    expect(corpus.authors.ids).toContain("author:a-example");
    expect(corpus.authors.ids).not.toContain("author:ada-example");
    expect(unapplied).toEqual([]);
  });

  test("what was merged before is meant by later decisions", () => {
    const { corpus, unapplied } = decide(
      mergeExamples,
      { kind: "rename", type: "author", id: "author:a-example", name: "Countess Example" },
      { kind: "merge", type: "author", ids: ["author:a-example"], into: "author:cy-specimen" },
    );
    expect(corpus.authors.ids).toEqual(["author:bo-sample", "author:cy-specimen"]);
    expect(corpus.authors.names[1]).toBe("Cy Specimen");
    expect(unapplied).toEqual([]);
  });
});

describe("splitting", () => {
  const split: Decision = {
    kind: "split",
    type: "author",
    id: "author:bo-sample",
    papers: [SLEEPING],
    name: "Bo Sample (Sleep Lab)",
  };

  test("gives papers to somebody else of that name", () => {
    const { corpus, unapplied } = decide(split);
    const other = splitId({ id: "author:bo-sample", papers: [SLEEPING] });
    expect(other).toMatch(/^author:bo-sample~[0-9a-f]{8}$/u);
    expect(corpus.authors.ids).toEqual([
      "author:a-example",
      "author:ada-example",
      "author:bo-sample",
      other,
      "author:cy-specimen",
    ]);
    expect(namesOn(corpus, 0)).toContain("Bo Sample");
    expect(namesOn(corpus, 2)).toEqual(["Bo Sample (Sleep Lab)", "Cy Specimen"]);
    expect(corpus.authors.variants[3]).toEqual(["Bo Sample", "Bo Sample (Sleep Lab)"]);
    expect(unapplied).toEqual([]);
  });

  test("takes along the spellings that only its papers have", () => {
    const { corpus } = decide(mergeExamples, {
      kind: "split",
      type: "author",
      id: "author:ada-example",
      papers: [COOKING],
    });
    const [rest, piece] = corpus.authors.variants;
    expect([rest, piece]).toEqual([["Ada Example"], ["A. Example"]]);
    expect(corpus.authors.names.slice(0, 2)).toEqual(["Ada Example", "A. Example"]);
    expect(namesOn(corpus, 0)).toEqual(["Ada Example", "Bo Sample"]);
  });

  test("the other one can be merged again", () => {
    const other = splitId({ id: "author:bo-sample", papers: [SLEEPING] });
    const { corpus } = decide(split, {
      kind: "merge",
      type: "author",
      ids: [other],
      into: "author:bo-sample",
    });
    expect(corpus.authors.ids).toEqual(BASE.authors.ids);
    expect([...corpus.authorships.items]).toEqual([...BASE.authorships.items]);
  });

  test("holds when the evidence has told the same people apart since", () => {
    const known = (title: string, orcid: string) =>
      record({ title, authors: ["Bo Same"], authorDetails: [{ affiliations: [], orcid }] });
    const corpus = resolveRecords([
      known("Ice on Wheels", "0000-1"),
      known("Snow in Boxes", "0000-1"),
      known("Fire without Wood", "0000-2"),
    ]);
    const fire = corpus.papers.ids[2]!;
    const told = corpus.authors.ids[rowOf(corpus.authorships, 2)[0]!]!;
    expect(corpus.authors.ids).toEqual(["author:bo-same", told]);
    const asked = { kind: "split", type: "author", id: "author:bo-same", papers: [fire] } as const;
    const { corpus: decided, unapplied } = applyDecisions(corpus, [
      asked,
      { kind: "rename", type: "author", id: told, name: "Bo of the Fire" },
    ]);
    expect(unapplied).toEqual([]);
    expect(decided.authors.ids).toEqual(["author:bo-same", splitId(asked)]);
    expect(namesOn(decided, 2)).toEqual(["Bo of the Fire"]);
  });

  test("papers that come later follow those whose co-authors they have", () => {
    const paper = (title: string, friend: string) =>
      record({ title, authors: ["Jo Vale", friend] });
    const before = [paper("Ice on Wheels", "Ada Lind"), paper("Bees in Boxes", "Lin Moss")];
    const later = [
      paper("Bees in Autumn", "Lin Moss"),
      paper("Ice in Autumn", "Ada Lind"),
      record({ title: "Bees on Ice", authors: ["Jo Vale", "Lin Moss", "Ada Lind"] }),
      paper("Fire without Wood", "Gus Neumann"),
    ];
    const [ice, bees] = resolveRecords(before).papers.ids as [EntityId, EntityId];
    const asked: Decision = {
      kind: "split",
      type: "author",
      id: "author:jo-vale",
      papers: [bees],
      name: "Jo Vale (bees)",
      witnesses: [{ id: "author:jo-vale", name: "Jo Vale", papers: [ice] }],
    };
    const names = (decision: Decision): string[] => {
      const { corpus } = applyDecisions(resolveRecords([...before, ...later]), [decision]);
      return corpus.papers.ids.map((_, row) => namesOn(corpus, row)[0]!);
    };
    const [plain, apart] = ["Jo Vale", "Jo Vale (bees)"];
    expect(names(asked)).toEqual([plain, apart, apart, plain, plain, plain]);
    // Nobody knows what came later when nothing says what was there.
    expect(names({ ...asked, witnesses: [] })).toEqual([plain, apart, plain, plain, plain, plain]);
  });

  test("needs papers of the author, and some that stay", () => {
    const { corpus, unapplied } = decide(
      { kind: "split", type: "author", id: "author:bo-sample", papers: [COOKING] },
      { kind: "split", type: "author", id: "author:bo-sample", papers: [ROBOTS, SLEEPING] },
    );
    expect(corpus.authors.ids).toEqual(BASE.authors.ids);
    expect(unapplied.map(({ index, why }) => [index, why])).toEqual([
      [0, "not by author:bo-sample in this collection"],
      [1, "it would be left without a paper"],
    ]);
  });
});

test("renaming keeps the id and the spellings", () => {
  const { corpus } = decide({
    kind: "rename",
    type: "author",
    id: "author:a-example",
    name: " Ada Lovely Example ",
  });
  expect(corpus.authors.ids[0]).toBe("author:a-example");
  expect(corpus.authors.names[0]).toBe("Ada Lovely Example");
  expect(corpus.authors.variants[0]).toEqual(["A. Example", "Ada Lovely Example"]);
});

test("hiding leaves papers without the entity", () => {
  const { corpus } = decide(
    { kind: "hide", type: "author", id: "author:bo-sample" },
    { kind: "hide", type: "keyword", id: "keyword:automaton" },
    { kind: "hide", type: "venue", id: "venue:garden-days" },
  );
  expect(corpus.authors.ids).not.toContain("author:bo-sample");
  expect(corpus.keywords.ids).not.toContain("keyword:automaton");
  expect([...corpus.papers.venues]).toEqual([-1, 0, -1]);
  expect(corpus.papers.authorCounts[0]).toBe(3);
  expect(namesOn(corpus, 2)).toEqual(["Cy Specimen"]);
});

test("what is hidden has no name to change", () => {
  const { unapplied } = decide(
    { kind: "hide", type: "keyword", id: "keyword:automaton" },
    { kind: "rename", type: "keyword", id: "keyword:automaton", name: "machine" },
  );
  expect(unapplied).toEqual([{ index: 1, ids: ["keyword:automaton"], why: "it is hidden" }]);
});

test("what no longer applies is told, and the rest is done", () => {
  const { corpus, unapplied } = decide(
    {
      kind: "merge",
      type: "author",
      ids: ["author:a-example", "author:x"],
      into: "author:ada-example",
    },
    { kind: "merge", type: "author", ids: ["author:bo-sample"], into: "author:y" },
    { kind: "hide", type: "author", id: "author:z" },
    { kind: "rename", type: "author", id: "author:cy-specimen", name: " " },
    { kind: "hide", type: "keyword", id: "keyword:z" },
    { kind: "keep-apart", type: "author", ids: ["author:a-example", "author:ada-example"] },
  );
  expect(corpus.authors.ids).toEqual([
    "author:ada-example",
    "author:bo-sample",
    "author:cy-specimen",
  ]);
  expect(unapplied.map(({ index, ids }) => [index, ...ids])).toEqual([
    [0, "author:x"],
    [1, "author:y"],
    [2, "author:z"],
    [3, "author:cy-specimen"],
    [4, "keyword:z"],
    [5, "author:a-example", "author:ada-example"],
  ]);
  const notes = corpus.notes.filter(({ code }) => code === "decision-not-applied");
  expect(notes).toHaveLength(6);
  expect(notes[0]!.message).toBe(
    "The decision to merge author author:x was not applied: not in this collection.",
  );
});

describe("suspicions", () => {
  const bylines = [
    ["Noa Examplar", "Bo Beispiel"],
    ["Nils Examplar", "Cy Ejemplo"],
    ["N. Examplar", "Di Exemple"],
  ];
  const corpus = resolveRecords(
    bylines.map((authors, i) => record({ title: `Suspicion ${"abc"[i]!} about Gardens`, authors })),
  );
  const ids: EntityId[] = ["author:n-examplar", "author:noa-examplar"];
  const suspects = (...decisions: Decision[]): number =>
    applyDecisions(corpus, decisions).corpus.notes.filter(({ code }) => code === "maybe-one-author")
      .length;

  test("are gone once somebody decided", () => {
    // N. may be Noa, N. may be Nils.
    expect(suspects()).toBe(2);
    expect(suspects({ kind: "keep-apart", type: "author", ids })).toBe(1);
    expect(suspects({ kind: "merge", type: "author", ids: [ids[0]!], into: ids[1]! })).toBe(1);
    expect(suspects({ kind: "hide", type: "author", id: ids[0]! })).toBe(0);
    expect(suspects({ kind: "rename", type: "author", id: ids[0]!, name: "M. E." })).toBe(2);
  });

  test("so are those that somebody agreed with or overruled", () => {
    const notes = [
      { code: "authors-merged", message: "", ids: ["author:nils-examplar"] },
      { code: "author-split", message: "", ids: ["author:noa-examplar", "author:n-examplar"] },
      {
        code: "maybe-two-authors",
        message: "",
        ids: ["author:bo-beispiel", corpus.papers.ids[0]!],
      },
    ] as const;
    const codes = (...decisions: Decision[]): string[] =>
      applyDecisions({ ...corpus, notes }, decisions).corpus.notes.map(({ code }) => code);
    const other: Decision = { kind: "rename", type: "author", id: "author:cy-ejemplo", name: "Cy" };
    expect(codes(other)).toEqual(notes.map(({ code }) => code));
    expect(codes({ kind: "keep-together", type: "author", id: "author:nils-examplar" })).toEqual([
      "author-split",
      "maybe-two-authors",
    ]);
    expect(codes({ kind: "keep-apart", type: "author", ids })).toEqual([
      "authors-merged",
      "maybe-two-authors",
    ]);
    expect(codes({ kind: "hide", type: "author", id: "author:bo-beispiel" })).toEqual([
      "authors-merged",
      "author-split",
    ]);
  });
});

test("equal decisions give equal fingerprints, whatever was said about them", () => {
  const once = decide(mergeExamples).corpus.fingerprint;
  expect(once).not.toBe(BASE.fingerprint);
  const said: Decision = { ...mergeExamples, at: "2026-01-01", note: "asked her" };
  expect(decide(said).corpus.fingerprint).toBe(once);
});

test("a namesake whose id changed is found by the papers it was seen with", () => {
  const { corpus, unapplied } = decide({
    kind: "rename",
    type: "author",
    id: "author:bo-sample~00000000",
    name: "Bo the Second",
    witnesses: [{ id: "author:bo-sample~00000000", name: "Bo Sample", papers: [SLEEPING] }],
  });
  expect(unapplied).toEqual([]);
  expect(namesOn(corpus, 2)[0]).toBe("Bo the Second");
});

test("any decisions leave every byline position with one author or none, and never throw", () => {
  const id = fc.constantFrom<EntityId>(
    ...BASE.authors.ids,
    ...BASE.keywords.ids,
    ...BASE.venues.ids,
    "author:__proto__",
    splitId({ id: "author:bo-sample", papers: [SLEEPING] }),
  );
  const author = fc.constantFrom("author" as const);
  const type = fc.constantFrom("author" as const, "venue" as const, "keyword" as const);
  const papers = fc.subarray([ROBOTS, COOKING, SLEEPING, "paper:none" as const]);
  const any: fc.Arbitrary<Decision> = fc.oneof(
    fc.record({ kind: fc.constant("merge" as const), type, ids: fc.array(id), into: id }),
    fc.record({ kind: fc.constant("split" as const), type: author, id, papers }),
    fc.record({ kind: fc.constant("rename" as const), type, id, name: fc.string() }),
    fc.record({ kind: fc.constant("hide" as const), type, id }),
    fc.record({ kind: fc.constant("keep-apart" as const), type: author, ids: fc.array(id) }),
    fc.record({ kind: fc.constant("keep-together" as const), type: author, id }),
  );
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (decisions) => {
      const { corpus } = applyDecisions(BASE, decisions);
      const { items, offsets, asWritten } = corpus.authorships;
      expect(asWritten).toHaveLength(items.length);
      expect(offsets).toHaveLength(BASE.papers.ids.length + 1);
      for (const row of items) expect(row).toBeLessThan(corpus.authors.ids.length);
      // Nobody is in the tables without a paper.
      expect(new Set(items).size).toBe(corpus.authors.ids.length);
      expect(new Set(corpus.paperKeywords.items).size).toBe(corpus.keywords.ids.length);
      expect([...corpus.authors.ids]).toEqual([...corpus.authors.ids].sort());
      for (const [row, name] of corpus.authors.names.entries())
        expect(corpus.authors.variants[row]).toContain(name);
      expect(applyDecisions(BASE, decisions).corpus).toEqual(corpus);
    }),
    { numRuns: 300 },
  );
});

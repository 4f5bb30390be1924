import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Corpus, GIVEN } from "../../../graph/model/corpus.ts";
import type { Incidence } from "../../../graph/model/incidence.ts";
import { EMPTY_RECORD, type PaperRecord } from "../../../graph/model/paper-record.ts";
import { hasTopic } from "../../../graph/resolve/keywords/topical.ts";
import { keywordKey } from "../../../graph/resolve/keywords/keyword-key.ts";
import { resolveRecords } from "../../../graph/resolve/resolve.ts";
import { record } from "./records.ts";

const TITLE = "Gardening with Imaginary Robots";

describe("ids", () => {
  test("are readable and made of the thing itself", () => {
    const corpus = resolveRecords([
      record({
        title: "Gardening with Imaginary Robots and Real Tools",
        authors: ["Example, Ada"],
        venue: "ICLR2021",
        keywords: ["Graph Neural Networks"],
      }),
    ]);
    expect(corpus.papers.ids[0]).toMatch(
      /^paper:gardening-with-imaginary-robots-and-real-[0-9a-f]{8}$/u,
    );
    expect(corpus.authors.ids).toEqual(["author:ada-example"]);
    expect(corpus.venues.ids).toEqual(["venue:iclr"]);
    expect(corpus.keywords.ids).toEqual(["keyword:graph-neural-network"]);
  });

  test("different papers of one title: the first keeps its id when another joins", () => {
    const first = record({ title: TITLE, authors: ["Ada Example"] });
    const second = record({ title: TITLE, authors: ["Bo Sample"] });
    const third = record({ title: TITLE, authors: ["Cy Specimen"] });
    const [id] = resolveRecords([first]).papers.ids;
    const two = resolveRecords([first, second]).papers.ids;
    expect(two[0]).toBe(id);
    expect(two[1]).toMatch(new RegExp(`^${id!}-[0-9a-f]{8}$`, "u"));
    // The suffix is the paper's own: it does not depend on who else is there.
    expect(resolveRecords([first, third, second]).papers.ids[2]).toBe(two[1]);
  });

  test("papers without title", () => {
    const { papers } = resolveRecords([
      record({ abstract: "Robots that do not exist plant flowers that nobody sees, ever." }),
      record({ abstract: "Robots." }),
      record({}),
      record({}),
    ]);
    expect(papers.labels).toEqual([
      "Untitled: Robots that do not exist plant flowers that nobody…",
      "Untitled: Robots.",
      "Untitled",
      "Untitled",
    ]);
    expect(papers.ids[0]).toMatch(/^paper:untitled-robots-that-do-not-exist-plant-[0-9a-f]{8}$/u);
    expect(new Set(papers.ids).size).toBe(4);
  });

  test("names that one slug would join stay apart", () => {
    const long = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve";
    const { authors } = resolveRecords([
      record({ title: TITLE, authors: [`${long} A`, `${long} B`, "李伟", "王芳", long] }),
    ]);
    expect(new Set(authors.ids).size).toBe(5);
    expect(authors.ids).toContain("author:李伟");
    expect(authors.ids.every((id) => /^author:[^\s]+$/u.test(id))).toBe(true);
  });
});

describe("notes", () => {
  const notes = (authors: string[]): unknown[] =>
    resolveRecords([record({ title: TITLE, authors })]).notes.map(({ code, ids }) => [
      code,
      ...ids.slice(1),
    ]);

  test("an affiliation told from a name", () => {
    const corpus = resolveRecords([record({ title: TITLE, authors: ["OpenAI Jona Hollow"] })]);
    expect(corpus.authors.names).toEqual(["Jona Hollow"]);
    expect(corpus.authors.affiliations).toEqual([["OpenAI"]]);
    expect(corpus.authorships.asWritten).toEqual(["OpenAI Jona Hollow"]);
    expect(notes(["OpenAI Jona Hollow"])).toEqual([["affiliation-in-name", "author:jona-hollow"]]);
  });

  test("somebody who stands twice in a byline, and somebody who is nobody", () => {
    expect(notes(["Ada Example", "ADA EXAMPLE", "et al."])).toEqual([
      ["repeated-author", "author:ada-example"],
      ["no-person"],
    ]);
  });
});

test("progress is told in words, from 0 upwards", () => {
  const shares: number[] = [];
  resolveRecords([record({ title: TITLE })], {
    onProgress: (step, share) => {
      expect(step).toMatch(/^[A-Z][a-z ]+$/u);
      shares.push(share);
    },
  });
  expect(shares.length).toBeGreaterThan(2);
  expect(shares[0]).toBe(0);
  expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBeLessThan(1);
});

describe("any data", () => {
  test("hostile names, titles and sizes", () => {
    const corpus = resolveRecords([
      record({
        title: "word ".repeat(20_000),
        authors: ["__proto__", "constructor", "", "...", "\u0000", "x".repeat(100_000)],
        keywords: ["__proto__", "constructor", "y".repeat(100_000)],
        venue: "__proto__",
      }),
      record({
        title: TITLE,
        authors: Array.from(
          { length: 10_000 },
          (_, i) => `Person N${i.toString(2).replaceAll("0", "o").replaceAll("1", "i")}`,
        ),
      }),
      record({ title: "\\emph{$(".repeat(10_000), abstract: "<[(".repeat(30_000) }),
      record({ title: "toString", abstract: "valueOf hasOwnProperty. ".repeat(100) }),
    ]);
    expect(corpus.papers.ids).toHaveLength(4);
    expect(corpus.authors.ids.length).toBe(10_003);
    expect(corpus.authors.ids.every((id) => id.length < 200)).toBe(true);
    expect(corpus.keywords.ids.every((id) => id.length < 200)).toBe(true);
    expect(corpus.papers.authorCounts[1]).toBe(10_000);
  });

  test("nothing at all", () => {
    const corpus = resolveRecords([]);
    expect(corpus.papers.ids).toEqual([]);
    expect([...corpus.authorships.offsets]).toEqual([0]);
    expect(corpus.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
  });
});

const name = fc.constantFrom(
  "Ada Example",
  "Example, Ada",
  "ADA EXAMPLE",
  "Bo Sample",
  "B. Sample",
  "Cy van der Specimen",
  "",
  "et al.",
  "OpenAI Jona Hollow",
);
const arbitraryRecord: fc.Arbitrary<PaperRecord> = fc
  .record({
    title: fc.constantFrom(null, TITLE, TITLE.toUpperCase(), "Cooking without Fire", "Editorial"),
    authors: fc.option(fc.array(name, { maxLength: 4 })),
    year: fc.option(fc.integer({ min: 2015, max: 2022 })),
    venue: fc.constantFrom(null, "ICLR2021", "ICLR.2022", "arXiv", "Journal of Gardens"),
    doi: fc.constantFrom(null, null, "10.1/a", "10.1/b"),
    abstract: fc.constantFrom(
      null,
      "We plant robots. Garden robots grow in a garden.",
      "Extensive experiments show the effectiveness of our approach. ".repeat(5),
    ),
    keywords: fc.option(fc.subarray(["robots", "Robot", "gardens", "meta-learning", "--"])),
    file: fc.constantFrom("a.txt", "b.txt", "c.txt"),
  })
  .map(({ file, ...said }, i = 0) => ({
    ...EMPTY_RECORD,
    ...said,
    authorCount: said.authors?.length ?? null,
    source: { file, line: i + 1, format: "csl-json", key: null },
  }));
const arbitraryRecords = fc
  .array(arbitraryRecord, { maxLength: 12 })
  .map((records) => records.map((one, i) => ({ ...one, source: { ...one.source, line: i + 1 } })));

describe("for any records", () => {
  test("every record is in exactly one paper, and all columns fit together", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const corpus = resolveRecords(records);
        const sources = corpus.papers.sources.flat().map(({ line }) => line);
        expect(sources.toSorted((a, b) => a - b)).toEqual(records.map((_, i) => i + 1));
        expect(corpus.recordCount).toBe(records.length);
        expectValid(corpus);
      }),
    );
  });

  test("the same records give the same corpus", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        expect(resolveRecords(records)).toEqual(resolveRecords(structuredClone(records)));
      }),
      { numRuns: 30 },
    );
  });

  test("the order of records changes neither papers nor identities", () => {
    const shuffled = arbitraryRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, other]) => {
        const a = resolveRecords(records);
        const b = resolveRecords(other);
        expect(groupsOf(b)).toEqual(groupsOf(a));
        expect(b.venues).toEqual(a.venues);
        expect(b.keywords).toEqual(a.keywords);
        expect(b.authors).toEqual(a.authors);
      }),
    );
  });

  test("no extracted keyword is a word of prose, and each label is its own keyword", () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { keywords, paperKeywords } = resolveRecords(records);
        paperKeywords.items.forEach((row, k) => {
          const key = keywordKey(keywords.labels[row]!);
          expect(keywords.ids[row]).toBe(`keyword:${key.replaceAll(" ", "-")}`);
          if ((paperKeywords.where[k]! & GIVEN) === 0) expect(hasTopic(key)).toBe(true);
        });
      }),
    );
  });
});

function groupsOf(corpus: Corpus): string[] {
  return corpus.papers.sources
    .map((sources) =>
      sources
        .map(({ line }) => line)
        .toSorted((a, b) => a - b)
        .join("+"),
    )
    .sort();
}

function expectValid(corpus: Corpus): void {
  const { papers, authors, venues, keywords, authorships, paperKeywords } = corpus;
  const n = papers.ids.length;
  for (const column of Object.values(papers) as ArrayLike<unknown>[]) expect(column.length).toBe(n);
  for (const table of [papers, authors, venues, keywords])
    expect(new Set(table.ids).size).toBe(table.ids.length);
  for (const { ids } of [authors, venues, keywords]) expect([...ids].sort()).toEqual(ids);
  expectIncidence(authorships, n, authors.ids.length);
  expectIncidence(paperKeywords, n, keywords.ids.length);
  expect(authorships.asWritten).toHaveLength(authorships.items.length);
  expect(paperKeywords.scores).toHaveLength(paperKeywords.items.length);
  expect(papers.venues.every((venue) => venue >= -1 && venue < venues.ids.length)).toBe(true);
  expect(papers.labels.every((label) => label !== "")).toBe(true);
  authors.names.forEach((shown, i) => {
    expect(authors.variants[i]).toContain(shown);
  });
  keywords.labels.forEach((label, i) => {
    expect(keywords.variants[i]).toContain(label);
  });
  // Nobody and nothing is in the tables without a paper.
  expect(new Set(authorships.items).size).toBe(authors.ids.length);
  expect(new Set(paperKeywords.items).size).toBe(keywords.ids.length);
}

function expectIncidence({ offsets, items }: Incidence, rows: number, itemCount: number): void {
  expect(offsets).toHaveLength(rows + 1);
  expect(offsets[0]).toBe(0);
  expect(offsets[rows]).toBe(items.length);
  for (let r = 0; r < rows; r++) {
    const row = items.subarray(offsets[r], offsets[r + 1]);
    expect(new Set(row).size).toBe(row.length);
    expect(row.every((item) => item < itemCount)).toBe(true);
  }
}

// RIS as reference managers and our own reader read it.
import { expect, it } from "vitest";
import type { Corpus } from "../../../graph/index.ts";
import { writePapers } from "../../../graph/index.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { HOSTILE_CORPUS } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const risOf = (corpus: Corpus, abstracts = true): string =>
  [...writePapers("ris", corpus, corpus.papers.ids.keys(), { abstracts })].join("");

const ONE = corpusOf([
  {
    title: "Gardens of Ice",
    authors: ["Ada van der Lind", "Bo Chen Jr."],
    year: 2019,
    date: "2019-05-07",
    venue: "Journal of Gardens",
    pages: "12-19",
    doi: "10.1000/ice",
    url: "https://papers.example/ice",
    identifiers: ["arxiv:1901.00001"],
    keywords: ["ice", "garden"],
    abstract: "Ice grows.\nIt does.",
    extra: { volume: "3" },
  },
]);

it("has a tag and a value a line", () => {
  expect(risOf(ONE).split("\r\n")).toEqual([
    "TY  - JOUR",
    "TI  - Gardens of Ice",
    "AU  - van der Lind, Ada",
    "AU  - Chen, Bo, Jr.",
    "PY  - 2019",
    "DA  - 2019/05/07",
    "T2  - Journal of Gardens",
    "VL  - 3",
    "SP  - 12",
    "EP  - 19",
    "DO  - 10.1000/ice",
    "UR  - https://papers.example/ice",
    "AN  - arxiv:1901.00001",
    "KW  - ice",
    "KW  - garden",
    "AB  - Ice grows. It does.",
    "ER  - ",
    "",
    "",
  ]);
  expect(risOf(ONE, false)).not.toContain("AB  -");
});

it("is read back: titles, names, years, venues, numbers and keywords", () => {
  for (const corpus of [ONE, TINY_CORPUS]) {
    const { format, records, issues } = readText(risOf(corpus), { file: "papers.ris" });
    expect(format).toBe("ris");
    expect(issues.filter(({ severity }) => severity === "skipped")).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(corpus.papers.titles);
    expect(records.map(({ year }) => year ?? 0)).toEqual([...corpus.papers.years]);
    expect(records.map(({ doi }) => doi)).toEqual(corpus.papers.dois);
    expect(records.map(({ pages }) => pages)).toEqual(corpus.papers.pages);
    expect(records.flatMap(({ keywords }) => keywords ?? [])).toHaveLength(
      corpus.paperKeywords.items.length,
    );
    expect(records.flatMap(({ authors }) => authors ?? [])).toHaveLength(
      corpus.authorships.items.length,
    );
  }
});

it("no title breaks out of its line", () => {
  for (const line of risOf(HOSTILE_CORPUS).split("\r\n"))
    expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /u);
});

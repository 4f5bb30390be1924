// What we write, our own readers read: a corpus written and read again is the same corpus.
import { describe, expect, it } from "vitest";
import type { Corpus, PaperFormat } from "../../../graph/index.ts";
import { writePapers } from "../../../graph/index.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { resolveRecords } from "../../../graph/resolve/resolve.ts";
import { HOSTILE_TITLES } from "../../support/hostile-titles.ts";
import type { PlainPaper } from "../../support/tiny-corpus.ts";
import { TINY_PAPERS, corpusOf } from "../../support/tiny-corpus.ts";

function again(format: PaperFormat, corpus: Corpus, abstracts = true): Corpus {
  const text = [...writePapers(format, corpus, corpus.papers.ids.keys(), { abstracts })].join("");
  const read = readText(text, { file: "written" });
  expect([read.format, read.issues.filter(({ severity }) => severity === "skipped")]).toEqual([
    format,
    [],
  ]);
  return resolveRecords(read.records);
}

/** Through the reader once, so that ids and variants are those of resolving. */
function settled(papers: readonly PlainPaper[]): Corpus {
  return again("csl-json", corpusOf(papers));
}

/** A corpus without what a file cannot know: where its records stand in it. */
function facts(corpus: Corpus): object {
  return { ...corpus, fingerprint: null, papers: { ...corpus.papers, sources: null } };
}

describe("CSL-JSON written and read", () => {
  it("is the same corpus", () => {
    const corpus = settled(TINY_PAPERS);
    expect(corpus.papers.titles).toEqual(TINY_PAPERS.map(({ title }) => title ?? null));
    expect(facts(again("csl-json", corpus))).toEqual(facts(corpus));
  });

  it("says of each paper what the first corpus said", () => {
    const { papers, authorships, keywords, venues } = again("csl-json", corpusOf(TINY_PAPERS));
    expect(Array.from(papers.years)).toEqual(TINY_PAPERS.map(({ year }) => year ?? 0));
    expect(papers.dates).toEqual(TINY_PAPERS.map(({ date }) => date ?? null));
    expect(papers.acceptances).toEqual(TINY_PAPERS.map(({ acceptance }) => acceptance ?? null));
    expect(papers.presentations).toEqual(TINY_PAPERS.map((paper) => paper.presentation ?? null));
    expect(papers.sessions).toEqual(TINY_PAPERS.map(({ session }) => session ?? null));
    expect(papers.dois).toEqual(TINY_PAPERS.map(({ doi }) => doi ?? null));
    expect(papers.urls).toEqual(TINY_PAPERS.map(({ url }) => url ?? null));
    expect(papers.extras[4]).toMatchObject({ rank: "4" });
    expect(Array.from(papers.authorCounts)).toEqual([3, 2, 2, 3, 1, 2]);
    expect(authorships.asWritten).toEqual([
      ...["Ada Lind", "Bo Chen", "C. Ruiz", "Bo Chen", "Ada Lind", "Cyra Ruiz"],
      ...["Désirée Moreau", "Désirée Moreau", "Eve Okafor", "Finn O'Hara"],
    ]);
    expect(new Set(venues.names)).toEqual(new Set(["ICLR", "NeurIPS", "Rivers Workshop"]));
    expect(new Set(keywords.labels)).toEqual(new Set(TINY_PAPERS.flatMap((p) => p.keywords ?? [])));
  });

  it("keeps every spelling of a name", () => {
    const authors = [
      ...[
        "Rianne van den Berg",
        "Luc Van Gool",
        "Ada King, Jr.",
        "Martin King Jr.",
        "DeepMind",
        "Lind, Ada",
      ],
      ...["J.-B. de la Tour", "李雷", "Xu, Jr.", "María José Ruiz-Peña", "de Sa", "O. van"],
      ...["Moor, Jan van der", "Pell Study Group", "University of Lund, Department of Botany"],
    ];
    const corpus = again("csl-json", corpusOf([{ title: "On Names", authors }]));
    expect(corpus.authorships.asWritten).toEqual(authors);
  });

  it("keeps a keyword with a comma in it whole", () => {
    const corpus = again("csl-json", corpusOf([{ title: "On Ties", keywords: ["knots, tied"] }]));
    expect(corpus.keywords.labels).toHaveLength(1);
  });

  it("keeps a date without a year, and a count of authors that nobody names", () => {
    const corpus = again(
      "csl-json",
      corpusOf([{ title: "On Days", date: "--11-24", authorCount: 7 }]),
    );
    expect(corpus.papers.dates).toEqual(["--11-24"]);
    expect(Array.from(corpus.papers.years)).toEqual([0]);
    expect(Array.from(corpus.papers.authorCounts)).toEqual([7]);
  });

  it("keeps the label of a paper without title, also when abstracts stay behind", () => {
    const abstract = "Nine words and then some more make a label short enough.";
    const corpus = settled([{ abstract }]);
    expect(corpus.papers.labels).toEqual(["Untitled: Nine words and then some more make a label…"]);
    expect(again("csl-json", corpus, false).papers.labels).toEqual(corpus.papers.labels);
  });
});

describe("BibTeX written and read", () => {
  it("says the same of titles, names, years, venues and keywords", () => {
    const titled = TINY_PAPERS.filter(({ title }) => title);
    const corpus = again("bibtex", corpusOf(titled));
    expect(corpus.papers.titles).toEqual(titled.map(({ title }) => title));
    expect(Array.from(corpus.papers.years)).toEqual(titled.map(({ year }) => year));
    expect(corpus.papers.dois).toEqual(titled.map(({ doi }) => doi ?? null));
    expect(corpus.authorships.asWritten[2]).toBe("C. Ruiz");
    expect(new Set(corpus.venues.names)).toEqual(new Set(["ICLR", "NeurIPS", "Rivers Workshop"]));
    expect(new Set(corpus.keywords.labels)).toEqual(new Set(titled.flatMap((p) => p.keywords)));
  });

  it("keeps every name the same person's, and groups whole", () => {
    const authors = ["Lind, Ada", "King, Jr., Martin", "Berg, Rianne van den", "Pell Study Group"];
    const corpus = again("bibtex", corpusOf([{ title: "On Names", authors }]));
    expect([...corpus.authors.names].sort()).toEqual([
      ...["Ada Lind", "Martin King Jr.", "Pell Study Group", "Rianne van den Berg"],
    ]);
  });

  it("gives hostile titles back", () => {
    // The reader undoes `&amp;` on purpose: files from the web are full of it.
    const titles = HOSTILE_TITLES.filter(
      (title) => /^[\u0020-\u007e]+$/u.test(title) && !title.includes("&amp;"),
    );
    const corpus = again(
      "bibtex",
      corpusOf(titles.map((title, i) => ({ title, authors: ["Ada Lind"], year: 2000 + i }))),
    );
    expect(corpus.papers.titles).toEqual(titles);
  });
});

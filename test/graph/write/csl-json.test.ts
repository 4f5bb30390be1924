// CSL-JSON: standard where the standard has a field, complete with what stands in `custom`.
import { describe, expect, it } from "vitest";
import type { Corpus } from "../../../graph/index.ts";
import { writePapers } from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_TITLES } from "../../support/hostile-titles.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

function textOf(corpus: Corpus, abstracts = false): string {
  return [...writePapers("csl-json", corpus, corpus.papers.ids.keys(), { abstracts })].join("");
}

function itemsOf(corpus: Corpus, abstracts = false): Record<string, unknown>[] {
  return JSON.parse(textOf(corpus, abstracts)) as Record<string, unknown>[];
}

const SOURCES = [{ file: "tiny.txt", line: 1, format: "title-abstract-list", key: null }];

describe("CSL-JSON", () => {
  it("has the standard's fields, and the rest in custom.asterism", () => {
    expect(itemsOf(TINY_CORPUS)[0]).toEqual({
      id: "lind2019graph",
      type: "paper-conference",
      title: "Graph Networks for Molecules",
      author: [
        { family: "Lind", given: "Ada" },
        { family: "Chen", given: "Bo" },
        { family: "Ruiz", given: "C." },
      ],
      issued: { "date-parts": [[2019, 5, 6]] },
      "container-title": "ICLR",
      DOI: "10.1000/tiny.1",
      keyword: "graph network; molecule",
      custom: {
        asterism: {
          acceptance: { asWritten: "Accept (Oral)", outcome: "accepted", tier: "oral" },
          sources: SOURCES,
        },
      },
    });
  });

  it("keeps session, presentation and leftovers", () => {
    const items = itemsOf(TINY_CORPUS);
    expect(items[2]?.["custom"]).toMatchObject({
      asterism: {
        presentation: "spotlight",
        session: { name: "Track 3", day: "Tue 7 Dec.", slot: "12:30 - 12:35", zone: "PST" },
      },
    });
    expect(items[4]?.["custom"]).toMatchObject({ asterism: { extra: { rank: "4" } } });
  });

  it("keeps pages, type and numbers, and what has no field under custom", () => {
    const identifiers = ["arxiv:2101.00001", "pmcid:PMC5", "pmid:7"];
    const references = ["10.1000/cited"];
    const links = ["https://b.example/1"];
    const [item] = itemsOf(
      corpusOf([
        {
          title: "A",
          type: "review",
          pages: "1-9",
          citationCount: 0,
          ...{ identifiers, references, links },
        },
      ]),
    );
    expect(item).toMatchObject({
      type: "review",
      page: "1-9",
      PMID: "7",
      PMCID: "PMC5",
      custom: { asterism: { identifiers, references, links, citationCount: 0 } },
    });
  });

  it("keeps a count of authors that nobody names, and a date without a year", () => {
    const [item] = itemsOf(corpusOf([{ title: "A", authorCount: 7, date: "--11-24" }]));
    expect(item).toEqual({
      id: "anonymousa",
      type: "article",
      title: "A",
      custom: { asterism: { authorCount: 7, date: "--11-24", sources: SOURCES } },
    });
  });

  it("keeps a date that says nothing of the day, and one of another year than the venue's", () => {
    const dated = (year: number, date: string): unknown =>
      itemsOf(corpusOf([{ title: "A", year, date }]))[0];
    expect(dated(2020, "2020-07")).toMatchObject({ issued: { "date-parts": [[2020, 7]] } });
    expect(dated(2021, "2020-12-30")).toMatchObject({
      issued: { "date-parts": [[2021]] },
      custom: { asterism: { date: "2020-12-30" } },
    });
  });

  it("writes family and given name apart, however they were written", () => {
    const authors = [
      ...["Rianne van den Berg", "Martin King, Jr.", "Martin King Jr.", "King, Jr., Martin"],
      ...["Lind, Ada", "van den Berg, Rianne", "Pell, Ö. S.", "李 雷"],
    ];
    const berg = { family: "Berg", given: "Rianne", "non-dropping-particle": "van den" };
    const king = { family: "King", given: "Martin", suffix: "Jr." };
    expect(itemsOf(corpusOf([{ title: "A", authors }]))[0]?.["author"]).toEqual([
      ...[berg, king, king, king, { family: "Lind", given: "Ada" }, berg],
      { family: "Pell", given: "Ö. S." },
      { family: "雷", given: "李" },
    ]);
  });

  it("writes groups, single names and what has too many commas whole", () => {
    const authors = [
      ...["DeepMind", "Pell Study Group", "University of Lund, Department of Botany"],
      ...["Ministry of Rivers, Tarn", "Lind, Ada, Chen, Bo", "Xu, Jr."],
    ];
    expect(itemsOf(corpusOf([{ title: "A", authors }]))[0]?.["author"]).toEqual(
      authors.map((literal) => ({ literal })),
    );
  });

  it("keeps the spelling of names whose parts would be read in another", () => {
    const authors = ["Ada Lind", "Lind, Bo", "DeepMind"];
    const [item] = itemsOf(corpusOf([{ title: "A", authors }]));
    expect(item?.["custom"]).toMatchObject({ asterism: { names: [null, "Lind, Bo", null] } });
  });

  it("lists keywords that hold a comma or semicolon", () => {
    const keywords = ["knots, tied", "rivers"];
    expect(itemsOf(corpusOf([{ title: "A", keywords }]))[0]).toMatchObject({
      keyword: "knots, tied; rivers",
      custom: { asterism: { keywords } },
    });
  });

  it("writes names as written, not as resolved", () => {
    const [item] = itemsOf(corpusOf([{ title: "A", authors: [["Ada Lind", "A. Lind"]] }]));
    expect(item?.["author"]).toEqual([{ family: "Lind", given: "A." }]);
  });

  it("has abstracts when asked; else a paper without title keeps the words of its label", () => {
    const [first, , , untitled] = itemsOf(TINY_CORPUS);
    expect(first).not.toHaveProperty("abstract");
    expect(untitled?.["abstract"]).toBe("Molecules fold, and nobody gave this page a heading.");
    expect(itemsOf(TINY_CORPUS, true)[0]?.["abstract"]).toMatch(/^We draw molecules/);
  });

  it("is one item a line, and valid when empty", () => {
    expect(textOf(TINY_CORPUS).split("\n")).toHaveLength(1 + 6 + 1 + 1);
    expect(textOf(corpusOf([]))).toBe("[]\n");
  });

  it("keeps every title as it is", () => {
    expect(itemsOf(HOSTILE_CORPUS).map((item) => item["title"])).toEqual(HOSTILE_TITLES);
  });
});

import { describe, expect, test } from "vitest";
import type { PaperRecord } from "../../../../graph/model/paper-record.ts";
import { type MergedPaper, mergeRecords } from "../../../../graph/resolve/papers/merge-records.ts";
import { createVenueReader } from "../../../../graph/resolve/venues/venue-reader.ts";
import { record } from "../records.ts";

function merge(...said: Partial<PaperRecord>[]): MergedPaper {
  const records = said.map((one) => record(one));
  return mergeRecords(records, createVenueReader(records));
}

const ACCEPTED = { asWritten: "Accept (Poster)", outcome: "accepted", tier: "poster" } as const;

describe("a merged paper", () => {
  test("has everything that any of its records knew", () => {
    const paper = merge(
      { title: "A Title", acceptance: ACCEPTED, abstract: "Long abstract." },
      { title: "A Title", authors: ["Ada Example"], venue: "ICLR2021", url: "https://a.test/1" },
    );
    expect(paper).toMatchObject({
      title: "A Title",
      acceptance: ACCEPTED,
      abstract: "Long abstract.",
      authors: ["Ada Example"],
      authorCount: 1,
      year: 2021,
      url: "https://a.test/1",
    });
    expect(paper.venue?.name).toBe("ICLR");
    expect(paper.sources).toHaveLength(2);
  });

  test("keeps names over a bare count, and the larger count", () => {
    const paper = merge({ authorCount: 5 }, { authors: ["A B", "C D"] }, { authors: ["A B"] });
    expect(paper.authors).toEqual(["A B", "C D"]);
    expect(paper.authorCount).toBe(5);
    expect(merge({}).authorCount).toBe(-1);
  });

  test("takes names that are spelled out, then the earliest list", () => {
    expect(merge({ authors: ["A. Bee"] }, { authors: ["Ada Bee"] }).authors).toEqual(["Ada Bee"]);
    expect(merge({ authors: ["Ada Bee"] }, { authors: ["Bea Dee"] }).authors).toEqual(["Ada Bee"]);
  });

  test("is placed where it was published, with the year of that place", () => {
    const paper = merge(
      { venue: "arXiv", year: 2019, date: "2019-05-01", doi: "10.48550/arxiv.1" },
      { venue: "ICLR 2020", doi: "10.1000/x" },
    );
    expect(paper.venue?.name).toBe("ICLR");
    expect(paper.year).toBe(2020);
    expect(paper.doi).toBe("10.1000/x");
    expect(paper.date).toBe("2019-05-01");
  });

  test("has pages, type and address of where it was published, and the rest beside them", () => {
    const paper = merge(
      {
        venue: "arXiv",
        url: "https://arxiv.org/abs/2101.00001",
        doi: "10.1101/2020.01.02.12345",
        pages: "1-30",
        citationCount: 3,
        references: ["10.1000/a"],
      },
      {
        venue: "ICLR 2020",
        type: "paper-conference",
        url: "https://a.test/1",
        doi: "10.1000/x",
        identifiers: ["pmid:7"],
        pages: "12-19",
        citationCount: 2,
        references: ["10.1000/a", "10.1000/b"],
      },
      { url: "https://a.test/1" },
    );
    expect(paper).toMatchObject({
      url: "https://a.test/1",
      links: ["https://arxiv.org/abs/2101.00001"],
      identifiers: ["arxiv:2101.00001", "doi:10.1101/2020.01.02.12345", "pmid:7"],
      doi: "10.1000/x",
      type: "paper-conference",
      pages: "12-19",
      citationCount: 3,
      references: ["10.1000/a", "10.1000/b"],
    });
    expect(merge({})).toMatchObject({
      links: [],
      identifiers: [],
      citationCount: -1,
      references: [],
    });
  });

  test("is placed in its meeting rather than in the series of books", () => {
    const paper = merge(
      { venue: "Lecture Notes in Computer Science" },
      { venue: "Conference on Gardens" },
    );
    expect(paper.venue?.name).toBe("Conference on Gardens");
  });

  test("has no title in capitals when another spelling is known", () => {
    expect(merge({ title: "LOUD" }, { title: "LOUD" }, { title: "Loud" }).title).toBe("Loud");
  });

  test("collects leftovers, the earliest first, whatever they are called", () => {
    const odd = Object.fromEntries([["__proto__", "x"]]);
    const { extra } = merge({ extra: { a: "1" } }, { extra: { a: "2", b: "3" } }, { extra: odd });
    expect(Object.entries(extra)).toEqual([
      ["a", "1"],
      ["b", "3"],
      ["__proto__", "x"],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { corpusCounts, fileReport, summariseCorpus } from "../../../graph/query/corpus-summary.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

describe("summariseCorpus", () => {
  it("counts years and venues", () => {
    expect(summariseCorpus(TINY_CORPUS)).toEqual({
      years: [2018, 2019, 2020, 2021, 2022].map((year) => ({ year, papers: 1 })),
      unknownYears: 1,
      venues: [
        { id: "venue:iclr", name: "ICLR", papers: 2 },
        { id: "venue:neurips", name: "NeurIPS", papers: 2 },
        { id: "venue:rivers-workshop", name: "Rivers Workshop", papers: 1 },
      ],
      // Accepted, accepted, rejected; an oral, a poster, a spotlight.
      stated: { decisions: 3, tiers: 3, citations: 0, countries: 0, organizations: 0 },
      acceptances: [
        { value: "accepted", papers: 2 },
        { value: "rejected", papers: 1 },
        { value: "oral", papers: 1 },
        { value: "poster", papers: 1 },
      ],
    });
  });

  it("is empty for an empty corpus", () => {
    expect(summariseCorpus(corpusOf([]))).toEqual({
      years: [],
      unknownYears: 0,
      venues: [],
      stated: { decisions: 0, tiers: 0, citations: 0, countries: 0, organizations: 0 },
      acceptances: [],
    });
  });

  it("accounts for every paper", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const { years, unknownYears } = summariseCorpus(corpus);
        const dated = years.reduce((sum, { papers }) => sum + papers, 0);
        expect(dated + unknownYears).toBe(corpus.papers.ids.length);
      }),
    );
  });
});

describe("corpusCounts", () => {
  it("counts what the tables hold", () => {
    // Authorships: 3 + 2 + 2 + 0 + 1 + 2 = 10.
    expect(corpusCounts(TINY_CORPUS, 7)).toEqual({
      records: 6,
      papers: 6,
      authors: 6,
      venues: 3,
      keywords: 5,
      authorships: 10,
      issues: 7,
    });
  });
});

describe("fileReport", () => {
  it("counts issues by severity", () => {
    const issue = { code: "odd-line", file: "a.md", line: 3, column: 1, raw: "?", message: "Odd." };
    const report = fileReport({
      file: "a.md",
      format: null,
      records: [],
      statedTotal: 12,
      issues: [
        { ...issue, severity: "skipped" },
        { ...issue, severity: "note" },
        { ...issue, severity: "note" },
      ],
    });
    expect(report).toEqual({
      file: "a.md",
      format: null,
      records: 0,
      statedTotal: 12,
      issues: { skipped: 1, doubt: 0, note: 2 },
    });
  });
});

import { describe, expect, it } from "vitest";
import type { TopicModel } from "../../../graph/index.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { describePaper, summarisePaper } from "../../../graph/query/paper-summary.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

describe("summarisePaper", () => {
  it("tells everything a list shows", () => {
    expect(summarisePaper(index, 0)).toEqual({
      id: "paper:graph-networks-for-molecules",
      title: "Graph Networks for Molecules",
      label: "Graph Networks for Molecules",
      year: 2019,
      date: "2019-05-06",
      venue: { id: "venue:iclr", name: "ICLR" },
      acceptance: { asWritten: "Accept (Oral)", outcome: "accepted", tier: "oral" },
      presentation: null,
      doi: "10.1000/tiny.1",
      url: null,
      links: [],
      identifiers: [],
      publicationType: null,
      pages: null,
      citationCount: null,
      authors: [
        { id: "author:ada-lind", name: "Ada Lind", asWritten: "Ada Lind" },
        { id: "author:bo-chen", name: "Bo Chen", asWritten: "Bo Chen" },
        { id: "author:cyra-ruiz", name: "Cyra Ruiz", asWritten: "C. Ruiz" },
      ],
      authorCount: 3,
      keywords: [
        {
          id: "keyword:graph-network",
          label: "graph network",
          score: 1,
          given: false,
          inTitle: true,
          inAbstract: false,
        },
        {
          id: "keyword:molecule",
          label: "molecule",
          score: 0.5,
          given: false,
          inTitle: true,
          inAbstract: false,
        },
      ],
      topic: null,
      sources: [{ file: "tiny.txt", line: 1, format: "title-abstract-list", key: null }],
    });
  });

  it("says null where nobody says anything", () => {
    expect(summarisePaper(index, 3)).toMatchObject({
      title: null,
      label: "Untitled: Molecules fold, and nobody gave this page a heading.",
      year: null,
      date: null,
      venue: null,
      authors: [],
      authorCount: 3,
    });
  });

  it("carries the topic given for its row", () => {
    const topics: TopicModel = {
      topics: [
        {
          id: "topic:molecule",
          label: "molecule, flow",
          alternatives: [],
          terms: [],
          papers: 1,
          keywords: 0,
        },
      ],
      paperTopics: Int32Array.from([0, -1, -1, -1, -1, -1]),
      shares: Float64Array.from([0.5, 0, 0, 0, 0, 0]),
      keywordTopics: new Int32Array(),
    };
    expect(summarisePaper(index, 0, topics).topic).toEqual({
      id: "topic:molecule",
      label: "molecule, flow",
      share: 0.5,
    });
    expect(summarisePaper(index, 1, topics).topic).toBeNull();
  });
});

describe("describePaper", () => {
  it("adds abstract, session and what else the source says", () => {
    expect(describePaper(index, "paper:sampling-from-language-models")).toMatchObject({
      type: "paper",
      presentation: "spotlight",
      abstract: null,
      session: { name: "Track 3", day: "Tue 7 Dec.", slot: "12:30 - 12:35", zone: "PST" },
      extra: {},
    });
    expect(describePaper(index, "paper:learning-to-sample")?.extra).toEqual({ rank: "4" });
  });

  it("tells numbers, addresses, pages, citations and works cited", () => {
    const said = {
      links: ["https://a.example/1", "https://b.example/1"],
      identifiers: ["arxiv:2101.00001", "pmid:7"],
      pages: "12-19",
      references: ["10.1000/cited", "Lind, A.: Knots. 1999"],
    };
    const known = indexCorpus(
      corpusOf([{ title: "Knots", type: "article-journal", citationCount: 0, ...said }]),
    );
    expect(describePaper(known, "paper:knots")).toMatchObject({
      ...said,
      publicationType: "article-journal",
      citationCount: 0,
    });
  });

  it("is null for an unknown id and for the id of something else", () => {
    expect(describePaper(index, "paper:unwritten")).toBeNull();
    expect(describePaper(index, "author:ada-lind")).toBeNull();
  });
});

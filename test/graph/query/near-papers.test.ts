import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { nearPapers } from "../../../graph/query/near-papers.ts";
import { surroundingsOf } from "../../../graph/query/paper-surroundings.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

describe("nearPapers", () => {
  it("adds up what both have, the rarer the more", () => {
    // Paper 1: graph network (papers 0, 1) and deep learning (1, 2); each in 2 of 6 papers: ln 3.
    const near = nearPapers(index, 1, 10);
    expect(near.map(({ paper }) => paper.label)).toEqual([
      "Graph Networks for Molecules",
      "Sampling from Language Models",
    ]);
    expect(near[0]!.score).toBeCloseTo(Math.log(3), 12);
    expect(near[0]!.keywords.map(({ name }) => name)).toEqual(["graph network"]);
    expect(near[0]!.authors.map(({ name }) => name)).toEqual(["Ada Lind", "Bo Chen"]);
  });

  it("counts works that both cite, and nothing that all have", () => {
    const cited = indexCorpus(
      corpusOf([
        { title: "One", keywords: ["moss"], references: ["10.1000/a", "10.1000/b"] },
        { title: "Two", keywords: ["moss"], references: ["10.1000/b"] },
        { title: "Three", keywords: ["moss"] },
      ]),
    );
    // All three have moss, which says nothing: ln(3 / 3) = 0. Two of three cite b: ln(3 / 2).
    const near = nearPapers(cited, 0, 10);
    expect(near).toHaveLength(1);
    expect(near[0]!.score).toBeCloseTo(Math.log(3 / 2), 12);
    expect(near[0]!.references).toEqual(["10.1000/b"]);
  });

  it("tells no more than asked, and none of a paper that shares nothing", () => {
    expect(nearPapers(index, 1, 1)).toHaveLength(1);
    expect(nearPapers(index, 5, 10)).toEqual([]);
  });
});

describe("surroundingsOf", () => {
  it("tells who cites whom inside the corpus, and who works where", () => {
    const corpus = corpusOf([
      {
        title: "Maps of Moss",
        year: 2019,
        doi: "10.1000/moss",
        authors: ["Ada Lind", "Bo Chen"],
        organizations: [["Lindholm", "Norway", "Ada Lind", "Bo Chen"]],
      },
      { title: "After Moss", year: 2021, references: ["10.1000/moss"] },
    ]);
    const old = surroundingsOf(indexCorpus(corpus), "paper:maps-of-moss")!;
    expect(old.citedBy.map(({ label }) => label)).toEqual(["After Moss"]);
    expect(old.cites).toEqual([]);
    expect(old.organizations).toEqual([
      {
        id: "organization:lindholm",
        name: "Lindholm",
        people: [
          { id: "author:ada-lind", name: "Ada Lind" },
          { id: "author:bo-chen", name: "Bo Chen" },
        ],
      },
    ]);
    const young = surroundingsOf(indexCorpus(corpus), "paper:after-moss")!;
    expect(young.cites.map(({ label }) => label)).toEqual(["Maps of Moss"]);
  });

  it("tells what was noted about the paper alone", () => {
    const noted = {
      ...TINY_CORPUS,
      notes: [
        { code: "near-title", message: "Two titles were one.", ids: [TINY_CORPUS.papers.ids[0]!] },
        { code: "near-title", message: "Others.", ids: [TINY_CORPUS.papers.ids[1]!] },
      ],
    };
    const { notes } = surroundingsOf(indexCorpus(noted), TINY_CORPUS.papers.ids[0]!)!;
    expect(notes).toEqual([{ code: "near-title", message: "Two titles were one." }]);
  });

  it("is null for what is no paper here", () => {
    expect(surroundingsOf(index, "author:ada-lind")).toBeNull();
  });
});

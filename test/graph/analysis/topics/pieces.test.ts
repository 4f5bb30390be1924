// The steps on the way to topics, each on a case small enough for pencil and paper.
import { describe, expect, it, test } from "vitest";
import { NO_TOPIC } from "../../../../graph/index.ts";
import { keywordTopicsOf } from "../../../../graph/analysis/topics/keyword-topics.ts";
import { agreement, mostAgreed } from "../../../../graph/analysis/topics/most-agreed.ts";
import { nearestPapers } from "../../../../graph/analysis/topics/nearest-papers.ts";
import { paperWords } from "../../../../graph/analysis/topics/paper-words.ts";
import { settlePapers } from "../../../../graph/analysis/topics/settle-papers.ts";
import { featureRows } from "../../../../graph/analysis/topics/similarity.ts";
import { stemOf } from "../../../../graph/analysis/topics/stem.ts";
import { corpusOf } from "../../../support/tiny-corpus.ts";

test.each([
  ["planning", "plann"],
  ["planners", "plann"],
  ["classification", "classificat"],
  ["classifications", "classificat"],
  ["optimisation", "optimiz"],
  ["optimizing", "optimiz"],
  ["bees", "bee"],
  ["thing", "thing"],
  ["being", "being"],
])("the stem of %s is %s", (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

describe("paperWords", () => {
  it("counts titles twice and leaves out what says nothing or stands in one paper only", () => {
    const corpus = corpusOf([
      { title: "A novel hive of 12 bees", abstract: "The bee." },
      { title: "Bee in the hive" },
      { title: "Orchids" },
    ]);
    const rows = paperWords(corpus, [0, 1, 2]);
    expect(rows.names).toEqual(["hive", "bees"]);
    expect([...rows.offsets]).toEqual([0, 2, 4, 4]);
    // hive twice (title), bee three times (title and abstract).
    expect(rows.weights[0]).toBeCloseTo(1 + Math.log(2), 12);
    expect(rows.weights[1]).toBeCloseTo(1 + Math.log(3), 12);
    expect([...rows.papersWith]).toEqual([2, 2]);
  });
});

describe("nearestPapers", () => {
  it("links by common words and common people, from both ends", () => {
    const corpus = corpusOf([
      { title: "hives", authors: ["Ana"] },
      { title: "hives", authors: ["Ben", "Cem"] },
      { title: "dunes", authors: ["Ben", "Dia"] },
      { title: "dunes", authors: ["Eve"] },
    ]);
    const order = [0, 1, 2, 3];
    const { offsets, neighbours, strengths } = nearestPapers(
      featureRows(corpus, order, paperWords(corpus, order)),
    );
    expect([...offsets]).toEqual([0, 1, 3, 5, 6]);
    expect([...neighbours]).toEqual([1, 0, 2, 1, 3, 2]);
    // One word each, the same: cosine 1, and both pick each other.
    expect(strengths[0]).toBeCloseTo(2, 12);
    // Ben has 2 of 4 papers: ln(4/2) / ln 4 = ½, times 1.5 over √(2 · 2) authors, twice.
    expect(strengths[2]).toBeCloseTo(2 * ((1.5 * 0.5) / 2), 12);
  });
});

describe("settlePapers", () => {
  const corpus = corpusOf([
    ...Array.from({ length: 4 }, () => ({ title: "bees hives honey" })),
    ...Array.from({ length: 4 }, () => ({ title: "dunes sand deserts" })),
  ]);
  const order = [...corpus.papers.ids.keys()];
  const words = paperWords(corpus, order);
  const links = nearestPapers(featureRows(corpus, order, words));

  it("moves a paper to the group that its links and words speak for", () => {
    const settled = settlePapers(words, links, Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1), 2, 1);
    expect([...settled]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it("takes in papers without a group, and leaves out those for which nothing speaks", () => {
    const none = NO_TOPIC;
    const settled = settlePapers(
      words,
      links,
      Int32Array.of(0, 0, 0, none, none, none, none, none),
      1,
      1,
    );
    expect([...settled]).toEqual([0, 0, 0, 0, none, none, none, none]);
  });
});

describe("keywordTopicsOf", () => {
  it("gives a keyword to the topic that it tells most of", () => {
    const corpus = corpusOf([
      { title: "P0", keywords: ["wind", "bee"] },
      { title: "P1", keywords: ["wind", "bee"] },
      { title: "P2", keywords: ["wind"] },
      { title: "P3", keywords: ["wind", "dune"] },
      { title: "P4", keywords: ["dune", "bee"] },
      { title: "P5", keywords: ["rare"] },
    ]);
    const topics = keywordTopicsOf(corpus, Int32Array.of(0, 0, 0, 1, 1, NO_TOPIC), [3, 2]);
    const ofKeyword = new Map(corpus.keywords.ids.map((id, row) => [id, topics[row]]));
    // wind: 3 · ln(3·5 / 4·3) against 1 · ln(1·5 / 4·2) < 0; bee: 2 · ln(10/9) against ln(5/6) < 0.
    expect(ofKeyword.get("keyword:wind")).toBe(0);
    expect(ofKeyword.get("keyword:bee")).toBe(0);
    expect(ofKeyword.get("keyword:dune")).toBe(1);
    expect(ofKeyword.get("keyword:rare")).toBe(NO_TOPIC);
  });
});

describe("mostAgreed", () => {
  const one = Int32Array.of(0, 0, 1, 1);
  const renamed = Int32Array.of(1, 1, 0, 0);
  const across = Int32Array.of(0, 1, 0, 1);

  it("measures agreement whatever the groups are called", () => {
    expect(agreement(one, renamed)).toBeCloseTo(1, 12);
    expect(agreement(one, across)).toBeCloseTo(0, 12);
    expect(agreement(new Int32Array(3), new Int32Array(3))).toBe(1);
  });

  it("takes the grouping that most others resemble", () => {
    expect(mostAgreed([across, one, renamed])).toBe(1);
    expect(mostAgreed([across])).toBe(0);
  });
});

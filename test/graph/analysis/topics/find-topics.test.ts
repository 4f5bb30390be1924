import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTopics, NO_TOPIC, paperTopicOf, type TopicModel } from "../../../../graph/index.ts";
import { arbitraryCorpus } from "../../../support/arbitrary-corpus.ts";
import { corpusOf, type PlainPaper } from "../../../support/tiny-corpus.ts";

/** `count` papers whose titles draw three of the words, each time others, about one keyword. */
function papersAbout(keyword: string, words: readonly string[], count: number): PlainPaper[] {
  return Array.from({ length: count }, (_, k) => ({
    title: [0, 1, 2].map((step) => words[(k + step) % words.length]).join(" "),
    keywords: [keyword],
  }));
}

const BEES = papersAbout("honey bee", ["bees", "hives", "honey", "pollen", "swarms"], 10);
const DUNES = papersAbout("sand dune", ["dunes", "sand", "deserts", "winds", "drift"], 8);
const TIDES = papersAbout("tide", ["tides", "moon", "shores", "currents", "estuary"], 6);

/** One of three people wrote every paper. */
const joined = (paper: PlainPaper, k: number): PlainPaper => ({
  ...paper,
  authors: [`Person ${k % 3}`],
});

const labelsOf = ({ topics }: TopicModel): string[] => topics.map(({ label }) => label);

describe("findTopics", () => {
  it("finds groups that share words, largest first, and names them by their keywords", () => {
    const model = findTopics(corpusOf([...BEES, ...DUNES, ...TIDES]));
    expect(labelsOf(model)).toEqual(["honey bee", "sand dune", "tide"]);
    expect(model.topics.map(({ id }) => id)).toEqual([
      "topic:honey-bee",
      "topic:sand-dune",
      "topic:tide",
    ]);
    expect(model.topics.map(({ papers }) => papers)).toEqual([10, 8, 6]);
    expect([...model.paperTopics]).toEqual([
      ...Array<number>(10).fill(0),
      ...Array<number>(8).fill(1),
      ...Array<number>(6).fill(2),
    ]);
    // No word of one group stands in another, so no link leaves a topic.
    expect(new Set(model.shares)).toEqual(new Set([1]));
    expect([...model.keywordTopics]).toEqual([0, 1, 2]);
  });

  it("tells the terms of a topic with their counts and lift", () => {
    const { topics } = findTopics(corpusOf([...BEES, ...DUNES, ...TIDES]));
    expect(topics[1]!.terms).toEqual([
      {
        keyword: "keyword:sand-dune",
        term: "sand dune",
        papers: 8,
        papersInCorpus: 8,
        // All 8 papers of the topic have it, and 8 of 24 in all: three times as frequent.
        lift: 3,
        score: expect.closeTo(2 * (8 * Math.log(3) + 16 * Math.log(24 / 16)), 9) as number,
      },
    ]);
    expect(topics[1]!.keywords).toBe(1);
  });

  it("reads abstracts where titles say little", () => {
    const untold = (paper: PlainPaper, k: number): PlainPaper => ({
      ...paper,
      title: `Note ${k}`,
      abstract: `We study ${paper.title!}.`,
    });
    const model = findTopics(corpusOf([...BEES, ...DUNES].map(untold)));
    expect(labelsOf(model)).toEqual(["honey bee", "sand dune"]);
  });

  it("needs no text where sources give keywords", () => {
    const papers = [...BEES, ...DUNES].map(({ title, keywords }): PlainPaper => ({
      title: null,
      keywords: [...keywords!, ...title!.split(" ")],
      given: true,
    }));
    const model = findTopics(corpusOf(papers));
    expect(model.topics.map(({ papers: count }) => count)).toEqual([10, 8]);
  });

  it("goes by co-authors where words say nothing", () => {
    const by = (authors: readonly string[], count: number): PlainPaper[] =>
      Array.from({ length: count }, () => ({ title: "On it", authors }));
    const { paperTopics } = findTopics(corpusOf([...by(["Ana", "Ben"], 5), ...by(["Col"], 4)]));
    expect([...paperTopics]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1]);
  });

  it("has no topic without papers, and one for a single paper", () => {
    expect(findTopics(corpusOf([])).topics).toEqual([]);
    const corpus = corpusOf([{ title: "Of bees", keywords: ["bee"] }]);
    const model = findTopics(corpus);
    expect(paperTopicOf(model, 0)).toEqual({ id: "topic:bee", label: "bee", share: 1 });
  });

  it("puts the same paper many times into one topic", () => {
    const model = findTopics(corpusOf(Array.from({ length: 7 }, () => BEES[0]!)));
    expect(model.topics.map(({ papers }) => papers)).toEqual([7]);
  });

  it("names a topic after a paper where no keyword is there", () => {
    const model = findTopics(corpusOf([{ title: "Untold matters" }]));
    expect(model.topics).toMatchObject([
      { id: "topic:untold-matters", label: "Untold matters", alternatives: [], terms: [] },
    ]);
  });

  it("leaves a paper that says nothing without a topic", () => {
    const model = findTopics(corpusOf([...BEES, { title: null }]));
    expect(model.paperTopics[10]).toBe(NO_TOPIC);
    expect(paperTopicOf(model, 10)).toBeNull();
    expect(model.shares[10]).toBe(0);
  });

  it("gives up a pair in a larger corpus, where its papers fit elsewhere", () => {
    // 1 % of 302 papers are more than two.
    const words = ["bees", "hives", "honey", "pollen", "swarms", "queens", "combs"];
    const odd = { title: "pollen of orchids", authors: ["Ana"], keywords: ["orchid"] };
    const papers = [...papersAbout("honey bee", words, 300), odd, odd];
    const { paperTopics, topics } = findTopics(corpusOf(papers));
    expect(Math.min(...paperTopics)).toBeGreaterThanOrEqual(0);
    expect(Math.min(...topics.map(({ papers: count }) => count))).toBeGreaterThan(3);
  });

  it("takes words that are names of properties for words", () => {
    const hostile = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
    const model = findTopics(corpusOf([...papersAbout("__proto__", hostile, 9), ...BEES]));
    expect(model.topics.map(({ papers }) => papers)).toEqual([10, 9]);
    expect(model.topics[1]!.label).toBe("__proto__");
  });

  it("finds more topics at a higher resolution, but none too small", () => {
    const corpus = corpusOf([...BEES, ...DUNES, ...TIDES].map(joined));
    const sizesAt = (resolution: number): number[] =>
      findTopics(corpus, { resolution }).topics.map(({ papers }) => papers);
    expect(sizesAt(0)).toEqual([24]);
    expect(sizesAt(1)).toEqual([10, 8, 6]);
    // √24 is nearly 5.
    expect(Math.min(...sizesAt(50))).toBeGreaterThanOrEqual(5);
    expect(() => findTopics(corpus, { resolution: -1 })).toThrow(/resolution/);
  });

  it("partitions any corpus: sizes and keywords add up, ids differ, shares lie in 0 to 1", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const { topics, paperTopics, shares, keywordTopics } = findTopics(corpus);
        expect(paperTopics).toHaveLength(corpus.papers.ids.length);
        expect(keywordTopics).toHaveLength(corpus.keywords.ids.length);
        topics.forEach((topic, k) => {
          expect(paperTopics.filter((other) => other === k)).toHaveLength(topic.papers);
          expect(keywordTopics.filter((other) => other === k)).toHaveLength(topic.keywords);
          expect(topic.label).not.toBe("");
        });
        expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
        expect(topics.map(({ papers }) => papers)).toEqual(
          topics.map(({ papers }) => papers).sort((a, b) => b - a),
        );
        expect(shares.every((share) => share >= 0 && share <= 1 + 1e-9)).toBe(true);
      }),
    );
  });

  it("is the same again, and in any order of the papers", () => {
    const papers = [...BEES, ...DUNES, ...TIDES].map((paper, k) => ({
      ...paper,
      title: `${paper.title!} ${["alpha", "beta", "gamma"][k % 3]!} n${k}`,
    }));
    const inOrder = (corpus: ReturnType<typeof corpusOf>) => {
      const model = findTopics(corpus);
      const ofPaper = corpus.papers.ids.map((id, row) => [id, paperTopicOf(model, row)] as const);
      return new Map(ofPaper.sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    const expected = inOrder(corpusOf(papers));
    fc.assert(
      fc.property(fc.shuffledSubarray(papers, { minLength: papers.length }), (shuffled) => {
        expect(inOrder(corpusOf(shuffled))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });
});

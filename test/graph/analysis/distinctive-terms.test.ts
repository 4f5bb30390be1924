import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, type Partition } from "../../../graph/index.ts";
import { distinctiveTerms, logLikelihoodRatio } from "../../../graph/analysis/distinctive-terms.ts";
import { paperCommunities } from "../../../graph/analysis/paper-communities.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

describe("logLikelihoodRatio", () => {
  it("is 2·Σ observed·ln(observed/expected)", () => {
    // 3 of 4 papers inside, 1 of 6 outside: 4 of 10 with the term.
    //            with        without
    // inside     3 (1.6)     1 (2.4)
    // outside    1 (2.4)     5 (3.6)
    const expected =
      2 *
      (3 * Math.log(3 / 1.6) +
        1 * Math.log(1 / 2.4) +
        1 * Math.log(1 / 2.4) +
        5 * Math.log(5 / 3.6));
    expect(logLikelihoodRatio(3, 4, 4, 10)).toBeCloseTo(expected, 12);
  });

  it("takes an empty cell as nothing", () => {
    // All 4 papers inside, none of 6 outside: 2·(4·ln(4/1.6) + 6·ln(6/3.6)).
    const expected = 2 * (4 * Math.log(4 / 1.6) + 6 * Math.log(6 / 3.6));
    expect(logLikelihoodRatio(4, 4, 4, 10)).toBeCloseTo(expected, 12);
  });

  it("is 0 where the term is not more frequent than overall", () => {
    expect(logLikelihoodRatio(1, 4, 5, 10)).toBe(0);
    expect(logLikelihoodRatio(2, 4, 5, 10)).toBe(0);
    expect(logLikelihoodRatio(10, 10, 10, 10)).toBe(0);
  });

  it("is never negative", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c, d) => {
        expect(logLikelihoodRatio(a, a + b, a + c, a + b + c + d)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("distinctiveTerms", () => {
  // Ana and Ben write of bees, Col and Dia of dunes; all of them write of wind.
  const corpus = corpusOf([
    { title: "P0", authors: ["Ana", "Ben"], keywords: ["bee", "wind"] },
    { title: "P1", authors: ["Ana", "Ben"], keywords: ["bee", "hive"] },
    { title: "P2", authors: ["Col", "Dia"], keywords: ["dune", "wind"] },
    { title: "P3", authors: ["Col", "Dia"], keywords: ["dune"] },
  ]);
  const network = buildNetwork(corpus, "coauthorship");

  it("puts first what the rest has not, with counts and lift", () => {
    const partition: Partition = {
      communities: Uint32Array.of(0, 0, 1, 1),
      count: 2,
      modularity: 0.5,
    };
    const papers = paperCommunities(corpus, network, partition);
    expect([...papers.main]).toEqual([0, 0, 1, 1]);
    expect([...papers.counts]).toEqual([2, 2]);
    const [bees, dunes] = distinctiveTerms(corpus, network, partition, papers);
    // bee: 2 of 2 inside, 0 of 2 outside, lift (2/2)/(2/4) = 2. hive stands in one paper only; wind is
    // as frequent as overall.
    expect(bees).toEqual([
      {
        keyword: 0,
        term: "bee",
        papers: 2,
        papersInAll: 2,
        lift: 2,
        score: logLikelihoodRatio(2, 2, 2, 4),
      },
    ]);
    expect(dunes!.map(({ term }) => term)).toEqual(["dune"]);
  });

  it("falls back to the most frequent terms where nothing stands out", () => {
    const partition: Partition = { communities: new Uint32Array(4), count: 1, modularity: 0 };
    const papers = paperCommunities(corpus, network, partition);
    const [all] = distinctiveTerms(corpus, network, partition, papers);
    expect(all!.map(({ term, papers: count, score, lift }) => [term, count, score, lift])).toEqual([
      // Papers, then scores: bee and dune 1 + 1, wind ½ + ½; then ids.
      ["bee", 2, 0, 1],
      ["dune", 2, 0, 1],
      ["wind", 2, 0, 1],
    ]);
  });

  it("names a keyword community by its own keywords", () => {
    const keywords = buildNetwork(corpus, "keywords");
    expect(keywords.nodes.labels).toEqual(["bee", "dune", "hive", "wind"]);
    const partition: Partition = {
      communities: Uint32Array.of(0, 1, 0, 1),
      count: 2,
      modularity: 0,
    };
    const papers = paperCommunities(corpus, keywords, partition);
    // P0 holds bee (score 1) of community 0 and wind (½) of community 1: it belongs to 0 by 1/1.5.
    expect([...papers.main]).toEqual([0, 0, 1, 1]);
    expect(papers.shares[0]).toBeCloseTo(1 / 1.5, 6);
    expect([...papers.counts]).toEqual([2, 3]);
    const [, second] = distinctiveTerms(corpus, keywords, partition, papers);
    expect(second!.map(({ term }) => term)).toEqual(["dune"]);
  });
});

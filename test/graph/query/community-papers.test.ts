import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { analyseNetwork } from "../../../graph/analysis/analyse.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { pageOfCommunity, papersOfCommunity } from "../../../graph/query/community-papers.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const OPTIONS = { layout: "none" } as const;

describe("papersOfCommunity", () => {
  it("gives as many papers as the community says, for every network and view", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.constantFrom(...NETWORK_KINDS),
        fc.record({
          years: fc.constantFrom(null, [2019, 2021] as const),
          maxAuthors: fc.constantFrom(null, 2),
          minPapers: fc.constantFrom(1, 2),
        }),
        (corpus, kind, view) => {
          const map = analyseNetwork(corpus, buildNetwork(corpus, kind, view), OPTIONS);
          const index = indexCorpus(corpus);
          const found = map.communities.map(({ id }) => papersOfCommunity(index, map, id).length);
          expect(found).toEqual(map.communities.map(({ papers }) => papers));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("begins with the papers of most members, then the newest", () => {
    const paper = { keywords: ["k"] };
    const corpus = corpusOf([
      { ...paper, title: "One", authors: ["A", "B"], year: 2020 },
      { ...paper, title: "Two", authors: ["A", "B", "C"], year: 2018 },
      { ...paper, title: "Three", authors: ["A", "C"], year: 2022 },
    ]);
    const map = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship"), OPTIONS);
    expect(map.partition.count).toBe(1);
    const rows = papersOfCommunity(indexCorpus(corpus), map, 0);
    expect(rows.map((row) => corpus.papers.titles[row])).toEqual(["Two", "Three", "One"]);
  });

  it("comes in pages that continue one another, and knows no other communities", () => {
    const index = indexCorpus(TINY_CORPUS);
    const map = analyseNetwork(TINY_CORPUS, buildNetwork(TINY_CORPUS, "keywords"), OPTIONS);
    const all = papersOfCommunity(index, map, 0);
    expect(all.length).toBeGreaterThan(1);
    const first = pageOfCommunity(index, map, 0, { limit: 1 });
    const second = pageOfCommunity(index, map, 0, { limit: 1, next: first.next });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(
      all.slice(0, 2).map((row) => TINY_CORPUS.papers.ids[row]),
    );
    expect(() => papersOfCommunity(index, map, map.partition.count)).toThrow(/no community/);
  });
});

// The papers behind a map are those that its ledger counts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { papersOfEntity, papersOfNetwork } from "../../../graph/query/map-papers.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe("papersOfNetwork", () => {
  it("gives as many papers as the ledger shows, for every network and view", () => {
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.constantFrom(...NETWORK_KINDS.filter((kind) => kind !== "cocitation")),
        fc.record({
          years: fc.constantFrom(null, [2019, 2021] as const),
          maxAuthors: fc.constantFrom(null, 2),
          minPapers: fc.constantFrom(1, 2),
        }),
        (corpus, kind, view) => {
          const network = buildNetwork(corpus, kind, view);
          const found = papersOfNetwork(indexCorpus(corpus), network);
          expect(found).toHaveLength(network.ledger.shown.papers);
          expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        },
      ),
      { numRuns: 80 },
    );
  });
});

describe("papersOfEntity", () => {
  const index = indexCorpus(TINY_CORPUS);

  it("keeps to the years of the view, on the map or not", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship", {
      years: [2020, 2022],
      minPapers: 2,
    });
    expect(papersOfEntity(index, network, "author:bo-chen")).toEqual([1]);
    // Paper 0 is of 2019; paper 2 is shown though she has one paper left.
    expect(papersOfEntity(index, network, "author:cyra-ruiz")).toEqual([2]);
    expect(papersOfEntity(index, network, "keyword:deep-learning")).toEqual([1, 2]);
    expect(papersOfEntity(index, network, TINY_CORPUS.papers.ids[5]!)).toEqual([5]);
  });

  it("knows no strangers", () => {
    const network = buildNetwork(TINY_CORPUS, "keywords");
    expect(() => papersOfEntity(index, network, "author:nobody")).toThrow(/no author/);
  });
});

// The papers behind a map are those that its ledger counts.
import fc from "fast-check";
import { expect, it } from "vitest";
import { NETWORK_KINDS, indexCorpus } from "../../../graph/index.ts";
import { shownPapers } from "../../../graph/query/shown-papers.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";
import { viewOf } from "../../support/view-of.ts";

const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen"] },
  { title: "Ferns", year: 2002, authors: ["Ada Lind"] },
  { title: "Moss", year: 2003, authors: ["Bo Chen", "Cy Dale"] },
  { title: "Newts", year: 2003, authors: ["Cy Dale"] },
]);

it("are those of the nodes left, inside the view", () => {
  // Ada and Bo have two papers each, Cy one in these years.
  const network = viewOf(CORPUS, "coauthorship", { minPapers: 2, years: [2001, 2003] });
  expect(network.nodes.labels).toEqual(["Ada Lind", "Bo Chen", "Cy Dale"]);
  const early = viewOf(CORPUS, "coauthorship", { years: [2001, 2002], top: 1 });
  expect(early.nodes.labels).toEqual(["Ada Lind"]);
  expect(shownPapers(indexCorpus(CORPUS), early)).toEqual([0, 1]);
});

it("are as many as the ledger says, in every network", () => {
  const options = fc.record({
    years: fc.constantFrom(null, [2017, 2020] as const),
    text: fc.constantFrom("", "graph"),
    minPapers: fc.integer({ min: 1, max: 3 }),
    top: fc.constantFrom(null, 2),
    largestComponent: fc.boolean(),
  });
  fc.assert(
    fc.property(
      arbitraryCorpus,
      fc.constantFrom(...NETWORK_KINDS),
      options,
      (corpus, kind, asked) => {
        const network = viewOf(corpus, kind, asked);
        expect(shownPapers(indexCorpus(corpus), network)).toHaveLength(network.ledger.shown.papers);
      },
    ),
  );
});

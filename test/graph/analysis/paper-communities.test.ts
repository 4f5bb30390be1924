import { describe, expect, it } from "vitest";
import { buildNetwork, type Corpus, type NetworkKind } from "../../../graph/index.ts";
import {
  NO_COMMUNITY,
  paperCommunities,
  type PaperCommunities,
} from "../../../graph/analysis/paper-communities.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/** The papers' communities where nodes are put into communities by hand: label → community. */
function communitiesOf(
  corpus: Corpus,
  kind: NetworkKind,
  byLabel: Readonly<Record<string, number>>,
): PaperCommunities {
  const network = buildNetwork(corpus, kind);
  const communities = Uint32Array.from(network.nodes.labels, (label) => byLabel[label]!);
  return paperCommunities(corpus, network, { communities, count: 2, modularity: 0 });
}

describe("paperCommunities", () => {
  it("weighs authors 1 and keywords by their score, where both are nodes", () => {
    // Scores are 1, 1/2, 1/3. One: Ana + knot 2 in community 0, flow and ice 5/6 in 1.
    // Two: Ana 1 in community 0, flow and ice 1 + 1/2 in 1. Three has no keyword.
    const corpus = corpusOf([
      { title: "One", authors: ["Ana"], keywords: ["knot", "flow", "ice"] },
      { title: "Two", authors: ["Ana"], keywords: ["flow", "ice"] },
      { title: "Three", authors: ["Ana"] },
    ]);
    const found = communitiesOf(corpus, "author-keyword", { Ana: 0, knot: 0, flow: 1, ice: 1 });
    expect([...found.main]).toEqual([0, 1, NO_COMMUNITY]);
    expect(found.shares[0]).toBeCloseTo(2 / (2 + 5 / 6), 6);
    expect(found.shares[1]).toBeCloseTo(1.5 / 2.5, 6);
    expect([...found.counts]).toEqual([2, 2]);
    expect([...found.mainCounts]).toEqual([1, 1]);
  });

  it("takes the paper's venue in the network of venues", () => {
    const corpus = corpusOf([
      { title: "One", venue: "Aqua", authors: ["Ana"] },
      { title: "Two", venue: "Bay", authors: ["Ana"] },
      { title: "Three", authors: ["Ana"] },
    ]);
    const found = communitiesOf(corpus, "venues", { Aqua: 0, Bay: 1 });
    expect([...found.main]).toEqual([0, 1, NO_COMMUNITY]);
  });

  it("takes the papers cited, not those citing, in the network of co-citation", () => {
    const corpus = corpusOf([
      { title: "Old", doi: "10.1000/old" },
      { title: "Older", doi: "10.1000/older" },
      { title: "Citing", references: ["10.1000/old", "10.1000/older"] },
    ]);
    const found = communitiesOf(corpus, "cocitation", { Old: 0, Older: 1 });
    expect([...found.main]).toEqual([0, 1, NO_COMMUNITY]);
    expect([...found.counts]).toEqual([1, 1]);
  });
});

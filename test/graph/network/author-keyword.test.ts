import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../graph/index.ts";
import { linkLines } from "../../support/link-lines.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const CORPUS = corpusOf([
  { title: "One", year: 2019, authors: ["Ana", "Ben"], keywords: ["knot", "flow", "ice"] },
  { title: "Two", year: 2020, authors: ["Ana"], keywords: ["knot"] },
  { title: "Three", year: 2021, authors: ["Cy"] },
  { title: "Four", year: 2022, keywords: ["ice"] },
]);

describe("buildNetwork: author-keyword", () => {
  it("links authors to the keywords of their papers", () => {
    const network = buildNetwork(CORPUS, "author-keyword");
    // Three has no keyword and Four no author: Cy is no node, and ice has one paper.
    expect(network.nodes.labels).toEqual(["Ana", "Ben", "flow", "ice", "knot"]);
    expect([...network.nodes.occurrences]).toEqual([2, 1, 1, 1, 2]);
    expect([...network.nodes.types]).toEqual([1, 1, 3, 3, 3]);
    expect(linkLines(network)).toEqual([
      "Ana–flow 1/1",
      "Ana–ice 1/1",
      "Ana–knot 2/2",
      "Ben–flow 1/1",
      "Ben–ice 1/1",
      "Ben–knot 1/1",
    ]);
  });

  it("gives 1 to all links of a paper together with fractional counting", () => {
    // One: two authors, three keywords, 1/6 each. Two: 1/1.
    const sixth = (1 / 2) * (1 / 3);
    const network = buildNetwork(CORPUS, "author-keyword", { counting: "fractional" });
    expect(linkLines(network)).toEqual([
      `Ana–flow ${sixth}/1`,
      `Ana–ice ${sixth}/1`,
      `Ana–knot ${sixth + 1}/2`,
      `Ben–flow ${sixth}/1`,
      `Ben–ice ${sixth}/1`,
      `Ben–knot ${sixth}/1`,
    ]);
    const sum = network.links.strengths.reduce((all, strength) => all + strength, 0);
    expect(sum).toBeCloseTo(2, 12);
  });

  it("says in the ledger which papers lack one of both, with whom they take away", () => {
    expect(buildNetwork(CORPUS, "author-keyword").ledger).toEqual({
      all: { papers: 4, nodes: 6, links: 6 },
      shown: { papers: 2, nodes: 5, links: 6 },
      leftOut: [
        {
          switch: "no-items",
          setting: "no author named, or no keyword",
          papers: 2,
          nodes: 1,
          links: 0,
        },
      ],
    });
  });

  it("asks minPapers of both, and normalizes by papers", () => {
    const network = buildNetwork(TINY_CORPUS, "author-keyword", {
      minPapers: 2,
      normalization: "jaccard",
    });
    // Ada and Bo have both papers with graph network: 2 / (2 + 2 − 2). Cyra has one of them.
    expect(linkLines(network).filter((line) => line.includes("graph network"))).toEqual([
      "Ada Lind–graph network 1/2",
      "Bo Chen–graph network 1/2",
      `Cyra Ruiz–graph network ${1 / 3}/1`,
    ]);
    // Molecule stands in two papers, of which one names nobody.
    expect(network.nodes.labels).not.toContain("molecule");
  });
});

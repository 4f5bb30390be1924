// The recipe: complete for programs, readable for people.
import { describe, expect, it } from "vitest";
import type { NetworkMap } from "../../../graph/index.ts";
import { recipeInWords, recipeOf } from "../../../graph/index.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

/** A view with every switch set. */
const NARROW: NetworkMap = {
  ...TINY_MAP,
  network: {
    ...TINY_MAP.network,
    kind: "coauthorship",
    options: {
      ...TINY_MAP.network.options,
      counting: "fractional",
      normalization: "association-strength",
      years: [2018, 2022],
      maxAuthors: 10,
      minPapers: 2,
      minLinkStrength: 1,
      top: 500,
      minComponentSize: 3,
      largestComponent: false,
    },
    ledger: {
      all: { papers: 12, nodes: 30, links: 41 },
      shown: { papers: 10, nodes: 20, links: 24 },
      leftOut: [
        { switch: "years", setting: "outside 2018 to 2022", papers: 1, nodes: 1, links: 1 },
        { switch: "max-authors", setting: "more than 10 authors", papers: 0, nodes: 0, links: 0 },
        { switch: "min-papers", setting: "fewer than 2 papers", papers: 1, nodes: 9, links: 16 },
      ],
    },
  },
  analysis: { resolution: 1.5, seed: 7, layout: "none" },
  centrality: { ...TINY_MAP.centrality, betweennessSources: 5 },
};

describe("recipeOf", () => {
  it("holds everything that makes the map again, and what came out", () => {
    expect(recipeOf(NARROW)).toEqual({
      program: "Asterism",
      form: 1,
      fingerprint: TINY_MAP.fingerprint,
      network: "coauthorship",
      options: NARROW.network.options,
      analysis: { resolution: 1.5, seed: 7, layout: "none" },
      counts: { papers: 10, nodes: 20, links: 24, communities: 2, modularity: 0.25 },
    });
  });

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(recipeOf(NARROW)))).toEqual(recipeOf(NARROW));
  });
});

describe("recipeInWords", () => {
  it("says all of a narrow view", () => {
    expect(recipeInWords(NARROW)).toBe(
      "Co-authorship network of 20 authors and 24 co-authorship links, from 10 of 12 papers " +
        `(data fingerprint ${TINY_MAP.fingerprint}). Authors, 2018 to 2022, at least 2 papers each, links of strength 1 or more, papers of at most 10 authors, the 500 with the most papers, connected groups of at least 3. Fractional counting ` +
        "(a paper of n items adds 1/(n−1) to each of its links), links normalized by association " +
        "strength. 2 communities by the Leiden method (modularity 0.250, resolution 1.5, seed 7). " +
        "Betweenness is estimated from 5 of 20 source nodes. No layout was computed. Left out: " +
        "outside 2018 to 2022 (1 paper, 1 node, 1 link); fewer than 2 papers (1 paper, 9 nodes, " +
        "16 links). Made with Asterism.",
    );
  });

  it("says so when nothing was left out", () => {
    const words = recipeInWords(TINY_MAP);
    expect(words).toContain("Full counting");
    expect(words).toContain("no normalization");
    expect(words).toContain("Betweenness is exact.");
    expect(words).toContain("Layout: ForceAtlas2, seed 42.");
    expect(words).toContain("Nothing was left out.");
  });
});

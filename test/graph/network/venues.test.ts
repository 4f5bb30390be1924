import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../graph/index.ts";
import { linkLines } from "../../support/link-lines.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

/**
 *     Ana: Aqua (papers 0, 1), Bay (2), Cove (3)
 *     Ben: Aqua (0), Bay (2)
 *     Cy:  Cove (3), Dune (4)
 *     Dee: Bay (5), twice on its byline
 */
const CORPUS = corpusOf([
  { title: "P0", year: 2018, venue: "Aqua", authors: ["Ana", "Ben"] },
  { title: "P1", year: 2019, venue: "Aqua", authors: ["Ana"] },
  { title: "P2", year: 2020, venue: "Bay", authors: ["Ana", "Ben"] },
  { title: "P3", year: 2021, venue: "Cove", authors: ["Ana", "Cy"] },
  { title: "P4", year: 2022, venue: "Dune", authors: ["Cy"] },
  { title: "P5", year: 2022, venue: "Bay", authors: ["Dee", "Dee"] },
  { title: "P6", year: 2022, authors: ["Ana"] },
]);

describe("buildNetwork: venues", () => {
  it("links venues by the authors of both, with these authors' papers there", () => {
    const network = buildNetwork(CORPUS, "venues");
    expect(network.nodes.labels).toEqual(["Aqua", "Bay", "Cove", "Dune"]);
    expect([...network.nodes.occurrences]).toEqual([2, 2, 1, 1]);
    expect(linkLines(network)).toEqual([
      // Ana and Ben; papers 0, 1 and 2 (P5 is Dee's).
      "Aqua–Bay 2/3",
      // Ana; papers 0, 1 and 3.
      "Aqua–Cove 1/3",
      "Bay–Cove 1/2",
      // Cy.
      "Cove–Dune 1/2",
    ]);
    expect(network.ledger.leftOut).toEqual([
      { switch: "no-items", setting: "no venue", papers: 1, nodes: 0, links: 0 },
    ]);
  });

  it("lets an author of n venues give 1/(n−1) to each pair with fractional counting", () => {
    // Ana has three venues: ½. Ben and Cy have two: 1.
    expect(linkLines(buildNetwork(CORPUS, "venues", { counting: "fractional" }))).toEqual([
      "Aqua–Bay 1.5/3",
      "Aqua–Cove 0.5/3",
      "Bay–Cove 0.5/2",
      "Cove–Dune 1/2",
    ]);
  });

  it("compares sets of authors: Aqua {Ana, Ben}, Bay {Ana, Ben, Dee}, Cove {Ana, Cy}, Dune {Cy}", () => {
    expect(linkLines(buildNetwork(CORPUS, "venues", { normalization: "jaccard" }))).toEqual([
      `Aqua–Bay ${2 / 3}/3`,
      `Aqua–Cove ${1 / 3}/3`,
      `Bay–Cove ${1 / 4}/2`,
      `Cove–Dune ${1 / 2}/2`,
    ]);
    const cosine = buildNetwork(CORPUS, "venues", { normalization: "cosine" });
    expect(cosine.links.strengths[0]).toBeCloseTo(2 / Math.sqrt(2 * 3), 12);
  });

  it("counts authors by their papers of the view alone", () => {
    // From 2020 on: Ana in Bay and Cove, Ben in Bay, Cy in Cove and Dune, Dee in Bay.
    const network = buildNetwork(CORPUS, "venues", {
      years: [2020, 2022],
      counting: "fractional",
      normalization: "jaccard",
    });
    // Ana has two venues now and gives 1 to the pair; Bay has three authors, Cove two: 1 / (3 + 2 − 1).
    expect(linkLines(network)).toEqual([`Bay–Cove ${1 / 4}/2`, `Cove–Dune ${1 / 2}/2`]);
    expect(network.ledger.leftOut).toEqual([
      { switch: "years", setting: "outside 2020 to 2022", papers: 2, nodes: 1, links: 2 },
      { switch: "no-items", setting: "no venue", papers: 1, nodes: 0, links: 0 },
    ]);
  });
});

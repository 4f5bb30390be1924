import { describe, expect, it } from "vitest";
import { buildNetwork } from "../../../graph/index.ts";
import { BACKWARD, FORWARD } from "../../../graph/model/network.ts";
import { linkLines } from "../../support/link-lines.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

/**
 *     A (2018) cites B, and a work from elsewhere
 *     B (2019) cites A
 *     C (2020) cites A, B, and two works from elsewhere
 *     D (2021) cites nothing here
 *     E (2022) says nothing
 */
const CORPUS = corpusOf([
  { title: "A", year: 2018, doi: "10.1000/a", references: ["10.1000/b", "10.9999/x"] },
  { title: "B", year: 2019, doi: "10.1000/b", references: ["10.1000/a"] },
  {
    title: "C",
    year: 2020,
    doi: "10.1000/c",
    references: ["10.1000/a", "10.9999/x", "10.1000/b", "10.9999/y", "10.1000/a"],
  },
  { title: "D", year: 2021, references: ["10.9999/x"] },
  { title: "E", year: 2022 },
]);

describe("buildNetwork: citation", () => {
  it("links papers that cite each other, by the papers that cite", () => {
    const network = buildNetwork(CORPUS, "citation");
    expect(network.nodes.labels).toEqual(["A", "B", "C"]);
    expect(linkLines(network)).toEqual(["A–B 2/2", "A–C 1/1", "B–C 1/1"]);
    expect(network.ledger).toEqual({
      all: { papers: 5, nodes: 3, links: 3 },
      shown: { papers: 3, nodes: 3, links: 3 },
      leftOut: [
        {
          switch: "no-items",
          setting: "neither citing a paper here nor cited by one",
          papers: 2,
          nodes: 0,
          links: 0,
        },
      ],
    });
  });

  it("says which of the two cites", () => {
    // A and B cite each other, C cites both: their links lead from C, which comes after them.
    const { links } = buildNetwork(CORPUS, "citation");
    expect(links.directions).toEqual(Uint8Array.of(FORWARD + BACKWARD, BACKWARD, BACKWARD));
    expect(buildNetwork(CORPUS, "coupling").links.directions).toBeUndefined();
  });

  it("says it of what the thresholds left, too", () => {
    const { nodes, links } = buildNetwork(CORPUS, "citation", { years: [2019, 2022] });
    expect(nodes.labels).toEqual(["B", "C"]);
    expect(links.directions).toEqual(Uint8Array.of(BACKWARD));
  });

  it("lets each paper give 1/r for its r references with fractional counting", () => {
    // A has 2 references, B has 1, C has 4 different ones.
    expect(linkLines(buildNetwork(CORPUS, "citation", { counting: "fractional" }))).toEqual([
      `A–B ${1 / 2 + 1}/2`,
      "A–C 0.25/1",
      "B–C 0.25/1",
    ]);
  });

  it("compares with the citations to and from papers here", () => {
    // A: to B, from B, from C: 3. B likewise 3. C: 2.
    expect(linkLines(buildNetwork(CORPUS, "citation", { normalization: "jaccard" }))).toEqual([
      `A–B ${2 / (3 + 3 - 2)}/2`,
      `A–C ${1 / (3 + 2 - 1)}/1`,
      `B–C ${1 / (3 + 2 - 1)}/1`,
    ]);
  });

  it("shows a link when both its papers are in the view", () => {
    const { nodes, links, ledger } = buildNetwork(CORPUS, "citation", { years: [2019, 2022] });
    expect(nodes.labels).toEqual(["B", "C"]);
    expect(links.sources.length).toBe(1);
    expect(ledger.leftOut[0]).toEqual({
      switch: "years",
      setting: "outside 2019 to 2022",
      papers: 1,
      nodes: 1,
      links: 2,
    });
  });

  it("ranks by citations where only some are to be shown, whatever minPapers says", () => {
    const network = buildNetwork(CORPUS, "citation", { top: 2, minPapers: 5 });
    expect(network.nodes.labels).toEqual(["A", "B"]);
    expect(network.ledger.leftOut.at(-1)?.setting).toBe(
      "not among the 2 with the most citations to and from papers here",
    );
  });

  it("is empty where no source gives references, and says so", () => {
    const network = buildNetwork(TINY_CORPUS, "citation");
    expect(network.nodes.ids).toEqual([]);
    expect(network.ledger.shown.papers).toBe(0);
    expect(network.ledger.leftOut).toMatchObject([{ switch: "no-items", papers: 6 }]);
  });
});

describe("buildNetwork: cocitation", () => {
  const corpus = corpusOf([
    { title: "Old", year: 1990, doi: "10.1000/old" },
    { title: "Older", year: 1980, doi: "10.1000/older" },
    { title: "Oldest", year: 1970, doi: "10.1000/oldest" },
    { title: "One", year: 2020, references: ["10.1000/old", "10.1000/older", "10.9999/x"] },
    {
      title: "Two",
      year: 2021,
      references: ["10.1000/old", "10.1000/older", "10.1000/oldest", "10.9999/y"],
    },
    { title: "Three", year: 2022, references: ["10.9999/x"] },
  ]);

  it("links papers by the papers that cite both", () => {
    const network = buildNetwork(corpus, "cocitation");
    expect(network.nodes.labels).toEqual(["Old", "Older", "Oldest"]);
    expect([...network.nodes.occurrences]).toEqual([2, 2, 1]);
    expect([...network.nodes.firstYears]).toEqual([1990, 1980, 1970]);
    expect(linkLines(network)).toEqual(["Old–Older 2/2", "Old–Oldest 1/1", "Older–Oldest 1/1"]);
    // One cites two papers here and gives 1, Two cites three and gives ½ to each pair.
    expect(linkLines(buildNetwork(corpus, "cocitation", { counting: "fractional" }))).toEqual([
      "Old–Older 1.5/2",
      "Old–Oldest 0.5/1",
      "Older–Oldest 0.5/1",
    ]);
  });

  it("counts works from elsewhere and papers that cite nothing here in the ledger", () => {
    const { ledger } = buildNetwork(corpus, "cocitation", { minPapers: 2 });
    expect(ledger.all).toEqual({ papers: 6, nodes: 5, links: 3 });
    expect(ledger.leftOut).toEqual([
      {
        switch: "outside",
        setting: "cited, but no papers here (links among them are not counted)",
        papers: 0,
        nodes: 2,
        links: 0,
      },
      { switch: "no-items", setting: "citing no paper here", papers: 4, nodes: 0, links: 0 },
      {
        switch: "min-papers",
        setting: "cited by fewer than 2 papers",
        papers: 0,
        nodes: 1,
        links: 2,
      },
    ]);
    expect(ledger.shown).toEqual({ papers: 2, nodes: 2, links: 1 });
  });

  it("takes years for those of the citing papers", () => {
    const network = buildNetwork(corpus, "cocitation", { years: [2020, 2020] });
    expect(linkLines(network)).toEqual(["Old–Older 1/1"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, NETWORK_KINDS, type NetworkKind } from "../../../graph/index.ts";
import { detectCommunities } from "../../../graph/analysis/communities.ts";
import { labelCommunities } from "../../../graph/analysis/labels.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf, type PlainPaper } from "../../support/tiny-corpus.ts";

/** `count` papers by the same two people on the same keywords. */
function series(
  count: number,
  authors: readonly string[],
  keywords: readonly string[],
): PlainPaper[] {
  return Array.from({ length: count }, (_, k) => ({
    title: `${authors.join(" ")} ${k}`,
    authors,
    keywords,
  }));
}

function labelsOf(papers: readonly PlainPaper[], kind: NetworkKind = "coauthorship"): string[] {
  const corpus = corpusOf(papers);
  const network = buildNetwork(corpus, kind);
  const partition = detectCommunities(network, { resolution: 1, seed: 1 });
  return labelCommunities(corpus, network, partition).map(({ label }) => label);
}

describe("labelCommunities", () => {
  it("joins the most distinctive terms that say different things", () => {
    expect(
      labelsOf([
        ...series(5, ["Ana", "Ben"], ["graph neural network", "neural network", "molecule"]),
        ...series(5, ["Col", "Dia"], ["few-shot learning", "meta-learning", "robot"]),
      ]),
    ).toEqual(["graph neural network, molecule", "few-shot learning, meta-learning, robot"]);
  });

  it("names communities of papers by their keywords, and by one title where none stands out", () => {
    const cite = (name: string, keywords: readonly string[]): PlainPaper[] => [
      { title: `New ${name}`, references: [`10.1000/${name}-1`, `10.1000/${name}-2`], keywords },
      { title: `Old ${name} 1`, doi: `10.1000/${name}-1`, keywords },
      { title: `Old ${name} 2`, doi: `10.1000/${name}-2`, keywords },
    ];
    // The one of two links is the foremost of three.
    expect(labelsOf([...cite("knots", ["river knot"]), ...cite("ice", [])], "citation")).toEqual([
      "New ice",
      "river knot",
    ]);
  });

  it("takes the names of leaders where no term stands out", () => {
    const papers = [
      ...series(2, ["Ana", "Ben"], ["wind"]),
      ...series(2, ["Col", "Dia"], ["wind"]),
      ...series(1, ["Eve"], []),
    ];
    expect(labelsOf(papers)).toEqual(["Ana, Ben", "Col, Dia", "Eve"]);
  });

  it("calls a node alone by its name, and countries by theirs", () => {
    const lone = { authors: ["Eve"], keywords: ["river knot"] };
    expect(
      labelsOf([
        ...series(2, ["Ana", "Ben"], ["wind"]),
        { title: "Knots 1", ...lone },
        { title: "Knots 2", ...lone },
      ]),
    ).toContain("Eve");
    const from = (country: string, keywords: readonly string[]): PlainPaper[] =>
      [1, 2].map((k) => ({
        title: `${country} ${k}`,
        authors: [country, `${country} friend`],
        organizations: [
          [`University of ${country}`, country, country],
          [`Beyond ${country}`, `New ${country}`, `${country} friend`],
        ],
        keywords,
      }));
    expect(
      labelsOf([...from("Fenland", ["river knot"]), ...from("Moorland", ["wind"])], "countries"),
    ).toEqual(["Fenland, New Fenland", "Moorland, New Moorland"]);
  });

  it("names one of many people", () => {
    expect(labelsOf([{ title: "A", authors: ["Ana", "Ben", "Col"], keywords: ["bee"] }])).toEqual([
      "Ana and others",
    ]);
  });

  it("takes no term that only a corner of the community writes about", () => {
    // Of 41 papers by Ana and Ben two have the term: less than a twentieth.
    const papers = [
      ...series(39, ["Ana", "Ben"], []),
      ...series(2, ["Ben", "Ana"], ["bee"]),
      ...series(90, ["Col", "Dia"], []),
    ];
    expect(labelsOf(papers)).toEqual(["Ana, Ben", "Col, Dia"]);
    expect(labelsOf(papers.slice(1))).toEqual(["bee", "Col, Dia"]);
  });

  it("prefers what goes with few other things to what goes with anything", () => {
    // All three terms stand in three papers of Ana and Ben and in one of Col and Dia. Wind is the first
    // of its papers' keywords; but it goes with dunes too, and bees with hives and wind alone.
    const [bees] = labelsOf([
      ...series(3, ["Ana", "Ben"], ["wind", "bee", "hive"]),
      { title: "C0", authors: ["Col", "Dia"], keywords: ["wind", "dune", "sand", "salt"] },
      { title: "C1", authors: ["Col", "Dia"], keywords: ["bee", "hive"] },
      ...series(3, ["Col", "Dia"], ["dune", "sand", "salt"]),
    ]);
    expect(bees).toBe("bee, hive, wind");
  });

  it("names a group of the knowledge network by terms before its venue", () => {
    const corpus = corpusOf([
      ...series(3, ["Ana"], ["bee"]).map((paper) => ({ ...paper, venue: "Hives" })),
      ...series(2, ["Amy"], ["bee"]).map((paper) => ({ ...paper, venue: "Hives" })),
      { title: "Amy 2", authors: ["Amy"], venue: "Hives" },
      ...series(6, ["Ben"], []).map((paper) => ({ ...paper, venue: "Dunes" })),
    ]);
    const network = buildNetwork(corpus, "knowledge");
    const communities = Uint32Array.from(network.nodes.labels, (label) =>
      /Ana|Amy|bee|Hives/.test(label) ? 0 : 1,
    );
    const [hives, dunes] = labelCommunities(corpus, network, {
      communities,
      count: 2,
      modularity: 0,
    });
    expect(hives).toMatchObject({ label: "bee", size: 10, papers: 6 });
    expect(dunes!.label).toBe("Ben and others");
  });

  it("gives every community a label, and no two the same where names or terms are left", () => {
    fc.assert(
      fc.property(arbitraryCorpus, fc.constantFrom(...NETWORK_KINDS), (corpus, kind) => {
        const network = buildNetwork(corpus, kind);
        const partition = detectCommunities(network, { resolution: 1, seed: 1 });
        const communities = labelCommunities(corpus, network, partition);
        expect(communities.map(({ id }) => id)).toEqual(communities.map((_, k) => k));
        const labels = communities.map(({ label }) => label);
        expect(labels.every((label) => label.trim() !== "")).toBe(true);
        // Nodes of one community have names of their own, so that only papers of one title can tie.
        if (kind !== "knowledge") expect(new Set(labels).size).toBe(labels.length);
        for (const { leaders, size, terms } of communities) {
          expect(leaders.length).toBe(Math.min(10, size));
          expect(terms.length).toBeLessThanOrEqual(10);
          const scores = terms.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        }
      }),
    );
  });
});

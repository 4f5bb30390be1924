import { describe, expect, it } from "vitest";
import { buildNetwork, GraphError, NETWORK_KINDS } from "../../../graph/index.ts";
import { linkLines } from "../../support/link-lines.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe("buildNetwork: coauthorship", () => {
  it("links those who wrote together, by papers", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    expect(network.nodes.labels).toEqual([
      "Ada Lind",
      "Bo Chen",
      "Cyra Ruiz",
      "Désirée Moreau",
      "Eve Okafor",
      "Finn O'Hara",
    ]);
    expect([...network.nodes.occurrences]).toEqual([2, 2, 2, 2, 1, 1]);
    expect([...network.nodes.degrees]).toEqual([2, 2, 3, 1, 1, 1]);
    // Ada: 2 with Bo, 1 with Cyra.
    expect([...network.nodes.totalLinkStrengths]).toEqual([3, 3, 3, 1, 1, 1]);
    expect([...network.nodes.firstYears]).toEqual([2019, 2019, 2019, 2021, 2018, 2018]);
    expect([...network.nodes.lastYears]).toEqual([2020, 2020, 2021, 2022, 2018, 2018]);
    expect(linkLines(network)).toEqual([
      "Ada Lind–Bo Chen 2/2",
      "Ada Lind–Cyra Ruiz 1/1",
      "Bo Chen–Cyra Ruiz 1/1",
      "Cyra Ruiz–Désirée Moreau 1/1",
      "Eve Okafor–Finn O'Hara 1/1",
    ]);
  });

  it("ties nobody by a byline of more than 2,000, however many are allowed", () => {
    const crowd = Array.from({ length: 2001 }, (_, k) => `Member ${k}`);
    const two = { title: "Two", authors: crowd.slice(0, 2) };
    const linksOf = (authors: readonly string[], maxAuthors: number | null) => {
      const corpus = corpusOf([{ title: "All", authors }, two]);
      return buildNetwork(corpus, "coauthorship", { maxAuthors }).links.strengths;
    };
    expect([...linksOf(crowd, null)]).toEqual([1]);
    expect([...linksOf(crowd, 5000)]).toEqual([1]);
    // 2000 · 1999 / 2 pairs of all, of whom one pair has both papers.
    const allowed = linksOf(crowd.slice(1), null);
    expect(allowed).toHaveLength(1_999_000 + 1);
  });

  it("counts fractionally", () => {
    // Ada–Bo: ½ from paper 0 (three authors), 1 from paper 1 (two).
    expect(
      linkLines(buildNetwork(TINY_CORPUS, "coauthorship", { counting: "fractional" })),
    ).toEqual([
      "Ada Lind–Bo Chen 1.5/2",
      "Ada Lind–Cyra Ruiz 0.5/1",
      "Bo Chen–Cyra Ruiz 0.5/1",
      "Cyra Ruiz–Désirée Moreau 1/1",
      "Eve Okafor–Finn O'Hara 1/1",
    ]);
  });

  it("says in the ledger that one paper names nobody", () => {
    const { ledger } = buildNetwork(TINY_CORPUS, "coauthorship");
    expect(ledger).toEqual({
      all: { papers: 6, nodes: 6, links: 5 },
      shown: { papers: 5, nodes: 6, links: 5 },
      leftOut: [{ switch: "no-items", setting: "no author named", papers: 1, nodes: 0, links: 0 }],
    });
  });

  it("takes whole papers away with years and long bylines", () => {
    const { ledger, nodes } = buildNetwork(TINY_CORPUS, "coauthorship", {
      years: [2019, 2021],
      maxAuthors: 2,
    });
    // Papers 3 (no year), 4 and 5 fall by years, with Eve and Finn and their link. Paper 0 has three
    // authors; the others keep all four people but not the links Ada–Cyra and Bo–Cyra.
    expect(ledger.leftOut).toEqual([
      { switch: "years", setting: "outside 2019 to 2021", papers: 3, nodes: 2, links: 1 },
      { switch: "max-authors", setting: "more than 2 authors", papers: 1, nodes: 0, links: 2 },
    ]);
    expect(ledger.shown).toEqual({ papers: 2, nodes: 4, links: 2 });
    expect([...nodes.occurrences]).toEqual([1, 1, 1, 1]);
  });

  it("names an author once who stands twice on a byline", () => {
    const corpus = corpusOf([{ title: "Twice", authors: ["Ana", "Ben", "Ana"] }]);
    const network = buildNetwork(corpus, "coauthorship", { counting: "fractional" });
    // Two distinct people: 1/(2 − 1).
    expect(linkLines(network)).toEqual(["Ana–Ben 1/1"]);
    expect([...network.nodes.occurrences]).toEqual([1, 1]);
  });

  it("adds no link for a paper of one author", () => {
    const network = buildNetwork(corpusOf([{ title: "Alone", authors: ["Ana"] }]), "coauthorship");
    expect(network.nodes.labels).toEqual(["Ana"]);
    expect(linkLines(network)).toEqual([]);
  });

  it("normalizes over what is shown", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship", {
      minPapers: 2,
      normalization: "association-strength",
    });
    // Shown: Ada, Bo, Cyra, Désirée; s = 3, 3, 3, 1, Σs = 10.
    expect(linkLines(network)).toEqual([
      `Ada Lind–Bo Chen ${(2 * 10) / (3 * 3)}/2`,
      `Ada Lind–Cyra Ruiz ${10 / (3 * 3)}/1`,
      `Bo Chen–Cyra Ruiz ${10 / (3 * 3)}/1`,
      `Cyra Ruiz–Désirée Moreau ${10 / 3}/1`,
    ]);
  });
});

describe("buildNetwork: keywords", () => {
  it("links what occurs together", () => {
    expect(linkLines(buildNetwork(TINY_CORPUS, "keywords"))).toEqual([
      "deep learning–graph network 1/1",
      "deep learning–language model 1/1",
      "graph network–molecule 1/1",
    ]);
  });

  it("looks at papers without year only when years are not asked for", () => {
    const all = buildNetwork(TINY_CORPUS, "keywords");
    const some = buildNetwork(TINY_CORPUS, "keywords", { years: [1900, 2100] });
    const molecule = all.nodes.labels.indexOf("molecule");
    expect(all.nodes.occurrences[molecule]).toBe(2);
    expect(some.nodes.occurrences[some.nodes.labels.indexOf("molecule")]).toBe(1);
  });
});

describe("buildNetwork: knowledge", () => {
  it("links papers to authors, venue and keywords, sorted by type and id", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    // 6 papers, 6 authors, 3 venues, 5 keywords; 10 authorships, 5 venues, 9 keywords of papers.
    expect(network.ledger.all).toEqual({ papers: 6, nodes: 20, links: 24 });
    expect(network.ledger.shown).toEqual(network.ledger.all);
    expect([...network.nodes.types]).toEqual(
      [0, 1, 2, 3].flatMap((type, k) => Array<number>([6, 6, 3, 5][k]!).fill(type)),
    );
    expect(new Set(network.links.strengths)).toEqual(new Set([1]));
    const knots = network.nodes.labels.indexOf("Knots in Rivers");
    expect(network.nodes.degrees[knots]).toBe(4);
    expect(network.nodes.occurrences[knots]).toBe(1);
  });

  it("gives 1 to all authors of a paper together with fractional counting", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge", { counting: "fractional" });
    const lines = linkLines(network).filter((line) => line.startsWith("Graph Networks"));
    expect(lines).toEqual([
      `Graph Networks for Molecules–Ada Lind ${1 / 3}/1`,
      `Graph Networks for Molecules–Bo Chen ${1 / 3}/1`,
      `Graph Networks for Molecules–Cyra Ruiz ${1 / 3}/1`,
      "Graph Networks for Molecules–ICLR 1/1",
      "Graph Networks for Molecules–graph network 0.5/1",
      "Graph Networks for Molecules–molecule 0.5/1",
    ]);
  });

  it("asks minPapers of authors, venues and keywords, not of papers", () => {
    const { nodes, ledger } = buildNetwork(TINY_CORPUS, "knowledge", { minPapers: 2 });
    // Left: 6 papers; Ada, Bo, Cyra, Désirée; ICLR, NeurIPS; all keywords but knot theory.
    expect(nodes.ids.length).toBe(6 + 4 + 2 + 4);
    expect(ledger.leftOut).toEqual([
      // Eve, Finn, Rivers Workshop, knot theory and their links to paper 5, which stays alone.
      { switch: "min-papers", setting: "fewer than 2 papers", papers: 0, nodes: 4, links: 4 },
    ]);
  });
});

describe("buildNetwork: edges", () => {
  it("gives an empty network for an empty corpus", () => {
    for (const kind of NETWORK_KINDS) {
      const network = buildNetwork(corpusOf([]), kind, { largestComponent: true, top: 5 });
      expect(network.nodes.ids).toEqual([]);
      expect(network.ledger.all).toEqual({ papers: 0, nodes: 0, links: 0 });
    }
  });

  it("refuses what is no network or no option, with a code and a way out", () => {
    const build = (kind: string, options: object) => () =>
      buildNetwork(TINY_CORPUS, kind as "keywords", options);
    expect(build("friends", {})).toThrow(GraphError);
    expect(build("friends", {})).toThrow(/choose one of knowledge, coauthorship, keywords/);
    expect(build("keywords", { minPapers: 0 })).toThrow(/minPapers is 0; .* from 1/);
    expect(build("keywords", { minLinkStrength: NaN })).toThrow(/minLinkStrength/);
    expect(build("keywords", { years: [2020, 2010] })).toThrow(/years is 2020:2010/);
    expect(build("keywords", { counting: "half" })).toThrow(/one of full, fractional/);
    expect(build("keywords", { top: 1.5 })).toThrow(/top is 1.5/);
  });
});

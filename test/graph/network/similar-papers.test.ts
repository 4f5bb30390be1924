import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildNetwork, COUNTINGS, type Corpus } from "../../../graph/index.ts";
import { citedWorksOf } from "../../../graph/model/cited-works.ts";
import { rowOf } from "../../../graph/model/incidence.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { linkLines, strengthsOf } from "../../support/link-lines.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const MOSS = "MOSS A, 1990, KNOTS, V1, P1";

/** Works cited: x by A, B and C; y by A and B; Moss by B and C, in two spellings; A itself by C. */
const CORPUS = corpusOf([
  { title: "A", year: 2018, doi: "10.1000/a", references: ["10.9999/x", "10.9999/y"] },
  { title: "B", year: 2019, references: ["10.9999/y", "10.9999/x", MOSS], keywords: ["ice"] },
  {
    title: "C",
    year: 2020,
    references: ["Moss A., 1990, Knots, V1, P1", "10.9999/x", "10.1000/a"],
  },
  { title: "D", year: 2021, keywords: ["ice"] },
  { title: "E", year: 2022 },
]);

describe("buildNetwork: coupling", () => {
  it("links papers by the works that both cite, from here or elsewhere", () => {
    const network = buildNetwork(CORPUS, "coupling");
    expect(network.nodes.labels).toEqual(["A", "B", "C"]);
    // A–B: x, y. A–C: x. B–C: x and Moss.
    expect(linkLines(network)).toEqual(["A–B 2/2", "A–C 1/2", "B–C 2/2"]);
    expect(network.ledger).toEqual({
      all: { papers: 5, nodes: 3, links: 3 },
      shown: { papers: 3, nodes: 3, links: 3 },
      leftOut: [{ switch: "no-items", setting: "no references", papers: 2, nodes: 0, links: 0 }],
    });
  });

  it("lets a work that n papers cite give 1/(n−1) with fractional counting", () => {
    // x: three papers, ½. y and Moss: two, 1.
    expect(linkLines(buildNetwork(CORPUS, "coupling", { counting: "fractional" }))).toEqual([
      "A–B 1.5/2",
      "A–C 0.5/2",
      "B–C 1.5/2",
    ]);
    // Without A, x has two papers.
    const late = { counting: "fractional", years: [2019, 2022] } as const;
    expect(linkLines(buildNetwork(CORPUS, "coupling", late))).toEqual(["B–C 2/2"]);
  });

  it("compares lists of references: A has 2, B 3, C 3", () => {
    const cosine = buildNetwork(CORPUS, "coupling", { normalization: "cosine" });
    expect([...cosine.links.strengths]).toEqual([
      2 / Math.sqrt(2 * 3),
      1 / Math.sqrt(2 * 3),
      2 / Math.sqrt(3 * 3),
    ]);
  });

  it("is empty where no source gives references, and says so", () => {
    const { nodes, ledger } = buildNetwork(TINY_CORPUS, "coupling");
    expect(nodes.ids).toEqual([]);
    expect(ledger.leftOut).toEqual([
      { switch: "no-items", setting: "no references", papers: 6, nodes: 0, links: 0 },
    ]);
  });
});

describe("buildNetwork: papers", () => {
  it("adds shared keywords to shared works", () => {
    const network = buildNetwork(CORPUS, "papers");
    expect(network.nodes.labels).toEqual(["A", "B", "C", "D"]);
    expect(linkLines(network)).toEqual(["A–B 2/2", "A–C 1/2", "B–C 2/2", "B–D 1/2"]);
    expect(network.ledger.leftOut).toMatchObject([
      { switch: "no-items", setting: "neither keywords nor references", papers: 1 },
    ]);
  });

  it("needs no references", () => {
    // Graph network: 0–1; molecule: 0–3; deep learning: 1–2; language model: 2–4.
    expect(buildNetwork(TINY_CORPUS, "papers").links.sources.length).toBe(4);
  });
});

/** id–id → strength, pair by pair of papers. */
function naiveStrengths(
  corpus: Corpus,
  kind: "coupling" | "papers",
  counting: "full" | "fractional",
): Map<string, number> {
  const { byPaper } = citedWorksOf(corpus);
  const things = corpus.papers.ids.map(
    (_, paper) =>
      new Set([
        ...Array.from(rowOf(byPaper, paper), (work) => `work ${work}`),
        ...(kind === "papers"
          ? Array.from(rowOf(corpus.paperKeywords, paper), (keyword) => `keyword ${keyword}`)
          : []),
      ]),
  );
  const strengths = new Map<string, number>();
  for (const [a, idA] of corpus.papers.ids.entries())
    for (const [b, idB] of corpus.papers.ids.entries()) {
      if (idA >= idB) continue;
      const shared = [...things[a]!].filter((thing) => things[b]!.has(thing));
      if (shared.length === 0) continue;
      const weight = (thing: string): number =>
        counting === "full" ? 1 : 1 / (things.filter((own) => own.has(thing)).length - 1);
      strengths.set(
        `${idA}–${idB}`,
        shared.reduce((sum, thing) => sum + weight(thing), 0),
      );
    }
  return strengths;
}

it("counts as the naive way does", () => {
  fc.assert(
    fc.property(
      arbitraryCorpus,
      fc.constantFrom("coupling" as const, "papers" as const),
      fc.constantFrom(...COUNTINGS),
      (corpus, kind, counting) => {
        const found = strengthsOf(buildNetwork(corpus, kind, { counting }));
        const expected = naiveStrengths(corpus, kind, counting);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [pair, strength] of expected) expect(found.get(pair)).toBeCloseTo(strength, 9);
      },
    ),
  );
});

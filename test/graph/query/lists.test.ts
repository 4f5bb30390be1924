import { describe, expect, it } from "vitest";
import { DEFAULT_ANALYSIS_OPTIONS } from "../../../graph/model/network-map.ts";
import type { NetworkMap } from "../../../graph/model/network-map.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import {
  listAuthors,
  listCommunities,
  listKeywords,
  listPapers,
  listVenues,
} from "../../../graph/query/lists.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

/** Co-authors of 2019 to 2021, without Eve and Finn: nodes Ada 0, Bo 1, Cyra 2, Désirée 3. */
function mapByHand(): NetworkMap {
  const network = buildNetwork(TINY_CORPUS, "coauthorship", { years: [2019, 2021] });
  const community = { papers: 2, leaders: [], color: "#000000" };
  const term = { term: "graph network", score: 2.5, papers: 2, lift: 1.5 };
  return {
    network,
    analysis: DEFAULT_ANALYSIS_OPTIONS,
    fingerprint: TINY_CORPUS.fingerprint,
    partition: { communities: Uint32Array.of(0, 0, 1, 1), count: 2, modularity: 0.1 },
    communities: [
      { id: 0, size: 2, label: "graph network", terms: [term], ...community },
      { id: 1, size: 2, label: "Cyra Ruiz", terms: [], ...community },
    ],
    centrality: {
      pageRank: new Float64Array(4),
      betweenness: new Float64Array(4),
      betweennessSources: 4,
    },
    layout: { x: new Float64Array(4), y: new Float64Array(4), radii: new Float64Array(4) },
  };
}

describe("listPapers", () => {
  it("has a line for every paper, in the order of the corpus", () => {
    const lines = [...listPapers(index)];
    expect(lines.map(({ id }) => id)).toEqual(TINY_CORPUS.papers.ids);
    expect(lines.every(({ topic }) => topic === null)).toBe(true);
  });
});

describe("listAuthors", () => {
  it("goes by papers, then by id, and tells the community of those the map shows", () => {
    expect([...listAuthors(index, mapByHand())]).toEqual([
      line("Ada Lind", 2, 2, 2019, 2020, 0),
      line("Bo Chen", 2, 2, 2019, 2020, 0),
      { ...line("Cyra Ruiz", 2, 3, 2019, 2021, 1), variants: ["Cyra Ruiz", "C. Ruiz"] },
      { ...line("Désirée Moreau", 2, 1, 2021, 2022, 1), id: "author:desiree-moreau" },
      line("Eve Okafor", 1, 1, 2018, 2018, null),
      { ...line("Finn O'Hara", 1, 1, 2018, 2018, null), id: "author:finn-ohara" },
    ]);
  });

  it("knows no community without a map", () => {
    expect([...listAuthors(index)].map(({ community }) => community)).toEqual(
      Array<null>(6).fill(null),
    );
  });

  function line(
    name: string,
    papers: number,
    coauthors: number,
    firstYear: number,
    lastYear: number,
    community: number | null,
  ): object {
    const id = `author:${name.toLowerCase().replace(" ", "-")}`;
    const numbers = { papers, coauthors, firstYear, lastYear, community };
    return { id, name, variants: [name], identifiers: [], ...numbers };
  }
});

describe("listVenues and listKeywords", () => {
  it("count papers, people and years", () => {
    expect([...listVenues(index)].map((v) => [v.name, v.papers, v.authors, v.lastYear])).toEqual([
      ["ICLR", 2, 3, 2020],
      ["NeurIPS", 2, 2, 2022],
      ["Rivers Workshop", 1, 2, 2018],
    ]);
    expect([...listKeywords(index)][0]).toEqual({
      id: "keyword:deep-learning",
      label: "deep learning",
      variants: ["deep learning"],
      papers: 2,
      given: 0,
      inTitle: 2,
      inAbstract: 0,
    });
    expect([...listKeywords(index)].at(-1)?.label).toBe("knot theory");
  });
});

describe("listCommunities", () => {
  it("names label, terms and members", () => {
    expect([...listCommunities(mapByHand())]).toEqual([
      {
        id: 0,
        size: 2,
        label: "graph network",
        terms: [{ term: "graph network", score: 2.5 }],
        members: ["author:ada-lind", "author:bo-chen"],
      },
      {
        id: 1,
        size: 2,
        label: "Cyra Ruiz",
        terms: [],
        members: ["author:cyra-ruiz", "author:desiree-moreau"],
      },
    ]);
  });
});

describe("an empty corpus", () => {
  it("has empty lists", () => {
    const empty = indexCorpus(corpusOf([]));
    for (const list of [listPapers, listAuthors, listVenues, listKeywords])
      expect([...list(empty)]).toEqual([]);
  });
});

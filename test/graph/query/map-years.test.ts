// When the nodes and links of a map have papers, by hand and against what the network counts.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Corpus, Network } from "../../../graph/index.ts";
import { NETWORK_KINDS } from "../../../graph/model/network.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { papersByYearBehind } from "../../../graph/network/years-behind.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { yearsOfMap } from "../../../graph/query/map-years.ts";
import { arbitraryPapers } from "../../support/arbitrary-corpus.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const ALL = { minPapers: 1, minLinkStrength: 0 };

const yearsOf = (corpus: Corpus, network: Network) =>
  yearsOfMap(indexCorpus(corpus), network, papersByYearBehind(network, corpus));

describe("yearsOfMap", () => {
  it("has the years of six papers", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship", ALL);
    const { papers, unknown, nodes, links } = yearsOf(TINY_CORPUS, network);
    // Paper 3 has no named author, so it is not behind this map.
    expect(papers).toEqual([2018, 2019, 2020, 2021, 2022].map((year) => ({ year, papers: 1 })));
    expect(unknown).toBe(0);
    const yearsOfNode = (id: string) => {
      const node = network.nodes.ids.findIndex((known) => known === id);
      return nodes.years.slice(nodes.offsets[node], nodes.offsets[node + 1]);
    };
    expect(yearsOfNode("author:ada-lind")).toEqual([2019, 2020]);
    expect(yearsOfNode("author:cyra-ruiz")).toEqual([2019, 2021]);
    expect(yearsOfNode("author:eve-okafor")).toEqual([2018]);
    // Ada and Bo: papers 0 and 1; every other pair shares one paper.
    const named = Array.from(links.offsets.slice(1), (end, k) => [
      network.nodes.ids[network.links.sources[k]!]!.slice(7, 10),
      network.nodes.ids[network.links.targets[k]!]!.slice(7, 10),
      ...links.years.slice(links.offsets[k], end),
    ]);
    expect(named).toContainEqual(["ada", "bo-", 2019, 2020]);
    expect(named).toContainEqual(["cyr", "des", 2021]);
    expect(named).toHaveLength(5);
    expect(links.counts).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("tells of papers without a year, which make no year", () => {
    const network = buildNetwork(TINY_CORPUS, "keywords", ALL);
    const { papers, unknown, nodes } = yearsOf(TINY_CORPUS, network);
    expect(unknown).toBe(1);
    expect(papers.reduce((sum, { papers }) => sum + papers, 0)).toBe(5);
    const node = network.nodes.ids.indexOf("keyword:molecule");
    expect(nodes.years.slice(nodes.offsets[node], nodes.offsets[node + 1])).toEqual([2019]);
  });

  it("adds up to the papers of every node, where all years are known", () => {
    const kinds = NETWORK_KINDS.filter((kind) => kind !== "cocitation");
    fc.assert(
      fc.property(arbitraryPapers, fc.constantFrom(...kinds), (plain, kind) => {
        const corpus = corpusOf(plain.map((paper) => ({ year: 2020, ...paper })));
        const network = buildNetwork(corpus, kind, ALL);
        const { papers, nodes, links } = yearsOf(corpus, network);
        const years = new Set(papers.map(({ year }) => year));
        network.nodes.occurrences.forEach((occurrences, node) => {
          const own = nodes.counts.slice(nodes.offsets[node], nodes.offsets[node + 1]);
          expect(own.reduce((sum, count) => sum + count, 0)).toBe(occurrences);
        });
        for (const column of [nodes, links]) {
          expect(column.offsets.at(-1)).toBe(column.years.length);
          expect(column.years.every((year) => years.has(year))).toBe(true);
        }
        expect(nodes.offsets).toHaveLength(network.nodes.ids.length + 1);
        expect(links.offsets).toHaveLength(network.links.sources.length + 1);
      }),
      { numRuns: 120 },
    );
  });
});

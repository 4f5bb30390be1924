import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { EntityId } from "../../../graph/model/ids.ts";
import { NETWORK_KINDS, type NetworkKind } from "../../../graph/model/network.ts";
import { buildNetwork } from "../../../graph/network/build.ts";
import { indexCorpus } from "../../../graph/query/corpus-index.ts";
import { evidenceOf } from "../../../graph/query/evidence.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

const index = indexCorpus(TINY_CORPUS);

describe("evidenceOf", () => {
  it("gives the papers two authors wrote together, newest first", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    const evidence = evidenceOf(index, network, "author:ada-lind", "author:bo-chen");
    expect(evidence).toMatchObject({
      source: { id: "author:ada-lind", name: "Ada Lind" },
      target: { id: "author:bo-chen", name: "Bo Chen" },
      strength: 2,
      papers: [{ year: 2020 }, { year: 2019 }],
    });
  });

  it("stands the way round it was asked for", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    const evidence = evidenceOf(index, network, "author:bo-chen", "author:ada-lind");
    expect(evidence).toMatchObject({ source: { name: "Bo Chen" }, target: { name: "Ada Lind" } });
  });

  it("keeps to the network's years and limit of authors", () => {
    const ada = "author:ada-lind";
    const bo = "author:bo-chen";
    const late = buildNetwork(TINY_CORPUS, "coauthorship", { years: [2020, 9999] });
    expect(evidenceOf(index, late, ada, bo)?.papers.map(({ year }) => year)).toEqual([2020]);
    // Paper 0 has three authors.
    const small = buildNetwork(TINY_CORPUS, "coauthorship", { maxAuthors: 2 });
    expect(evidenceOf(index, small, ada, bo)?.papers.map(({ year }) => year)).toEqual([2020]);
  });

  it("takes its strength from the network", () => {
    // Fractional: paper 0 of three authors gives 1/2, paper 1 of two gives 1.
    const network = buildNetwork(TINY_CORPUS, "coauthorship", { counting: "fractional" });
    expect(evidenceOf(index, network, "author:ada-lind", "author:bo-chen")?.strength).toBe(1.5);
  });

  it("gives the papers with two keywords", () => {
    const network = buildNetwork(TINY_CORPUS, "keywords");
    const evidence = evidenceOf(index, network, "keyword:molecule", "keyword:graph-network");
    expect(evidence?.papers.map(({ id }) => id)).toEqual(["paper:graph-networks-for-molecules"]);
  });

  it("gives the paper itself for a link of the knowledge graph", () => {
    const network = buildNetwork(TINY_CORPUS, "knowledge");
    const evidence = evidenceOf(index, network, "venue:iclr", "paper:deep-learning-on-graphs");
    expect(evidence?.papers.map(({ id }) => id)).toEqual(["paper:deep-learning-on-graphs"]);
  });

  it("gives what the ends share beside papers, in words", () => {
    const moss = "MOSS A, 1990, KNOTS, V1, P1";
    const corpus = corpusOf([
      {
        title: "One",
        year: 2019,
        venue: "Aqua",
        authors: ["Ana", "Ben"],
        keywords: ["ice", "knot"],
        doi: "10.1000/one",
        references: [moss, "10.9999/x"],
      },
      {
        title: "Two",
        year: 2021,
        venue: "Bay",
        authors: ["Cy", "Ben", "Ana"],
        keywords: ["knot"],
        references: ["10.9999/x", "10.1000/one", "Moss A., 1990, Knots, V1, P1"],
      },
      {
        title: "Three",
        year: 2022,
        venue: "Bay",
        authors: ["Cy"],
        references: [moss, "10.1000/one"],
      },
    ]);
    const ask = (kind: NetworkKind, source: EntityId, target: EntityId): unknown => {
      const found = evidenceOf(indexCorpus(corpus), buildNetwork(corpus, kind), source, target);
      return [found?.papers.map(({ title }) => title), found?.shared];
    };
    expect(ask("coupling", "paper:one", "paper:two")).toEqual([
      ["Two", "One"],
      [moss, "10.9999/x"],
    ]);
    // One is cited by Two and Three, under its title.
    expect(ask("coupling", "paper:two", "paper:three")).toEqual([
      ["Three", "Two"],
      [moss, "One"],
    ]);
    expect(ask("papers", "paper:one", "paper:two")).toEqual([
      ["Two", "One"],
      [moss, "10.9999/x", "knot"],
    ]);
    // Three has none of the shared people.
    expect(ask("venues", "venue:aqua", "venue:bay")).toEqual([
      ["Two", "One"],
      ["Ana", "Ben"],
    ]);
    expect(ask("citation", "paper:one", "paper:two")).toEqual([["Two"], []]);
    expect(ask("author-keyword", "author:ana", "keyword:knot")).toEqual([["Two", "One"], []]);
    expect(ask("coauthorship", "author:ana", "author:ben")).toEqual([["Two", "One"], []]);
  });

  it("gives the papers that cite both, of the years shown", () => {
    const both = ["10.1000/a", "10.1000/b"];
    const corpus = corpusOf([
      { title: "A", year: 1990, doi: "10.1000/a" },
      { title: "B", year: 1991, doi: "10.1000/b" },
      { title: "One", year: 2019, references: both },
      { title: "Two", year: 2021, references: both },
    ]);
    const titles = (years: [number, number] | null): unknown =>
      evidenceOf(
        indexCorpus(corpus),
        buildNetwork(corpus, "cocitation", { years }),
        "paper:a",
        "paper:b",
      )?.papers.map(({ title }) => title);
    expect(titles(null)).toEqual(["Two", "One"]);
    expect(titles([2020, 2022])).toEqual(["Two"]);
  });

  it("is null without a link and throws without a node", () => {
    const network = buildNetwork(TINY_CORPUS, "coauthorship");
    expect(evidenceOf(index, network, "author:ada-lind", "author:eve-okafor")).toBeNull();
    expect(evidenceOf(index, network, "author:ada-lind", "author:ada-lind")).toBeNull();
    expect(() => evidenceOf(index, network, "author:ada-lind", "venue:iclr")).toThrow(
      /The coauthorship network does not show "venue:iclr"/,
    );
  });

  it("counts as many papers as the link says, in every view of every network", () => {
    const options = fc.record(
      {
        counting: fc.constantFrom("full", "fractional"),
        years: fc.constantFrom(null, [2016, 2020] as const, [2018, 9999] as const),
        maxAuthors: fc.constantFrom(null, 2, 3),
        minPapers: fc.constantFrom(1, 2),
        top: fc.constantFrom(null, 4),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        arbitraryCorpus,
        fc.constantFrom(...NETWORK_KINDS),
        options,
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (corpus, kind, o, passes) => {
          const meets = Uint8Array.from(corpus.papers.ids, (_, row) => Number(passes[row] ?? true));
          const choice = [{ switch: "text", names: ["any"], papers: meets }] as const;
          const network = buildNetwork(corpus, kind, { ...o, text: "any" }, choice);
          const { sources, targets, papers, strengths } = network.links;
          const random = indexCorpus(corpus);
          sources.forEach((source, link) => {
            const { ids } = network.nodes;
            const evidence = evidenceOf(random, network, ids[source]!, ids[targets[link]!]!);
            expect(evidence?.papers).toHaveLength(papers[link]!);
            expect(evidence?.strength).toBe(strengths[link]);
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildNetwork,
  DEFAULT_NETWORK_OPTIONS,
  NETWORK_KINDS,
  suggestOptions,
  type Corpus,
  type Network,
  type NetworkKind,
} from "../../../graph/index.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { corpusOf, TINY_CORPUS } from "../../support/tiny-corpus.ts";

function suggested(corpus: Corpus, kind: NetworkKind): Network {
  return buildNetwork(corpus, kind, suggestOptions(corpus, kind));
}

function generatedCorpus(papers: number, seed: number): Corpus {
  return corpusOf(
    generateRecords(papers, seed, { abstracts: false, references: 12 }).map((record) => ({
      title: record.title,
      year: record.year!,
      venue: record.venue!,
      authors: record.authors!,
      keywords: record.keywords!,
      doi: record.doi!,
      references: record.references!,
    })),
  );
}

describe("suggestOptions", () => {
  it("shows a small corpus whole", () => {
    for (const kind of NETWORK_KINDS)
      expect(suggestOptions(TINY_CORPUS, kind)).toEqual(DEFAULT_NETWORK_OPTIONS);
  });

  it("is never empty when the corpus has any item, and always what buildNetwork takes", () => {
    fc.assert(
      fc.property(arbitraryCorpus, fc.constantFrom(...NETWORK_KINDS), (corpus, kind) => {
        const all = buildNetwork(corpus, kind).nodes.ids.length;
        expect(suggested(corpus, kind).nodes.ids.length > 0).toBe(all > 0);
      }),
    );
  });

  it("keeps a view of 2,000 papers to a size that can be read", () => {
    const corpus = generatedCorpus(2000, 7);
    const size = (kind: NetworkKind): number => suggested(corpus, kind).nodes.ids.length;
    expect(buildNetwork(corpus, "coauthorship").nodes.ids.length).toBeGreaterThan(2000);
    expect(size("coauthorship")).toBeGreaterThan(100);
    expect(size("coauthorship")).toBeLessThanOrEqual(1000);
    expect(size("keywords")).toBeGreaterThanOrEqual(60);
    expect(size("keywords")).toBeLessThanOrEqual(300);
    expect(size("knowledge")).toBeGreaterThan(300);
    expect(size("knowledge")).toBeLessThanOrEqual(1500);
    expect(size("author-keyword")).toBeGreaterThanOrEqual(60);
    expect(size("author-keyword")).toBeLessThanOrEqual(400);
    expect(size("cocitation")).toBeGreaterThanOrEqual(60);
    expect(size("cocitation")).toBeLessThanOrEqual(500);
    const knowledge = suggested(corpus, "knowledge");
    expect(knowledge.nodes.types.filter((type) => type === 0).length).toBeGreaterThan(500);
  });

  it.each(["papers", "citation", "coupling"] as const)(
    "keeps a view of the %s network of 1,100 papers to a size that can be read",
    (kind) => {
      const corpus = generatedCorpus(1100, 7);
      expect(buildNetwork(corpus, kind).nodes.ids.length).toBeGreaterThan(1000);
      const { nodes, links } = suggested(corpus, kind);
      expect(nodes.ids.length).toBeGreaterThanOrEqual(200);
      expect(nodes.ids.length).toBeLessThanOrEqual(1000);
      expect(links.sources.length).toBeGreaterThanOrEqual(nodes.ids.length);
    },
  );

  it("cuts by top where everybody has one paper", () => {
    // 700 papers of two authors each: minPapers 2 would leave nobody.
    const corpus = corpusOf(
      Array.from({ length: 700 }, (_, k) => ({ title: `P ${k}`, authors: [`A ${k}`, `B ${k}`] })),
    );
    const options = suggestOptions(corpus, "coauthorship");
    expect([options.minPapers, options.top]).toEqual([1, 1000]);
    // All tie, so ids decide: the 700 A and 300 B, of whom 300 pairs are whole.
    expect(options.minComponentSize).toBe(2);
    expect(buildNetwork(corpus, "coauthorship", options).nodes.ids.length).toBe(600);
  });

  it("leaves out papers of more than 50 authors, unless there are no others", () => {
    const crowd = Array.from({ length: 60 }, (_, k) => `Member ${k}`);
    const long = { title: "Together", authors: crowd };
    const mixed = corpusOf([long, { title: "Two", authors: ["Ana", "Ben"] }]);
    expect(suggestOptions(mixed, "coauthorship").maxAuthors).toBe(50);
    expect(suggestOptions(corpusOf([long]), "coauthorship").maxAuthors).toBeNull();
  });

  it("thins a dense keyword map by the link strength that comes nearest to 8 links a node", () => {
    // 20 keywords. Every pair is in one paper: 190 links, 9.5 a node. The first `strong` of the pairs
    // are in a second paper as well.
    const dense = (strong: number): Corpus => {
      const pairs = Array.from({ length: 20 }, (_, a) =>
        Array.from({ length: a }, (_, b) => [`word ${a}`, `word ${b}`]),
      ).flat();
      return corpusOf(
        [...pairs, ...pairs.slice(0, strong)].map((keywords, k) => ({ title: `P ${k}`, keywords })),
      );
    };
    // 150 links (7.5 a node) are nearer to 160 than 190 are; 100 are not.
    expect(suggestOptions(dense(150), "keywords").minLinkStrength).toBe(2);
    expect(suggested(dense(150), "keywords").links.sources.length).toBe(150);
    expect(suggestOptions(dense(100), "keywords").minLinkStrength).toBe(0);
    expect(suggested(dense(100), "keywords").links.sources.length).toBe(190);
  });
});

import { describe, expect, it } from "vitest";
import { analyseNetwork, assignTopics, buildNetwork } from "../../../graph/index.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

// Keyword k of a paper scores 1/k. Bees and hives go together, so do dunes and sand.
const CORPUS = corpusOf([
  { title: "P0", year: 2001, keywords: ["bee", "hive"] },
  { title: "P1", year: 2001, keywords: ["hive", "bee"] },
  { title: "P2", year: 2001, keywords: ["dune", "sand"] },
  { title: "P3", year: 2001, keywords: ["sand", "dune"] },
  { title: "P4", year: 2005, keywords: ["sand", "bee", "rare"] },
  { title: "P5", year: 2001 },
]);

describe("assignTopics", () => {
  const network = buildNetwork(CORPUS, "keywords", { minPapers: 2 });
  const map = analyseNetwork(CORPUS, network, { layout: "none" });
  const topics = assignTopics(CORPUS, map);

  it("takes the community with most of a paper's keyword scores", () => {
    expect(map.partition.count).toBe(2);
    expect(topics[0]!.id).toBe(topics[1]!.id);
    expect(topics[2]!.id).toBe(topics[3]!.id);
    expect(topics[0]!.id).not.toBe(topics[2]!.id);
    expect(topics[0]).toEqual({
      id: `topic:${map.partition.communities[0]!}`,
      label: map.communities[map.partition.communities[0]!]!.label,
      share: 1,
    });
  });

  it("takes the share over all keywords, also those that the map leaves out", () => {
    // sand 1, bee ½, rare ⅓.
    expect(topics[4]!.id).toBe(topics[2]!.id);
    expect(topics[4]!.share).toBeCloseTo(1 / (1 + 1 / 2 + 1 / 3), 6);
  });

  it("gives none to a paper without keywords on the map", () => {
    expect(topics[5]).toBeNull();
  });

  it("gives one to papers outside the years of the map", () => {
    const early = buildNetwork(CORPUS, "keywords", { minPapers: 2, years: [2001, 2001] });
    const earlyMap = analyseNetwork(CORPUS, early, { layout: "none" });
    expect(assignTopics(CORPUS, earlyMap)[4]!.share).toBeCloseTo(1 / (1 + 1 / 2 + 1 / 3), 6);
  });
});

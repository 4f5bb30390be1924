import { describe, expect, test } from "vitest";
import { topicHits } from "../../../../client/panels/search/topic-hits.ts";
import type { TopicSummary } from "../../../../graph/index.ts";

function topic(label: string, alternatives: readonly string[] = [], term = label): TopicSummary {
  return {
    id: `topic:${label.replaceAll(" ", "-")}`,
    label,
    alternatives,
    terms: [{ keyword: null, term, papers: 2, papersInCorpus: 3, lift: 2, score: 1 }],
    papers: 5,
    keywords: 4,
    years: [],
  };
}

const TOPICS = [
  topic("moss growth", ["peat"], "Café lights"),
  topic("peat bog"),
  topic("river delta", ["peat water"]),
];

const found = (text: string, most?: number) =>
  topicHits(TOPICS, text, most).map(({ label }) => label);

describe("topics found by a text", () => {
  test("begin with its words, in any order, without accents and case", () => {
    expect(found("gro MOS")).toEqual(["moss growth"]);
    expect(found("cafe")).toEqual(["moss growth"]);
    expect(found("rowth")).toEqual([]);
  });

  test("come by label first, then by terms, each in the order given", () => {
    expect(found("peat")).toEqual(["peat bog", "moss growth", "river delta"]);
    expect(found("peat", 2)).toEqual(["peat bog", "moss growth"]);
  });

  test("may have the words in several terms", () => {
    expect(found("moss lights peat")).toEqual(["moss growth"]);
  });

  test("are none for a text without words", () => {
    expect(found("")).toEqual([]);
    expect(found(" – ")).toEqual([]);
  });
});

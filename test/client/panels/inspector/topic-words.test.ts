import { describe, expect, test } from "vitest";
import {
  namesFor,
  reasonInWords,
  shareInWords,
} from "../../../../client/panels/inspector/topic-words.ts";

const TERM = { keyword: null, term: "moss", papers: 23, papersInCorpus: 31, lift: 12, score: 9 };

describe("a term of a topic", () => {
  test.each([
    [23, 31, 12, "23 of its 31 papers are here, 12 times the usual share"],
    [31, 31, 8.4096, "All its 31 papers are here, 8.4 times the usual share"],
    [2, 2, 34.9, "Both its papers are here, 34.9 times the usual share"],
    [1, 1, 1.26, "Its only paper is here, 1.3 times the usual share"],
  ])("of whose papers %i of %i are there is told about", (papers, all, lift, words) => {
    expect(reasonInWords({ ...TERM, papers, papersInCorpus: all, lift })).toBe(words);
  });
});

test("a share is told in whole percent", () => {
  expect(shareInWords(0.666)).toBe("Fits 67\u00a0%");
});

describe("names to choose from", () => {
  const terms = ["moss", "peat", "fern"].map((term) => ({ ...TERM, term }));

  test("are the alternatives, then other terms, each once, without the name it has", () => {
    const topic = { label: "moss", alternatives: ["fern", "bog"], terms };
    expect(namesFor(topic)).toEqual(["fern", "bog", "peat"]);
    expect(namesFor(topic, 2)).toEqual(["fern", "bog"]);
  });
});

import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { rowOf } from "../../../graph/model/incidence.ts";
import {
  documentsIn,
  indexWords,
  rangeSize,
  searchWords,
  wordsBeginning,
} from "../../../graph/query/word-index.ts";
import { counting } from "../../support/counting-array.ts";

describe("searchWords", () => {
  it.each([
    ["Désirée Moreau", ["desiree", "moreau"]],
    ["O'Hara, Finn", ["ohara", "finn"]],
    ["  graph—networks:  ", ["graph", "networks"]],
    ["ＡＢＣ １", ["abc", "1"]],
    ["???  !", ["???", "!"]],
    [" \n ", []],
    ["", []],
  ])("folds %j", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("leaves no text without words but a blank one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        expect(searchWords(text).length > 0).toBe(/[^\s\u00a0\u200b\ufeff]/u.test(text));
      }),
    );
  });
});

describe("indexWords", () => {
  it("keeps words in order and documents once", () => {
    const index = indexWords([["b", "a", "b"], [], ["a"]]);
    expect(index.words).toEqual(["a", "b"]);
    expect([0, 1, 2].map((d) => [...rowOf(index.wordsOf, d)])).toEqual([[1, 0, 1], [], [0]]);
    expect([0, 1].map((w) => [...rowOf(index.documentsOf, w)])).toEqual([[0, 2], [0]]);
  });

  it("finds the words with a beginning", () => {
    const words = ["a", "graph", "graphs", "gravity", "great", "图", "图表"];
    expect(wordsBeginning(words, "gra")).toEqual({ from: 1, to: 4 });
    expect(wordsBeginning(words, "graph")).toEqual({ from: 1, to: 3 });
    expect(wordsBeginning(words, "图")).toEqual({ from: 5, to: 7 });
    expect(wordsBeginning(words, "h")).toEqual({ from: 5, to: 5 });
    expect(wordsBeginning([], "h")).toEqual({ from: 0, to: 0 });
  });

  it("answers as reading everything does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "图"), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.array(word)), word, (documents, beginning) => {
        const index = indexWords(documents);
        const range = wordsBeginning(index.words, beginning);
        const expected = [...documents.keys()].filter((d) =>
          documents[d]!.some((known) => known.startsWith(beginning)),
        );
        const found = documentsIn(index, range);
        expect(found).toHaveLength(rangeSize(index, range));
        expect([...new Set(found)].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it("looks at 2·(log₂ n + 1) words at most", () => {
    const { items, looks } = counting(Array.from({ length: 100_000 }, (_, k) => `w${k + 1e5}`));
    expect(wordsBeginning(items, "w1777")).toEqual({ from: 77_700, to: 77_800 });
    expect(looks()).toBeLessThanOrEqual(2 * 18);
  });
});

// What a keyword says of the record rather than of the topic, learned from the corpus itself.
import { expect, test } from "vitest";
import { recordWords } from "../../../graph/query/record-words.ts";
import { trendsOf } from "../../../graph/query/trends.ts";
import { corpusOf, type PlainPaper } from "../../support/tiny-corpus.ts";

/** Twenty places: each a university, two of them also of moss. */
const papers: readonly PlainPaper[] = Array.from({ length: 20 }, (_, k) => ({
  title: `Paper ${k}`,
  year: k < 10 ? 2018 : 2021,
  type: "Research Article",
  authors: [`Ada Lind${k}`],
  organizations: [[`University of ${k < 2 ? "Moss" : `Town${k}`} ${k}`, "Norway", `Ada Lind${k}`]],
  keywords: k < 10 ? ["lichen"] : ["university", "research article", "lichen growth", "moss"],
}));
const corpus = corpusOf(papers);
const labelsWhere = (test: (keyword: number) => boolean): readonly string[] =>
  corpus.keywords.labels.filter((_, row) => test(row)).toSorted();

test("words of most places and kinds of papers say no topic; words of few places do", () => {
  // A tenth of 20 places are 2: moss stands in two of them, and so would be general.
  expect(labelsWhere(recordWords(corpus))).toEqual(["moss", "research article", "university"]);
  const unplaced = corpusOf(
    papers.map(({ title = "", authors = [], keywords = [] }) => ({ title, authors, keywords })),
  );
  expect(unplaced.keywords.labels.some((_, row) => recordWords(unplaced)(row))).toBe(false);
});

test("they are told of neither as rising nor as fading", () => {
  const { rising, fading } = trendsOf(corpus, corpus.papers.ids.keys());
  expect(rising.map(({ name }) => name)).toEqual(["lichen growth"]);
  expect(fading.map(({ name }) => name)).toEqual(["lichen"]);
});

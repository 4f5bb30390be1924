// What the fields of the dialog become as a question, and what an estimate says.
import { describe, expect, test } from "vitest";
import { estimateInWords } from "../../../client/panels/imports/estimate-words.ts";
import {
  EMPTY_FORM,
  linesIn,
  mostOf,
  questionOf,
} from "../../../client/panels/imports/web-question.ts";

const TAKES = ["years", "author", "institution", "topic"];
const form = (changes: Partial<typeof EMPTY_FORM>) => ({ ...EMPTY_FORM, ...changes });

describe("a question", () => {
  test.each([
    [{ query: " rivers " }, { query: "rivers" }],
    [
      { query: "rivers", from: "2020" },
      { query: "rivers", years: "2020:" },
    ],
    [
      { query: "rivers", to: "1999" },
      { query: "rivers", years: ":1999" },
    ],
    [
      { author: "A1", from: "2020", to: "2020", mail: "a@example.org" },
      { query: "", author: "A1", years: "2020:2020", mail: "a@example.org" },
    ],
  ])("%j", (fields, question) => {
    expect(questionOf(form(fields), TAKES)).toEqual({ source: "openalex", ...question });
  });

  test.each([{}, { query: "x", from: "soon" }, { query: "x", from: "2021", to: "2020" }])(
    "not from %j",
    (fields) => {
      expect(questionOf(form(fields), TAKES)).toBeNull();
    },
  );

  test("leaves out what its source does not take", () => {
    const asked = form({ source: "openreview", query: "V/1", from: "2020", topic: "T1" });
    expect(questionOf(asked, [])).toEqual({ source: "openreview", query: "V/1" });
    expect(questionOf(form({ source: "openreview", topic: "T1" }), [])).toBeNull();
  });
});

test("how many are wanted at most", () => {
  const most = ["1000", "2,000", "", "0", "100001", "many"].map((text) =>
    mostOf(form({ most: text })),
  );
  expect(most).toEqual([1000, 2000, null, null, null, null]);
});

test("lines that say something", () => {
  expect(linesIn("a\r\n\n  \nb\n")).toBe(2);
});

test.each([
  [
    12345,
    1000,
    "X has 12,345 papers for this. The first 1,000 would come: narrow the question, or ask for more.",
  ],
  [1, 1000, "X has 1 paper for this."],
  [0, 1000, "X has nothing for this. Try other words, or fewer limits."],
  [null, 1000, "X does not say how many there are."],
])("an estimate of %j", (total, most, words) => {
  expect(estimateInWords({ title: "X", total }, most)).toBe(words);
});

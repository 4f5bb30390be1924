import { describe, expect, it } from "vitest";
import { citedWorksOf } from "../../../graph/model/cited-works.ts";
import { rowOf } from "../../../graph/model/incidence.ts";
import { corpusOf, type PlainPaper } from "../../support/tiny-corpus.ts";

const CITED: PlainPaper = {
  title: "How rivers tie and untie their knots",
  year: 2001,
  authors: ["Ada Moss"],
  doi: "10.1000/knots",
  identifiers: ["arxiv:2101.00001", "openalex:W7"],
  pages: "101-112",
};

/** Whether a paper with one reference cites CITED. */
function isCited(reference: string, cited: PlainPaper = CITED, ...more: PlainPaper[]): boolean {
  const corpus = corpusOf([cited, { title: "Citing", references: [reference] }, ...more]);
  return rowOf(citedWorksOf(corpus).withinCorpus, 1).includes(0);
}

describe("citedWorksOf", () => {
  it.each([
    "10.1000/knots",
    "https://doi.org/10.1000/KNOTS",
    "openalex:W7",
    "A. Moss. Knots. arXiv:2101.00001",
    "MOSS A, 2001, J RIVERS, V4, P101",
    "Moss, A., How rivers tie and untie their knots (2001) J. Rivers, 4, pp. 101-112",
    "Moss, A. (2002). How Rivers Tie and Untie Their Knots. Journal of Rivers, 4, 101–112.",
  ])("finds the paper that is meant by %s", (reference) => {
    expect(isCited(reference)).toBe(true);
  });

  it.each([
    "10.1000/other",
    "MOSS A, 2001, J RIVERS, V4, P102",
    "MOSS A, 2003, J RIVERS, V4, P101",
    "REED B, 2001, J RIVERS, V4, P101",
    // Another first author, another decade, a longer word at the end, only a part of the title.
    "Reed, B. (2001). How rivers tie and untie their knots. J. Rivers.",
    "Moss, A. (1991). How rivers tie and untie their knots. J. Rivers.",
    "Moss, A. (2001). How rivers tie and untie their knotsman. J. Rivers.",
    "Moss, A. (2001). How rivers tie and untie. J. Rivers.",
  ])("does not take it for what is meant by %s", (reference) => {
    expect(isCited(reference)).toBe(false);
  });

  it("means neither of two papers that fit equally well, and the longer of two titles", () => {
    const reference = "Moss, A. (2001). How rivers tie and untie their knots in spring. J. Rivers.";
    expect(isCited(reference)).toBe(true);
    expect(isCited(reference, CITED, { ...CITED, doi: "10.1000/twin" })).toBe(false);
    const longer = { ...CITED, title: "How rivers tie and untie their knots in spring" };
    expect(isCited(reference, CITED, longer)).toBe(false);
    expect(isCited(reference, longer, CITED)).toBe(true);
  });

  it("looks for no short title", () => {
    const short = { ...CITED, title: "River knots" };
    expect(isCited("Moss, A. (2001). River knots. J. Rivers.", short)).toBe(false);
  });

  it("makes one work of all ways to cite it, and names a paper by its own title", () => {
    const corpus = corpusOf([
      CITED,
      { title: "One", references: ["10.1000/knots", "REED B, 1990, FLOWS, V1, P1", "0"] },
      {
        title: "Two",
        references: ["Reed B., 1990, Flows, V1, P1", "openalex:W7", "10.1000/knots"],
      },
    ]);
    const { names, papers, byPaper, withinCorpus, citedBy } = citedWorksOf(corpus);
    expect(names).toEqual([CITED.title, "REED B, 1990, FLOWS, V1, P1"]);
    expect([...papers]).toEqual([0, -1]);
    expect([0, 1, 2].map((paper) => [...rowOf(byPaper, paper)])).toEqual([[], [0, 1], [0, 1]]);
    expect([0, 1, 2].map((paper) => [...rowOf(withinCorpus, paper)])).toEqual([[], [0], [0]]);
    expect([...rowOf(citedBy, 0)]).toEqual([1, 2]);
  });

  it("lets no paper cite itself", () => {
    const corpus = corpusOf([{ ...CITED, references: ["10.1000/knots"] }]);
    expect(citedWorksOf(corpus).byPaper.items).toHaveLength(0);
  });
});

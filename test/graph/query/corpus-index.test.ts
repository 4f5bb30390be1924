import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { rowOf } from "../../../graph/model/incidence.ts";
import { indexCorpus, papersOf, requireRow } from "../../../graph/query/corpus-index.ts";
import { arbitraryCorpus } from "../../support/arbitrary-corpus.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

describe("indexCorpus", () => {
  const index = indexCorpus(TINY_CORPUS);

  it("finds rows by id", () => {
    expect(index.rowOf("author:ada-lind")).toBe(0);
    expect(index.rowOf("venue:neurips")).toBe(1);
    expect(index.rowOf("author:nobody")).toBe(-1);
    expect(index.rowOf("__proto__")).toBe(-1);
  });

  it("lists the papers of authors, venues and keywords", () => {
    expect([...rowOf(index.papersOfAuthor, index.rowOf("author:cyra-ruiz"))]).toEqual([0, 2]);
    expect([...rowOf(index.papersOfVenue, index.rowOf("venue:neurips"))]).toEqual([2, 4]);
    expect([...rowOf(index.papersOfKeyword, index.rowOf("keyword:molecule"))]).toEqual([0, 3]);
    expect([...papersOf(index, "paper", 3)]).toEqual([3]);
  });

  it("counts a paper once for somebody who stands twice in its byline", () => {
    const twice = corpusOf([{ title: "Echo", authors: ["Ada Lind", "Bo Chen", "Ada Lind"] }]);
    expect([...rowOf(indexCorpus(twice).papersOfAuthor, 0)]).toEqual([0]);
  });

  it("refuses an id that the corpus does not have, or that is of another type", () => {
    expect(() => requireRow(index, "author", "author:nobody")).toThrow(/no author with the id/);
    expect(() => requireRow(index, "author", "venue:iclr")).toThrow(/no author with the id/);
  });

  it("agrees with the corpus read the other way round", () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const { papersOfAuthor } = indexCorpus(corpus);
        corpus.authors.ids.forEach((_, author) => {
          const expected = [...corpus.papers.ids.keys()].filter((paper) =>
            rowOf(corpus.authorships, paper).includes(author),
          );
          expect([...rowOf(papersOfAuthor, author)]).toEqual(expected);
        });
      }),
    );
  });
});

// What holds for every format of papers, and the table of papers.
import { describe, expect, it } from "vitest";
import type { PaperFormat } from "../../../graph/index.ts";
import { PAPER_FORMATS, writePapers } from "../../../graph/index.ts";
import { parseCsv } from "../../support/csv.ts";
import { HOSTILE_CORPUS } from "../../support/hostile-titles.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

describe.each(PAPER_FORMATS)("%s", (format) => {
  const write = (rows: Iterable<number>): string =>
    [...writePapers(format, HOSTILE_CORPUS, rows, { abstracts: true })].join("");

  it("is written the same twice, and is valid in UTF-8", () => {
    expect(write(HOSTILE_CORPUS.papers.ids.keys())).toBe(write(HOSTILE_CORPUS.papers.ids.keys()));
    expect(write(HOSTILE_CORPUS.papers.ids.keys())).toMatch(/^[^\ud800-\udfff]*$/u);
  });

  it("writes the rows asked for, in their order", () => {
    const text = write([7, 6]);
    expect(text.indexOf("constructor")).toBeGreaterThan(-1);
    expect(text.indexOf("constructor")).toBeLessThan(text.search(/__proto__|\\_\\_proto\\_\\_/));
    expect(text).not.toContain("emoji");
  });
});

it("refuses a format that it does not know, by name", () => {
  expect(() => writePapers("rtf" as PaperFormat, TINY_CORPUS, [])).toThrow(
    expect.objectContaining({ code: "unknown-format" }) as Error,
  );
});

describe("the table of papers", () => {
  const table = (abstracts: boolean): string[][] =>
    parseCsv([...writePapers("csv", TINY_CORPUS, [0, 3], { abstracts })].join(""));

  it("has what is known of each, in a cell per heading", () => {
    expect(table(false)).toEqual([
      [
        ...["id", "title", "authors", "author count", "year", "date", "venue", "acceptance"],
        ...["acceptance as written", "presentation", "doi", "url", "other links", "identifiers"],
        ...["type", "pages", "citations", "keywords", "sources"],
      ],
      [
        ...["paper:graph-networks-for-molecules", "Graph Networks for Molecules"],
        ...["Ada Lind; Bo Chen; Cyra Ruiz", "3", "2019", "2019-05-06", "ICLR"],
        ...["accepted, oral", "Accept (Oral)", "", "10.1000/tiny.1", ""],
        ...["", "", "", "", "", "graph network; molecule", "tiny.txt:1"],
      ],
      [
        ...[TINY_CORPUS.papers.ids[3], "", "", "3", "", "", "", "rejected", "Reject"],
        ...["", "", "", "", "", "", "", "", "molecule", "tiny.txt:4"],
      ],
    ]);
  });

  it("has a last column for abstracts when they are asked for", () => {
    expect(table(true).map((row) => row.at(-1))).toEqual([
      "abstract",
      TINY_CORPUS.papers.abstracts[0],
      TINY_CORPUS.papers.abstracts[3],
    ]);
  });
});

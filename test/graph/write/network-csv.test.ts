// The two tables of a map.
import { describe, expect, it } from "vitest";
import { writeNetwork } from "../../../graph/index.ts";
import { parseCsv } from "../../support/csv.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP } from "../../support/hostile-titles.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { TINY_MAP } from "../../support/tiny-map.ts";

describe("the table of links", () => {
  it("names both ends", () => {
    const [headings, first, ...rest] = parseCsv(
      [...writeNetwork("csv", TINY_MAP, TINY_CORPUS)].join(""),
    );
    expect(headings?.slice(0, 4)).toEqual(["Source", "Target", "Type", "Weight"]);
    expect(first).toEqual([
      "paper:deep-learning-on-graphs",
      "author:ada-lind",
      "Undirected",
      "1",
      "1",
      "Deep Learning on Graphs",
      "Ada Lind",
      "paper",
      "author",
    ]);
    expect(rest).toHaveLength(23);
  });
});

describe("the table of nodes", () => {
  it("has a row per node and a cell per heading", () => {
    const rows = parseCsv([...writeNetwork("csv-nodes", TINY_MAP, TINY_CORPUS)].join(""));
    const [headings, first] = rows as [string[], string[]];
    expect(rows).toHaveLength(1 + 20);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings.length]));
    const cell = (heading: string): string | undefined => first[headings.indexOf(heading)];
    expect(["Id", "Label", "community", "x", "y", "size", "color"].map(cell)).toEqual([
      "paper:deep-learning-on-graphs",
      "Deep Learning on Graphs",
      "0",
      "0.5",
      "0",
      "0.25",
      "#0072b2",
    ]);
  });

  it("holds no formula, and negative numbers stay numbers", () => {
    const rows = parseCsv([...writeNetwork("csv-nodes", HOSTILE_MAP, HOSTILE_CORPUS)].join(""));
    const formulas = rows.flat().filter((cell) => /^\s*[=+@-]/u.test(cell) && !/^-\d+$/.test(cell));
    expect(formulas).toEqual([]);
    expect(rows.map((row) => row[1])).toContain('\'=cmd|"/c calc"!A1');
    expect(rows.flat()).toContain("-7");
  });
});

// The report of a map, against numbers that can be counted by hand.
import { describe, expect, it } from "vitest";
import {
  analyseNetwork,
  buildNetwork,
  recipeInWords,
  recipeOfFile,
  writeNetwork,
  type Corpus,
  type NetworkMap,
  type WriteOptions,
} from "../../../graph/index.ts";
import { HOSTILE_CORPUS, HOSTILE_MAP, HOSTILE_TITLES } from "../../support/hostile-titles.ts";
import { corpusOf } from "../../support/tiny-corpus.ts";

function reportOf(map: NetworkMap, corpus: Corpus, options?: WriteOptions): string {
  return [...writeNetwork("report", map, corpus, options)].join("");
}

/** Two groups: Ada, Bo and Cy write four papers, Di and Ed two; Flo writes alone and once. */
const CORPUS = corpusOf([
  { title: "Reeds", year: 2001, authors: ["Ada Lind", "Bo Chen", "Cy Dale"], venue: "Pond" },
  { title: "Ferns", year: 2001, authors: ["Ada Lind", "Bo Chen"], venue: "Pond" },
  { title: "Moss", year: 2003, authors: ["Ada Lind", "Cy Dale"], venue: "Pond" },
  { title: "Newts", authors: ["Bo Chen", "Cy Dale"] },
  { title: "Herons", year: 2003, authors: ["Di Moor", "Ed Fox"], venue: "Lake" },
  { title: "Swans", year: 2004, authors: ["Di Moor", "Ed Fox"], venue: "Lake" },
  { title: "Sand", year: 2004, authors: ["Flo Reed"] },
]);
const MAP = analyseNetwork(CORPUS, buildNetwork(CORPUS, "coauthorship", { minPapers: 2 }));

describe("the report", () => {
  const report = reportOf(MAP, CORPUS, { title: "Waters | and <land>", version: "9.8.7" });

  it("begins with title and recipe", () => {
    expect(report).toMatch(/^# Waters \\\| and \\<land\\>: Co-authorship network\n\n/);
    expect(report).toContain(recipeInWords(MAP));
    expect(reportOf(MAP, CORPUS)).toMatch(/^# Co-authorship network\n/);
  });

  it("counts data and map", () => {
    expect(report).toContain("| papers | 7 |\n| authors | 6 |\n| venues | 2 |");
    // Links: the three of the first group, one of the second; 2·4/5.
    expect(report).toContain("| papers | 6 |\n| nodes | 5 |\n| links | 4 |");
    expect(report).toContain("| links per node, mean | 1.60 |");
  });

  it("has a ledger that adds up", () => {
    expect(report).toContain("| all | 7 | 6 | 4 |\n");
    expect(report).toContain("| left out: fewer than 2 papers | 1 | 1 | 0 |\n");
    expect(report).toContain("| shown | 6 | 5 | 4 |\n");
  });

  it("counts papers per year in data and map, the unknown last", () => {
    expect(report).toContain(
      "| 2001 | 2 | 2 |\n| 2003 | 2 | 2 |\n| 2004 | 2 | 1 |\n| not said | 1 | 1 |\n",
    );
  });

  it("describes each community with members and years", () => {
    expect(report).toMatch(/### 1\\\. .*\n\n- Size: 3 nodes, 4 papers\n/);
    expect(report).toContain("- Papers per year: 2001: 2, 2003: 1\n");
    expect(report).toMatch(/### 2\\\. .*\n\n- Size: 2 nodes, 2 papers\n/);
    expect(report).toContain("Di Moor (2), Ed Fox (2)");
  });

  it("counts nodes on their own after the groups", () => {
    const all = analyseNetwork(CORPUS, buildNetwork(CORPUS, "coauthorship"));
    const whole = reportOf(all, CORPUS);
    expect(whole).toContain("### 2\\. ");
    expect(whole).not.toContain("### 3\\. ");
    expect(whole).toContain("\nand 1 node on its own.");
  });

  it("ranks by papers, link strength and betweenness, ties by id", () => {
    expect(report).toContain("### Authors\n");
    expect(report).not.toContain("### Venues\n");
    // Each of the first three has three papers and links of 2 + 2.
    expect(report).toContain("| 1 | Ada Lind (3) | Ada Lind (4) | Ada Lind (0) |\n");
    expect(report).toContain("| 4 | Di Moor (2) | Di Moor (2) | Di Moor (0) |\n");
  });

  it("has a methods paragraph with data, thresholds, algorithms and version", () => {
    const [, methods] = /## Methods\n\n(.*)\n/.exec(report)!;
    expect(methods).toContain(
      "7 papers of the years 2001 to 2004 (1 without a year) with 6 authors, 2 venues and 0 keywords",
    );
    expect(methods).toContain(
      "With Asterism 9.8.7 we built a co-authorship network: full counting",
    );
    expect(methods).toContain(
      "Left out were, in this order: 1 paper and 1 author (fewer than 2 papers).",
    );
    expect(methods).toContain("resolution 1, seed 42");
    expect(methods).toContain("5 authors and 4 co-authorship links from 6 papers");
  });

  it("ends with the recipe", () => {
    const [, json] = /```json\n([^]*)\n```\n$/.exec(report)!;
    expect(JSON.parse(json!)).toEqual(
      JSON.parse(
        JSON.stringify(recipeOfFile(MAP, { format: "report", title: "Waters | and <land>" })),
      ),
    );
  });

  it("lets no title break out of its line or cell", () => {
    const hostile = reportOf(HOSTILE_MAP, HOSTILE_CORPUS, { title: HOSTILE_TITLES[0]! });
    const tables = hostile.split("\n").filter((line) => line.startsWith("|"));
    const cells = new Set(tables.map((line) => line.replace(/\\./g, "").split("|").length));
    expect(cells).toEqual(new Set([4, 5, 6]));
    expect(hostile.replace(/\\./g, "")).not.toContain("<");
  });
});

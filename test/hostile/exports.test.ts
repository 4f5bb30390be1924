// A corpus of hostile texts in every format that leaves: it parses, holds no formula and no script.
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import {
  CONFLICT_FORMATS,
  DEFAULT_CONFLICT_OPTIONS,
  MAP_FILE_FORMATS,
  NETWORK_FORMATS,
  PAPER_FORMATS,
  REVIEWER_FORMATS,
  analyseNetwork,
  closedDirections,
  buildNetwork,
  findConflicts,
  indexPeople,
  readDecisions,
  readText,
  resolveRecords,
  writeConflicts,
  writeDecisions,
  writeIssues,
  writeNetwork,
  writePapers,
  writeReviewers,
  writeThesaurus,
  type Decision,
  type EntityId,
  type ReviewerSuggestions,
} from "../../graph/index.ts";
import { parseCsv } from "../support/csv.ts";
import { HOSTILE_TEXTS, hostileRecords } from "../support/hostile-inputs.ts";

const { records } = readText(JSON.stringify(hostileRecords()), { file: "h.json" });
const corpus = resolveRecords(records);
const kinds = ["coauthorship", "knowledge", "keywords"] as const;
const maps = kinds.map((kind) => analyseNetwork(corpus, buildNetwork(corpus, kind)));
const template =
  '<head><title></title></head><script type="application/json" id="map"></script><p>end</p>';

const isXml = (text: string): void => {
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(text).close();
};
const isJson = (text: string): void => void JSON.parse(text);
const isTable = (text: string): void => {
  const rows = parseCsv(text.replace(/^\ufeff/u, ""));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  const formulas = rows.flat().filter((cell) => /^\s*[=+@-]/u.test(cell));
  expect(formulas.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
};
const isPage = (text: string): void => {
  expect(text.match(/<\/?script/giu)).toEqual(["<script", "</script"]);
  expect(text).not.toMatch(/<(?:img|svg|iframe|base)\b/iu);
};
const isText = (text: string): void => {
  expect(text).not.toBe("");
  // Half a letter would make the file no UTF-8.
  expect(Buffer.from(text).toString() === text).toBe(true);
};

const CHECKS: Readonly<Record<string, (text: string) => void>> = {
  gexf: isXml,
  "gexf-dynamic": isXml,
  graphml: isXml,
  svg: isXml,
  json: isJson,
  vosviewer: isJson,
  cytoscape: isJson,
  "csl-json": isJson,
  csv: isTable,
  "csv-nodes": isTable,
  html: isPage,
};

it("there are papers and maps of them", () => {
  expect(MAP_FILE_FORMATS.length).toBeGreaterThan(NETWORK_FORMATS.length);
  expect(corpus.papers.ids.length).toBeGreaterThan(20);
  for (const map of maps) expect(map.network.nodes.ids.length).toBeGreaterThan(3);
});

it("no name turns what stands beside it", () => {
  const { papers, authors, venues, keywords } = corpus;
  const shown = [...papers.labels, ...authors.names, ...venues.names, ...keywords.labels];
  expect(shown.some((name) => name.includes("\u202e"))).toBe(true);
  for (const name of shown) expect(name).toBe(closedDirections(name));
});

describe("every format of a map", () => {
  it.each(NETWORK_FORMATS)("%s", (format) => {
    for (const map of maps) {
      const title = "</title><script>window.__hacked=1</script>";
      const text = [...writeNetwork(format, map, corpus, { template, title })].join("");
      isText(text);
      CHECKS[format]?.(text);
    }
  });
});

describe("every format of a list", () => {
  it.each(PAPER_FORMATS)("%s", (format) => {
    const rows = corpus.papers.ids.keys();
    const text = [...writePapers(format, corpus, rows, { abstracts: true })].join("");
    isText(text);
    CHECKS[format]?.(text);
  });
});

describe("every other file", () => {
  const ids = corpus.authors.ids.slice(0, HOSTILE_TEXTS.length);

  it("of decisions holds them all, and they come back", () => {
    const decisions = ids.map((id, i): Decision => {
      return { kind: "rename", type: "author", id, name: HOSTILE_TEXTS[i]! };
    });
    const text = [...writeDecisions(decisions)].join("");
    isText(text);
    isJson(text);
    const back = readDecisions(text, "f");
    expect(back.decisions.length + back.issues.length).toBe(decisions.length);
    expect(back.decisions.length).toBeGreaterThan(20);
  });

  it.each(["author", "keyword"] as const)("of %s names has two cells in each line", (type) => {
    const text = [...writeThesaurus(type, corpus, HOSTILE_TEXTS)].join("");
    isText(text);
    const lines = text.split(/\r\n|\r|\n/u).filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines) expect(line.split("\t")).toHaveLength(2);
  });

  it("of issues is a table", () => {
    const issues = HOSTILE_TEXTS.map((raw) => {
      const place = { file: raw, line: 1, column: 1, raw };
      return { ...place, code: "none", severity: "doubt", message: raw } as const;
    });
    const text = [...writeIssues(issues)].join("");
    isText(text);
    isTable(text);
  });

  const parties = (from: readonly EntityId[]) =>
    from.map((id, i) => ({
      ...{ name: HOSTILE_TEXTS[i]!, affiliations: HOSTILE_TEXTS.slice(i, i + 2), authors: [id] },
    }));

  it.each(CONFLICT_FORMATS)("of conflicts: %s", (format) => {
    const submissions = HOSTILE_TEXTS.map((title) => {
      return { key: title, title, authors: parties(ids.slice(0, 5)) };
    });
    const options = DEFAULT_CONFLICT_OPTIONS;
    const report = findConflicts(indexPeople(corpus), submissions, parties(ids), options);
    const text = [...writeConflicts(report, format)].join("");
    isText(text);
    if (format === "markdown")
      expect(text).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|base|a)\b/iu);
    else isTable(text);
  });

  it.each(REVIEWER_FORMATS)("of reviewers: %s", (format) => {
    const [title = ""] = HOSTILE_TEXTS;
    const suggested = HOSTILE_TEXTS.map((name, k) => ({
      ...{ id: ids[k], name, rank: k + 1, score: 0.5, activity: 1, lastYear: 2001 },
      organizations: HOSTILE_TEXTS,
      papers: HOSTILE_TEXTS.map((label) => ({
        ...{
          id: "paper:x",
          label,
          venue: label,
          year: 2001,
          closeness: 1,
          weight: 1,
          words: [label],
        },
      })),
    }));
    const suggestions = {
      submission: { title, abstract: title, keywords: HOSTILE_TEXTS },
      ...{ authors: parties(ids), suggested, setAside: [], words: HOSTILE_TEXTS },
    } as unknown as ReviewerSuggestions;
    const text = [...writeReviewers(suggestions, format)].join("");
    isText(text);
    if (format === "csv") isTable(text);
    else expect(text).not.toMatch(/(?<!\\)<(?:script|img|svg|iframe|base|a)\b/iu);
  });
});

// A corpus of hostile texts in every format that leaves: it parses, holds no formula and no script.
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import {
  MAP_FILE_FORMATS,
  NETWORK_FORMATS,
  PAPER_FORMATS,
  analyseNetwork,
  closedDirections,
  buildNetwork,
  readText,
  resolveRecords,
  writeNetwork,
  writePapers,
} from "../../graph/index.ts";
import { parseCsv } from "../support/csv.ts";
import { hostileRecords } from "../support/hostile-inputs.ts";

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
  expect(Buffer.from(text).toString()).toBe(text);
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

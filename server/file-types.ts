// What files of each format are called and sent as.
import type { MapFileFormat, PaperFormat } from "../graph/index.ts";

export interface FileType {
  readonly type: string;
  /** What a file's name ends in, with what tells it from another of the same map. */
  readonly ending: string;
}

export const MAP_FILES: Readonly<Record<MapFileFormat, FileType>> = {
  gexf: { type: "application/gexf+xml", ending: ".gexf" },
  "gexf-dynamic": { type: "application/gexf+xml", ending: " timeline.gexf" },
  graphml: { type: "application/graphml+xml", ending: ".graphml" },
  json: { type: "application/json", ending: ".json" },
  csv: { type: "text/csv", ending: " links.csv" },
  "csv-nodes": { type: "text/csv", ending: " nodes.csv" },
  vosviewer: { type: "application/json", ending: " vosviewer.json" },
  "vosviewer-map": { type: "text/plain", ending: " vosviewer map.txt" },
  "vosviewer-network": { type: "text/plain", ending: " vosviewer network.txt" },
  pajek: { type: "text/plain", ending: ".net" },
  "pajek-clu": { type: "text/plain", ending: ".clu" },
  "pajek-vec": { type: "text/plain", ending: ".vec" },
  gml: { type: "text/plain", ending: ".gml" },
  cytoscape: { type: "application/json", ending: ".cyjs" },
  pdf: { type: "application/pdf", ending: ".pdf" },
  png: { type: "image/png", ending: ".png" },
  svg: { type: "image/svg+xml", ending: ".svg" },
  report: { type: "text/markdown", ending: " report.md" },
  html: { type: "text/html", ending: ".html" },
};

export const PAPER_FILES: Readonly<Record<PaperFormat, FileType>> = {
  bibtex: { type: "application/x-bibtex", ending: ".bib" },
  ris: { type: "application/x-research-info-systems", ending: ".ris" },
  "csl-json": { type: "application/vnd.citationstyles.csl+json", ending: ".json" },
  csv: { type: "text/csv", ending: ".csv" },
  markdown: { type: "text/markdown", ending: ".md" },
};

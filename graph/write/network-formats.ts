// The formats in which a map leaves Asterism.
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { inChunks } from "./chunks.ts";
import { pictureOptions } from "../model/picture.ts";
import { writeCytoscape } from "./cytoscape.ts";
import { dressed } from "./dress.ts";
import { writeDynamicGexf } from "./gexf-dynamic.ts";
import { writeGexf } from "./gexf.ts";
import { writeGml } from "./gml.ts";
import { writeGraphml } from "./graphml.ts";
import { writeHtml } from "./html.ts";
import { writeJson } from "./json.ts";
import { writeLinksCsv, writeNodesCsv } from "./network-csv.ts";
import { writePajek, writePajekPartition, writePajekVector } from "./pajek.ts";
import { writeReport } from "./report.ts";
import { writeSvg } from "./svg.ts";
import { writeVosviewer } from "./vosviewer.ts";
import { writeVosviewerMap, writeVosviewerNetwork } from "./vosviewer-text.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * `gexf-dynamic` has a timeline; `csv` is the table of links, `csv-nodes` that of nodes; Pajek has files of its own for communities
 * (`pajek-clu`) and papers (`pajek-vec`), VOSviewer on the desktop one for items and one for links.
 * Each of the others holds all; `svg` is a picture, `report` is for
 * reading, `html` an interactive page.
 */
export const NETWORK_FORMATS = [
  "gexf",
  "gexf-dynamic",
  "graphml",
  "json",
  "csv",
  "csv-nodes",
  "vosviewer",
  "vosviewer-map",
  "vosviewer-network",
  "pajek",
  "pajek-clu",
  "pajek-vec",
  "gml",
  "cytoscape",
  "svg",
  "report",
  "html",
] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

/** And those that are not text; the server prints them. */
export const MAP_FILE_FORMATS = [...NETWORK_FORMATS, "pdf", "png"] as const;
export type MapFileFormat = (typeof MAP_FILE_FORMATS)[number];

const TITLED: readonly MapFileFormat[] = ["svg", "pdf", "png", "report", "html"];

/** Whether files of a format show a title. */
export function showsTitle(format: MapFileFormat): boolean {
  return TITLED.includes(format);
}

/** Formats that have no place for a recipe which every reader of theirs passes over. */
const WITHOUT_RECIPE: ReadonlySet<string> = new Set<MapFileFormat>([
  "csv",
  "csv-nodes",
  "vosviewer",
  "vosviewer-map",
  "vosviewer-network",
  "pajek-clu",
  "pajek-vec",
]);

/** Whether files of a format hold their recipe; of the others it stands beside them. */
export function holdsRecipe(format: MapFileFormat): boolean {
  return !WITHOUT_RECIPE.has(format);
}

/**
 * Formats that show colours and sizes as they were chosen. The others, tables and those that hold
 * the map itself, always say groups and papers.
 */
const SHOWN: ReadonlySet<NetworkFormat> = new Set([
  "gexf",
  "gexf-dynamic",
  "gml",
  "cytoscape",
  "svg",
  "html",
]);

const WRITERS: Readonly<
  Record<
    NetworkFormat,
    (map: DressedMap, corpus: Corpus, options: WriteOptions) => Iterable<string>
  >
> = {
  gexf: writeGexf,
  "gexf-dynamic": writeDynamicGexf,
  graphml: writeGraphml,
  json: writeJson,
  csv: writeLinksCsv,
  "csv-nodes": writeNodesCsv,
  vosviewer: writeVosviewer,
  "vosviewer-map": writeVosviewerMap,
  "vosviewer-network": writeVosviewerNetwork,
  pajek: writePajek,
  "pajek-clu": writePajekPartition,
  "pajek-vec": writePajekVector,
  gml: writeGml,
  cytoscape: writeCytoscape,
  svg: writeSvg,
  report: writeReport,
  html: writeHtml,
};

/**
 * The text of a map in a format, in chunks of about 64 kB; the same map gives the same text.
 *
 * @param corpus the corpus that the map was made from; papers and authors get more attributes by it
 * @param options what else the file says, and how a picture looks
 * @throws GraphError `unknown-format` when the name is none of NETWORK_FORMATS
 */
export function writeNetwork(
  format: NetworkFormat,
  map: NetworkMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Iterable<string> {
  if (!NETWORK_FORMATS.includes(format))
    throw new GraphError(
      "unknown-format",
      `Networks are not written as "${format as string}"; choose one of ${NETWORK_FORMATS.join(", ")}.`,
    );
  const shown = SHOWN.has(format)
    ? dressed(map, corpus, pictureOptions(options.picture), options.tags)
    : map;
  return inChunks(WRITERS[format](shown, corpus, { ...options, format }));
}

// The formats in which a map leaves Asterism.
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { inChunks } from "./chunks.ts";
import { writeGexf } from "./gexf.ts";
import { writeGraphml } from "./graphml.ts";
import { writeJson } from "./json.ts";
import { writeLinksCsv, writeNodesCsv } from "./network-csv.ts";
import { writeVosviewer } from "./vosviewer.ts";

/** `csv` is the table of links, `csv-nodes` that of nodes; each of the others holds both. */
export const NETWORK_FORMATS = [
  "gexf",
  "graphml",
  "json",
  "csv",
  "csv-nodes",
  "vosviewer",
] as const;
export type NetworkFormat = (typeof NETWORK_FORMATS)[number];

const WRITERS: Readonly<
  Record<NetworkFormat, (map: NetworkMap, corpus: Corpus) => Iterable<string>>
> = {
  gexf: writeGexf,
  graphml: writeGraphml,
  json: writeJson,
  csv: writeLinksCsv,
  "csv-nodes": writeNodesCsv,
  vosviewer: writeVosviewer,
};

/**
 * The text of a map in a format, in chunks of about 64 kB; the same map gives the same text.
 *
 * @param corpus the corpus that the map was made from; papers and authors get more attributes by it
 * @throws GraphError `unknown-format` when the name is none of NETWORK_FORMATS
 */
export function writeNetwork(
  format: NetworkFormat,
  map: NetworkMap,
  corpus: Corpus,
): Iterable<string> {
  if (!NETWORK_FORMATS.includes(format))
    throw new GraphError(
      "unknown-format",
      `Networks are not written as "${format as string}"; choose one of ${NETWORK_FORMATS.join(", ")}.`,
    );
  return inChunks(WRITERS[format](map, corpus));
}

// A map as two tables, one file each, with the headings that Gephi's spreadsheet import knows.
import type { Corpus } from "../model/corpus.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { arcsOf, isDirected } from "./arcs.ts";
import { nodeColor } from "./colors.ts";
import { csvRow } from "../model/csv.ts";
import { nodeAttributes } from "./node-attributes.ts";

/** The links of a map, a row each, with ids and labels of both ends. Cost: linear in links. */
export function* writeLinksCsv(map: NetworkMap): Generator<string> {
  const { ids, labels, types } = map.network.nodes;
  const type = isDirected(map.network.links) ? "Directed" : "Undirected";
  yield csvRow([
    "Source",
    "Target",
    "Type",
    "Weight",
    "Papers",
    "Source label",
    "Target label",
    "Source type",
    "Target type",
  ]);
  for (const { source, target, strength, papers } of arcsOf(map.network.links))
    yield csvRow([
      ids[source]!,
      ids[target]!,
      type,
      strength,
      papers,
      labels[source]!,
      labels[target]!,
      ENTITY_TYPES[types[source]!]!,
      ENTITY_TYPES[types[target]!]!,
    ]);
}

/** The nodes of a map, a row each, with everything known of them. Cost: linear in nodes. */
export function* writeNodesCsv(map: NetworkMap, corpus: Corpus): Generator<string> {
  const { ids, labels } = map.network.nodes;
  const { x, y, radii } = map.layout;
  const attributes = nodeAttributes(map, corpus);
  yield csvRow(["Id", "Label", ...attributes.map(({ name }) => name), "x", "y", "size", "color"]);
  for (let i = 0; i < ids.length; i++)
    yield csvRow([
      ids[i]!,
      labels[i]!,
      ...attributes.map(({ value }) => value(i)),
      x[i]!,
      y[i]!,
      radii[i]!,
      nodeColor(map, i),
    ]);
}

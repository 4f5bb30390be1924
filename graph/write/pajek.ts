// Pajek's .net, .clu and .vec, for Pajek itself, networkx and igraph. Source: Pajek reference
// manual, section on the input data format.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { safeJson } from "../model/safe-json.ts";
import { arcsOf, isDirected } from "./arcs.ts";
import { distinctLabels } from "./distinct-labels.ts";
import { recipeOfFile } from "./recipe.ts";
import { inUnitSquare } from "./unit-square.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * The network: vertices with labels and positions, edges (arcs, where links lead somewhere) with strengths, vertices counted from 1; the
 * recipe is a comment before them. Labels differ, because readers know vertices by them. Cost: linear in nodes + links.
 */
export function* writePajek(
  map: NetworkMap,
  _corpus?: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { network, layout } = map;
  const { nodes, links } = network;
  const { x, y } = inUnitSquare(layout);
  yield `% recipe ${safeJson(recipeOfFile(map, options))}\n`;
  yield `*Vertices ${nodes.ids.length}\n`;
  for (const [i, label] of distinctLabels(nodes).entries())
    yield `${i + 1} "${quotable(label)}" ${x(i)} ${y(i)} 0.5\n`;
  yield isDirected(links) ? "*Arcs\n" : "*Edges\n";
  for (const { source, target, strength } of arcsOf(links))
    yield `${source + 1} ${target + 1} ${strength}\n`;
}

/** The partition into communities, counted from 1; 0: none. Vertices are those of `writePajek`. */
export function* writePajekPartition({ partition }: NetworkMap): Generator<string> {
  yield `*Vertices ${partition.communities.length}\n`;
  for (const community of partition.communities) yield `${community + 1}\n`;
}

/** The vector of papers per vertex. Vertices are those of `writePajek`. */
export function* writePajekVector({ network }: NetworkMap): Generator<string> {
  yield `*Vertices ${network.nodes.ids.length}\n`;
  for (const papers of network.nodes.occurrences) yield `${papers}\n`;
}

/** The format has no way to write a quotation mark or a backslash inside a label. */
function quotable(label: string): string {
  return label.replaceAll('"', "'").replaceAll("\\", "/");
}

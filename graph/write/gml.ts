// GML, for Gephi, Cytoscape, networkx and igraph. Source: M. Himsolt, GML: a portable graph file
// format (1996).
import type { Corpus } from "../model/corpus.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { safeJson } from "../model/safe-json.ts";
import { arcsOf, isDirected } from "./arcs.ts";
import { nodeColor } from "./colors.ts";
import { distinctLabels } from "./distinct-labels.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { writable } from "../model/plain-text.ts";
import { recipeInWords, recipeOfFile } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * A map as GML in ASCII, in small pieces: nodes numbered from 0 with their id as `key`, positions
 * and sizes as `graphics`. Labels differ, because readers know nodes by them. Cost: linear.
 */
export function* writeGml(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { nodes, links } = map.network;
  const { x, y, radii } = map.layout;
  const attributes = nodeAttributes(map, corpus);
  const directed = isDirected(links) ? 1 : 0;
  yield `Creator "Asterism"\ngraph [\n  directed ${directed}\n  comment ${text(recipeInWords(map))}\n`;
  yield `  recipe ${text(safeJson(recipeOfFile(map, options)))}\n`;
  for (const [i, label] of distinctLabels(nodes).entries()) {
    yield `  node [\n    id ${i}\n    label ${text(label)}\n    key ${text(nodes.ids[i]!)}\n`;
    for (const { name, value } of attributes) {
      const known = value(i);
      if (known !== null)
        yield `    ${name} ${typeof known === "number" ? real(known) : text(known)}\n`;
    }
    yield `    graphics [ x ${real(x[i]!)} y ${real(y[i]!)} w ${real(2 * radii[i]!)} h ${real(2 * radii[i]!)} fill "${nodeColor(map, i)}" ]\n  ]\n`;
  }
  for (const { source, target, strength, papers } of arcsOf(links))
    yield `  edge [ source ${source} target ${target} weight ${real(strength)} papers ${papers} ]\n`;
  yield "]\n";
}

/** Quoted, in ASCII: all else, and what GML would obey, as character references. */
function text(value: string): string {
  const escaped = writable(value)
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replace(/[^\u0020-\u007e]/gu, (sign) => `&#${sign.codePointAt(0)!};`);
  return `"${escaped}"`;
}

/** GML knows no exponent without a point. */
function real(value: number): string {
  const written = String(value);
  return /^-?\d+e/u.test(written) ? written.replace("e", ".0e") : written;
}

// GEXF 1.3, the format of Gephi, as a stream.
import type { Corpus } from "../model/corpus.ts";
import { DEFAULT_LOOK } from "../model/look.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { arcsOf, isDirected, type Arc } from "./arcs.ts";
import { nodeColor, rgbOf } from "./colors.ts";
import type { NodeAttribute } from "./node-attributes.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { factInstructions } from "./fact-instructions.ts";
import { recipeInWords } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";
import { escapeXml } from "./xml.ts";

/**
 * Version 1.3 in the namespace of 1.2. Nothing written here differs between the two; Gephi and
 * graphology go by the version and never look at the namespace, while networkx before 3.6 finds no
 * graph at all in the namespace of 1.3.
 */
const NAMESPACE = "http://www.gexf.net/1.2draft";

/**
 * A map as GEXF, in small pieces. `viz:size` is the radius of the layout: Gephi's layouts and
 * previews and sigma all take it for a radius, so discs that do not overlap here do not overlap
 * there. There is no modification date, so that the same map gives the same bytes.
 * Cost: linear in nodes + links.
 */
export function writeGexf(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  return gexfText(map, corpus, options, null);
}

/** When nodes and links are there, as an element of GEXF or nothing. */
export interface Spells {
  readonly ofNode: (node: number) => string;
  readonly ofLink: (link: number) => string;
}

/** The file; a static graph where there are no spells. */
export function* gexfText(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions,
  spells: Spells | null,
): Generator<string> {
  const attributes = [...nodeAttributes(map, corpus), ...laidOutRadius(map)];
  yield* head(map, attributes, options, spells !== null);
  yield "    <nodes>\n";
  for (let i = 0; i < map.network.nodes.ids.length; i++)
    yield node(map, attributes, i, spells?.ofNode(i) ?? "");
  yield "    </nodes>\n    <edges>\n";
  let id = 0;
  for (const arc of arcsOf(map.network.links))
    yield edge(map, arc, id++, spells?.ofLink(arc.link) ?? "");
  yield "    </edges>\n  </graph>\n</gexf>\n";
}

/** Where sizes stand for something else: the radius of the layout, with which the map is read back. */
function laidOutRadius({ dress }: DressedMap): NodeAttribute[] {
  if (dress === undefined || dress.sizeBy === DEFAULT_LOOK.sizeBy) return [];
  return [{ name: "radius", type: "double", value: (i) => dress.laidOut[i]! }];
}

const TIMELESS = 'mode="static"';
const TIMED = 'mode="dynamic" timeformat="date" timerepresentation="interval"';

function* head(
  map: DressedMap,
  attributes: readonly NodeAttribute[],
  options: WriteOptions,
  timed: boolean,
): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* factInstructions(map, options);
  yield `<gexf xmlns="${NAMESPACE}" xmlns:viz="${NAMESPACE}/viz" version="1.3">\n`;
  yield "  <meta>\n    <creator>Asterism</creator>\n";
  yield `    <description>${escapeXml(recipeInWords(map))}</description>\n  </meta>\n`;
  const edgeType = isDirected(map.network.links) ? "directed" : "undirected";
  yield `  <graph defaultedgetype="${edgeType}" ${timed ? TIMED : TIMELESS}>\n`;
  yield '    <attributes class="node" mode="static">\n';
  // The id is the name too: readers differ in which of the two they show.
  for (const { name, type } of attributes) yield declared(name, type);
  yield '    </attributes>\n    <attributes class="edge" mode="static">\n';
  yield declared("papers", "integer");
  yield "    </attributes>\n";
}

function declared(name: string, type: string): string {
  return `      <attribute id="${name}" title="${name}" type="${type}"/>\n`;
}

function node(
  map: DressedMap,
  attributes: readonly NodeAttribute[],
  i: number,
  spells: string,
): string {
  const { ids, labels } = map.network.nodes;
  const { x, y, radii } = map.layout;
  const { r, g, b } = rgbOf(nodeColor(map, i));
  let values = "";
  for (const { name, value } of attributes) {
    const written = value(i);
    if (written === null) continue;
    values += `          <attvalue for="${name}" value="${
      typeof written === "number" ? written : escapeXml(written)
    }"/>\n`;
  }
  return (
    `      <node id="${escapeXml(ids[i]!)}" label="${escapeXml(labels[i]!)}">\n` +
    `        <attvalues>\n${values}        </attvalues>\n` +
    `        <viz:size value="${radii[i]!}"/>\n` +
    `        <viz:position x="${x[i]!}" y="${y[i]!}" z="0"/>\n` +
    `        <viz:color r="${r}" g="${g}" b="${b}"/>\n` +
    (spells === "" ? "" : `        ${spells}\n`) +
    "      </node>\n"
  );
}

function edge(map: DressedMap, arc: Arc, id: number, spells: string): string {
  const { ids } = map.network.nodes;
  const { source, target, strength, papers } = arc;
  return (
    `      <edge id="${id}" source="${escapeXml(ids[source]!)}" ` +
    `target="${escapeXml(ids[target]!)}" weight="${strength}">` +
    `<attvalues><attvalue for="papers" value="${papers}"/></attvalues>${spells}</edge>\n`
  );
}

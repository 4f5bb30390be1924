// GraphML, for networkx, igraph, yEd and Cytoscape, as a stream.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { arcsOf, isDirected, type Arc } from "./arcs.ts";
import { nodeColor, rgbOf } from "./colors.ts";
import type { NodeAttribute } from "./node-attributes.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { factInstructions } from "./fact-instructions.ts";
import { recipeInWords } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";
import { escapeXml } from "./xml.ts";

/** GraphML's names for our types. */
const TYPES = { string: "string", integer: "int", double: "double" } as const;

/**
 * A map as GraphML, in small pieces: the attributes of the other formats, and label, x, y, size (the
 * radius), color (`#rrggbb`) and its parts r, g, b. The recipe in words is the graph's
 * `description`. Cost: linear in nodes + links.
 */
export function* writeGraphml(
  map: NetworkMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const attributes = [...appearance(map), ...nodeAttributes(map, corpus)];
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield* factInstructions(map, options);
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield key("graph", "description", "string");
  for (const { name, type } of attributes) yield key("node", name, type);
  yield key("edge", "weight", "double") + key("edge", "papers", "integer");
  const edges = isDirected(map.network.links) ? "directed" : "undirected";
  yield `  <graph id="G" edgedefault="${edges}">\n`;
  yield `    <data key="graph-description">${escapeXml(recipeInWords(map))}</data>\n`;
  for (let i = 0; i < map.network.nodes.ids.length; i++) yield node(map, attributes, i);
  for (const arc of arcsOf(map.network.links)) yield edge(map, arc);
  yield "  </graph>\n</graphml>\n";
}

function appearance(map: NetworkMap): NodeAttribute[] {
  const { x, y, radii } = map.layout;
  const colors = map.communities.map(({ color }) => rgbOf(color));
  const part = (name: "r" | "g" | "b"): NodeAttribute => ({
    name,
    type: "integer",
    value: (i) => colors[map.partition.communities[i]!]?.[name] ?? null,
  });
  return [
    { name: "label", type: "string", value: (i) => map.network.nodes.labels[i]! },
    { name: "x", type: "double", value: (i) => x[i]! },
    { name: "y", type: "double", value: (i) => y[i]! },
    { name: "size", type: "double", value: (i) => radii[i]! },
    { name: "color", type: "string", value: (i) => nodeColor(map, i) },
    part("r"),
    part("g"),
    part("b"),
  ];
}

function key(domain: "graph" | "node" | "edge", name: string, type: keyof typeof TYPES): string {
  return `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${TYPES[type]}"/>\n`;
}

function node(map: NetworkMap, attributes: readonly NodeAttribute[], i: number): string {
  let text = `    <node id="${escapeXml(map.network.nodes.ids[i]!)}">\n`;
  for (const { name, value } of attributes) {
    const written = value(i);
    if (written === null) continue;
    text += `      <data key="node-${name}">${
      typeof written === "number" ? written : escapeXml(written)
    }</data>\n`;
  }
  return `${text}    </node>\n`;
}

function edge(map: NetworkMap, { source, target, strength, papers }: Arc): string {
  const { ids } = map.network.nodes;
  return (
    `    <edge source="${escapeXml(ids[source]!)}" target="${escapeXml(ids[target]!)}">` +
    `<data key="edge-weight">${strength}</data>` +
    `<data key="edge-papers">${papers}</data></edge>\n`
  );
}

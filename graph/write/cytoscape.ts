// Cytoscape's JSON (cyjs), for Cytoscape and Cytoscape.js.
import type { Corpus } from "../model/corpus.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { arcsOf, isDirected } from "./arcs.ts";
import { nodeColor } from "./colors.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { recipeInWords, recipeOfFile } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";

/** A map as Cytoscape JSON, a node or edge a line; y points downwards there. Cost: linear. */
export function* writeCytoscape(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { nodes, links } = map.network;
  const { x, y, radii } = map.layout;
  const attributes = nodeAttributes(map, corpus);
  const data = {
    name: NETWORK_WORDS[map.network.kind].title,
    description: recipeInWords(map),
    recipe: JSON.stringify(recipeOfFile(map, options)),
  };
  yield `{\n"format_version": "1.0",\n"generated_by": "Asterism",\n"data": ${JSON.stringify(data)},\n`;
  yield `"directed": ${isDirected(links)},\n"multigraph": false,\n`;
  yield '"elements": {\n"nodes": [';
  for (let i = 0; i < nodes.ids.length; i++) {
    const known = attributes.flatMap(({ name, value }) => {
      const written = value(i);
      return written === null ? [] : [[name, written] as const];
    });
    const node = {
      data: {
        id: nodes.ids[i]!,
        // What networkx knows nodes by.
        value: nodes.ids[i]!,
        name: nodes.labels[i]!,
        ...Object.fromEntries(known),
        size: radii[i]!,
        color: nodeColor(map, i),
      },
      position: { x: x[i]!, y: -y[i]! },
    };
    yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(node)}`;
  }
  yield '\n],\n"edges": [';
  let id = 0;
  for (const { source, target, strength, papers } of arcsOf(links)) {
    const edge = {
      data: {
        id: `e${id}`,
        source: nodes.ids[source]!,
        target: nodes.ids[target]!,
        weight: strength,
        papers,
      },
    };
    yield `${id === 0 ? "\n" : ",\n"}${JSON.stringify(edge)}`;
    id++;
  }
  yield "\n]\n}\n}\n";
}

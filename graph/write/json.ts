// graphology's serialisation: `Graph.from(JSON.parse(text))` gives the map back as a graph.
import type { Corpus } from "../model/corpus.ts";
import { communityFacts } from "../model/map-facts.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { arcsOf, isDirected, type Arc } from "./arcs.ts";
import { nodeColor } from "./colors.ts";
import type { NodeAttribute } from "./node-attributes.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { factsOf, recipeInWords } from "./recipe.ts";
import type { WriteOptions } from "./write-options.ts";

/**
 * A map as graphology JSON, a node or edge a line, in small pieces. Nodes carry x, y, size (the
 * radius), color and label as sigma draws them; `type` is called `entityType`, because sigma takes
 * `type` for the name of a drawing program. The graph's attributes hold the recipe and the
 * communities. Cost: linear in nodes + links.
 */
export function* writeJson(
  map: NetworkMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  const { nodes, links } = map.network;
  const attributes = nodeAttributes(map, corpus);
  const type = isDirected(links) ? "directed" : "undirected";
  yield `{\n"options": {"type": "${type}", "multi": false, "allowSelfLoops": false},\n`;
  yield* graphAttributes(map, options);
  yield '"nodes": [';
  for (let i = 0; i < nodes.ids.length; i++)
    yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(node(map, attributes, i))}`;
  yield '\n],\n"edges": [';
  let first = true;
  for (const arc of arcsOf(links)) {
    yield `${first ? "\n" : ",\n"}${JSON.stringify(edge(map, arc))}`;
    first = false;
  }
  yield "\n]\n}\n";
}

function* graphAttributes(map: NetworkMap, options: WriteOptions): Generator<string> {
  yield `"attributes": {\n"name": ${JSON.stringify(NETWORK_WORDS[map.network.kind].title)},\n`;
  yield `"creator": "Asterism",\n"description": ${JSON.stringify(recipeInWords(map))},\n`;
  for (const [name, fact] of Object.entries(factsOf(map, options)))
    yield `"${name}": ${JSON.stringify(fact)},\n`;
  yield '"communities": [';
  for (const [at, community] of map.communities.entries())
    yield `${at === 0 ? "\n" : ",\n"}${JSON.stringify(communityFacts(community))}`;
  yield "\n]\n},\n";
}

function node(map: NetworkMap, attributes: readonly NodeAttribute[], i: number): object {
  const { x, y, radii } = map.layout;
  const written: Record<string, string | number> = {
    label: map.network.nodes.labels[i]!,
    x: x[i]!,
    y: y[i]!,
    size: radii[i]!,
    color: nodeColor(map, i),
  };
  for (const { name, value } of attributes) {
    const known = value(i);
    if (known !== null) written[name === "type" ? "entityType" : name] = known;
  }
  return { key: map.network.nodes.ids[i]!, attributes: written };
}

function edge(map: NetworkMap, { source, target, strength, papers }: Arc): object {
  const { nodes, links } = map.network;
  return {
    source: nodes.ids[source]!,
    target: nodes.ids[target]!,
    ...(isDirected(links) ? {} : { undirected: true }),
    attributes: { weight: strength, papers },
  };
}

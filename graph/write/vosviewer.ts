// VOSviewer Online's JSON (app.vosviewer.com/docs/file-types/json-file-type), as a stream.
import type { Corpus } from "../model/corpus.ts";
import type { NetworkMap } from "../model/network-map.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { nodeAttributes } from "./node-attributes.ts";
import { NETWORK_WORDS } from "./network-words.ts";
import { recipeInWords } from "./recipe.ts";
import { escapeXml } from "./xml.ts";

/** The format numbers clusters from 1 to this; items of smaller communities stand without one. */
const MAX_CLUSTERS = 1000;

/**
 * A map as VOSviewer JSON, an item or link a line, in small pieces. Positions are scaled into
 * [−1, 1]; clusters are communities counted from 1, with their labels and colours. Descriptions are
 * HTML there, so texts in them are escaped. Cost: linear in nodes + links.
 */
export function* writeVosviewer(map: NetworkMap, corpus: Corpus): Generator<string> {
  const { nodes, links } = map.network;
  const item = itemWriter(map, corpus);
  yield '{\n"network": {\n"items": [';
  for (let i = 0; i < nodes.ids.length; i++)
    yield `${i === 0 ? "\n" : ",\n"}${JSON.stringify(item(i))}`;
  yield '\n],\n"links": [';
  for (let k = 0; k < links.sources.length; k++)
    yield `${k === 0 ? "\n" : ",\n"}${JSON.stringify({
      source_id: nodes.ids[links.sources[k]!]!,
      target_id: nodes.ids[links.targets[k]!]!,
      strength: links.strengths[k]!,
    })}`;
  yield `\n],\n"clusters": ${JSON.stringify(clusters(map, (id, { label }) => ({ cluster: id, label })))}\n},\n`;
  yield `"config": ${JSON.stringify(config(map))},\n`;
  yield `"info": ${JSON.stringify({
    title: NETWORK_WORDS[map.network.kind].title,
    description: escapeXml(recipeInWords(map)),
  })}\n}\n`;
}

function itemWriter(map: NetworkMap, corpus: Corpus): (node: number) => object {
  const { nodes } = map.network;
  const place = placeIn(map);
  const attributes = new Map(nodeAttributes(map, corpus).map((known) => [known.name, known.value]));
  return (i) => {
    const community = map.partition.communities[i]!;
    const url = attributes.get("url")?.(i) ?? null;
    return {
      id: nodes.ids[i]!,
      label: nodes.labels[i]!,
      ...(typeof url === "string" && /^https?:\/\//iu.test(url) ? { url } : {}),
      ...place(i),
      ...(community < MAX_CLUSTERS ? { cluster: community + 1 } : {}),
      weights: { Documents: nodes.occurrences[i]!, PageRank: map.centrality.pageRank[i]! },
      scores: {
        ...year("First year", nodes.firstYears[i]!),
        ...year("Last year", nodes.lastYears[i]!),
        Betweenness: map.centrality.betweenness[i]!,
      },
    };
  };
}

function year(name: string, value: number): Record<string, number> {
  return value === UNKNOWN_YEAR ? {} : { [name]: value };
}

/** Positions around the centre of the map, the longer side from −1 to 1, to six decimals. */
function placeIn(map: NetworkMap): (node: number) => { x: number; y: number } {
  const { x, y } = map.layout;
  const [left, right] = range(x);
  const [bottom, top] = range(y);
  const half = Math.max(right - left, top - bottom) / 2;
  const scaled = (value: number, low: number, high: number): number =>
    half > 0 ? Math.round(((value - (low + high) / 2) / half) * 1e6) / 1e6 : 0;
  return (i) => ({ x: scaled(x[i]!, left, right), y: scaled(y[i]!, bottom, top) });
}

function range(values: Float64Array): [low: number, high: number] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

function clusters<T>(
  map: NetworkMap,
  of: (cluster: number, community: NetworkMap["communities"][number]) => T,
): T[] {
  return map.communities.slice(0, MAX_CLUSTERS).map((community) => of(community.id + 1, community));
}

function config(map: NetworkMap): object {
  const { node, nodes, link, links } = NETWORK_WORDS[map.network.kind];
  return {
    color_schemes: {
      cluster_colors: clusters(map, (cluster, { color }) => ({ cluster, color })),
    },
    parameters: {
      item_size: 1,
      item_color: 1,
      largest_component: false,
      resolution: map.analysis.resolution,
    },
    terminology: {
      item: node,
      items: nodes,
      link,
      links,
      cluster: "community",
      clusters: "communities",
      link_strength: "link strength",
      total_link_strength: "total link strength",
    },
  };
}

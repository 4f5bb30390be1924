// A map with the lookups that hovering, selecting and the inspector need, made once per map.
import type { LinkColumns, NetworkMap } from "../../graph/index.ts";
import type { Adjacency } from "../../graph/model/adjacency.ts";
import { adjacencyOf } from "../../graph/model/adjacency.ts";

export interface IndexedMap {
  readonly map: NetworkMap;
  readonly adjacency: Adjacency;
  readonly indexOf: ReadonlyMap<string, number>;
}

const indexes = new WeakMap<NetworkMap, IndexedMap>();
/** The same network may be drawn in several ways. */
const lookups = new WeakMap<NetworkMap["network"], Omit<IndexedMap, "map">>();

/** The lookups of a map; made at the first call. Cost: linear in nodes + links. */
export function indexMap(map: NetworkMap): IndexedMap {
  const known = indexes.get(map);
  if (known !== undefined) return known;
  let found = lookups.get(map.network);
  if (found === undefined) {
    const { ids } = map.network.nodes;
    found = {
      adjacency: adjacencyOf(map.network),
      indexOf: new Map(ids.map((id, index) => [id, index])),
    };
    lookups.set(map.network, found);
  }
  const indexed = { map, ...found };
  indexes.set(map, indexed);
  return indexed;
}

/** The links of one node, strongest first. Cost: d log d for d links. */
export function linksOf({ map, adjacency }: IndexedMap, node: number): readonly number[] {
  const { strengths } = map.network.links;
  const { offsets, links } = adjacency;
  return Array.from(links.subarray(offsets[node], offsets[node + 1])).sort(
    (a, b) => strengths[b]! - strengths[a]! || a - b,
  );
}

/** The other end of a link. */
export function otherEnd(links: LinkColumns, link: number, node: number): number {
  return links.sources[link] === node ? links.targets[link]! : links.sources[link]!;
}

/** The link between two nodes by id, or null when the map has none. */
export function findLink(indexed: IndexedMap, source: string, target: string): number | null {
  const from = indexed.indexOf.get(source);
  const to = indexed.indexOf.get(target);
  if (from === undefined || to === undefined) return null;
  const { offsets, neighbours, links } = indexed.adjacency;
  for (let k = offsets[from]!; k < offsets[from + 1]!; k++) {
    if (neighbours[k] === to) return links[k]!;
  }
  return null;
}

// The map that the browser holds of a larger one: some parts whole, some nodes one by one. Pure.
import type {
  EntityId,
  LinkColumns,
  MapOutline,
  MapPart,
  NetworkMap,
  NodeColumns,
} from "../../../graph/index.ts";

/** What is held of a map, in the order in which it came. */
export interface Held {
  readonly outline: MapOutline;
  /** By number, the one seen longest ago first. */
  readonly parts: ReadonlyMap<number, MapPart>;
  /** Nodes that were asked for one by one, with the links between them. */
  readonly loose: readonly MapPart[];
  readonly missing: ReadonlySet<string>;
}

/** Nothing but what the outline brings. */
export function newlyHeld(outline: MapOutline): Held {
  return { outline, parts: new Map(), loose: [], missing: new Set() };
}

/** A node that is held: where in which part. */
interface Place {
  readonly node: number;
  readonly part: MapPart;
  readonly at: number;
}

/**
 * What is held as one map: its nodes in the order of the whole map, each once, and all links between them
 * that are known. Communities, ledger and numbers of nodes are those of the whole map; leaders are those
 * that are held. Cost: linear in what is held, and a sort of the nodes.
 */
export function heldMap({ outline, parts, loose, missing }: Held): NetworkMap {
  const { first, whole } = outline;
  const sources = [...parts.values(), ...loose, first];
  const places = placesIn(sources, whole.nodes);
  const indexOf = new Int32Array(whole.nodes).fill(-1);
  places.forEach(({ node }, i) => (indexOf[node] = i));
  const pick = <T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
    column: T,
    of: (part: MapPart) => T,
  ): T => {
    places.forEach(({ part, at }, i) => (column[i] = of(part)[at]!));
    return column;
  };
  const count = places.length;
  const columns = (part: MapPart): NodeColumns => part.map.network.nodes;
  const uints = (of: (part: MapPart) => Uint32Array) => pick(new Uint32Array(count), of);
  const floats = (of: (part: MapPart) => Float64Array) => pick(new Float64Array(count), of);
  const ints = (of: (part: MapPart) => Int32Array) => pick(new Int32Array(count), of);
  const nodes: NodeColumns = {
    ids: places.map(({ part, at }): EntityId => columns(part).ids[at]!),
    types: pick(new Uint8Array(count), (part) => columns(part).types),
    rows: uints((part) => columns(part).rows),
    labels: places.map(({ part, at }) => columns(part).labels[at]!),
    occurrences: uints((part) => columns(part).occurrences),
    degrees: uints((part) => columns(part).degrees),
    totalLinkStrengths: floats((part) => columns(part).totalLinkStrengths),
    firstYears: ints((part) => columns(part).firstYears),
    lastYears: ints((part) => columns(part).lastYears),
  };
  const links = linksOf(sources, indexOf, count);
  return {
    ...first.map,
    network: { ...first.map.network, nodes, links },
    partition: {
      ...first.map.partition,
      communities: uints((part) => part.map.partition.communities),
    },
    communities: first.map.communities.map((community) => ({
      ...community,
      leaders: community.leaders.flatMap((node) => (indexOf[node]! < 0 ? [] : [indexOf[node]!])),
    })),
    centrality: {
      ...first.map.centrality,
      pageRank: floats((part) => part.map.centrality.pageRank),
      betweenness: floats((part) => part.map.centrality.betweenness),
    },
    layout: {
      x: floats((part) => part.map.layout.x),
      y: floats((part) => part.map.layout.y),
      radii: floats((part) => part.map.layout.radii),
    },
    levels: {
      outline,
      nodes: Uint32Array.from(places, ({ node }) => node),
      ranks: {
        pageRank: uints(({ ranks }) => ranks.pageRank),
        betweenness: uints(({ ranks }) => ranks.betweenness),
      },
      parts,
      missing,
    },
  };
}

/** Every node once, ascending. */
function placesIn(sources: readonly MapPart[], count: number): readonly Place[] {
  const seen = new Uint8Array(count);
  const places: Place[] = [];
  for (const part of sources)
    part.nodes.forEach((node, at) => {
      if (seen[node] === 1) return;
      seen[node] = 1;
      places.push({ node, part, at });
    });
  return places.sort((a, b) => a.node - b.node);
}

/** Links between held nodes, each once, sorted by their ends. */
function linksOf(sources: readonly MapPart[], indexOf: Int32Array, count: number): LinkColumns {
  const found = new Map<number, readonly [of: LinkColumns, row: number]>();
  const take = (a: number, b: number, of: LinkColumns, row: number) => {
    if (a >= 0 && b >= 0) found.set(Math.min(a, b) * count + Math.max(a, b), [of, row]);
  };
  for (const { map, nodes, outside } of sources) {
    const inside = map.network.links;
    inside.sources.forEach((source, k) => {
      take(indexOf[nodes[source]!]!, indexOf[nodes[inside.targets[k]!]!]!, inside, k);
    });
    outside.sources.forEach((source, k) => {
      take(indexOf[nodes[source]!]!, indexOf[outside.targets[k]!]!, outside, k);
    });
  }
  const keys = Float64Array.from(found.keys()).sort();
  const rows = Array.from(keys, (key) => found.get(key)!);
  const directed = rows.some(([of]) => of.directions !== undefined);
  return {
    sources: Uint32Array.from(keys, (key) => Math.floor(key / count)),
    targets: Uint32Array.from(keys, (key) => key % count),
    strengths: Float64Array.from(rows, ([of, row]) => of.strengths[row]!),
    papers: Uint32Array.from(rows, ([of, row]) => of.papers[row]!),
    ...(directed
      ? { directions: Uint8Array.from(rows, ([of, row]) => of.directions?.[row] ?? 0) }
      : {}),
  };
}

/** Takes parts in; what was there already counts as seen just now. */
export function withParts(held: Held, parts: ReadonlyMap<number, MapPart>): Held {
  const all = new Map(held.parts);
  for (const [number, part] of parts) {
    all.delete(number);
    all.set(number, part);
  }
  return { ...held, parts: all };
}

/** Sets of loose nodes that are kept. */
const LOOSE_SETS = 12;

/** Takes nodes in that were asked for one by one; `asked` ids that are not among them are nowhere. */
export function withLoose(held: Held, part: MapPart, asked: readonly string[]): Held {
  const ids = new Set<string>(part.map.network.nodes.ids);
  const missing = asked.filter((id) => !ids.has(id));
  return {
    ...held,
    loose: part.nodes.length === 0 ? held.loose : [part, ...held.loose].slice(0, LOOSE_SETS),
    missing: missing.length === 0 ? held.missing : new Set([...held.missing, ...missing]),
  };
}

/** Nodes of the parts that are held. */
export function partNodes({ parts }: Pick<Held, "parts">): number {
  let sum = 0;
  for (const { nodes } of parts.values()) sum += nodes.length;
  return sum;
}

/** Drops what was seen longest ago, but nothing of `wanted`, until at most `most` nodes are held. */
export function withinLimit(held: Held, wanted: ReadonlySet<number>, most: number): Held {
  let nodes = partNodes(held);
  if (nodes <= most) return held;
  const parts = new Map(held.parts);
  for (const [number, part] of held.parts) {
    if (nodes <= most) break;
    if (wanted.has(number)) continue;
    parts.delete(number);
    nodes -= part.nodes.length;
  }
  return { ...held, parts };
}

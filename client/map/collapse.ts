// A map with some communities as one disc each, in place, and nodes where a hand put them. Pure: no
// layout is computed, an opened community simply shows its members again.
import type { NetworkMap } from "../../graph/index.ts";
import type { Drawn } from "./drawn.ts";
import type { Extent, Point } from "./geometry.ts";
import { extentOf, spanOf } from "./geometry.ts";
import { GROUP_SHARE, groupId } from "./group-disc.ts";
import { discRadii, LARGEST_DISC } from "./looks.ts";
import { communityCentres } from "./label-plan.ts";
import { mapWithDiscs } from "./map-with-discs.ts";

/** Above this many nodes, communities are one disc each unless somebody wants to see them all. */
export const MOST_SPREAD = 15_000;
/** Smaller communities are shown as they are: a disc for two would hide one of them. */
const LEAST_MEMBERS = 3;

/** What decides which communities stand as one disc. */
export interface Collapse {
  /** Null: only where the map is too large for the screen. */
  readonly collapsed: boolean | null;
  /** Communities that were opened, of whatever cause. */
  readonly opened: Iterable<number>;
}

/** Whether communities stand as one disc each, where none was opened. */
export function isCollapsed(map: NetworkMap, collapsed: boolean | null): boolean {
  if (map.levels !== undefined) return true;
  return collapsed ?? map.network.nodes.ids.length > MOST_SPREAD;
}

/** The communities that stand as one disc. */
export function closedCommunities(
  map: NetworkMap,
  { collapsed, opened }: Collapse,
): ReadonlySet<number> {
  if (!isCollapsed(map, collapsed) || map.communities.length < 2) return new Set();
  const open = new Set(opened);
  return new Set(
    map.communities
      .filter(({ id, size }) => size >= LEAST_MEMBERS && !open.has(id))
      .map(({ id }) => id),
  );
}

/**
 * The map as drawn: members of closed communities as one disc at their centre, links between the same
 * two discs as one of their summed strength. `moved`: nodes with a place of their own, by id. Cost:
 * linear in nodes and links.
 */
export function drawnWith(
  map: NetworkMap,
  closed: ReadonlySet<number>,
  moved: ReadonlyMap<string, Point>,
): Drawn {
  const extent = extentOf(map.layout);
  if (closed.size === 0) {
    const drawn = placed(map, moved);
    return { map: drawn, extent, shownAs: (node) => node, groups: new Map() };
  }
  const { communities } = map.partition;
  const open = Array.from(communities.keys()).filter((i) => !closed.has(communities[i]!));
  const shut = map.communities.filter(({ id }) => closed.has(id));
  const shownAs = new Uint32Array(communities.length);
  open.forEach((node, k) => (shownAs[node] = k));
  const groupAt = new Map(shut.map(({ id }, k) => [id, open.length + k]));
  communities.forEach((community, node) => {
    const group = groupAt.get(community);
    if (group !== undefined) shownAs[node] = group;
  });
  const collapsed = mapWithDiscs(map, {
    shown: open,
    discs: shut.map(({ id }) => id),
    shownAs,
    nodes: nodesOf(map, open, closed),
    links: linksAmong(map, shownAs),
    layout: layoutOf(map, extent, open, closed),
  });
  return {
    map: placed(collapsed, moved),
    extent,
    shownAs: (node) => shownAs[node]!,
    groups: new Map(shut.map(({ id }, k) => [open.length + k, id])),
  };
}

/** The map with a layout of its own, in which moved nodes have their place. */
function placed(map: NetworkMap, moved: ReadonlyMap<string, Point>): NetworkMap {
  const x = Float64Array.from(map.layout.x);
  const y = Float64Array.from(map.layout.y);
  if (moved.size > 0) {
    map.network.nodes.ids.forEach((id, i) => {
      const place = moved.get(id);
      if (place === undefined) return;
      x[i] = place.x;
      y[i] = place.y;
    });
  }
  return { ...map, layout: { ...map.layout, x, y } };
}

function nodesOf(
  { network: { nodes }, partition, communities }: NetworkMap,
  open: readonly number[],
  closed: ReadonlySet<number>,
): NetworkMap["network"]["nodes"] {
  const shut = communities.filter(({ id }) => closed.has(id));
  const sums = new Map(shut.map(({ id }) => [id, { first: 0, last: 0, strength: 0 }]));
  partition.communities.forEach((community, i) => {
    const sum = sums.get(community);
    if (sum === undefined) return;
    const [first, last] = [nodes.firstYears[i]!, nodes.lastYears[i]!];
    if (first > 0 && (sum.first === 0 || first < sum.first)) sum.first = first;
    sum.last = Math.max(sum.last, last);
    sum.strength += nodes.totalLinkStrengths[i]!;
  });
  const sumOf = (id: number) => sums.get(id)!;
  return {
    ids: [...open.map((i) => nodes.ids[i]!), ...shut.map(({ id }) => groupId(id))],
    types: Uint8Array.from([...open.map((i) => nodes.types[i]!), ...shut.map(() => 0)]),
    rows: Uint32Array.from([...open.map((i) => nodes.rows[i]!), ...shut.map(() => 0)]),
    labels: [...open.map((i) => nodes.labels[i]!), ...shut.map(({ label }) => label)],
    occurrences: Uint32Array.from([
      ...open.map((i) => nodes.occurrences[i]!),
      ...shut.map(({ papers }) => papers),
    ]),
    degrees: Uint32Array.from([
      ...open.map((i) => nodes.degrees[i]!),
      ...shut.map(({ size }) => size),
    ]),
    totalLinkStrengths: Float64Array.from([
      ...open.map((i) => nodes.totalLinkStrengths[i]!),
      ...shut.map(({ id }) => sumOf(id).strength),
    ]),
    firstYears: Int32Array.from([
      ...open.map((i) => nodes.firstYears[i]!),
      ...shut.map(({ id }) => sumOf(id).first),
    ]),
    lastYears: Int32Array.from([
      ...open.map((i) => nodes.lastYears[i]!),
      ...shut.map(({ id }) => sumOf(id).last),
    ]),
  };
}

/** Links between what is drawn, those within one disc left out; sorted by their ends. */
function linksAmong(
  { network: { links } }: NetworkMap,
  shownAs: Uint32Array,
): NetworkMap["network"]["links"] {
  const count = shownAs.reduce((most, node) => Math.max(most, node), 0) + 1;
  const sums = new Map<number, { strength: number; papers: number }>();
  links.sources.forEach((source, k) => {
    const a = shownAs[source]!;
    const b = shownAs[links.targets[k]!]!;
    if (a === b) return;
    const key = Math.min(a, b) * count + Math.max(a, b);
    const sum = sums.get(key);
    if (sum === undefined) {
      sums.set(key, { strength: links.strengths[k]!, papers: links.papers[k]! });
    } else {
      sum.strength += links.strengths[k]!;
      sum.papers += links.papers[k]!;
    }
  });
  const keys = Float64Array.from(sums.keys()).sort();
  const all = Array.from(keys, (key) => sums.get(key)!);
  return {
    sources: Uint32Array.from(keys, (key) => Math.floor(key / count)),
    targets: Uint32Array.from(keys, (key) => key % count),
    strengths: Float64Array.from(all, ({ strength }) => strength),
    papers: Uint32Array.from(all, ({ papers }) => papers),
  };
}

/** Members where they were; a disc for each closed community, its area growing with its members. */
function layoutOf(
  map: NetworkMap,
  extent: Extent,
  open: readonly number[],
  closed: ReadonlySet<number>,
): NetworkMap["layout"] {
  const { x, y } = map.layout;
  const radii = discRadii(map, extent);
  const shut = map.communities.filter(({ id }) => closed.has(id));
  const centres = communityCentres(map);
  const most = Math.max(1, ...map.communities.map(({ size }) => size));
  const largest = spanOf(extent) * LARGEST_DISC * GROUP_SHARE;
  return {
    x: Float64Array.from([...open.map((i) => x[i]!), ...shut.map(({ id }) => centres[id]!.x)]),
    y: Float64Array.from([...open.map((i) => y[i]!), ...shut.map(({ id }) => centres[id]!.y)]),
    radii: Float64Array.from([
      ...open.map((i) => radii[i]!),
      ...shut.map(({ size }) => largest * Math.sqrt(size / most)),
    ]),
  };
}

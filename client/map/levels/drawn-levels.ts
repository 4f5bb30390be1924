// A map in levels as it is drawn: closed groups as one disc each at their centre, members of open ones
// where they are in the whole map. Pure; nothing is laid out.
import type { EntityId, LinkColumns, NetworkMap, NodeColumns } from "../../../graph/index.ts";
import { NONE } from "../../../graph/model/levels.ts";
import type { Drawn } from "../drawn.ts";
import type { Point } from "../geometry.ts";
import { spanOf } from "../geometry.ts";
import { GROUP_SHARE, groupId } from "../group-disc.ts";
import { indexMap } from "../indexed-map.ts";
import { LARGEST_DISC, SMALLEST_DISC } from "../looks.ts";
import { mapWithDiscs } from "../map-with-discs.ts";

/** Shown by its members. */
const MEMBERS = -1;

/**
 * What is drawn where some groups are open. A group whose members are not there yet stands as a disc until
 * they come. `moved`: nodes with a place of their own, by id. Cost: linear in what is held, in groups and
 * in links between groups.
 */
export function drawnLevels(
  map: NetworkMap,
  open: ReadonlySet<number>,
  moved: ReadonlyMap<string, Point>,
): Drawn {
  const { outline, nodes: wholeIndex, parts } = map.levels!;
  const { tree, groupOf, whole } = outline;
  const standing = standingGroups(map, open);
  const discs = Array.from(tree.parents.keys()).filter((group) => standing[group] === group);
  const leafOf = (node: number) => groupOf[wholeIndex[node]!]!;
  const shown: number[] = [];
  const shownAs = new Uint32Array(wholeIndex.length);
  wholeIndex.forEach((_, node) => {
    if (standing[leafOf(node)] === MEMBERS) shownAs[node] = shown.push(node) - 1;
  });
  const discAt = new Map(discs.map((group, k) => [group, shown.length + k]));
  wholeIndex.forEach((_, node) => {
    const group = standing[leafOf(node)]!;
    if (group !== MEMBERS) shownAs[node] = discAt.get(group)!;
  });
  const drawnGroup = (leaf: number) => discAt.get(standing[leaf]!);
  const links = newSums(shown.length + discs.length);
  for (const { source, target, of, row } of heldLinks(map))
    if (standing[leafOf(source)] === MEMBERS && standing[leafOf(target)] === MEMBERS)
      links.add(shownAs[source]!, shownAs[target]!, of, row);
  // From members of open groups to what stands as a disc: every part knows all links of its nodes.
  const { indexOf } = indexMap(map);
  for (const part of parts.values()) {
    const { ids } = part.map.network.nodes;
    const drawnOf = (at: number) => {
      const isShown = standing[groupOf[part.nodes[at]!]!] === MEMBERS;
      return isShown ? shownAs[indexOf.get(ids[at]!)!]! : undefined;
    };
    const inside = part.map.network.links;
    inside.sources.forEach((source, k) => {
      const target = inside.targets[k]!;
      const [a, b] = [drawnOf(source), drawnOf(target)];
      if ((a === undefined) === (b === undefined)) return;
      const disc = drawnGroup(groupOf[part.nodes[a === undefined ? source : target]!]!);
      if (disc !== undefined) links.add(a ?? b!, disc, inside, k);
    });
    const { outside } = part;
    outside.sources.forEach((source, k) => {
      const a = drawnOf(source);
      const disc = a === undefined ? undefined : drawnGroup(groupOf[outside.targets[k]!]!);
      if (a !== undefined && disc !== undefined) links.add(a, disc, outside, k);
    });
  }
  outline.links.sources.forEach((source, k) => {
    const [a, b] = [drawnGroup(source), drawnGroup(outline.links.targets[k]!)];
    if (a !== undefined && b !== undefined && a !== b) links.add(a, b, outline.links, k);
  });
  const topOf = topGroups(tree.parents);
  const isNear = shown.length > 0 || discs.some((group) => tree.parents[group] !== NONE);
  const drawnMap = mapWithDiscs(map, {
    shown,
    discs: discs.map((group) => topOf[group]!),
    shownAs,
    nodes: nodesOf(map, shown, discs),
    links: links.columns(),
    layout: layoutOf(map, shown, discs, moved),
  });
  const at = (group: number, k: number) => [shown.length + k, group] as const;
  return {
    map: drawnMap,
    extent: whole.extent,
    shownAs: (node) => shownAs[node]!,
    groups: new Map(discs.map((group, k) => [shown.length + k, topOf[group]!])),
    treeGroups: new Map(discs.map(at)),
    ...(isNear ? { aside: asideOf(drawnMap, shown.length) } : {}),
  };
}

/** Links between groups of different communities that are seen from near. */
const MOST_ACROSS = 40;

/**
 * From near, links that lead from members to whole groups would cover what is looked at, and so would
 * those between groups of different communities, but for the strongest.
 */
function asideOf({ network: { links }, partition }: NetworkMap, members: number): Uint8Array {
  const across = Array.from(links.sources.keys()).filter((link) => {
    const [source, target] = [links.sources[link]!, links.targets[link]!];
    return source >= members && partition.communities[source] !== partition.communities[target];
  });
  across.sort((a, b) => links.strengths[b]! - links.strengths[a]! || a - b);
  const aside = Uint8Array.from(links.sources, (source, link) =>
    Number(source < members && links.targets[link]! >= members),
  );
  for (const link of across.slice(MOST_ACROSS)) aside[link] = 1;
  return aside;
}

/** For each group the one that stands as a disc for it; MEMBERS where it is open. */
function standingGroups(map: NetworkMap, open: ReadonlySet<number>): Int32Array {
  const { outline, parts } = map.levels!;
  const { tree } = outline;
  const standing = new Int32Array(tree.parents.length);
  tree.parents.forEach((parent, group) => {
    const above = parent === NONE ? MEMBERS : standing[parent]!;
    const part = tree.parts[group]!;
    const isOpen = open.has(group) && (part === NONE || parts.has(part));
    standing[group] = above !== MEMBERS ? above : isOpen ? MEMBERS : group;
  });
  return standing;
}

function topGroups(parents: Uint32Array): Uint32Array {
  const tops = Uint32Array.from(parents.keys());
  parents.forEach((parent, group) => {
    if (parent !== NONE) tops[group] = tops[parent]!;
  });
  return tops;
}

/** The links of a held map with the columns that they stand in. */
function* heldLinks({ network: { links } }: NetworkMap) {
  for (let row = 0; row < links.sources.length; row++)
    yield { source: links.sources[row]!, target: links.targets[row]!, of: links, row };
}

/** Links between what is drawn, those of the same two summed up. */
function newSums(count: number) {
  const sums = new Map<number, { strength: number; papers: number }>();
  return {
    add(a: number, b: number, of: Pick<LinkColumns, "strengths" | "papers">, row: number): void {
      if (a === b) return;
      const key = Math.min(a, b) * count + Math.max(a, b);
      const sum = sums.get(key);
      if (sum === undefined)
        sums.set(key, { strength: of.strengths[row]!, papers: of.papers[row]! });
      else {
        sum.strength += of.strengths[row]!;
        sum.papers += of.papers[row]!;
      }
    },
    columns(): LinkColumns {
      const keys = Float64Array.from(sums.keys()).sort();
      const all = Array.from(keys, (key) => sums.get(key)!);
      return {
        sources: Uint32Array.from(keys, (key) => Math.floor(key / count)),
        targets: Uint32Array.from(keys, (key) => key % count),
        strengths: Float64Array.from(all, ({ strength }) => strength),
        papers: Uint32Array.from(all, ({ papers }) => papers),
      };
    },
  };
}

function nodesOf(map: NetworkMap, shown: readonly number[], discs: readonly number[]): NodeColumns {
  const { nodes } = map.network;
  const { tree } = map.levels!.outline;
  return {
    ids: [...shown.map((i): EntityId => nodes.ids[i]!), ...discs.map((g) => groupId(g))],
    types: Uint8Array.from([...shown.map((i) => nodes.types[i]!), ...discs.map(() => 0)]),
    rows: Uint32Array.from([...shown.map((i) => nodes.rows[i]!), ...discs.map(() => 0)]),
    labels: [...shown.map((i) => nodes.labels[i]!), ...discs.map((g) => tree.labels[g]!)],
    occurrences: Uint32Array.from([
      ...shown.map((i) => nodes.occurrences[i]!),
      ...discs.map((g) => tree.papers[g]!),
    ]),
    degrees: Uint32Array.from([
      ...shown.map((i) => nodes.degrees[i]!),
      ...discs.map((g) => tree.sizes[g]!),
    ]),
    totalLinkStrengths: Float64Array.from([
      ...shown.map((i) => nodes.totalLinkStrengths[i]!),
      ...discs.map((g) => tree.strengths[g]!),
    ]),
    firstYears: Int32Array.from([
      ...shown.map((i) => nodes.firstYears[i]!),
      ...discs.map((g) => tree.firstYears[g]!),
    ]),
    lastYears: Int32Array.from([
      ...shown.map((i) => nodes.lastYears[i]!),
      ...discs.map((g) => tree.lastYears[g]!),
    ]),
  };
}

/** Members where they are; the area of a disc for many grows with them. */
function layoutOf(
  map: NetworkMap,
  shown: readonly number[],
  discs: readonly number[],
  moved: ReadonlyMap<string, Point>,
): NetworkMap["layout"] {
  const { whole, tree, first } = map.levels!.outline;
  const { layout, network } = map;
  const span = spanOf(whole.extent);
  const most = first.map.communities.reduce((a, { size }) => Math.max(a, size), 1);
  const largest = span * LARGEST_DISC * GROUP_SHARE;
  const least = span * SMALLEST_DISC;
  const shrink = Math.min(1, (span * LARGEST_DISC) / whole.largestRadius);
  const places = [
    ...shown.map((i) => moved.get(network.nodes.ids[i]!) ?? { x: layout.x[i]!, y: layout.y[i]! }),
    ...discs.map((g) => moved.get(groupId(g)) ?? { x: tree.x[g]!, y: tree.y[g]! }),
  ];
  return {
    x: Float64Array.from(places, ({ x }) => x),
    y: Float64Array.from(places, ({ y }) => y),
    radii: Float64Array.from([
      ...shown.map((i) => layout.radii[i]! * shrink),
      ...discs.map((g) => Math.max(largest * Math.sqrt(tree.sizes[g]! / most), least)),
    ]),
  };
}

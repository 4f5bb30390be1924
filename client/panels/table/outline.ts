// The map as an outline: its groups, and below each its members with those they go with most. Pure.
import type { Community } from "../../../graph/index.ts";
import type { IndexedMap } from "../../map/indexed-map.ts";
import { linksOf, otherEnd } from "../../map/indexed-map.ts";
import type { TableSort } from "../../state/table.ts";
import { yearSpan } from "../../words.ts";
import type { Value } from "./rows.ts";
import { sortRows } from "./rows.ts";

/** A group as a row: its number, how many of it are listed, and what they have together. */
export interface GroupRow {
  readonly community: Community;
  /** Node indices in the order asked for. */
  readonly members: readonly number[];
  /** How many of it are listed; of a map that is held in part, how many it has. */
  readonly size: number;
  readonly links: number;
  readonly strength: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** A row of the outline: a group, or one of its members. */
export type OutlineRow =
  | { readonly group: GroupRow; readonly node: null; readonly place: readonly [number, number] }
  | { readonly group: GroupRow; readonly node: number; readonly place: readonly [number, number] };

/** Neighbours named for a member. */
const NEAREST = 3;
/** Terms named for a group. */
const TERMS = 4;

/**
 * The groups of the nodes listed, with their members.
 *
 * @param sort by name, members, papers, links, strength or years; null: largest group first, members of
 * most papers first
 * @param whole of a map that is held in part all its groups, with the numbers of all their members
 */
export function groupRows(
  { map }: IndexedMap,
  listed: readonly number[],
  sort: TableSort | null,
  whole = false,
): readonly GroupRow[] {
  const { nodes } = map.network;
  const tree = whole ? map.levels?.outline.tree : undefined;
  const members = new Map<number, number[]>();
  for (const node of listed) {
    const community = map.partition.communities[node]!;
    const own = members.get(community) ?? [];
    own.push(node);
    members.set(community, own);
  }
  const years = (of: Int32Array, own: readonly number[]) =>
    own.map((node) => of[node]!).filter((year) => year > 0);
  const groups = map.communities.flatMap((community): GroupRow[] => {
    const own = members.get(community.id) ?? [];
    if (own.length === 0 && tree === undefined) return [];
    const sum = (of: ArrayLike<number>) => own.reduce((total, node) => total + of[node]!, 0);
    const firsts = years(nodes.firstYears, own);
    const lasts = years(nodes.lastYears, own);
    return [
      {
        community,
        members: sortRows(own, memberValue(map, sort?.by), sort?.descending ?? true),
        ...(tree === undefined
          ? {
              size: own.length,
              links: sum(nodes.degrees),
              strength: sum(nodes.totalLinkStrengths),
              first: firsts.length === 0 ? null : firsts.reduce((a, b) => Math.min(a, b)),
              last: lasts.length === 0 ? null : lasts.reduce((a, b) => Math.max(a, b)),
            }
          : {
              size: tree.sizes[community.id]!,
              links: tree.degrees[community.id]!,
              strength: tree.strengths[community.id]!,
              first: tree.firstYears[community.id]! || null,
              last: tree.lastYears[community.id]! || null,
            }),
      },
    ];
  });
  if (sort === null) return groups;
  const order = sortRows(
    [...groups.keys()],
    (i) => groupValue(groups[i]!, sort.by),
    sort.descending,
  );
  return order.map((i) => groups[i]!);
}

function memberValue(map: IndexedMap["map"], by: string | undefined): (node: number) => Value {
  const { nodes } = map.network;
  switch (by) {
    case "name":
      return (node) => nodes.labels[node]!;
    case "links":
      return (node) => nodes.degrees[node]!;
    case "strength":
      return (node) => nodes.totalLinkStrengths[node]!;
    case "first-year":
      return (node) => (nodes.firstYears[node] === 0 ? null : nodes.firstYears[node]!);
    default:
      return (node) => nodes.occurrences[node]!;
  }
}

function groupValue(group: GroupRow, by: string): Value {
  switch (by) {
    case "name":
      return group.community.label;
    case "papers":
      return group.community.papers;
    case "links":
      return group.links;
    case "strength":
      return group.strength;
    case "first-year":
      return group.first;
    default:
      return group.size;
  }
}

/** The rows of the outline, members only of groups that are open. */
export function outlineRows(
  groups: readonly GroupRow[],
  isOpen: (community: number) => boolean,
): readonly OutlineRow[] {
  return groups.flatMap((group, i): OutlineRow[] => {
    const head: OutlineRow = { group, node: null, place: [i + 1, groups.length] };
    if (!isOpen(group.community.id)) return [head];
    const of = group.members.length;
    return [
      head,
      ...group.members.map((node, k): OutlineRow => ({ group, node, place: [k + 1, of] })),
    ];
  });
}

/** What goes with a row: the terms of a group, or those a member is linked with most. */
export function goesWith(indexed: IndexedMap, { group, node }: OutlineRow): string {
  if (node === null)
    return group.community.terms
      .slice(0, TERMS)
      .map(({ term }) => term)
      .join(", ");
  const { links, nodes } = indexed.map.network;
  return linksOf(indexed, node)
    .slice(0, NEAREST)
    .map((link) => nodes.labels[otherEnd(links, link, node)]!)
    .join(", ");
}

/** The years of a row. */
export function yearsOf({ map }: IndexedMap, { group, node }: OutlineRow): string {
  if (node === null) return yearSpan(group.first, group.last);
  const { firstYears, lastYears } = map.network.nodes;
  return yearSpan(firstYears[node]!, lastYears[node]!);
}

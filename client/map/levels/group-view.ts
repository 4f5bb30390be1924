// Which groups of a map in levels are open for what is seen of it, and which parts that takes. Pure.
import type { MapOutline, NetworkMap } from "../../../graph/index.ts";
import { NONE } from "../../../graph/model/levels.ts";
import type { State } from "../../state/state.ts";
import type { Extent } from "../geometry.ts";
import { spanOf } from "../geometry.ts";
import { indexMap } from "../indexed-map.ts";

/**
 * A group opens when its members spread over this share of the shorter side of what is seen, and closes
 * below the other: between the two it stays as it is. One that divides opens earlier: its parts are few.
 */
const DIVIDED = { open: 0.26, close: 0.18 };
const OF_MEMBERS = { open: 0.42, close: 0.24 };
/** Groups that spread less than this share of the map open as if they spread so much. */
const LEAST_SPREAD = 1 / 50;
/** How far a group reaches, in its spreads. */
const REACH = 1.6;

/**
 * The groups open by nearness, given those open before and the part of the map that is seen. What is
 * open stays so while it lies within half a screen of what is seen. Cost: linear in groups.
 */
export function openedNear(
  { tree, whole }: MapOutline,
  viewed: Extent,
  before: ReadonlySet<number>,
): ReadonlySet<number> {
  const width = viewed.maxX - viewed.minX;
  const height = viewed.maxY - viewed.minY;
  const side = Math.min(width, height);
  const least = spanOf(whole.extent) * LEAST_SPREAD;
  const open = new Set<number>();
  tree.sizes.forEach((_, group) => {
    const spread = Math.max(least, tree.spreads[group]!);
    const was = before.has(group);
    const { open: opens, close: closes } = tree.parts[group] === NONE ? DIVIDED : OF_MEMBERS;
    if ((2 * spread) / side < (was ? closes : opens)) return;
    const reach = REACH * tree.spreads[group]!;
    const [x, y] = [tree.x[group]!, tree.y[group]!];
    const [moreX, moreY] = was ? [reach + width / 2, reach + height / 2] : [reach, reach];
    if (x < viewed.minX - moreX || x > viewed.maxX + moreX) return;
    if (y < viewed.minY - moreY || y > viewed.maxY + moreY) return;
    open.add(group);
  });
  return open;
}

/**
 * The groups that are open: those that were opened, that one has come near to, that is looked at alone, and
 * those of the selected node. Of these only what lies in open groups itself.
 */
export function openGroups(
  { view }: Pick<State, "view">,
  map: NetworkMap,
  near: ReadonlySet<number>,
): ReadonlySet<number> {
  const levels = map.levels!;
  const { tree, groupOf } = levels.outline;
  const asked = new Set([...view.opened, ...near]);
  if (view.isolated !== null) asked.add(view.isolated);
  if (view.selection?.type === "node") {
    const node = indexMap(map).indexOf.get(view.selection.id);
    if (node !== undefined)
      for (let group = groupOf[levels.nodes[node]!]!; group !== NONE; group = tree.parents[group]!)
        asked.add(group);
  }
  const open = new Set<number>();
  tree.parents.forEach((parent, group) => {
    if (parent !== NONE && !open.has(parent)) return;
    if (asked.has(group) || alwaysOpen(levels.outline, group)) open.add(group);
  });
  return open;
}

/** What takes the smallest communities together is no group: its parts are shown. */
function alwaysOpen({ tree }: MapOutline, group: number): boolean {
  return tree.labels[group] === "" && tree.parts[group] === NONE;
}

/** A group and all that it divides into. */
export function groupsBelow({ tree }: MapOutline, top: number): ReadonlySet<number> {
  const found = new Set([top]);
  tree.parents.forEach((parent, group) => {
    if (found.has(parent)) found.add(group);
  });
  return found;
}

/** Parts with the members of groups. */
export function partsOfGroups({ tree }: MapOutline, groups: Iterable<number>): ReadonlySet<number> {
  const parts = new Set<number>();
  for (const group of groups) {
    const part = tree.parts[group];
    if (part !== undefined && part !== NONE) parts.add(part);
  }
  return parts;
}

/** Number of nodes that come with each part. */
export function partSizes({ tree }: MapOutline): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  tree.parts.forEach((part, group) => {
    if (part !== NONE) sizes.set(part, (sizes.get(part) ?? 0) + tree.sizes[group]!);
  });
  return sizes;
}

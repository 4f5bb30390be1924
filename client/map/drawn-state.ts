// What the map draws for a state: which communities are closed, where nodes were put, and what is
// selected in terms of what is drawn. Pure.
import type { EntityId, NetworkMap } from "../../graph/index.ts";
import type { State } from "../state/state.ts";
import type { Selection } from "../state/view.ts";
import { closedCommunities, drawnWith, isCollapsed } from "./collapse.ts";
import type { Drawn } from "./drawn.ts";
import type { Emphasis, Hover } from "./emphasis.ts";
import { communityIn, emphasisOf, emphasisOfNode, emphasisOfNodes } from "./emphasis.ts";
import { indexMap } from "./indexed-map.ts";
import { drawnLevels } from "./levels/drawn-levels.ts";
import { openGroups, openedNear } from "./levels/group-view.ts";
import { emphasisOfPaths } from "./path-emphasis.ts";
import type { Extent, Point } from "./geometry.ts";
import { openedByZoom, spreadsOf } from "./zoom-open.ts";

/**
 * What decides which groups stand as discs: the closed communities, or of a map in levels the open groups
 * of its tree.
 */
export function cutOf(
  state: State,
  map: NetworkMap,
  near: ReadonlySet<number>,
): ReadonlySet<number> {
  return map.levels === undefined ? closedIn(state, map, near) : openGroups(state, map, near);
}

/** The map as drawn with such a cut. */
export function drawnAt(
  map: NetworkMap,
  cut: ReadonlySet<number>,
  moved: ReadonlyMap<string, Point>,
): Drawn {
  return map.levels === undefined ? drawnWith(map, cut, moved) : drawnLevels(map, cut, moved);
}

/** The groups that one has come near to, given those of before. */
export function nearOn(
  { view }: State,
  map: NetworkMap,
  viewed: Extent,
  before: ReadonlySet<number>,
): ReadonlySet<number> {
  if (map.levels !== undefined) return openedNear(map.levels.outline, viewed, before);
  if (!isCollapsed(map, view.drawing.collapsed)) return new Set();
  return openedByZoom(spreadsOf(map), viewed, before);
}

/**
 * The communities that stand as one disc. Open are those that were opened, that one has come near to
 * (`near`), that is looked at alone, and that of the selected node.
 */
export function closedIn(
  { view }: State,
  map: NetworkMap,
  near: ReadonlySet<number>,
): ReadonlySet<number> {
  const { drawing, opened, isolated, selection } = view;
  if (!isCollapsed(map, drawing.collapsed)) return new Set();
  const open = new Set([...opened, ...near]);
  if (isolated !== null) open.add(isolated);
  if (selection?.type === "node") {
    const node = indexMap(map).indexOf.get(selection.id);
    if (node !== undefined) open.add(map.partition.communities[node]!);
  }
  return closedCommunities(map, { collapsed: drawing.collapsed, opened: open });
}

/** The id of the drawn node that shows another: it may lie inside a disc of many. */
function shownOn(drawn: Drawn, map: NetworkMap): (id: EntityId) => EntityId {
  return (id) => {
    const node = indexMap(map).indexOf.get(id);
    return node === undefined ? id : drawn.map.network.nodes.ids[drawn.shownAs(node)]!;
  };
}

/** What is selected where some of it may lie inside a disc of many. */
function selectionOn(drawn: Drawn, map: NetworkMap, selection: Selection | null): Selection | null {
  if (selection?.type !== "link" || drawn.groups.size === 0) return selection;
  const shown = shownOn(drawn, map);
  return { ...selection, source: shown(selection.source), target: shown(selection.target) };
}

/** What to light; see `emphasisOf`. A community that stands as one disc is lit like a node. */
export function emphasisOn(
  drawn: Drawn,
  { view, paths }: State,
  map: NetworkMap,
  hover: Hover | null,
): Emphasis | null {
  const indexed = indexMap(drawn.map);
  if (hover === null && view.selection?.type === "paths")
    return emphasisOfPaths(indexed, view.selection, paths, shownOn(drawn, map));
  const selection = selectionOn(drawn, map, view.selection);
  if (hover === null && selection?.type === "community") {
    for (const [node, group] of drawn.treeGroups ?? drawn.groups) {
      if (group === selection.id) return emphasisOfNode(indexed, node);
    }
  }
  return emphasisOf(indexed, hover, selection, view.isolated);
}

/** The members of the tag that is lit, as they are drawn; null: no tag is, or none of it is here. */
export function litOn(drawn: Drawn, { panels, tags }: State, map: NetworkMap): Emphasis | null {
  const tag = tags?.find(({ name }) => name === panels.lit);
  if (tag === undefined) return null;
  const { indexOf } = indexMap(map);
  const nodes = tag.members.flatMap(({ id, here }) => (here ? (indexOf.get(id) ?? []) : []));
  return emphasisOfNodes(drawn.map, [...new Set(nodes.map((node) => drawn.shownAs(node)))]);
}

/** The group besides which nothing is shown; null: all is. */
export function aloneOn(drawn: Drawn, { view }: State): Emphasis | null {
  return communityIn(indexMap(drawn.map), view.isolated);
}

/** The group to open when a drawn node is clicked: a community, or a part of one; null: it is a node. */
export function groupAt({ groups, treeGroups }: Drawn, node: number): number | null {
  return (treeGroups ?? groups).get(node) ?? null;
}

/** What a click means: a node, a link, or a community that stands as one disc. */
export function selectionAt({ map, groups }: Drawn, target: Hover | null): Selection | null {
  if (target === null) return null;
  const { ids } = map.network.nodes;
  if (target.type === "node") {
    const community = groups.get(target.index);
    return community === undefined
      ? { type: "node", id: ids[target.index]! }
      : { type: "community", id: community };
  }
  const { sources, targets } = map.network.links;
  const ends = [sources[target.index]!, targets[target.index]!] as const;
  // A link of a whole community has no page of its own: the community has.
  const group = ends.map((node) => groups.get(node)).find((id) => id !== undefined);
  if (group !== undefined) return { type: "community", id: group };
  return { type: "link", source: ids[ends[0]]!, target: ids[ends[1]]! };
}

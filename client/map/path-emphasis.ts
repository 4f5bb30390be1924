// What is lit of paths between two nodes: all of them, or the one that is looked at. Pure.
import type { EntityId } from "../../graph/index.ts";
import type { PathSelection } from "../state/paths.ts";
import type { Emphasis } from "./emphasis.ts";
import { findLink, type IndexedMap } from "./indexed-map.ts";

/**
 * Nodes and links of the paths; null when none of it is on the map.
 *
 * @param paths those found, as the ids of their nodes in order
 * @param shownAs the id of the node that shows another, for instance one within a closed group
 */
export function emphasisOfPaths(
  indexed: IndexedMap,
  selection: PathSelection,
  paths: readonly (readonly EntityId[])[],
  shownAs: (id: EntityId) => EntityId,
): Emphasis | null {
  const chosen = selection.path === null ? undefined : paths[selection.path];
  const ends = [selection.from, selection.to].filter((id) => id !== null);
  const nodesOf = (ids: readonly EntityId[]): number[] =>
    ids.flatMap((id) => indexed.indexOf.get(shownAs(id)) ?? []);
  const lit = chosen === undefined ? paths : [chosen];
  const nodes = Array.from(new Set(nodesOf([...ends, ...lit.flat()])));
  if (nodes.length === 0) return null;
  const links = lit.flatMap((ids) =>
    ids.slice(1).flatMap((id, i) => findLink(indexed, shownAs(ids[i]!), shownAs(id)) ?? []),
  );
  // Every name along the one that is looked at is to be read; of several, those of the ends.
  return { focus: nodesOf(chosen ?? ends), nodes, links: Array.from(new Set(links)) };
}

// Members of a tag in order, and which of them a map can show. Pure.
import type { EntityId, NetworkMap, ShownMember, TagOrder } from "../../../graph/index.ts";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import type { NetworkKind } from "../../../graph/index.ts";
import { compareTexts, foldWords } from "../../../graph/model/text.ts";
import { isOnWholeMap } from "../../map/levels/presence.ts";

/** In the order of the reading list; what has no year stands last. */
export function inOrder(members: readonly ShownMember[], order: TagOrder): readonly ShownMember[] {
  if (order === "added") return members;
  const byName = (a: ShownMember, b: ShownMember): number =>
    compareTexts(foldWords(a.name), foldWords(b.name)) || compareTexts(a.id, b.id);
  if (order === "title") return members.toSorted(byName);
  return members.toSorted((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity) || byName(a, b));
}

/** Whether a map shows it; of a map that is held in part, whether it may. */
export function isOnMap(map: NetworkMap, { id, here, type }: ShownMember): boolean {
  return here && (isOnWholeMap(map, id) ?? NODE_TYPES[map.network.kind].includes(type));
}

/** The members that a network has as nodes. */
export function nodesFor(kind: NetworkKind, members: readonly ShownMember[]): readonly EntityId[] {
  const types = NODE_TYPES[kind];
  return members.flatMap(({ id, type, here }) => (here && types.includes(type) ? [id] : []));
}

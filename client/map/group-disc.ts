// The disc that stands for many nodes: its id, and how large it may be. Pure.
import type { EntityId } from "../../graph/index.ts";

/** Radius of the largest group's disc, as a share of the largest that any disc may have. */
export const GROUP_SHARE = 0.92;

/** The id of the disc that stands for a group; no id of the data looks like it. */
export function groupId(group: number): EntityId {
  return `group:${group}` as EntityId;
}

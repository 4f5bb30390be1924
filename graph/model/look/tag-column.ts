// Which tag each node of a map has, as a column for colour.
import type { EntityId } from "../ids.ts";
import type { CategoryColumn } from "../look.ts";
import { communityColor, COMMUNITY_COLORS } from "../palette.ts";
import { compareTexts } from "../text.ts";

/** A tag with what has it now. */
export interface MarkedTag {
  readonly name: string;
  /** Place in the list of marks, from 0. */
  readonly color: number;
  readonly ids: readonly EntityId[];
}

/** What is shown of a tag where its members are found. */
interface FoundTag extends Omit<MarkedTag, "ids"> {
  readonly members: readonly { readonly id: EntityId; readonly here: boolean }[];
}

/** In legends: what nobody tagged. */
export const NO_TAG = "no tag";

/** Tags as colours show them: each with those of its members that are here. Cost: linear in members. */
export function markedTags(tags: readonly FoundTag[]): readonly MarkedTag[] {
  return tags.map(({ name, color, members }) => ({
    name,
    color,
    ids: members.flatMap(({ id, here }) => (here ? [id] : [])),
  }));
}

/** The colour of a tag's mark, `#rrggbb`; after twelve they come again. */
export function tagColor(color: number): string {
  return communityColor(color % COMMUNITY_COLORS.length);
}

/**
 * The tag of each node in the colour of its mark; of several the first by name. Only tags that have a
 * node are named, in the order of their names. Cost: linear in nodes and members, beside sorting tags.
 *
 * @param ids of the nodes
 */
export function tagColumn(ids: readonly EntityId[], tags: readonly MarkedTag[]): CategoryColumn {
  const nodeOf = new Map(ids.map((id, node) => [id, node]));
  const sorted = tags.toSorted((a, b) => compareTexts(a.name, b.name));
  const values = new Int32Array(ids.length).fill(-1);
  const shown: MarkedTag[] = [];
  for (const tag of sorted) {
    const free = tag.ids.flatMap((id) => {
      const node = nodeOf.get(id);
      return node === undefined || values[node]! >= 0 ? [] : [node];
    });
    if (free.length === 0) continue;
    for (const node of free) values[node] = shown.length;
    shown.push(tag);
  }
  return {
    type: "category",
    names: shown.map(({ name }) => name),
    values,
    colors: shown.map(({ color }) => tagColor(color)),
    unknown: NO_TAG,
  };
}

/** Tags with only those members that are nodes of a map, and of these only tags that have any. */
export function tagsOnMap(
  tags: readonly MarkedTag[],
  ids: readonly EntityId[],
): readonly MarkedTag[] {
  const nodes = new Set(ids);
  return tags
    .map((tag) => ({ ...tag, ids: tag.ids.filter((id) => nodes.has(id)) }))
    .filter((tag) => tag.ids.length > 0);
}

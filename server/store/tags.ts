// What people marked while exploring: tags with their members. Pure: the journal's lines are added up
// with it.
import type { Tag, TagChange } from "../../graph/index.ts";

/** Tags of a corpus, and members of one tag. */
export const MOST_TAGS = 200;
export const MOST_TAGGED = 10_000;

export const NO_TAGS: readonly Tag[] = Object.freeze([]);

/** The tags after a change; the same list when it changes nothing. */
export function withTagChange(tags: readonly Tag[], change: TagChange): readonly Tag[] {
  const found = tags.find(({ name }) => name === change.name);
  switch (change.kind) {
    case "tagged": {
      const fresh = change.ids.filter((id) => found?.members.includes(id) !== true);
      if (fresh.length === 0) return tags;
      if (found === undefined)
        return tags.length < MOST_TAGS
          ? [...tags, { name: change.name, color: freeColor(tags), members: unique(fresh) }]
          : tags;
      const members = unique([...found.members, ...fresh]).slice(0, MOST_TAGGED);
      return replaced(tags, found, { ...found, members });
    }
    case "untagged": {
      const members = found?.members.filter((id) => !change.ids.includes(id)) ?? [];
      return found === undefined || members.length === found.members.length
        ? tags
        : replaced(tags, found, { ...found, members });
    }
    case "tag-renamed":
      return found === undefined || tags.some(({ name }) => name === change.to)
        ? tags
        : replaced(tags, found, { ...found, name: change.to });
    case "tag-deleted":
      return found === undefined ? tags : tags.filter((tag) => tag !== found);
  }
}

/** Changes that give another corpus the same tags beside its own. */
export function changesOf(tags: readonly Tag[]): readonly TagChange[] {
  return tags.map(({ name, members }) => ({ kind: "tagged", name, ids: members }));
}

function replaced(tags: readonly Tag[], old: Tag, tag: Tag): readonly Tag[] {
  return tags.map((known) => (known === old ? tag : known));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** The smallest number that no tag has yet. */
function freeColor(tags: readonly Tag[]): number {
  const taken = new Set(tags.map(({ color }) => color));
  let color = 0;
  while (taken.has(color)) color++;
  return color;
}

// Changes of tags, each with the changes that take it back. Pure: the journal's lines are added up
// with it.
import type { EntityId } from "./ids.ts";
import type { Tag, TagChange, TagMember, Tagged } from "./tag.ts";
import { MOST_TAGGED, MOST_TAGS } from "./tag.ts";

export interface ChangedTags {
  /** The same list when nothing was changed. */
  readonly tags: readonly Tag[];
  /** What takes the change back, in order; empty when nothing was changed. */
  readonly back: readonly TagChange[];
}

/**
 * The tags after some changes, in order. Cost: linear in tags and members, for each change.
 *
 * @param tags all of a corpus
 */
export function changeTags(tags: readonly Tag[], changes: readonly TagChange[]): ChangedTags {
  let now = tags;
  const back: TagChange[] = [];
  for (const change of changes) {
    const changed = changeOnce(now, change);
    now = changed.tags;
    back.unshift(...changed.back);
  }
  return { tags: now, back };
}

function changeOnce(tags: readonly Tag[], change: TagChange): ChangedTags {
  switch (change.kind) {
    case "tagged":
      return tagging(tags, change.name, change.members);
    case "untagged":
      return untagging(tags, change.name, new Set(change.ids));
    case "tag-noted":
      return change.ids === undefined
        ? notingTag(tags, change.name, change.note)
        : notingMembers(tags, change.name, new Set(change.ids), change.note);
    case "tag-renamed": {
      const { name, to } = change;
      const tag = called(tags, name);
      if (tag === null || called(tags, to) !== null) return same(tags);
      const back = [{ kind: "tag-renamed", name: to, to: name } as const];
      return { tags: replaced(tags, tag, { ...tag, name: to }), back };
    }
    case "tag-merged":
      return merging(tags, change.name, change.into);
    case "tag-deleted": {
      const tag = called(tags, change.name);
      if (tag === null || (change.ifEmpty === true && tag.members.length > 0)) return same(tags);
      return { tags: tags.filter((known) => known !== tag), back: [putBack(tags, tag)] };
    }
    case "tag-put":
      return putting(tags, change.tag, change.place);
  }
}

function same(tags: readonly Tag[]): ChangedTags {
  return { tags, back: [] };
}

function tagging(tags: readonly Tag[], name: string, asked: readonly Tagged[]): ChangedTags {
  const found = called(tags, name);
  if (found === null && (tags.length >= MOST_TAGS || asked.length === 0)) return same(tags);
  const tag = found ?? { name, note: "", color: freeColor(tags), members: [] };
  const members = new Map(tag.members.map((member) => [member.id, member]));
  const fresh: EntityId[] = [];
  const back: TagChange[] = [];
  for (const one of asked) {
    const known = members.get(one.id);
    if (known === undefined) {
      if (members.size >= MOST_TAGGED) continue;
      members.set(one.id, memberOf(one));
      fresh.push(one.id);
    } else if (one.note !== undefined && one.note !== "" && one.note !== known.note) {
      members.set(one.id, { ...known, note: one.note });
      back.push({ kind: "tag-noted", name, ids: [one.id], note: known.note });
    }
  }
  if (fresh.length > 0) back.push({ kind: "untagged", name, ids: fresh });
  if (found === null) back.push({ kind: "tag-deleted", name, ifEmpty: true });
  if (back.length === 0) return same(tags);
  const made = { ...tag, members: [...members.values()] };
  return { tags: found === null ? [...tags, made] : replaced(tags, found, made), back };
}

function memberOf({ id, name = "", papers = [], note = "" }: Tagged): TagMember {
  return { id, name, papers, note };
}

function untagging(tags: readonly Tag[], name: string, ids: ReadonlySet<EntityId>): ChangedTags {
  const tag = called(tags, name);
  const gone = tag?.members.filter(({ id }) => ids.has(id)) ?? [];
  if (tag === null || gone.length === 0) return same(tags);
  const members = tag.members.filter(({ id }) => !ids.has(id));
  return {
    tags: replaced(tags, tag, { ...tag, members }),
    back: [{ kind: "tagged", name, members: gone }],
  };
}

function notingTag(tags: readonly Tag[], name: string, note: string): ChangedTags {
  const tag = called(tags, name);
  if (tag === null || tag.note === note) return same(tags);
  return {
    tags: replaced(tags, tag, { ...tag, note }),
    back: [{ kind: "tag-noted", name, note: tag.note }],
  };
}

function notingMembers(
  tags: readonly Tag[],
  name: string,
  ids: ReadonlySet<EntityId>,
  note: string,
): ChangedTags {
  const tag = called(tags, name);
  const noted = tag?.members.filter((one) => ids.has(one.id) && one.note !== note) ?? [];
  if (tag === null || noted.length === 0) return same(tags);
  const members = tag.members.map((one) => (noted.includes(one) ? { ...one, note } : one));
  const back = noted.map(({ id, note: before }): TagChange => ({
    kind: "tag-noted",
    name,
    ids: [id],
    note: before,
  }));
  return { tags: replaced(tags, tag, { ...tag, members }), back };
}

function merging(tags: readonly Tag[], name: string, into: string): ChangedTags {
  const [from, to] = [called(tags, name), called(tags, into)];
  if (from === null || to === null || from === to) return same(tags);
  const { tags: joined } = tagging(tags, into, from.members.map(withoutNote(to)));
  return {
    tags: joined.filter((tag) => tag !== from),
    // The one that went first: the other finds its place then.
    back: [putBack(tags, to), putBack(tags, from)],
  };
}

/** What a member says under the tag that it goes to is not written over. */
function withoutNote(to: Tag): (member: TagMember) => Tagged {
  const noted = new Set(to.members.filter(({ note }) => note !== "").map(({ id }) => id));
  return (member) => (noted.has(member.id) ? { ...member, note: undefined } : member);
}

function putting(tags: readonly Tag[], tag: Tag, place: number): ChangedTags {
  const known = called(tags, tag.name);
  const others = tags.filter((one) => one !== known);
  if (known === null && tags.length >= MOST_TAGS) return same(tags);
  const taken = others.some(({ color }) => color === tag.color);
  const put = {
    ...tag,
    members: tag.members.slice(0, MOST_TAGGED),
    color: taken ? freeColor(others) : tag.color,
  };
  return {
    tags: others.toSpliced(Math.min(place, others.length), 0, put),
    back: [known === null ? { kind: "tag-deleted", name: tag.name } : putBack(tags, known)],
  };
}

function putBack(tags: readonly Tag[], tag: Tag): TagChange {
  return { kind: "tag-put", tag, place: tags.indexOf(tag) };
}

function called(tags: readonly Tag[], name: string): Tag | null {
  return tags.find((tag) => tag.name === name) ?? null;
}

function replaced(tags: readonly Tag[], old: Tag, tag: Tag): readonly Tag[] {
  return tags.map((known) => (known === old ? tag : known));
}

/** The smallest number that no tag has yet. */
function freeColor(tags: readonly Tag[]): number {
  const taken = new Set(tags.map(({ color }) => color));
  let color = 0;
  while (taken.has(color)) color++;
  return color;
}

/** Changes that give another corpus the same tags beside its own. Cost: linear in the tags. */
export function changesOf(tags: readonly Tag[], there: readonly Tag[]): readonly TagChange[] {
  return tags.map((tag, k) => {
    const { name, members } = tag;
    return called(there, name) === null
      ? { kind: "tag-put", tag, place: there.length + k }
      : { kind: "tagged", name, members };
  });
}

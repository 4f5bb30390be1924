// What is known of tags, asked of the list of them. Pure.
import type { EntityId, ShownMember, ShownTag, TagChange } from "../../graph/index.ts";
import type { Selection } from "./view.ts";

/** What is to be tagged: what is selected, or a list of things. */
export type TagSubject =
  | Exclude<Selection, { type: "topics" | "paths" }>
  | {
      readonly type: "list";
      readonly ids: readonly EntityId[];
      /** What they are, to stand behind a verb: `12 papers`. */
      readonly words: string;
    };

/** A change of tags with what takes it back. */
export interface TagWork {
  readonly changes: readonly TagChange[];
  readonly back: readonly TagChange[];
}

/** The tags that a thing has, each with how it holds it. */
export function tagsOf(
  tags: readonly ShownTag[],
  id: EntityId,
): readonly { readonly tag: ShownTag; readonly member: ShownMember }[] {
  return tags.flatMap((tag) => {
    const member = tag.members.find((one) => one.here && one.id === id);
    return member === undefined ? [] : [{ tag, member }];
  });
}

/** The tag of a name; upper and lower case count as one, so that nobody makes two by a slip. */
export function tagCalled(tags: readonly ShownTag[], name: string): ShownTag | null {
  const folded = name.toLowerCase();
  return (
    tags.find((tag) => tag.name === name) ??
    tags.find((tag) => tag.name.toLowerCase() === folded) ??
    null
  );
}

/** Names to choose from while one is typed: those that begin so first, then those that hold it. */
export function tagsLike(tags: readonly ShownTag[], text: string): readonly ShownTag[] {
  const folded = text.trim().toLowerCase();
  const begins = tags.filter(({ name }) => name.toLowerCase().startsWith(folded));
  const holds = tags.filter(
    (tag) => !begins.includes(tag) && tag.name.toLowerCase().includes(folded),
  );
  return [...begins, ...holds];
}

const LONGEST = 60;

/** A name in quotes, cut where it would fill a line: `“Maps of moss and …”`. */
export function quoted(name: string): string {
  const letters = Array.from(name);
  const cut = letters.length <= LONGEST;
  return `“${cut ? name : `${letters.slice(0, LONGEST).join("").trimEnd()}…`}”`;
}

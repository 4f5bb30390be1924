// Tags: what people mark while they explore, to find it again, to take it along as a reading list.
import type { Witness } from "./decision.ts";
import type { EntityId } from "./ids.ts";
import { oneLine } from "./text.ts";

/** What was tagged, with what it stood for then: found again by it when its id has changed. */
export interface TagMember extends Witness {
  /** One line about it under this tag; empty: none. */
  readonly note: string;
}

export interface Tag {
  /** Its own among the tags of a corpus; as `tagName` makes it. */
  readonly name: string;
  /** What it is for, in one line; may be empty. */
  readonly note: string;
  /** Place in the list of marks, from 0; stays as long as the tag. */
  readonly color: number;
  /** In the order in which they were tagged. */
  readonly members: readonly TagMember[];
}

/** A member as it is asked for: a note that is absent leaves the one that is there. */
export type Tagged = Pick<TagMember, "id"> & {
  readonly [Key in "name" | "papers" | "note"]?: TagMember[Key] | undefined;
};

/** Tagging makes a tag that is not there yet; a change that can't be made changes nothing. */
export type TagChange =
  | { readonly kind: "tagged"; readonly name: string; readonly members: readonly Tagged[] }
  | { readonly kind: "untagged"; readonly name: string; readonly ids: readonly EntityId[] }
  /** A note on some members, or without ids on the tag itself. */
  | {
      readonly kind: "tag-noted";
      readonly name: string;
      readonly ids?: readonly EntityId[] | undefined;
      readonly note: string;
    }
  | { readonly kind: "tag-renamed"; readonly name: string; readonly to: string }
  /** All of it goes to another one. */
  | { readonly kind: "tag-merged"; readonly name: string; readonly into: string }
  | {
      readonly kind: "tag-deleted";
      readonly name: string;
      /** Only where it has no members. */
      readonly ifEmpty?: boolean | undefined;
    }
  /** The tag as it was, at its place in the list. */
  | { readonly kind: "tag-put"; readonly tag: Tag; readonly place: number };

/** Most characters of a name, and of a note. */
export const LONGEST_TAG = 100;
export const LONGEST_TAG_NOTE = 500;
/** Tags of a corpus, and members of one tag. */
export const MOST_TAGS = 200;
export const MOST_TAGGED = 10_000;

/**
 * What a text is as the name of a tag: one line without what cannot be seen, cut to its greatest
 * length; empty where nothing is left. Naming twice is naming once. Cost: linear.
 */
export function tagName(text: string): string {
  const cut = Array.from(tagNote(text)).slice(0, LONGEST_TAG).join("").trim();
  // In addresses these two mean folders.
  return cut === "." || cut === ".." ? "" : cut;
}

/** What a text is as a note: one line without what cannot be seen, cut. Cost: linear. */
export function tagNote(text: string): string {
  // Control signs, marks that turn the direction of text, and halves of characters.
  const seen = text.normalize("NFC").replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+/gu, " ");
  return Array.from(oneLine(seen)).slice(0, LONGEST_TAG_NOTE).join("").trim();
}

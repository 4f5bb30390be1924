// Tags: what people mark while they explore, to find it again.
import type { EntityId } from "./ids.ts";

export interface Tag {
  /** Its own among the tags of a corpus. */
  readonly name: string;
  /** Place in the list of colours, from 0; stays as long as the tag. */
  readonly color: number;
  /** In the order in which they were tagged. */
  readonly members: readonly EntityId[];
}

/** Tagging makes a tag that is not there yet; a change that can't be made changes nothing. */
export type TagChange =
  | {
      readonly kind: "tagged" | "untagged";
      readonly name: string;
      readonly ids: readonly EntityId[];
    }
  | { readonly kind: "tag-renamed"; readonly name: string; readonly to: string }
  | { readonly kind: "tag-deleted"; readonly name: string };

// A person's corrections. Kept in order in a small readable file and replayed at every resolve, so
// that what was once corrected stays corrected when files are added.
import type { EntityId } from "./ids.ts";

/** What can be corrected; papers are identified by their records. */
export const DECIDABLE_TYPES = ["author", "venue", "keyword"] as const;
export type DecidableType = (typeof DECIDABLE_TYPES)[number];

interface DecisionBase {
  readonly type: DecidableType;
  /** When it was made, ISO 8601; for people, never used in resolving. */
  readonly at?: string;
  /** Why, in the words of the person who made it. */
  readonly note?: string;
}

/** These are one: everything of `ids` goes to `into`, which keeps its id and name. */
export interface MergeDecision extends DecisionBase {
  readonly kind: "merge";
  readonly ids: readonly EntityId[];
  readonly into: EntityId;
}

/** Show it under this name; its id stays. */
export interface RenameDecision extends DecisionBase {
  readonly kind: "rename";
  readonly id: EntityId;
  readonly name: string;
}

/** Leave it out of the corpus; papers stay. */
export interface HideDecision extends DecisionBase {
  readonly kind: "hide";
  readonly id: EntityId;
}

export type Decision = MergeDecision | RenameDecision | HideDecision;

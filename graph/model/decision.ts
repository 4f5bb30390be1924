// A person's corrections. Kept in order in a small readable file and replayed whenever the corpus
// is resolved, so that what was once corrected stays corrected when files are added.
import { hash32, hex8 } from "./hash.ts";
import { type EntityId, entityTypeOf, idStem } from "./ids.ts";

/** What can be corrected; papers are identified by their records. */
export const DECIDABLE_TYPES = ["author", "venue", "keyword"] as const;
export type DecidableType = (typeof DECIDABLE_TYPES)[number];

/** The type of an id where it can be corrected, else null. */
export function decidableTypeOf(id: EntityId): DecidableType | null {
  const type = entityTypeOf(id);
  return DECIDABLE_TYPES.find((known) => known === type) ?? null;
}

/** What an id stood for when the decision was made: found again by it, and readable in the file. */
export interface Witness {
  readonly id: EntityId;
  readonly name: string;
  /**
   * A few of its papers; of an author who is split all that stay, so that later papers can be told
   * from them, if these are no more than MAX_STAYING.
   */
  readonly papers: readonly EntityId[];
}

/** Characters of the name of a witness; longer ones are cut. */
export const LONGEST_WITNESS = 1000;

/** Papers of a person who is split beyond which nobody could have looked at them all. */
export const MAX_STAYING = 200;

interface DecisionBase {
  readonly type: DecidableType;
  /** When it was made, ISO 8601; for people, never used in resolving. */
  readonly at?: string;
  /** Why, in the words of the person who made it. */
  readonly note?: string;
  readonly witnesses?: readonly Witness[];
}

/** These are one: everything of `ids` goes to `into`, which keeps its id and name. */
export interface MergeDecision extends DecisionBase {
  readonly kind: "merge";
  readonly ids: readonly EntityId[];
  readonly into: EntityId;
}

/** On these papers it is somebody else, who gets the id `splitId(decision)`. */
export interface SplitDecision extends DecisionBase {
  readonly kind: "split";
  readonly type: "author";
  readonly id: EntityId;
  readonly papers: readonly EntityId[];
  /** What to call the other one; without it the best spelling on these papers. */
  readonly name?: string;
}

/** Call a topic so. */
export interface RenameTopicDecision {
  readonly kind: "rename";
  readonly type: "topic";
  readonly id: `topic:${string}`;
  readonly name: string;
  readonly at?: string;
  readonly note?: string;
  readonly witnesses?: readonly Witness[];
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

/** These are never the same, whatever the evidence says. */
export interface KeepApartDecision extends DecisionBase {
  readonly kind: "keep-apart";
  readonly type: "author";
  readonly ids: readonly EntityId[];
}

/** This is one person, whatever the evidence says. */
export interface KeepTogetherDecision extends DecisionBase {
  readonly kind: "keep-together";
  readonly type: "author";
  readonly id: EntityId;
}

export type Decision =
  | MergeDecision
  | SplitDecision
  | RenameDecision
  | RenameTopicDecision
  | HideDecision
  | KeepApartDecision
  | KeepTogetherDecision;

/** Every entity that a decision is about, papers aside. */
export function decisionSubjects(decision: Decision): readonly EntityId[] {
  if (decision.type === "topic") return [];
  switch (decision.kind) {
    case "merge":
      return [...decision.ids, decision.into];
    case "keep-apart":
      return decision.ids;
    default:
      return [decision.id];
  }
}

/** The id of whom a split sets apart: made of the name and the papers, whatever their order. */
export function splitId({ id, papers }: Pick<SplitDecision, "id" | "papers">): EntityId {
  return `${idStem(id)}~${hex8(hash32([id, ...[...papers].sort()].join(" ")))}`;
}

/** The id after decisions that had an effect; null: hidden. Cost: linear in the decisions. */
export function idAfter(id: EntityId, decisions: readonly Decision[]): EntityId | null {
  let now = id;
  for (const decision of decisions) {
    if (decision.kind === "hide" && decision.id === now) return null;
    if (decision.kind === "merge" && decision.ids.includes(now)) now = decision.into;
  }
  return now;
}

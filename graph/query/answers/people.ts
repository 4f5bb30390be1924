// Who is who: two people beside each other, questions about names, and what people decided.
import type { Decision } from "../../model/decision.ts";
import type { EntityId } from "../../model/ids.ts";
import type { PaperBrief } from "./papers.ts";
import type { CountedRef } from "./refs.ts";

/** Some papers that are or may be one person's, and what they say about that person. */
export interface PersonSide {
  /** The author who has these papers now. */
  readonly id: EntityId;
  readonly name: string;
  /** As written on these papers, most frequent first. */
  readonly spellings: readonly string[];
  readonly affiliations: readonly string[];
  readonly papers: number;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** Newest first, at most 50. */
  readonly examples: readonly PaperBrief[];
  readonly coauthors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
}

/** Two sides beside each other, with what they share; `papers` counts those of both sides. */
export interface PeopleCompared {
  readonly sides: readonly [PersonSide, PersonSide];
  readonly coauthors: readonly CountedRef[];
  readonly venues: readonly CountedRef[];
  readonly keywords: readonly CountedRef[];
  /** Papers that have both in their byline: these are two people. */
  readonly together: readonly PaperBrief[];
}

export const IDENTITY_CODES = [
  "maybe-one-author",
  "maybe-two-authors",
  "authors-merged",
  "author-split",
] as const;
export type IdentityCode = (typeof IDENTITY_CODES)[number];

/** What was merged, split or is suspected about people, with the evidence side by side. */
export interface IdentityQuestion {
  readonly code: IdentityCode;
  /** How sure, 0 to 1. */
  readonly confidence: number;
  readonly message: string;
  readonly compared: PeopleCompared;
}

/** What people decided about a corpus, and what of it has no effect. */
export interface CurationState {
  /** In order; the decisions of a step are undone as one. */
  readonly steps: readonly (readonly Decision[])[];
  /** Number of steps that can be redone. */
  readonly undone: number;
  /** Parts of decisions without effect; `index` counts the decisions of all steps. */
  readonly unapplied: readonly {
    readonly index: number;
    readonly ids: readonly EntityId[];
    readonly why: string;
  }[];
}

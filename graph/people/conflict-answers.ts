// What is asked and said about conflicts of interest between those who wrote and those who review.
import type { EntityId } from "../model/ids.ts";
import type { ReadIssue } from "../model/read-result.ts";
import type { PaperBrief } from "../query/answers.ts";

/** From the strongest to the weakest. */
export const CONFLICT_RULES = [
  "same-person",
  "joint-paper",
  "same-organization",
  "shared-coauthor",
] as const;
export type ConflictRule = (typeof CONFLICT_RULES)[number];

/** Somebody who wrote or reviews, as named, and who of the collection that is. */
export interface Party {
  readonly name: string;
  /** Where the person works, as written beside the name. */
  readonly affiliations: readonly string[];
  /** One where it is known who is meant, several where it may be any of them; none: nobody here. */
  readonly authors: readonly EntityId[];
}

export interface Submission {
  /** What it is called by whoever asks: a number, a citation key, an id. */
  readonly key: string;
  readonly title: string | null;
  readonly authors: readonly Party[];
}

export interface ConflictOptions {
  /** The year of asking; null: the newest year of the collection. */
  readonly asOf: number | null;
  /** Papers of the year of asking and so many years before count; ≥ 0. */
  readonly years: number;
  readonly rules: readonly ConflictRule[];
  /** Papers with more authors make nobody a co-author; null: all do. */
  readonly maxAuthors: number | null;
}

/** An organization that both belong to, with the papers that say so. */
export interface SharedOrganization {
  readonly name: string;
  /** Newest first; empty where the affiliation beside the name says it. */
  readonly ofAuthor: readonly PaperBrief[];
  readonly ofReviewer: readonly PaperBrief[];
  /** Both belong to it by their newest papers that name a place, or by the affiliation given. */
  readonly now: boolean;
}

/** Somebody who wrote with both. */
export interface SharedCoauthor {
  readonly id: EntityId;
  readonly name: string;
  /** Newest first. */
  readonly withAuthor: readonly PaperBrief[];
  readonly withReviewer: readonly PaperBrief[];
}

/** Why somebody who reviews is too close to somebody who wrote. */
export interface Conflict {
  /** Places in the lists of those asked about. */
  readonly submission: number;
  readonly reviewer: number;
  readonly rule: ConflictRule;
  /** Place in the authors of the submission. */
  readonly author: number;
  /** Who the author and the reviewer are here; null: not in the collection, the names are the same. */
  readonly ids: readonly [author: EntityId | null, reviewer: EntityId | null];
  /** False where several people bear one of the names, or only the names say it. */
  readonly certain: boolean;
  /** Newest of the years behind it; null: unknown. */
  readonly year: number | null;
  /** Joint papers, newest first, at most `EVIDENCE` of them. */
  readonly papers: readonly PaperBrief[];
  /** How many there are. */
  readonly paperCount: number;
  readonly organizations: readonly SharedOrganization[];
  readonly coauthors: readonly SharedCoauthor[];
}

export interface ConflictReport {
  /** Papers of these years were looked at, and those of unknown year. */
  readonly years: readonly [first: number, last: number];
  readonly rules: readonly ConflictRule[];
  readonly submissions: readonly Submission[];
  readonly reviewers: readonly Party[];
  /** By submission, reviewer, author, rule. */
  readonly conflicts: readonly Conflict[];
  readonly counts: {
    /** Pairs of a submission and a reviewer. */
    readonly pairs: number;
    readonly pairsInConflict: number;
    /** Of whom the collection knows nothing: the absence of a conflict says nothing about them. */
    readonly unknownAuthors: number;
    readonly unknownReviewers: number;
    /** Who may be one of several people. */
    readonly unclearAuthors: number;
    readonly unclearReviewers: number;
    /** Authors and reviewers in all, each of a name once. */
    readonly authors: number;
    readonly reviewers: number;
    /** Of those known, how many the collection names an organization of. */
    readonly withOrganization: number;
    /** Papers of those known whose year is not said; they count as if they were recent. */
    readonly undatedPapers: number;
  };
  /** What could not be read of the lists. */
  readonly issues: readonly ReadIssue[];
}

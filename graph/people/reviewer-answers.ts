// What is asked and said about who could review a submission.
import type { EntityId } from "../model/ids.ts";
import type { ReadIssue } from "../model/read-result.ts";
import type { PaperBrief } from "../query/answers.ts";
import type { Conflict, ConflictOptions, Party } from "./conflict-answers.ts";

/** What a submission is about. */
export interface SubmissionText {
  readonly title: string;
  readonly abstract: string;
  readonly keywords: readonly string[];
}

export interface ReviewerOptions {
  /** How many are suggested; 1 to 200. */
  readonly limit: number;
  /** The years of whose papers a person's topics are taken, back from the year of asking; null: all. */
  readonly activeYears: number | null;
  /** Fewest papers of those years, on whatever topic. */
  readonly minPapers: number;
  /** Only these; null: all of the collection. */
  readonly pool: readonly EntityId[] | null;
  /** Never these. */
  readonly exclude: readonly EntityId[];
  /** Nobody of an organization, or who wrote with somebody, that stands higher in the list. */
  readonly oneEach: boolean;
  /** Rules by which people are left out; without any nobody is. */
  readonly conflicts: ConflictOptions;
}

/** A paper that speaks for somebody. */
export interface ReviewerPaper extends PaperBrief {
  /** 0 to 1: cosine of the words of the paper and of the submission. */
  readonly closeness: number;
  /** 0 to 1: what is left of it at the paper's age. */
  readonly weight: number;
  /** Words of both that count most, most first. */
  readonly words: readonly string[];
}

export interface SuggestedReviewer {
  readonly id: EntityId;
  readonly name: string;
  /** From 1. */
  readonly rank: number;
  /** 0 to 1; the formula stands at `suggestReviewers`. */
  readonly score: number;
  /** The papers that make the score, closest first. */
  readonly papers: readonly ReviewerPaper[];
  /** Papers in the years looked at, on whatever topic. */
  readonly activity: number;
  readonly lastYear: number | null;
  /** As of their newest papers that name any. */
  readonly organizations: readonly string[];
}

/** Somebody close in topic who is not suggested. */
export interface SetAside {
  readonly id: EntityId;
  readonly name: string;
  /** The place among all, had nobody been set aside; from 1. */
  readonly place: number;
  readonly score: number;
  /** `conflict`: with an author; `similar`: with somebody who stands higher in the list. */
  readonly why: "conflict" | "similar";
  readonly conflicts: readonly Conflict[];
  /** For `similar`: who stands higher. */
  readonly like: EntityId | null;
}

export interface ReviewerSuggestions {
  readonly submission: SubmissionText;
  readonly authors: readonly Party[];
  readonly suggested: readonly SuggestedReviewer[];
  /** Those who would stand among the suggested, best first. */
  readonly setAside: readonly SetAside[];
  /** Words of the submission that count, most telling first. */
  readonly words: readonly string[];
  readonly counts: {
    /** Papers looked at, and those of them that have a word in common. */
    readonly papers: number;
    readonly papersNear: number;
    /** People with enough papers in those years, and those of them near the topic. */
    readonly people: number;
    readonly peopleNear: number;
    /** Words of the submission that no other paper has. */
    readonly unknownWords: number;
    /** Authors of the submission of whom the collection knows nothing: no conflict can be found. */
    readonly unknownAuthors: number;
  };
  readonly issues: readonly ReadIssue[];
}

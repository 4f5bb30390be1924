// What is asked and said about reviewers for several submissions at once.
import type { EntityId } from "../model/ids.ts";
import type { ReadIssue } from "../model/read-result.ts";
import type { Conflict, Party } from "./conflict-answers.ts";
import type { ReviewerOptions, SubmissionText } from "./reviewer-answers.ts";

export interface PlanOptions extends Pick<
  ReviewerOptions,
  "activeYears" | "minPapers" | "pool" | "conflicts"
> {
  /** How many are to review each submission; 1 to 20. */
  readonly perSubmission: number;
  /** Most submissions that anybody reviews; null: any number. */
  readonly mostEach: number | null;
}

/** A submission with what it is about. */
export interface PlannedSubmission {
  readonly key: string;
  readonly title: string | null;
  readonly authors: readonly Party[];
  readonly text: SubmissionText;
  /** Row of the paper that it is, which does not speak for anybody; -1: none of the collection. */
  readonly paper: number;
}

/** Somebody close to a submission. */
export interface PlannedReviewer {
  readonly id: EntityId;
  readonly name: string;
  /** 0 to 1, as of `suggestReviewers`. */
  readonly score: number;
  /** `takes`: is to review it; `spare`: as close, but others suit all in all better, or have room. */
  readonly as: "takes" | "spare" | "conflict";
  /** Words of the submission and of the person's closest papers, most telling first. */
  readonly words: readonly string[];
  /** For `conflict`. */
  readonly conflicts: readonly Conflict[];
}

export interface SubmissionPlan {
  readonly key: string;
  readonly title: string | null;
  readonly authors: readonly Party[];
  /** Those who take it, then the spare ones, then those in conflict; each closest first. */
  readonly reviewers: readonly PlannedReviewer[];
}

/** Who reviews how many. */
export interface ReviewerLoad {
  readonly id: EntityId;
  readonly name: string;
  readonly submissions: number;
}

export interface ReviewerPlan {
  readonly submissions: readonly SubmissionPlan[];
  /** All who take any, those with most first. */
  readonly loads: readonly ReviewerLoad[];
  readonly perSubmission: number;
  readonly mostEach: number | null;
  readonly counts: {
    /** Submissions times reviewers of each, and how many of these places are taken. */
    readonly places: number;
    readonly taken: number;
    /** Submissions without an author whom the collection knows: no conflict can be found. */
    readonly unknownSubmissions: number;
  };
  readonly issues: readonly ReadIssue[];
}

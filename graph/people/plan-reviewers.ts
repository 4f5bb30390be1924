// Reviewers for several submissions at once: for each those close in topic and without a conflict,
// nobody with more than a bounded number.
import { GraphError } from "../model/errors.ts";
import type { EntityId } from "../model/ids.ts";
import { compareTexts } from "../model/text.ts";
import { bestAssignment, type Offer } from "./best-assignment.ts";
import type { PeopleIndex } from "./match-names.ts";
import type {
  PlannedReviewer,
  PlannedSubmission,
  PlanOptions,
  ReviewerLoad,
  ReviewerPlan,
  SubmissionPlan,
} from "./plan-answers.ts";
import type { ReviewerSuggestions } from "./reviewer-answers.ts";
import { DEFAULT_REVIEWER_OPTIONS, suggestReviewers } from "./suggest-reviewers.ts";
import type { TopicIndex } from "./topic-index.ts";

/** Submissions that are planned at once; each asks for its own ranking. */
export const MOST_PLANNED = 500;
const MOST_PER_SUBMISSION = 20;
/** People looked at for each submission: enough that those at the end are not missed. */
const LOOKED_AT = 100;
/** Those shown who do not take it, and those in conflict. */
const SPARE_SHOWN = 5;
const CONFLICTS_SHOWN = 10;
const WORDS_SHOWN = 5;
/** Scores have four digits. */
const SCALE = 1e4;

export const DEFAULT_PLAN_OPTIONS: PlanOptions = Object.freeze({
  perSubmission: 3,
  mostEach: 6,
  activeYears: DEFAULT_REVIEWER_OPTIONS.activeYears,
  minPapers: DEFAULT_REVIEWER_OPTIONS.minPapers,
  pool: null,
  conflicts: DEFAULT_REVIEWER_OPTIONS.conflicts,
});

/**
 * Who reviews what: of all ways to give every submission `perSubmission` of its hundred closest people
 * without a conflict (see `suggestReviewers`), nobody more than `mostEach`, one that fills most places, and
 * of these one with the greatest sum of closeness (see `bestAssignment`).
 *
 * Cost: that of `suggestReviewers` for each submission, and of the assignment.
 *
 * @throws GraphError `invalid-option` for numbers out of range and for more than MOST_PLANNED submissions
 */
export function planReviewers(
  index: PeopleIndex,
  topics: TopicIndex,
  submissions: readonly PlannedSubmission[],
  options: PlanOptions,
): ReviewerPlan {
  checkOptions(options, submissions.length);
  const { perSubmission, mostEach } = options;
  const found = submissions.map((submission) => closeTo(index, topics, submission, options));
  const takers = new Map<EntityId, number>();
  const offers: Offer[] = [];
  for (const [task, { suggested }] of found.entries())
    for (const { id, score } of suggested) {
      const taker = takers.get(id) ?? takers.size;
      takers.set(id, taker);
      offers.push({ task, taker, value: Math.round(score * SCALE) });
    }
  const needs = submissions.map(() => perSubmission);
  const most = Array.from(takers, () => mostEach ?? submissions.length);
  const ids = [...takers.keys()];
  const taken = submissions.map(() => new Set<EntityId>());
  for (const offer of bestAssignment(needs, most, offers)) {
    const { task, taker } = offers[offer]!;
    taken[task]!.add(ids[taker]!);
  }
  const plans = submissions.map((submission, k) => planOf(submission, found[k]!, taken[k]!));
  return {
    submissions: plans,
    loads: loadsOf(plans),
    perSubmission,
    mostEach,
    counts: {
      places: submissions.length * perSubmission,
      taken: taken.reduce((sum, people) => sum + people.size, 0),
      unknownSubmissions: submissions.filter(({ authors }) =>
        authors.every((party) => party.authors.length === 0),
      ).length,
    },
    issues: [],
  };
}

function closeTo(
  index: PeopleIndex,
  topics: TopicIndex,
  { text, authors, paper }: PlannedSubmission,
  { activeYears, minPapers, pool, conflicts }: PlanOptions,
): ReviewerSuggestions {
  // Whoever wrote it does not review it, whatever the rules.
  const exclude = authors.filter((one) => one.authors.length === 1).flatMap((one) => one.authors);
  const asked = { activeYears, minPapers, pool, conflicts, exclude, oneEach: false };
  return suggestReviewers(index, topics, text, authors, { ...asked, limit: LOOKED_AT }, paper);
}

function planOf(
  { key, title, authors }: PlannedSubmission,
  { suggested, setAside }: ReviewerSuggestions,
  taken: ReadonlySet<EntityId>,
): SubmissionPlan {
  const people = suggested.map(({ id, name, score, papers }): PlannedReviewer => {
    const words = [...new Set(papers.flatMap((paper) => paper.words))].slice(0, WORDS_SHOWN);
    return { id, name, score, as: taken.has(id) ? "takes" : "spare", words, conflicts: [] };
  });
  const inConflict = setAside
    .slice(0, CONFLICTS_SHOWN)
    .map(({ id, name, score, conflicts }): PlannedReviewer => {
      return { id, name, score, as: "conflict", words: [], conflicts };
    });
  return {
    key,
    title,
    authors,
    reviewers: [
      ...people.filter((one) => one.as === "takes"),
      ...people.filter((one) => one.as === "spare").slice(0, SPARE_SHOWN),
      ...inConflict,
    ],
  };
}

function loadsOf(plans: readonly SubmissionPlan[]): readonly ReviewerLoad[] {
  const loads = new Map<EntityId, ReviewerLoad>();
  for (const { reviewers } of plans)
    for (const { id, name, as } of reviewers)
      if (as === "takes")
        loads.set(id, { id, name, submissions: (loads.get(id)?.submissions ?? 0) + 1 });
  return [...loads.values()].sort(
    (a, b) => b.submissions - a.submissions || compareTexts(a.id, b.id),
  );
}

function checkOptions({ perSubmission, mostEach }: PlanOptions, count: number): void {
  const refuse = (option: string, value: number, message: string): void => {
    throw new GraphError("invalid-option", message, { details: { option, value } });
  };
  const isWhole = (value: number): boolean => Number.isSafeInteger(value) && value >= 1;
  if (!isWhole(perSubmission) || perSubmission > MOST_PER_SUBMISSION)
    refuse(
      "perSubmission",
      perSubmission,
      `perSubmission is ${perSubmission}; it must be a whole number from 1 to ${MOST_PER_SUBMISSION}.`,
    );
  if (mostEach !== null && !isWhole(mostEach))
    refuse("mostEach", mostEach, `mostEach is ${mostEach}; it must be a whole number from 1.`);
  if (count > MOST_PLANNED)
    refuse(
      "submissions",
      count,
      `There are ${count} submissions; ask for at most ${MOST_PLANNED} at a time.`,
    );
}

// Conflicts of interest and reviewers, from lists as somebody pasted them.
import {
  asSubmission,
  filterPapers,
  ALL_PAPERS,
  findConflicts,
  matchName,
  matchNames,
  partyOf,
  readSubmissions,
  submissionOfPaper,
  planReviewers,
  suggestReviewers,
  textOfPaper,
  type AskedNames,
  type AskedSubmission,
  type ConflictOptions,
  type ConflictReport,
  type EntityId,
  type Party,
  type PeopleIndex,
  type PlannedSubmission,
  type PlanOptions,
  type ReadIssue,
  type ReviewerOptions,
  type ReviewerPlan,
  type ReviewerSuggestions,
} from "../../graph/index.ts";
import { Problem } from "../problem.ts";
import type { HeldCorpus } from "./held-corpus.ts";

/** What of a corpus its work needs. */
type Held = Pick<HeldCorpus, "index" | "people" | "topicIndex">;

/** Pasted submissions, papers of the collection, or all its papers of some years. */
export type AskedSubmissions =
  | { readonly by: "text"; readonly text: string }
  | { readonly by: "papers"; readonly ids: readonly EntityId[] }
  | { readonly by: "years"; readonly years: readonly [first: number, last: number] };

export interface AskedConflicts {
  readonly submissions: AskedSubmissions;
  readonly reviewers: AskedNames;
  readonly options: ConflictOptions;
}

export interface AskedReviewers {
  readonly submission: AskedSubmission;
  /** Only these; null: all of the collection. */
  readonly pool: AskedNames | null;
  readonly options: Omit<ReviewerOptions, "pool" | "exclude">;
}

/** Some hundred MB of JSON; the command line, which shares its memory with nobody, has no limit. */
const MOST_CONFLICTS = 250_000;

export function conflictsFor(held: Held, asked: AskedConflicts): ConflictReport {
  const people = held.people();
  const { submissions, issues } = submissionsOf(held, asked.submissions);
  const reviewers = partiesIn(people, asked.reviewers);
  const report = findConflicts(
    people,
    submissions.map(({ key, title, authors }) => ({ key, title, authors })),
    reviewers.parties,
    asked.options,
    MOST_CONFLICTS,
  );
  return { ...report, issues: [...issues, ...reviewers.issues] };
}

export function reviewersFor(held: Held, asked: AskedReviewers): ReviewerSuggestions {
  const people = held.people();
  const pool = asked.pool === null ? null : partiesIn(people, asked.pool);
  const options = {
    ...asked.options,
    pool: pool === null ? null : pool.parties.flatMap(({ authors }) => authors),
  };
  const { submission } = asked;
  const suggest = (
    text: ReviewerSuggestions["submission"],
    authors: readonly Party[],
    without?: number,
  ): ReviewerSuggestions => {
    // Whoever wrote it does not review it, whatever the rules.
    const exclude = authors.filter((one) => one.authors.length === 1).flatMap((one) => one.authors);
    return suggestReviewers(
      people,
      held.topicIndex(),
      text,
      authors,
      { ...options, exclude },
      without,
    );
  };
  if (submission.by === "paper") {
    const row = paperRow(held, submission.id);
    return suggest(textOfPaper(people, row), submissionOfPaper(people, row).authors, row);
  }
  const { title, abstract, keywords } = submission;
  const authors = partiesIn(people, submission.authors);
  const found = suggest({ title, abstract, keywords }, authors.parties);
  return { ...found, issues: [...authors.issues, ...(pool?.issues ?? [])] };
}

export interface AskedPlan {
  readonly submissions: AskedSubmissions;
  /** Only these; null: all of the collection. */
  readonly pool: AskedNames | null;
  readonly options: Omit<PlanOptions, "pool">;
}

export function planFor(held: Held, asked: AskedPlan): ReviewerPlan {
  const people = held.people();
  const { submissions, issues } = submissionsOf(held, asked.submissions);
  const pool = asked.pool === null ? null : partiesIn(people, asked.pool);
  const options = {
    ...asked.options,
    pool: pool?.parties.flatMap(({ authors }) => authors) ?? null,
  };
  const plan = planReviewers(people, held.topicIndex(), submissions, options);
  return { ...plan, issues: [...issues, ...(pool?.issues ?? [])] };
}

function submissionsOf(
  held: Held,
  asked: AskedSubmissions,
): { readonly submissions: readonly PlannedSubmission[]; readonly issues: readonly ReadIssue[] } {
  const people = held.people();
  if (asked.by === "text") {
    const list = readSubmissions(asked.text);
    // The same names come again and again.
    const known = new Map<string, ReturnType<typeof matchName>>();
    const match = (name: string) => {
      const found = known.get(name) ?? matchName(people, name);
      known.set(name, found);
      return found;
    };
    return {
      submissions: list.submissions.map((read) => ({
        ...asSubmission(match, read),
        text: read.text,
        paper: -1,
      })),
      issues: list.issues.filter(({ severity }) => severity !== "note"),
    };
  }
  const rows =
    asked.by === "papers"
      ? asked.ids.map((id) => paperRow(held, id))
      : filterPapers(held.index(), { ...ALL_PAPERS, years: asked.years });
  return {
    submissions: Array.from(rows, (row) => ({
      ...submissionOfPaper(people, row),
      text: textOfPaper(people, row),
      paper: row,
    })),
    issues: [],
  };
}

function partiesIn(people: PeopleIndex, { text, chosen }: AskedNames) {
  const choices = new Map(chosen);
  const { lines, issues } = matchNames(people, text);
  const parties = lines.map((line): Party => {
    const party = partyOf(line);
    const choice = choices.get(line.raw);
    if (choice === undefined) return party;
    return { ...party, authors: choice === null ? [] : [choice] };
  });
  return { parties, issues: issues.filter(({ severity }) => severity !== "note") };
}

function paperRow(held: Held, id: string): number {
  const row = held.index().rowOf(id);
  if (row >= 0 && id.startsWith("paper:")) return row;
  throw new Problem("unknown-entity", `This corpus has no paper with the id ${id}.`);
}

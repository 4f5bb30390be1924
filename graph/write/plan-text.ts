// Reviewers of several submissions as tables for spreadsheets.
import { csvRow } from "../model/csv.ts";
import type { ReviewerPlan } from "../people/plan-answers.ts";
import { inChunks } from "./chunks.ts";
import { conflictsInWords } from "./conflicts-text.ts";

/** `csv`: a row for each submission and person. `matrix`: a column for each person who reviews. */
export const PLAN_FORMATS = ["csv", "matrix"] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

/** A plan in a format, in chunks of about 64 kB. Cost: linear; of a matrix submissions × people. */
export function writePlan(plan: ReviewerPlan, format: PlanFormat): Iterable<string> {
  return inChunks(format === "csv" ? csvRows(plan) : matrixRows(plan));
}

const AS_WORDS = { takes: "reviews it", spare: "spare", conflict: "conflict" } as const;

function* csvRows({ submissions, loads }: ReviewerPlan): Generator<string> {
  yield csvRow([
    "submission",
    "title",
    "reviewer",
    "closeness",
    "is",
    "submissions of the reviewer",
    "by",
    "conflicts",
  ]);
  const loadOf = new Map(loads.map(({ id, submissions: load }) => [id, load]));
  for (const { key, title, reviewers } of submissions)
    for (const { id, name, score, as, words, conflicts } of reviewers)
      yield csvRow([
        key,
        title,
        name,
        score.toFixed(3),
        AS_WORDS[as],
        loadOf.get(id) ?? 0,
        words.join("; "),
        conflicts.length === 0 ? null : conflictsInWords(conflicts),
      ]);
}

/** Closeness where somebody reviews, in brackets where the person is spare, `C` for a conflict. */
function* matrixRows({ submissions, loads }: ReviewerPlan): Generator<string> {
  yield csvRow(["submission", "title", ...loads.map(({ name }) => name)]);
  for (const { key, title, reviewers } of submissions) {
    const cells = new Map(
      reviewers.map(({ id, score, as }) => {
        const closeness = score.toFixed(2);
        return [id, as === "takes" ? closeness : as === "spare" ? `(${closeness})` : "C"];
      }),
    );
    yield csvRow([key, title, ...loads.map(({ id }) => cells.get(id) ?? null)]);
  }
  yield csvRow(["", "submissions each", ...loads.map(({ submissions: load }) => load)]);
}

// Suggested reviewers as a table for spreadsheets and as a text to send round.
import { csvRow } from "../model/csv.ts";
import type {
  ReviewerSuggestions,
  SetAside,
  SuggestedReviewer,
} from "../people/reviewer-answers.ts";
import { inChunks } from "./chunks.ts";
import { conflictsInWords, paperInWords } from "./conflicts-text.ts";
import { plain } from "./report/markdown.ts";

export const REVIEWER_FORMATS = ["csv", "markdown"] as const;
export type ReviewerFormat = (typeof REVIEWER_FORMATS)[number];

/** The suggestions in a format, in chunks of about 64 kB. Cost: linear. */
export function writeReviewers(
  suggestions: ReviewerSuggestions,
  format: ReviewerFormat,
): Iterable<string> {
  return inChunks(format === "csv" ? csvRows(suggestions) : markdownLines(suggestions));
}

/** Those suggested, in their order, and after them those left out with the reason. */
function* csvRows({ suggested, setAside }: ReviewerSuggestions): Generator<string> {
  yield csvRow([
    "rank",
    "reviewer",
    "closeness",
    "papers",
    "newest year",
    "organizations",
    "closest papers",
    "left out",
  ]);
  for (const { rank, name, score, activity, lastYear, organizations, papers } of suggested)
    yield csvRow([
      rank,
      name,
      score.toFixed(3),
      activity,
      lastYear,
      organizations.join("; "),
      papers.map(paperInWords).join("; "),
      null,
    ]);
  const names = namesOf(suggested);
  for (const one of setAside)
    yield csvRow([
      null,
      one.name,
      one.score.toFixed(3),
      null,
      null,
      null,
      null,
      whyInWords(one, names),
    ]);
}

function* markdownLines(suggestions: ReviewerSuggestions): Generator<string> {
  const { submission, authors, suggested, setAside, words } = suggestions;
  yield "# Suggested reviewers\n\n";
  if (submission.title !== "") yield `For: ${plain(submission.title)}\n\n`;
  if (authors.length > 0)
    yield `Without conflicts with: ${authors.map(({ name }) => plain(name)).join(", ")}\n\n`;
  yield `Ranked by the words that the submission shares with each person's closest papers: ${plain(words.slice(0, 8).join(", "))}.\n\n`;
  for (const { rank, name, score, papers } of suggested)
    yield `${rank}. **${plain(name)}** (${score.toFixed(2)}): ${plain(papers.map(paperInWords).join("; "))}\n`;
  if (setAside.length === 0) return;
  const names = namesOf(suggested);
  yield "\n## Left out\n\n";
  for (const one of setAside) yield `- ${plain(one.name)}: ${plain(whyInWords(one, names))}\n`;
}

function namesOf(suggested: readonly SuggestedReviewer[]): ReadonlyMap<string, string> {
  return new Map(suggested.map(({ id, name }) => [id, name]));
}

/** `joint paper 2019`, each rule once; or that somebody too near stands higher. */
function whyInWords(
  { why, conflicts, like }: SetAside,
  names: ReadonlyMap<string, string>,
): string {
  return why === "conflict"
    ? conflictsInWords(conflicts)
    : `close to ${names.get(like ?? "") ?? "somebody"}, who stands higher`;
}

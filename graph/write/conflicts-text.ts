// A report of conflicts of interest as a table for spreadsheets and as a text to send round.
import type { Conflict, ConflictReport, ConflictRule } from "../people/conflict-answers.ts";
import type { PaperBrief } from "../query/answers.ts";
import { inChunks } from "./chunks.ts";
import { csvRow } from "../model/csv.ts";
import { grouped } from "../model/grouped.ts";
import { plain } from "./report/markdown.ts";

/** `matrix`: a table of submissions by reviewers, as CSV. */
export const CONFLICT_FORMATS = ["csv", "matrix", "markdown"] as const;
export type ConflictFormat = (typeof CONFLICT_FORMATS)[number];

/** A rule in a few words. */
const RULE_WORDS: Readonly<Record<ConflictRule, string>> = {
  "same-person": "is an author",
  "joint-paper": "joint paper",
  "same-organization": "same organization",
  "shared-coauthor": "shared co-author",
};

/** The report in a format, in chunks of about 64 kB. Cost: linear. */
export function writeConflicts(report: ConflictReport, format: ConflictFormat): Iterable<string> {
  return inChunks(WRITERS[format](report));
}

const WRITERS: Readonly<Record<ConflictFormat, (report: ConflictReport) => Iterable<string>>> = {
  csv: csvRows,
  matrix: matrixRows,
  markdown: markdownLines,
};

function* csvRows(report: ConflictReport): Generator<string> {
  yield csvRow([
    "submission",
    "title",
    "reviewer",
    "author",
    "conflict",
    "certain",
    "newest year",
    "papers",
    "evidence",
  ]);
  for (const conflict of report.conflicts) {
    const { submission, reviewer, author, rule, certain, year, paperCount } = conflict;
    const about = report.submissions[submission]!;
    yield csvRow([
      about.key,
      about.title,
      report.reviewers[reviewer]!.name,
      about.authors[author]!.name,
      RULE_WORDS[rule],
      certain ? "yes" : "to check",
      year,
      paperCount === 0 ? null : paperCount,
      evidenceInWords(conflict),
    ]);
  }
}

/** A line for every submission, a column for every reviewer, also for those without a conflict. */
function* matrixRows({ submissions, reviewers, conflicts }: ConflictReport): Generator<string> {
  yield csvRow(["submission", "title", "conflicts", ...reviewers.map(({ name }) => name)]);
  const bySubmission = grouped(conflicts, ({ submission }) => submission);
  for (const [place, { key, title }] of submissions.entries()) {
    const byReviewer = grouped(bySubmission.get(place) ?? [], ({ reviewer }) => reviewer);
    const cells = reviewers.map((_, reviewer) => conflictsInWords(byReviewer.get(reviewer) ?? []));
    yield csvRow([key, title, byReviewer.size, ...cells]);
  }
}

/** `joint paper 2021`: each rule once, with its newest year; empty without a conflict. */
export function conflictsInWords(conflicts: readonly Conflict[]): string {
  const byRule = grouped(conflicts, ({ rule }) => rule);
  return Array.from(byRule, ([rule, found]) => {
    const year = Math.max(...found.map((conflict) => conflict.year ?? 0));
    const certain = found.some((conflict) => conflict.certain);
    return `${RULE_WORDS[rule]}${year > 0 ? ` ${year}` : ""}${certain ? "" : " (to check)"}`;
  }).join("; ");
}

function* markdownLines(report: ConflictReport): Generator<string> {
  const { counts, years, submissions, reviewers, conflicts } = report;
  yield "# Conflicts of interest\n\n";
  yield `${counts.pairsInConflict} of ${counts.pairs} pairs of a submission and a reviewer, by papers of ${years[0]} to ${years[1]} and of unknown year (rules: ${report.rules.map((rule) => RULE_WORDS[rule]).join(", ")}).\n\n`;
  yield `${unknownInWords(report)}\n`;
  let before = -1;
  for (const conflict of conflicts) {
    const about = submissions[conflict.submission]!;
    if (conflict.submission !== before)
      yield `\n## ${plain(about.key)}${about.title === null ? "" : `: ${plain(about.title)}`}\n\n`;
    before = conflict.submission;
    const [reviewer, author] = [reviewers[conflict.reviewer]!, about.authors[conflict.author]!];
    const words = evidenceInWords(conflict);
    yield (
      `- **${plain(reviewer.name)}** and ${plain(author.name)}: ${RULE_WORDS[conflict.rule]}` +
      `${conflict.certain ? "" : " (to check)"}${words === "" ? "" : `; ${plain(words)}`}\n`
    );
  }
}

/** What the report cannot say: whom the collection does not know. */
function unknownInWords({ counts }: ConflictReport): string {
  const unclear = counts.unclearAuthors + counts.unclearReviewers;
  return (
    "Only what this collection holds is found. " +
    `It knows nothing of ${counts.unknownAuthors} of ${counts.authors} authors and of ` +
    `${counts.unknownReviewers} of ${counts.reviewers} reviewers; ` +
    `${unclear} ${unclear === 1 ? "name" : "names"} may be one of several people.`
  );
}

/** The papers, organizations and people behind a conflict in one line; empty where the name is all. */
function evidenceInWords({ papers, paperCount, organizations, coauthors }: Conflict): string {
  const more = paperCount - papers.length;
  return [
    ...papers.map(paperInWords),
    ...(more > 0 ? [`and ${more} more`] : []),
    ...organizations.map(({ name, now }) => `${name} (${now ? "now" : "in these years"})`),
    ...coauthors.map(
      ({ name, withAuthor, withReviewer }) =>
        `${name}, with the author: ${papersInWords(withAuthor)}; with the reviewer: ${papersInWords(withReviewer)}`,
    ),
  ].join("; ");
}

function papersInWords(papers: readonly PaperBrief[]): string {
  return papers.map(paperInWords).join(", ");
}

/** `Title (Venue 2021)`. */
export function paperInWords({ label, venue, year }: PaperBrief): string {
  const where = [venue, year ?? "year unknown"].filter((part) => part !== null).join(" ");
  return `${label} (${where})`;
}

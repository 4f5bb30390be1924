// The conflicts of a report as rows to filter and sort. Pure.
import type { Conflict, ConflictReport, ConflictRule } from "../../../graph/index.ts";

export interface ConflictRow {
  readonly conflict: Conflict;
  readonly submission: string;
  readonly reviewer: string;
  readonly author: string;
}

export const ORDERS = ["submission", "reviewer", "newest"] as const;
export type Order = (typeof ORDERS)[number];

export interface RowFilter {
  /** In the names or the title, whatever the case; empty: all. */
  readonly text: string;
  readonly rule: ConflictRule | null;
  readonly order: Order;
}

/** The rows that pass, in the order asked for; ties stay in the order of the report. */
export function conflictRows(report: ConflictReport, filter: RowFilter): readonly ConflictRow[] {
  const wanted = filter.text.trim().toLowerCase();
  return report.conflicts
    .map((conflict): ConflictRow => {
      const about = report.submissions[conflict.submission]!;
      return {
        conflict,
        submission: submissionName(about),
        reviewer: report.reviewers[conflict.reviewer]!.name,
        author: about.authors[conflict.author]!.name,
      };
    })
    .filter(
      ({ conflict, submission, reviewer, author }) =>
        (filter.rule === null || conflict.rule === filter.rule) &&
        `${submission}\n${reviewer}\n${author}`.toLowerCase().includes(wanted),
    )
    .sort((a, b) => compare(a, b, filter.order));
}

/** The rows of one submission and one reviewer, never none. */
export type ConflictRows = readonly [ConflictRow, ...ConflictRow[]];

/** A row for every pair of a submission and a reviewer, where the first of its rows stands. */
export function conflictPairs(rows: readonly ConflictRow[]): readonly ConflictRows[] {
  const pairs = new Map<string, [ConflictRow, ...ConflictRow[]]>();
  for (const row of rows) {
    const key = `${row.conflict.submission} ${row.conflict.reviewer}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [row]);
    else pair.push(row);
  }
  return [...pairs.values()];
}

/** `17. Learning to walk on moss`; without a number where it is a paper of the collection. */
export function submissionName({ key, title }: ConflictReport["submissions"][number]): string {
  return title === null ? key : key.startsWith("paper:") ? title : `${key}. ${title}`;
}

function compare(a: ConflictRow, b: ConflictRow, order: Order): number {
  if (order === "submission") return 0;
  if (order === "newest") return (b.conflict.year ?? 0) - (a.conflict.year ?? 0);
  return a.reviewer < b.reviewer ? -1 : a.reviewer > b.reviewer ? 1 : 0;
}

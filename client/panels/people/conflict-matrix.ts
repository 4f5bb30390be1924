// The conflicts of a report as a matrix: submissions down, reviewers across. Pure.
import { grouped } from "../../../graph/model/grouped.ts";
import type { ConflictReport, ConflictRule } from "../../../graph/index.ts";
import type { ConflictRow } from "./conflict-rows.ts";
import { submissionName } from "./conflict-rows.ts";
import { rankOf } from "./rule-words.ts";

/** A reviewer and a submission in conflict. */
export interface MatrixCell {
  /** The conflicts between the two, the strongest rule first. */
  readonly rows: readonly ConflictRow[];
  readonly rule: ConflictRule;
  readonly certain: boolean;
}

/** A submission or a reviewer. */
export interface MatrixLine {
  /** Place in the report. */
  readonly place: number;
  readonly name: string;
  /** Cells of it that are in conflict. */
  readonly conflicts: number;
}

export interface ConflictMatrix {
  readonly submissions: readonly MatrixLine[];
  readonly reviewers: readonly MatrixLine[];
  /** By the places of a submission and a reviewer. */
  readonly cellAt: (submission: number, reviewer: number) => MatrixCell | null;
}

export const MATRIX_ORDERS = ["listed", "most"] as const;
export type MatrixOrder = (typeof MATRIX_ORDERS)[number];

export interface MatrixChoice {
  readonly order: MatrixOrder;
  /** Also submissions and reviewers without any conflict. */
  readonly everybody: boolean;
}

/** The matrix of some rows of a report, as `conflictRows` gives them. */
export function conflictMatrix(
  report: ConflictReport,
  rows: readonly ConflictRow[],
  { order, everybody }: MatrixChoice,
): ConflictMatrix {
  const cells = new Map(
    Array.from(
      grouped(rows, ({ conflict }) => keyOf(conflict.submission, conflict.reviewer)),
      ([key, found]): [string, MatrixCell] => {
        const strongest = found.toSorted(
          (a, b) => rankOf(a.conflict.rule) - rankOf(b.conflict.rule),
        );
        const rule = strongest[0]!.conflict.rule;
        const certain = found.some(({ conflict }) => conflict.certain && conflict.rule === rule);
        return [key, { rows: strongest, rule, certain }];
      },
    ),
  );
  const pairs = [...cells.values()].map(({ rows: [first] }) => first!.conflict);
  const linesOf = (names: readonly string[], placeOf: (pair: (typeof pairs)[number]) => number) => {
    const met = grouped(pairs, placeOf);
    const lines = names.map((name, place) => ({
      place,
      name,
      conflicts: met.get(place)?.length ?? 0,
    }));
    const kept = everybody ? lines : lines.filter(({ conflicts }) => conflicts > 0);
    return order === "listed" ? kept : kept.toSorted((a, b) => b.conflicts - a.conflicts);
  };
  return {
    submissions: linesOf(report.submissions.map(submissionName), ({ submission }) => submission),
    reviewers: linesOf(
      report.reviewers.map(({ name }) => name),
      ({ reviewer }) => reviewer,
    ),
    cellAt: (submission, reviewer) => cells.get(keyOf(submission, reviewer)) ?? null,
  };
}

function keyOf(submission: number, reviewer: number): string {
  return `${submission} ${reviewer}`;
}

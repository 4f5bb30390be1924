// Passages of a text, each with what it became. Every line of a text is part of a record or named by an
// issue, so that the lines between two beginnings belong to the first of them.
import type { PaperRecord } from "../../model/paper-record.ts";
import type { ReadIssue, ReadResult } from "../../model/read-result.ts";
import type { SheetPaper, SheetRow, SheetSpan } from "../../model/reading-sheet.ts";
import {
  CORRECTED,
  fingerprintOfLines,
  type RecordCorrection,
} from "../../model/record-correction.ts";
import { cutText } from "../reading.ts";

/** Characters shown of a passage. */
export const RAW_SHOWN = 3000;
/** Lines that two passages may have together to be one paper. */
const MOST_JOINED = 500;

/** What begins at a line. */
interface Start {
  readonly line: number;
  readonly record: PaperRecord | null;
  readonly issues: ReadIssue[];
  /** The correction whose passage it is. */
  readonly correction: RecordCorrection | null;
}

/**
 * The passages of a text in the order of their lines. Cost: linear in text, records and issues.
 * @param lines of the text
 */
export function sheetRows(
  { records, issues }: Pick<ReadResult, "records" | "issues">,
  lines: readonly string[],
  corrections: readonly RecordCorrection[],
  within: string | null,
): readonly SheetRow[] {
  const starts = startsOf(records, issues, lines, corrections);
  const rows = starts.map((start, at) => {
    const next = starts[at + 1];
    const until = Math.max(start.line, (next?.line ?? lines.length + 1) - 1);
    const last = start.correction?.lines[1] ?? lastFilled(lines, start.line, until);
    const isShared = next?.line === start.line || starts[at - 1]?.line === start.line;
    return rowOf(start, { lines, last, isShared, within });
  });
  return withSpans(rows, lines);
}

/** Tells each passage what it would be together with the next one that is no furniture. */
function withSpans(rows: readonly SheetRow[], lines: readonly string[]): readonly SheetRow[] {
  let next: SheetRow | null = null;
  return rows
    .toReversed()
    .map((row) => {
      const isPair = next !== null && row.fingerprint !== null && next.fingerprint !== null;
      const withNext = isPair ? spanOf(row.lines[0], next!.lines[1], lines) : null;
      if (row.kind !== "note") next = row;
      return { ...row, withNext };
    })
    .reverse();
}

function spanOf(first: number, last: number, lines: readonly string[]): SheetSpan | null {
  if (last - first > MOST_JOINED) return null;
  return { lines: [first, last], fingerprint: fingerprintOfLines(lines.slice(first - 1, last)) };
}

function startsOf(
  records: readonly PaperRecord[],
  issues: readonly ReadIssue[],
  lines: readonly string[],
  corrections: readonly RecordCorrection[],
): readonly Start[] {
  const corrected = new Map(corrections.map((correction) => [correction.lines[0], correction]));
  const byHand = new Set(issues.filter(({ code }) => code === CORRECTED).map(({ line }) => line));
  const start = (line: number, record: PaperRecord | null): Start => {
    const correction = byHand.has(line) ? (corrected.get(line) ?? null) : null;
    return { line, record, issues: [], correction };
  };
  const papers = records.map((record) => start(record.source.line, record));
  const own = issues.filter((issue) => issue.severity !== "doubt");
  const lone: Start[] = [];
  const taken = new Set(papers.map(({ line }) => line));
  for (const { line } of own)
    if (!taken.has(line)) {
      taken.add(line);
      lone.push(start(line, null));
    }
  const all = [...papers, ...lone].sort((a, b) => a.line - b.line);
  handOut(issues, all);
  return all.filter((one, at) => !isInterruption(one, all, at, lines));
}

/** Gives each issue to what begins at its line or else last before it; doubts to papers. */
function handOut(issues: readonly ReadIssue[], starts: readonly Start[]): void {
  let at = -1;
  let paper: Start | null = null;
  for (const issue of [...issues].sort((a, b) => a.line - b.line)) {
    for (; at + 1 < starts.length && starts[at + 1]!.line <= issue.line; at++)
      if (starts[at + 1]!.record !== null) paper = starts[at + 1]!;
    const near = starts[at];
    const owner = issue.severity === "doubt" ? (paper ?? near) : near;
    owner?.issues.push(issue);
  }
}

/**
 * Whether a line that became nothing stands in the middle of a paper: more of the paper follows it.
 * Then it is told with the paper.
 */
function isInterruption(
  start: Start,
  all: readonly Start[],
  at: number,
  lines: readonly string[],
): boolean {
  const [issue] = start.issues;
  const before = all[at - 1];
  if (start.record !== null || issue === undefined || !before?.record) return false;
  if (issue.raw !== lines[start.line - 1]?.trim() || start.correction !== null) return false;
  const until = (all[at + 1]?.line ?? lines.length + 1) - 1;
  if (lastFilled(lines, start.line, until) === start.line) return false;
  before.issues.push(...start.issues);
  return true;
}

/** The last line of a passage that is not empty. */
function lastFilled(lines: readonly string[], first: number, until: number): number {
  let last = until;
  while (last > first && lines[last - 1]!.trim() === "") last--;
  return last;
}

interface Passage {
  readonly lines: readonly string[];
  readonly last: number;
  readonly isShared: boolean;
  readonly within: string | null;
}

function rowOf(
  { line, record, issues, correction }: Start,
  { lines, last, isShared, within }: Passage,
): SheetRow {
  const passage = isShared ? [] : lines.slice(line - 1, last);
  const raw = passage.join("\n");
  const told = issues.filter(({ code }) => code !== CORRECTED);
  return {
    kind: record !== null ? "paper" : correction !== null ? "out" : kindOf(told),
    within,
    lines: [line, last],
    raw: cutText(raw, RAW_SHOWN),
    rawIsWhole: !isShared && raw.length <= RAW_SHOWN,
    fingerprint: isShared ? null : fingerprintOfLines(passage),
    paper: record === null ? null : paperOf(record),
    issues: told.map(({ severity, code, message }) => ({ severity, code, message })),
    corrected: correction !== null,
    withNext: null,
  };
}

function kindOf(issues: readonly ReadIssue[]): "left" | "note" {
  return issues.some(({ severity }) => severity === "skipped") ? "left" : "note";
}

function paperOf(record: PaperRecord): SheetPaper {
  const { title, authors, authorCount, venue, year, doi, identifiers } = record;
  return { title, authors, authorCount, venue, year, doi, identifiers };
}

/** Whether a person should look at a passage: it became nothing, or a paper with a doubt. */
export function isDoubtful({ kind, issues }: Pick<SheetRow, "kind" | "issues">): boolean {
  if (kind === "left") return true;
  return kind === "paper" && issues.some(({ severity }) => severity !== "note");
}

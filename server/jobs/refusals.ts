// Files that could not be read, and whether that matters: a member of an archive costs itself alone, as
// long as another one was read.
import type { ReadIssue, ReadResult } from "../../graph/index.ts";

/** What is known of a file that was read or not. */
export type ReadOrRefused = Pick<ReadResult, "file" | "format" | "tried" | "issues">;

export interface Refusals {
  /** Nothing was read of the source: its files, all of them refused. */
  readonly refused: readonly ReadOrRefused[];
  /** Members that were left out, of an archive of which others were read. */
  readonly leftOut: readonly ReadOrRefused[];
}

/**
 * @param reads everything that one source is or holds
 */
export function refusalsOf(reads: readonly ReadOrRefused[]): Refusals {
  const refused = reads.filter(({ format }) => format === null);
  return refused.length === reads.length
    ? { refused, leftOut: [] }
    : { refused: [], leftOut: refused };
}

/** The issue for which a file was refused; others may only say how it was looked at. */
export function decisiveIssue(issues: readonly ReadIssue[]): ReadIssue | undefined {
  return issues.findLast(({ severity }) => severity === "skipped");
}

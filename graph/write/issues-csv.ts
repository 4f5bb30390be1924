// What became no record or a doubtful one, as a table to go through.
import type { ReadIssue } from "../model/read-result.ts";
import { inChunks } from "./chunks.ts";
import { csvRow } from "../model/csv.ts";

/** The issues as CSV, a row each, in chunks of about 64 kB. Cost: linear. */
export function writeIssues(issues: Iterable<ReadIssue>): Iterable<string> {
  return inChunks(issueRows(issues));
}

function* issueRows(issues: Iterable<ReadIssue>): Generator<string> {
  yield csvRow(["severity", "code", "file", "line", "column", "message", "raw"]);
  for (const { severity, code, file, line, column, message, raw } of issues)
    yield csvRow([severity, code, file, line, column, message, raw]);
}

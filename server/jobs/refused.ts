// A file from which nothing can be read, as a result that says why.
import type { ReadIssue, ReadResult } from "../../graph/index.ts";

export function refusedFile(file: string, code: string, message: string): ReadResult {
  const place = { file, line: 1, column: 1, raw: "" } as const;
  const issue: ReadIssue = { ...place, code, severity: "skipped", message };
  return { file, format: null, tried: [], records: [], issues: [issue], statedTotal: null };
}

/** What stops a file in the middle: it turns out that it cannot be unpacked. */
export class RefusedFile extends Error {
  readonly read: ReadResult;

  constructor(read: ReadResult) {
    super(read.issues[0]?.message);
    this.name = "RefusedFile";
    this.read = read;
  }
}

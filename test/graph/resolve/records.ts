// Invented records for the tests of resolve/.
import { EMPTY_RECORD, type PaperRecord } from "../../../graph/model/paper-record.ts";

let line = 0;

/** A record with what a test says about it; each on a line of its own of the file `a.txt`. */
export function record(said: Partial<PaperRecord>, file = "a.txt"): PaperRecord {
  line += 1;
  const authorCount = said.authors?.length ?? null;
  return {
    ...EMPTY_RECORD,
    authorCount,
    source: { file, line, format: "csl-json", key: null },
    ...said,
  };
}

// Entries that are no papers of their own: corrections of papers, and what papers stand in.
import type { Reading } from "../../reading.ts";
import type { TaggedEntry } from "./entry.ts";

const ERRATUM =
  /^\s*(?:(?:published )?errat(?:um|a)|corrigend(?:um|a)|corrections?|correction, addition|retraction(?: notice| of publication)?|retraction notice)\s*$/i;

/** Whether a document type says that the entry only corrects or withdraws another. */
export function isErratumType(type: string): boolean {
  return type.split(";").some((part) => ERRATUM.test(part));
}

const WHY = {
  container: "An entry that holds papers and is none.",
  erratum: "A correction of another paper, no paper of its own.",
};

/** Counts an entry that is no paper, with all of its lines, as a note. */
export function leaveOut(reading: Reading, entry: TaggedEntry, what: keyof typeof WHY): void {
  reading.passage("note", what, entry.index, entry.to, WHY[what]);
}

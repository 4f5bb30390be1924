// Files and texts that wait to be imported, with what a person says about each. Pure.
import type { CorpusEntry, RecordCorrection } from "../../../graph/index.ts";
import { closedDirections } from "../../../graph/model/directions.ts";
import type { ImportSource, SourceHints } from "../../api/corpora.ts";

export interface Pending extends Hints {
  readonly file: File;
}

/** What a person may say of a listing that does not say it itself, or that was read wrongly. */
export interface Hints {
  readonly venue: string;
  readonly year: string;
  /** For a table: field → heading of its column, an empty one for none; null: nothing was said. */
  readonly columns: Readonly<Record<string, string>> | null;
  readonly corrections: readonly RecordCorrection[];
}

export const NO_HINTS: Hints = { venue: "", year: "", columns: null, corrections: [] };

/** Characters of a text that a field can hold without growing slow; a longer one waits as a file. */
export const LONGEST_TYPED = 200_000;

/** Adds files; a file of a name that is there already replaces it. */
export function addFiles(pending: readonly Pending[], files: readonly File[]): readonly Pending[] {
  const added = files.map(plainlyNamed);
  const names = new Set(added.map(({ name }) => name));
  const kept = pending.filter(({ file }) => !names.has(file.name));
  return [...kept, ...added.map((file) => ({ file, ...NO_HINTS }))];
}

/** The file under a name that turns nothing of the sentences in which it stands. */
function plainlyNamed(file: File): File {
  const name = closedDirections(file.name);
  if (name === file.name) return file;
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}

/** Whether a year was written that is none. */
export function isBadYear({ year }: Hints): boolean {
  return year.trim() !== "" && parseYear(year) === null;
}

/** A file of pasted text, named so that no other waiting file has the name. */
export function fileOfText(pending: readonly Pending[], text: string): File {
  const names = new Set(pending.map(({ file }) => file.name));
  let number = 1;
  while (names.has(pastedName(number))) number++;
  return new File([text], pastedName(number), { type: "text/plain" });
}

function pastedName(number: number): string {
  return number === 1 ? "pasted.txt" : `pasted-${number}.txt`;
}

/** The year of a field, or null when it is none. */
export function parseYear(text: string): number | null {
  return /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** What the server is told. */
export function toSources(pending: readonly Pending[]): readonly ImportSource[] {
  return pending.map((entry) => ({ file: entry.file, hints: toHints(entry) }));
}

/** Only what was said. */
export function toHints({ venue, year, columns, corrections }: Hints): SourceHints {
  const known = parseYear(year);
  return {
    ...(venue.trim() === "" ? {} : { venue: venue.trim() }),
    ...(known === null ? {} : { year: known }),
    ...(columns === null ? {} : { columns, format: "csv" }),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

/** `12.3 kB`, `1.2 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1e6) return `${(bytes / 1e3).toFixed(bytes < 1e4 ? 1 : 0)} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Whether a collection is the bundled one, which nobody means to add to. */
export function isSample({ name, files }: Pick<CorpusEntry, "name" | "files">): boolean {
  return files.length === 1 && files[0]?.file === "sample.json" && name.startsWith("Sample");
}

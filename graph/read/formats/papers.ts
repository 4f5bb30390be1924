// How readers of databases add a paper, and how they say that something is none.
import type { Reading, RecordFields } from "../reading.ts";

export interface EntryPlace {
  /** Lines [index, to), indices from 0. */
  readonly index: number;
  readonly to: number;
  readonly key: string | null;
  /** The entry's own text, where its lines hold more than it. */
  readonly raw?: string;
}

/** Adds a record; a doubt when it has no title, an issue instead when it says nothing at all. */
export function addPaper(reading: Reading, fields: RecordFields, place: EntryPlace): void {
  const { index, to, key, raw } = place;
  if (!fields.title && !fields.doi && !fields.authors && key === null) {
    const message = "The entry names no title, no authors and no number: it became nothing.";
    reading.passage("skipped", "empty-entry", index, to, message, raw);
    return;
  }
  reading.use(index, to);
  if (!fields.title) reading.doubt("missing-title", index, "The entry has no title.", raw);
  reading.add(fields, index, key);
}

/** A book of papers, a journal, an erratum: left out on purpose, and counted. */
export function noPaper(
  reading: Reading,
  index: number,
  to: number,
  why: string,
  raw?: string,
): void {
  reading.passage("note", "no-paper", index, to, why, raw);
}

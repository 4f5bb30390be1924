// A file as it is shown before it is imported: what each passage became, beside the passage itself.
import type { ReadIssue } from "./read-result.ts";

/** `paper`; `left`: became nothing; `note`: furniture of the page; `out`: left out by hand. */
export type SheetRowKind = "paper" | "left" | "note" | "out";

/** What a passage became, in short. */
export interface SheetPaper {
  readonly title: string | null;
  readonly authors: readonly string[] | null;
  readonly authorCount: number | null;
  readonly venue: string | null;
  readonly year: number | null;
  readonly doi: string | null;
  readonly identifiers: readonly string[] | null;
}

/** A passage of a file. */
export interface SheetRow {
  readonly kind: SheetRowKind;
  /** The file's path in its archive, or null. */
  readonly within: string | null;
  /** First and last line of the passage, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** The passage as it stands, at most RAW_SHOWN characters. */
  readonly raw: string;
  /** Whether `raw` is all of it. */
  readonly rawIsWhole: boolean;
  /** Of the passage; null where others share its line, so that it can't be corrected by itself. */
  readonly fingerprint: string | null;
  /** Null unless `kind` is `paper`. */
  readonly paper: SheetPaper | null;
  /** What is to be said of it: doubts of a paper, why the others became nothing. */
  readonly issues: readonly Pick<ReadIssue, "severity" | "code" | "message">[];
  readonly corrected: boolean;
  /** The passage together with the next one that is no furniture; null where there is none. */
  readonly withNext: SheetSpan | null;
}

/** Lines of a file, and what they say. */
export interface SheetSpan {
  readonly lines: readonly [first: number, last: number];
  readonly fingerprint: string;
}

export interface SheetTotals {
  readonly papers: number;
  /** Papers that a person should look at. */
  readonly doubtful: number;
  /** Passages that became nothing. */
  readonly left: number;
  readonly notes: number;
  /** Of the notes, entries that are no papers of their own (corrections, volumes), by what they are. */
  readonly noPapers: readonly { readonly why: string; readonly entries: number }[];
  /** By hand, of papers and others. */
  readonly corrected: number;
}

/** A column of a table. */
export interface SheetColumn {
  readonly heading: string;
  /** The first values that are not empty, cut short. */
  readonly samples: readonly string[];
  /** What it was taken as, or null. */
  readonly field: string | null;
}

/** The columns of a table whose headings are guessed. */
export interface SheetTable {
  readonly columns: readonly SheetColumn[];
  /** Whether its rows are read by these columns, or something else was made of the text. */
  readonly isRead: boolean;
}

/** A file that turns out to be a map. */
export interface SheetMap {
  readonly format: string;
  /** Whether Asterism wrote it. */
  readonly ours: boolean;
  readonly message: string;
}

export interface ReadingSheet {
  readonly file: string;
  /** Format of the first text in it, or null when it fits none. */
  readonly format: string | null;
  readonly rows: readonly SheetRow[];
  readonly totals: SheetTotals;
  readonly table: SheetTable | null;
  readonly map: SheetMap | null;
  /** Why nothing could be read, or null. */
  readonly refusal: string | null;
}

/** Some of the rows, as the server answers. */
export interface SheetPage extends ReadingSheet {
  /** Whether all of the file was looked at, or only its beginning. */
  readonly isWhole: boolean;
  /** Number of rows that fit the question. */
  readonly rowCount: number;
  /** Where the next page begins, or null. */
  readonly next: number | null;
}

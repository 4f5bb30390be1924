// What a reader is: it says how sure it is that a text has its layout, and reads it.
import type { PaperRecord } from "../model/paper-record.ts";
import type { ReadIssue } from "../model/read-result.ts";
import type { RecordCorrection } from "../model/record-correction.ts";
import type { SourceText } from "./source-text.ts";

/** What a person says about a text that the text itself may not say. */
export interface ReadOptions {
  /** The name to report in records and issues. */
  readonly file: string;
  /** Read as this format whatever detection thinks; one of `FORMAT_NAMES`. */
  readonly format?: string | null;
  /** Venue of entries that state none, for instance `NeurIPS 2018`. */
  readonly venue?: string | null;
  /** Calendar year of entries (and dates) that state none. */
  readonly year?: number | null;
  /**
   * Which column of a table holds what: pairs of one of `COLUMN_FIELDS` and a heading; an empty one
   * says that no column does.
   */
  readonly columns?: readonly (readonly [field: string, heading: string])[] | null;
  /** What a person corrected in it. */
  readonly corrections?: readonly RecordCorrection[] | null;
  /** Where the text begins in its file, a line from 1; 1 when it is the whole file. */
  readonly firstLine?: number;
}

/** How well a text fits a layout. */
export interface Detection {
  /** 0 (not at all) to 1 (certain). */
  readonly score: number;
  /** What was looked for and what was found, in words. */
  readonly why: string;
}

/** What a reader hands on; every non-blank line is part of a record or named by an issue. */
export interface ReadOutput {
  readonly records: readonly PaperRecord[];
  readonly issues: readonly ReadIssue[];
  readonly statedTotal: number | null;
  /** 1 for every line (index from 0) that went into a record or is covered by an issue. */
  readonly accounted: Uint8Array;
}

/**
 * Reads a long text piece by piece, in order, and remembers what one piece says for those behind it:
 * headings, macros, elements that are open.
 */
export interface PieceReader {
  /**
   * Offset at which a text can be cut because nothing before it is read otherwise for what follows;
   * 0 when there is no such place yet.
   * @param patient false when a record seems torn: then it is cut where the reader would go on
   */
  readonly cut: (text: string, patient: boolean) => number;
  /** Reads the text before a cut; `options.firstLine` says where it stands. */
  readonly read: (text: string, options: ReadOptions) => ReadOutput;
}

/** A layout or format. Both functions are linear in the length of the text and never throw. */
export interface FormatReader {
  readonly name: string;
  /** What it is called on screen. */
  readonly title: string;
  readonly detect: (source: SourceText) => Detection;
  readonly read: (source: SourceText, options: ReadOptions) => ReadOutput;
  /**
   * How texts too long to be held are read; gives null where the beginning does not tell. A format
   * without it is read whole.
   */
  readonly inPieces?: (beginning: SourceText, options: ReadOptions) => PieceReader | null;
}

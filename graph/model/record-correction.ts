// What a person says a passage of a file is, where it was read wrongly: another title, other authors,
// one paper instead of two, or no paper at all. It travels with the file and is applied at each reading.
import { fingerprint } from "./hash.ts";

/** What a paper is instead of what was read; what is left out stays as it was read. */
export interface PaperFix {
  readonly title?: string;
  /** Names in the order of the byline; empty when nobody is named. */
  readonly authors?: readonly string[];
  /** Null: the passage names no venue. */
  readonly venue?: string | null;
  /** A calendar year; null: the passage names none. */
  readonly year?: number | null;
}

export interface RecordCorrection {
  /** The file's path in the archive that it came in; null when it came by itself. */
  readonly within: string | null;
  /** First and last line of the passage in its file, from 1. */
  readonly lines: readonly [first: number, last: number];
  /** `fingerprintOfLines` of the passage: another text at that place is left alone. */
  readonly fingerprint: string;
  /** The one paper that the passage is; null when it is none. */
  readonly paper: PaperFix | null;
}

/** The issue that stands for each correction that was applied. */
export const CORRECTED = "corrected-by-hand";

/**
 * 16 hexadecimal digits over what the lines say; white space around them and empty lines don't count.
 * Cost: linear.
 */
export function fingerprintOfLines(lines: readonly string[]): string {
  return fingerprint(lines.map((line) => line.trim()).filter((line) => line !== ""));
}

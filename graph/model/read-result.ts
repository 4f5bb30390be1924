// What a reader hands on: records, and everything that became no record or only a doubtful one.
import type { PaperRecord } from "./paper-record.ts";

/**
 * `skipped`: the text became nothing. `doubt`: it was read, but a person should look. `note`:
 * furniture of the page or file that was recognised and left out on purpose.
 */
export const ISSUE_SEVERITIES = ["skipped", "doubt", "note"] as const;
export type IssueSeverity = (typeof ISSUE_SEVERITIES)[number];

/** Something in the input that did not become a record, or became one with doubt. */
export interface ReadIssue {
  /** Stable, lower case with hyphens, for instance `missing-title`. */
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; 1 when the whole line is meant. */
  readonly column: number;
  /** The text as it stands in the file, at most 500 characters of it. */
  readonly raw: string;
  /** What it means and what to do, in one sentence. */
  readonly message: string;
}

/** One format that was tried on a text, and why it was or was not taken. */
export interface FormatAttempt {
  readonly format: string;
  /** 0 (not at all) to 1 (certain). */
  readonly score: number;
  readonly why: string;
}

/** The outcome of reading one file or pasted text. */
export interface ReadResult {
  readonly file: string;
  /** The format that read it, or null when none fits; then `records` is empty. */
  readonly format: string | null;
  /** Every format tried, best first. */
  readonly tried: readonly FormatAttempt[];
  readonly records: readonly PaperRecord[];
  readonly issues: readonly ReadIssue[];
  /** How many papers the text says its list has in all, for instance 1095; null if it does not. */
  readonly statedTotal: number | null;
}

/** Why a file without any text is no list. */
export const EMPTY_TEXT = "It is empty: there is no text in it.";

// The account that a reader keeps while it works: which line went into a record, which became an
// issue. What nobody claimed becomes an issue at the end, so nothing vanishes.
import { EMPTY_RECORD } from "../model/paper-record.ts";
import type { PaperRecord } from "../model/paper-record.ts";
import type { IssueSeverity, ReadIssue } from "../model/read-result.ts";
import { completeDate, yearOfDate } from "./dates.ts";
import { isErratumTitle } from "./errata.ts";
import type { ReadOptions, ReadOutput } from "./format-reader.ts";
import { tidyLine } from "./source-text.ts";
import type { SourceText } from "./source-text.ts";
import { venueIn } from "./venue.ts";

const RAW_LIMIT = 500;
const LONG_LINE = 100_000;

/** What a reader found out about one entry; everything else is null. */
export type RecordFields = Partial<Omit<PaperRecord, "source" | "authorCount">> & {
  readonly authorCount?: number | null;
};

/** The fields of a record while its reader fills them in; records of one shape are made faster. */
export type RecordDraft = {
  -readonly [Field in keyof RecordFields]-?: Exclude<RecordFields[Field], undefined>;
};

/** At most 500 characters of a text, cut between characters. */
export function cutRaw(text: string): string {
  return cutText(text, RAW_LIMIT);
}

/** At most so many characters of a text, cut between characters. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most);
}

/** One run of a reader over one text. Line numbers here are indices from 0. */
export class Reading {
  readonly source: SourceText;
  readonly format: string;
  readonly options: ReadOptions;
  readonly records: PaperRecord[] = [];
  statedTotal: number | null = null;
  /** Lines of the file before the text. */
  readonly #linesBefore: number;
  #issues: ReadIssue[] = [];
  #used: Uint8Array;
  #named: Uint8Array;

  constructor(source: SourceText, format: string, options: ReadOptions) {
    this.source = source;
    this.format = format;
    this.options = options;
    this.#linesBefore = (options.firstLine ?? 1) - 1;
    this.#used = new Uint8Array(source.lines.length);
    this.#named = new Uint8Array(source.lines.length);
  }

  /** Says that lines [from, to) are part of a record (or state something that records carry). */
  use(from: number, to = from + 1): void {
    this.#used.fill(1, from, to);
  }

  /** Whether a line is already part of a record or named by an issue. */
  isClaimed(index: number): boolean {
    return this.#used[index] === 1 || this.#named[index] === 1;
  }

  /** Furniture of the page: recognised, left out on purpose. */
  note(code: string, index: number, message: string): void {
    this.#issue("note", code, index, message);
  }

  /** Read, but a person should look. The line itself must be claimed by `use`. */
  doubt(code: string, index: number, message: string, raw?: string): void {
    this.#issue("doubt", code, index, message, raw);
  }

  /** The line became nothing. */
  skip(code: string, index: number, message: string, raw?: string): void {
    this.#issue("skipped", code, index, message, raw);
  }

  /** Lines [from, to) as one issue of the given severity; `raw` holds their beginning. */
  passage(
    severity: "skipped" | "note",
    code: string,
    from: number,
    to: number,
    message: string,
    raw?: string,
  ): void {
    this.#named.fill(1, from, to);
    const lines = this.source.lines.slice(from, Math.min(to, from + 20)).join("\n");
    this.#issue(severity, code, from, message, raw ?? cutRaw(lines.trim()));
  }

  /** Each run of lines that nobody claimed, as what stands around records: brackets, counts. */
  noteFrame(code: string): void {
    const { lines } = this.source;
    for (let i = 0; i < lines.length; i++) {
      if (this.isClaimed(i) || lines[i]!.trim() === "") continue;
      const from = i;
      while (i < lines.length && !this.isClaimed(i)) i++;
      this.passage("note", code, from, i, "The frame around the records.");
    }
  }

  /**
   * Adds a record; options fill in what the entry does not say. What only corrects another paper, by
   * its title, is a note instead.
   */
  add(fields: RecordFields, index: number, key: string | null = null): PaperRecord {
    const given = this.options.venue ?? null;
    const venue = fields.venue ?? given;
    const stated = fields.year ?? yearOfDate(fields.date ?? null);
    const year =
      stated ?? this.options.year ?? (fields.venue ? null : (venueIn(given ?? "")?.year ?? null));
    // Every field by name, in one order: records are the bulk of the work, and those of one shape
    // are made several times faster.
    const record: PaperRecord = {
      title: fields.title ?? null,
      authors: fields.authors ?? null,
      authorDetails: fields.authorDetails ?? null,
      authorCount: fields.authorCount ?? fields.authors?.length ?? null,
      abstract: fields.abstract ?? null,
      venue,
      year,
      date: completeDate(fields.date ?? null, year),
      acceptance: fields.acceptance ?? null,
      presentation: fields.presentation ?? null,
      session: fields.session ?? null,
      doi: fields.doi ?? null,
      url: fields.url ?? null,
      keywords: fields.keywords ?? null,
      identifiers: fields.identifiers ?? null,
      type: fields.type ?? null,
      pages: fields.pages ?? null,
      issns: fields.issns ?? null,
      language: fields.language ?? null,
      references: fields.references ?? null,
      citationCount: fields.citationCount ?? null,
      extra: fields.extra ?? EMPTY_RECORD.extra,
      source: {
        file: this.source.file,
        line: this.#linesBefore + index + 1,
        format: this.format,
        key,
      },
    };
    if (record.title !== null && isErratumTitle(record.title, record.abstract))
      this.note("erratum", index, "A correction of another paper, no paper of its own.");
    else this.records.push(record);
    return record;
  }

  /** The outcome; every line that nobody claimed becomes a `skipped` issue. */
  finish(code = "unread-line", message = "This line fits no part of an entry."): ReadOutput {
    for (let i = 0; i < this.source.lines.length; i++) {
      if (this.isClaimed(i) || tidyLine(this.source.lines[i]!) === "") continue;
      this.skip(code, i, message);
    }
    return {
      records: this.records,
      issues: this.#issues.sort((a, b) => a.line - b.line || a.column - b.column),
      statedTotal: this.statedTotal,
      accounted: this.#named.map((named, i) => named | this.#used[i]!),
    };
  }

  #issue(
    severity: IssueSeverity,
    code: string,
    index: number,
    message: string,
    raw?: string,
  ): void {
    const line = this.source.lines[index] ?? "";
    // In a file of one line, looking for each of many places would take too long.
    const known = raw !== undefined && line.length < LONG_LINE;
    const at = known ? Math.max(0, line.indexOf(raw.slice(0, line.length))) : 0;
    if (severity !== "doubt") this.#named[index] = 1;
    this.#issues.push({
      code,
      severity,
      file: this.source.file,
      line: this.#linesBefore + index + 1,
      column: at + 1,
      raw: cutRaw(raw ?? line.trim()),
      message,
    });
  }
}

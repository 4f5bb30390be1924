// A text of any length, read as it comes: held until its format is known, then cut into pieces that
// the reader of the format reads one by one. A text that ends early is read whole, as by `readText`.
import type { PaperRecord } from "../../model/paper-record.ts";
import type { FormatAttempt, ReadIssue } from "../../model/read-result.ts";
import type { RecordCorrection } from "../../model/record-correction.ts";
import { applyCorrections, unappliedIssue } from "../corrections.ts";
import { SAMPLE } from "../detect.ts";
import type { PieceReader, ReadOptions } from "../format-reader.ts";
import { FORMATS } from "../formats.ts";
import { readText } from "../read-text.ts";
import { sourceText } from "../source-text.ts";

/** Characters of a piece. */
const PIECE = 4_000_000;
/** A record that is longer seems torn. */
const PATIENCE = 32_000_000;
/** Without a place to cut a text of this length is cut at the end of a line. */
const LONGEST = 128_000_000;
/** Characters that a text of a format that is read whole may have. */
export const LONGEST_WHOLE = 400_000_000;

/** What some of a text says. */
export interface ReadPart {
  readonly records: readonly PaperRecord[];
  readonly issues: readonly ReadIssue[];
}

/** What is known of the text as a whole. */
export interface ReadHead {
  /** Null when the text fits no format. */
  readonly format: string | null;
  readonly tried: readonly FormatAttempt[];
  readonly statedTotal: number | null;
}

export interface PieceOptions extends ReadOptions {
  /** Characters of a piece, at least 1; some megabytes unless told. */
  readonly pieceLength?: number;
  /** Characters beyond which a record seems torn. */
  readonly patience?: number;
}

const NO_PARTS: readonly ReadPart[] = [];

/**
 * Takes a text in chunks and gives what was read of it so far. Records, their lines and issues are
 * those of `readText`; only notes about what stands around records may be split, columns in a line
 * that is cut count from the cut, and BibTeX entries get nothing from a volume that comes pieces later. Memory: some pieces, unless the format can only
 * be read whole. Cost: linear in the length.
 *
 * @throws GraphError `unknown-format` as `readText` does
 */
export class TextReading {
  readonly #options: PieceOptions;
  readonly #pieceLength: number;
  /** Unread text with `\n` as its only line end. */
  #held = "";
  /** A carriage return at the end of a chunk, perhaps half of a line end. */
  #return = "";
  #line = 1;
  /** Whether the text began with a byte order mark; null before its first character. */
  #isMarked: boolean | null = null;
  #head: ReadHead | null = null;
  #pieces: PieceReader | null = null;
  /** Corrections whose passages did not come yet. */
  #unapplied: readonly RecordCorrection[];
  #wanted: number;

  constructor(options: PieceOptions) {
    this.#options = options;
    this.#unapplied = options.corrections ?? [];
    this.#pieceLength = options.pieceLength ?? PIECE;
    this.#wanted = this.#pieceLength;
  }

  /** What was read so far says of the whole; null until the format is known. */
  get head(): ReadHead | null {
    return this.#head;
  }

  /**
   * Whether the text is longer than may be held, and can only be read whole: nothing more should be
   * written, and nothing was read.
   */
  get isTooLong(): boolean {
    return this.#pieces === null && this.#held.length > LONGEST_WHOLE;
  }

  /** Takes the next chunk. */
  write(chunk: string): readonly ReadPart[] {
    const text = this.#return + chunk;
    this.#return = text.endsWith("\r") ? "\r" : "";
    const whole = this.#return === "" ? text : text.slice(0, -1);
    this.#held += whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
    if (this.#isMarked === null && this.#held !== "") {
      this.#isMarked = this.#held.startsWith("\ufeff");
      if (this.#isMarked) this.#held = this.#held.slice(1);
    }
    if (this.#head === null) {
      if (this.#held.length <= Math.max(this.#pieceLength, SAMPLE)) return NO_PARTS;
      this.#begin();
    }
    return this.#cut();
  }

  /** Says that the text ends. */
  end(): readonly ReadPart[] {
    if (this.#return !== "") this.#held += "\n";
    if (this.#head === null && this.#held.length > this.#pieceLength) this.#begin();
    const parts = [...this.#cut()];
    if (this.#pieces !== null) {
      if (this.#held !== "") parts.push(this.#readPiece(this.#held.length));
      const issues = this.#unapplied.map((one) => unappliedIssue(one, this.#options.file));
      if (issues.length > 0) parts.push({ records: [], issues });
      return parts;
    }
    const { format, tried, records, issues, statedTotal } = readText(this.#held, this.#options);
    this.#held = "";
    this.#head = { format, tried, statedTotal };
    return [{ records, issues }];
  }

  /** Finds the format by reading the beginning. */
  #begin(): void {
    const end = this.#held.length <= SAMPLE ? -1 : this.#held.lastIndexOf("\n", SAMPLE);
    const beginning = this.#held.slice(0, end > 0 ? end : SAMPLE);
    const { format, tried, statedTotal } = readText(beginning, this.#options);
    this.#head = { format, tried, statedTotal };
    const reader = FORMATS.find(({ name }) => name === format);
    const source = sourceText(this.#options.file, beginning);
    this.#pieces = reader?.inPieces?.(source, this.#options) ?? null;
  }

  /** Reads all pieces that can be cut off what is held. */
  #cut(): readonly ReadPart[] {
    const pieces = this.#pieces;
    if (pieces === null) return NO_PARTS;
    const parts: ReadPart[] = [];
    while (this.#held.length >= this.#wanted) {
      const text = this.#held.slice(0, this.#wanted);
      let end = pieces.cut(text, this.#wanted < (this.#options.patience ?? PATIENCE));
      if (end === 0 && this.#wanted >= LONGEST) end = text.lastIndexOf("\n") + 1 || text.length;
      if (end === 0) this.#wanted *= 2;
      else {
        parts.push(this.#readPiece(end));
        this.#wanted = this.#pieceLength;
      }
    }
    return parts;
  }

  #readPiece(end: number): ReadPart {
    const text = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    const firstLine = this.#line;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#line++;
    const options = { ...this.#options, firstLine, corrections: this.#unapplied };
    const read = this.#pieces!.read(text, options);
    if (this.#unapplied.length === 0) return { records: read.records, issues: read.issues };
    const { lines } = sourceText(options.file, text);
    const format = this.#head?.format ?? "";
    const { records, issues, applied } = applyCorrections(read, { lines, format, options });
    this.#unapplied = this.#unapplied.filter((one) => !applied.includes(one));
    return { records, issues };
  }
}

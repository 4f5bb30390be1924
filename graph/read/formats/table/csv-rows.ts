// The rows of a table whose cells stand between commas, tabs or the like, with their lines. A quote
// that never closes, or that swallows the rows behind it, costs its own row.

export interface CsvRow {
  readonly cells: readonly string[];
  /** Lines [from, to), indices from 0. */
  readonly from: number;
  readonly to: number;
  /** `quote`: a quotation mark was read as a letter to save the row; `broken`: it can't be read. */
  readonly fault: "quote" | "broken" | null;
}

/** One reading of a row, before it is judged. */
interface Draft {
  readonly cells: string[];
  /** One past the row's line end. */
  readonly end: number;
  readonly lines: number;
  /** A quotation mark stood where none belongs. */
  readonly stray: boolean;
  /** A quotation mark that opens a cell was read as a letter, as nothing closes it. */
  readonly open: boolean;
}

const QUOTE = '"';

/**
 * Goes through a text row by row. `next` gives null at the end; rows of nothing are passed over.
 * Cost: linear in the length.
 */
export class CsvRows {
  readonly #text: string;
  readonly #delimiter: string;
  /** How many cells a row should have; 0 while that is not known. */
  width = 0;
  /** Whether the last row might be another one if the text went on. */
  atEnd = false;
  #at = 0;
  #line = 0;
  /** Looking for the end of quotes that lead nowhere is given up after so many letters. */
  #budget: number;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#budget = 4 * text.length + 1_000_000;
  }

  /** Offset behind the last row. */
  get at(): number {
    return this.#at;
  }

  next(): CsvRow | null {
    this.atEnd = false;
    while (this.#at < this.#text.length) {
      const from = this.#line;
      const row = this.#row();
      if (row.cells.length > 1 || row.cells[0]!.trim() !== "")
        return { ...row, from, to: this.#line };
    }
    return null;
  }

  #row(): Pick<CsvRow, "cells" | "fault"> {
    const whole = this.#draft(this.#budget > 0);
    const fits = this.width === 0 || whole.cells.length === this.width;
    if (!whole.open && (whole.lines === 1 || (fits && !whole.stray)))
      return this.#take(whole, null);
    // Perhaps a quotation mark that never closes swallowed the rows behind it.
    this.#budget -= whole.end - this.#at;
    const line = this.#draft(false);
    if (line.cells.length === this.width) return this.#take(line, "quote");
    if (whole.lines > 1 && !this.#nextFits(line)) return this.#take(whole, null);
    return this.#take(line, line.open ? "broken" : "quote");
  }

  #take(draft: Draft, fault: CsvRow["fault"]): Pick<CsvRow, "cells" | "fault"> {
    this.#at = draft.end;
    this.#line += draft.lines;
    return { cells: draft.cells, fault };
  }

  /** Whether the line behind a row is a whole row by itself. */
  #nextFits(row: Draft): boolean {
    if (this.width < 2 || row.end >= this.#text.length) return false;
    const at = this.#at;
    this.#at = row.end;
    const next = this.#draft(this.#budget > 0);
    this.#at = at;
    this.#budget -= next.end - row.end;
    return !next.open && !next.stray && next.cells.length === this.width;
  }

  /**
   * Reads a row without going on to the next.
   * @param overLines whether quotation marks may close on later lines
   */
  #draft(overLines: boolean): Draft {
    const text = this.#text;
    const delimiter = this.#delimiter;
    const cells: string[] = [];
    let at = this.#at;
    let lines = 1;
    let stray = false;
    let open = false;
    let lineEnd = this.#lineEnd(at);
    for (;;) {
      const found =
        text[at] === QUOTE ? this.#closing(at, overLines ? text.length : lineEnd) : null;
      if (found) {
        stray ||= found.stray;
        open ||= found.end < 0;
      }
      if (found && found.end >= 0) {
        let value = text.slice(at + 1, found.end);
        if (value.includes(QUOTE)) value = value.replaceAll('""', QUOTE);
        cells.push(value);
        if (found.end > lineEnd) {
          for (let i = lineEnd; i >= 0 && i < found.end; i = text.indexOf("\n", i + 1)) lines++;
          lineEnd = this.#lineEnd(found.end);
        }
        at = found.end + 1;
        while (text[at] === " " && at < lineEnd) at++;
        if (at >= lineEnd) break;
        at++;
        if (at > lineEnd) break;
        if (at === lineEnd) {
          cells.push("");
          break;
        }
        continue;
      }
      const end = text.indexOf(delimiter, at);
      if (end < 0 || end >= lineEnd) {
        cells.push(text.slice(at, lineEnd));
        break;
      }
      cells.push(text.slice(at, end));
      at = end + 1;
    }
    return { cells, end: lineEnd + 1, lines, stray, open };
  }

  #lineEnd(from: number): number {
    const end = this.#text.indexOf("\n", from);
    this.atEnd ||= end < 0;
    return end < 0 ? this.#text.length : end;
  }

  /**
   * The mark before `limit` that closes the one at `open`, or -1: only a delimiter or line end may
   * follow it.
   */
  #closing(open: number, limit: number): { end: number; stray: boolean } {
    const text = this.#text;
    let stray = false;
    let from = open + 1;
    for (;;) {
      const end = text.indexOf(QUOTE, from);
      if (end < 0 || end >= limit) {
        if (limit === text.length) {
          this.#budget -= limit - open;
          this.atEnd = true;
        }
        return { end: -1, stray };
      }
      if (text[end + 1] === QUOTE) {
        from = end + 2;
        continue;
      }
      let behind = end + 1;
      while (text[behind] === " ") behind++;
      const next = text[behind];
      this.atEnd ||= next === undefined;
      if (next === undefined || next === "\n" || next === this.#delimiter) return { end, stray };
      stray = true;
      from = end + 1;
    }
  }
}

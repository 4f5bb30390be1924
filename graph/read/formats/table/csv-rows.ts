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
  readonly closed: boolean;
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
  #at = 0;
  #line = 0;
  /** Looking for the end of quotes that lead nowhere is given up after so many letters. */
  #budget: number;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#budget = 4 * text.length + 1_000_000;
  }

  next(): CsvRow | null {
    while (this.#at < this.#text.length) {
      const from = this.#line;
      const row = this.#row();
      if (row.cells.length > 1 || row.cells[0]!.trim() !== "")
        return { ...row, from, to: this.#line };
    }
    return null;
  }

  #row(): Pick<CsvRow, "cells" | "fault"> {
    const quoted = this.#draft(this.#budget > 0);
    const suspicious =
      !quoted.closed ||
      (quoted.lines > 1 &&
        (quoted.stray || (this.width > 0 && quoted.cells.length !== this.width)));
    if (!suspicious) return this.#take(quoted, null);
    this.#budget -= quoted.end - this.#at;
    const plain = this.#draft(false);
    if (this.width > 0 && plain.cells.length === this.width) return this.#take(plain, "quote");
    if (quoted.closed && !this.#nextFits(plain)) return this.#take(quoted, null);
    return this.#take(plain, "broken");
  }

  #take(draft: Draft, fault: CsvRow["fault"]): Pick<CsvRow, "cells" | "fault"> {
    this.#at = draft.end;
    this.#line += draft.lines;
    return { cells: draft.cells, fault };
  }

  /** Whether the line behind a row is a whole row by itself. */
  #nextFits(plain: Draft): boolean {
    if (this.width < 2 || plain.end >= this.#text.length) return false;
    const at = this.#at;
    this.#at = plain.end;
    const next = this.#draft(true);
    this.#at = at;
    this.#budget -= next.end - plain.end;
    return next.closed && !next.stray && next.cells.length === this.width;
  }

  /** Reads a row without going on to it. */
  #draft(quotes: boolean): Draft {
    const text = this.#text;
    const delimiter = this.#delimiter;
    const cells: string[] = [];
    let at = this.#at;
    let lines = 1;
    let stray = false;
    let lineEnd = text.indexOf("\n", at);
    if (lineEnd < 0) lineEnd = text.length;
    for (;;) {
      if (quotes && text[at] === QUOTE) {
        const found = this.#closing(at);
        stray ||= found.stray;
        if (found.end < 0) return { cells, end: lineEnd + 1, lines: 1, stray, closed: false };
        let value = text.slice(at + 1, found.end);
        if (value.includes(QUOTE)) value = value.replaceAll('""', QUOTE);
        cells.push(value);
        if (found.end > lineEnd) {
          for (let i = lineEnd; i >= 0 && i < found.end; i = text.indexOf("\n", i + 1)) lines++;
          lineEnd = text.indexOf("\n", found.end);
          if (lineEnd < 0) lineEnd = text.length;
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
    return { cells, end: lineEnd + 1, lines, stray, closed: true };
  }

  /** The mark that closes the one at `open`: only a delimiter or line end may follow it. */
  #closing(open: number): { end: number; stray: boolean } {
    const text = this.#text;
    let stray = false;
    let from = open + 1;
    for (;;) {
      const end = text.indexOf(QUOTE, from);
      if (end < 0) return { end: -1, stray };
      if (text[end + 1] === QUOTE) {
        from = end + 2;
        continue;
      }
      let behind = end + 1;
      while (text[behind] === " ") behind++;
      const next = text[behind];
      if (next === undefined || next === "\n" || next === this.#delimiter) return { end, stray };
      stray = true;
      from = end + 1;
    }
  }
}

// Markdown tables: where they stand, their heading cells and rows, however the pipes are written.
import { tidyLine } from "../source-text.ts";

export interface TableRow {
  /** First and one past the last line (index from 0). */
  readonly from: number;
  readonly to: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** Index of the heading line. */
  readonly at: number;
  /** Index of the line of dashes; the heading line itself where there is none. */
  readonly ruleAt: number;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * The cells of a row: cut at pipes that no backslash escapes, without the empty cells that outer
 * pipes make. With `guarded`, pipes inside `$…$` and `` `…` `` do not cut.
 */
export function cellsOf(line: string, guarded = false): string[] {
  const text = line.trim();
  const cells: string[] = [];
  let start = 0;
  let guard = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\\") i++;
    else if (guarded && (char === "$" || char === "`")) {
      if (guard === char) guard = "";
      else if (guard === "" && text.includes(char, i + 1)) guard = char;
    } else if ((char === "|" || char === "｜") && guard === "") {
      cells.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  const last = text.slice(start).trim();
  if (cells.length > 0 && /^[|｜]/.test(text)) cells.shift();
  if (last !== "" || cells.length === 0) cells.push(last);
  return cells;
}

function isRule(line: string): boolean {
  return /^[\s|:-]*$/.test(line) && /-/.test(line) && /\|/.test(line)
    ? cellsOf(line).every((cell) => /^:?-+:?$/.test(cell.replace(/\s/g, "")))
    : /^\s*:?-{3,}:?\s*$/.test(line);
}

function hasPipe(line: string): boolean {
  return /[|｜]/.test(line);
}

/** The row that starts at a line; a row that ends too early goes on over the next lines. */
function rowAt(lines: readonly string[], at: number, width: number): TableRow {
  let line = lines[at]!;
  let to = at + 1;
  let cells = cellsOf(line);
  const closed = (): boolean => /[|｜]\s*$/.test(line) && !/\\\|\s*$/.test(line);
  const limit = Math.min(lines.length, at + 40);
  if (cells.length < width && !closed()) {
    let joined = line;
    for (let next = to; next < limit; next++) {
      const more = lines[next]!;
      if (tidyLine(more) === "" || /^\s*(?:[|｜]|#{1,6}\s)/.test(more)) break;
      joined += ` ${more.trim()}`;
      const wider = cellsOf(joined);
      if (wider.length > width) break;
      if (wider.length > cells.length || !hasPipe(more)) {
        line = joined;
        cells = wider;
        to = next + 1;
      }
      if (cells.length === width) break;
    }
    // Lines without pipes behind a row that never fills up are no part of it.
    if (cells.length < width && to > at + 1 && cellsOf(lines[at]!).length === cells.length) {
      return { from: at, to: at + 1, cells: cellsOf(lines[at]!) };
    }
  }
  if (cells.length > width) {
    const guarded = cellsOf(line, true);
    if (guarded.length === width) cells = guarded;
  }
  return { from: at, to, cells };
}

/** All tables of a file, top to bottom. Cost: linear in the length for rows of bounded height. */
export function tablesIn(lines: readonly string[]): Table[] {
  const tables: Table[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    if (!hasPipe(lines[i]!) || !isRule(lines[i + 1]!)) continue;
    const header = cellsOf(lines[i]!);
    const rule = cellsOf(lines[i + 1]!);
    // One column needs its pipes, or any line over dashes would be a table.
    if (
      rule.length !== header.length &&
      rule.length + 1 !== header.length &&
      rule.length !== header.length + 1
    )
      continue;
    const rows: TableRow[] = [];
    let at = i + 2;
    while (at < lines.length) {
      const blank = tidyLine(lines[at]!) === "";
      if (blank) {
        let next = at + 1;
        while (next < lines.length && tidyLine(lines[next]!) === "") next++;
        // A table goes on over blank lines only with rows that start with a pipe and head no table.
        const more = next < lines.length && next - at <= 2 && /^\s*[|｜]/.test(lines[next]!);
        if (!more || isRule(lines[next + 1] ?? "")) break;
        at = next;
        continue;
      }
      if (!hasPipe(lines[at]!) || isRule(lines[at + 1] ?? "")) break;
      const row = rowAt(lines, at, header.length);
      rows.push(row);
      at = row.to;
    }
    tables.push({ at: i, ruleAt: i + 1, header, rows });
    i = at - 1;
  }
  return tables;
}

/** The cells of a line with tabs between them, without the quotes that spreadsheets set. */
function tabCells(line: string): string[] {
  return line.split("\t").map((cell) => {
    const text = cell.trim();
    const quoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return quoted ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

/**
 * Tables copied from a spreadsheet or a web page: lines of cells with tabs between them, below a
 * line that `isHeading`. A blank line ends one. Cost: linear in the length.
 */
export function tabTablesIn(
  lines: readonly string[],
  isHeading: (cells: readonly string[]) => boolean,
): Table[] {
  const tables: Table[] = [];
  let open: { at: number; ruleAt: number; header: string[]; rows: TableRow[] } | null = null;
  for (const [i, line] of lines.entries()) {
    const cells = line.includes("\t") ? tabCells(line) : null;
    if (cells === null) open = null;
    else if (open) open.rows.push({ from: i, to: i + 1, cells });
    else if (cells.length <= 60 && isHeading(cells)) {
      open = { at: i, ruleAt: i, header: cells, rows: [] };
      tables.push(open);
    }
  }
  return tables;
}

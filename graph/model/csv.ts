// Rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
import { writable } from "./plain-text.ts";

/** A cell; null is empty. */
export type Cell = string | number | null;

/** How a text begins that a spreadsheet would compute (also with full-width signs). */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One row with its line end (CRLF). Texts that a spreadsheet would take for a formula get a leading
 * apostrophe; numbers stay as they are.
 */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const clean = writable(cell);
  const safe = FORMULA.test(clean) ? `'${clean}` : clean;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

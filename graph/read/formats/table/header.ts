// Where the rows of a table begin: its delimiter and the row of headings, which some exporters put
// below a title.
import { CsvRows } from "./csv-rows.ts";
import type { CsvRow } from "./csv-rows.ts";
import { foldHeading, guessedColumns } from "./headings.ts";

const DELIMITERS = [",", "\t", ";", "|"];
/** Titles, dates and `sep=;` stand on a few lines above the headings. */
const DEEPEST = 6;
/** Exports have a hundred columns; a row of more cells than this is no row of headings. */
const MOST_COLUMNS = 10_000;
/** Rows looked at to see whether they are as wide as the headings. */
const SAMPLE_ROWS = 40;

export interface TableHeader {
  readonly delimiter: string;
  readonly row: CsvRow;
  readonly headings: readonly string[];
  /** The headings, folded. */
  readonly folded: ReadonlySet<string>;
  /** Share of the first rows that have no more cells than there are headings; 1 without rows. */
  readonly fit: number;
  /** Fields that the headings name; what a person names counts twice. */
  readonly fields: number;
}

/** Rows of a text up to a number of them. */
function firstRows(text: string, delimiter: string, count: number): CsvRow[] {
  const rows = new CsvRows(text, delimiter);
  const found: CsvRow[] = [];
  for (let row = rows.next(); row !== null && found.length < count; row = rows.next()) {
    found.push(row);
    if (row.cells.length > 2) rows.width = Math.max(rows.width, row.cells.length);
  }
  return found;
}

function headerAt(
  rows: readonly CsvRow[],
  at: number,
  delimiter: string,
  wanted: readonly string[],
): TableHeader | null {
  const row = rows[at]!;
  if (
    row.cells.length < 2 ||
    row.cells.length > MOST_COLUMNS ||
    row.fault !== null ||
    isMarkdown(rows, at)
  )
    return null;
  const headings = row.cells.map((cell) => cell.replace(/\s+/g, " ").trim());
  // Headings are short and all different.
  if (headings.some((heading) => heading.length > 80)) return null;
  const { of } = guessedColumns(headings);
  const folded = new Set(headings.map(foldHeading));
  const asked = wanted.filter(
    (heading) => heading !== "" && folded.has(foldHeading(heading)),
  ).length;
  const named = headings.filter((heading) => heading !== "").length;
  if (named < headings.length / 2) return null;
  const below = rows.slice(at + 1);
  const fitting = below.filter(
    ({ cells }) => cells.length > 1 && cells.length <= headings.length,
  ).length;
  return {
    delimiter,
    row,
    headings,
    folded,
    fit: below.length === 0 ? 1 : fitting / below.length,
    fields: of.size + 2 * asked,
  };
}

/**
 * The first row of a table none of whose headings is known, taken for headings: of all delimiters the
 * one that cuts the first rows alike into most cells; null for a text that is no table. Cost: linear in
 * the first rows.
 */
export function unknownHeader(text: string): TableHeader | null {
  let best: TableHeader | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = firstRows(text, delimiter, SAMPLE_ROWS);
    const header = rows.length < 2 ? null : headerAt(rows, 0, delimiter, []);
    if (header?.fit === 1 && header.headings.length > (best?.headings.length ?? 1)) best = header;
  }
  return best;
}

/** Headings name two fields, or one in a table that is regular throughout. */
function isLikely({ fields, fit, headings }: TableHeader): boolean {
  return fields >= 2 || (fields === 1 && fit === 1 && headings.length > 2);
}

/** Tables of Markdown are written with bars too: a line of dashes stands under their headings. */
function isMarkdown(rows: readonly CsvRow[], at: number): boolean {
  return rows[at + 1]?.cells.every((cell) => /^[\s:-]*$/.test(cell)) === true;
}

/**
 * The header of a table: of all delimiters and first lines the one that names most fields; null
 * when none does. Cost: linear in the first rows.
 * @param wanted headings that a person says are there
 */
export function tableHeader(text: string, wanted: readonly string[] = []): TableHeader | null {
  let best: TableHeader | null = null;
  for (const delimiter of DELIMITERS) {
    if (!text.slice(0, 20_000).includes(delimiter)) continue;
    const rows = firstRows(text, delimiter, SAMPLE_ROWS);
    for (let at = 0; at < Math.min(DEEPEST, rows.length); at++) {
      const header = headerAt(rows, at, delimiter, wanted);
      if (header && isLikely(header) && (best === null || header.fields > best.fields))
        best = header;
    }
  }
  return best;
}

/** Rows that a table of unknown headings has at the least, with its headings. */
const FEWEST_ROWS = 3;

/**
 * The header of a table none of whose headings is known: its first row, where all rows have as many
 * cells. Null for anything less regular. Cost: linear in the first rows.
 */
export function regularHeader(text: string): TableHeader | null {
  for (const delimiter of ["\t", ";", ",", "|"]) {
    if (!text.slice(0, 20_000).includes(delimiter)) continue;
    const rows = firstRows(text, delimiter, SAMPLE_ROWS);
    const width = rows[0]?.cells.length ?? 0;
    // Two parts between commas are a sentence as often as a row.
    if (rows.length < FEWEST_ROWS || width < (delimiter === "," ? 3 : 2)) continue;
    if (rows.some(({ cells, fault }) => cells.length !== width || fault !== null)) continue;
    const header = headerAt(rows, 0, delimiter, []);
    if (header !== null && !header.headings.some((heading) => /^[\d.\s]+$/u.test(heading)))
      return header;
  }
  return null;
}

// Which tables hold papers, and in which of their columns the titles stand.
import { isLinkLabel } from "../links.ts";
import { inlineText } from "../markdown/inline.ts";
import type { InlineText } from "../markdown/inline.ts";
import type { Table } from "../markdown/tables.ts";
import { nameShare } from "../names.ts";
import { tidyLine } from "../source-text.ts";
import { columnsOf } from "../table-columns.ts";
import type { ColumnRole, Columns } from "../table-columns.ts";

const NOTHING = /^(?:[-–—/\\.?×✗✘❌]+|n\/?a|none|null|nan|tbd|tba|无|暂无|待定|not available)?$/i;

/** A table with a paper in each row. */
export interface PaperTable {
  readonly table: Table;
  readonly columns: Columns;
  /** Where titles stand: a title column, or the column whose links carry them. */
  readonly titleColumn: number;
  readonly headings: readonly string[];
}

/** The text of a cell when it says something, else "". */
export function said(cell: InlineText | undefined): string {
  const text = cell ? cell.plain.replace(/[ \t]+/g, " ").trim() : "";
  return NOTHING.test(text) ? "" : text;
}

/** Rows whose link in a column has a text that can be a title. */
function linkTitles(table: Table, column: number): number {
  const texts = new Set<string>();
  for (const row of table.rows.slice(0, 200)) {
    const link = inlineText(row.cells[column] ?? "").links.find(({ text }) => !isLinkLabel(text));
    if (link && /\p{L}{2}/u.test(link.text) && !/^[\w-]+\.\w+$/.test(link.text))
      texts.add(link.text);
  }
  return texts.size;
}

/** Share of the first rows whose cell says something that is no mere label. */
function filled(table: Table, column: number): number {
  const rows = table.rows.slice(0, 200);
  const texts = rows.filter((row) => {
    const text = said(inlineText(row.cells[column] ?? ""));
    return text !== "" && !isLinkLabel(text) && /\p{L}/u.test(text);
  });
  return rows.length === 0 ? 0 : texts.length / rows.length;
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The column of titles, or null when no column holds any. */
function titleColumnOf(table: Table, columns: Columns): number | null {
  const rows = Math.min(table.rows.length, 200);
  // A column `Paper` may hold nothing but [link]s; then another one, `Name`, has the titles.
  const title = columns.titles.find((column) => filled(table, column) >= 0.5);
  const linked = (["url", "pdf"] as const)
    .map((role) => columns.of.get(role))
    .find((column) => column !== undefined && linkTitles(table, column) > rows / 2);
  if (linked === undefined)
    return title ?? columns.titles.find((column) => filled(table, column) > 0) ?? null;
  if (title === undefined) return linked;
  // A column of translated titles stands beside the linked originals.
  const sample = table.rows.find((row) => said(inlineText(row.cells[title] ?? "")) !== "");
  const translated =
    sample &&
    isHan(sample.cells[title] ?? "") &&
    !isHan(said(inlineText(sample.cells[linked] ?? "")));
  return translated ? linked : title;
}

/** What only papers have. */
const PAPER_ROLES = new Set<ColumnRole>([
  "authors",
  "abstract",
  "venue",
  "year",
  "date",
  "url",
  "pdf",
  "doi",
  "keywords",
  "acceptance",
]);

/** Number of columns that only tables of papers have. */
export function paperRoles({ of }: Columns): number {
  return [...of.keys()].filter((role) => PAPER_ROLES.has(role)).length;
}

/** A table as one of papers, or null when no column holds titles. */
export function paperTable(table: Table): PaperTable | null {
  const headings = table.header.map((cell) => tidyLine(inlineText(cell).plain));
  const columns = columnsOf(headings);
  const titleColumn = titleColumnOf(table, columns);
  if (titleColumn === null) return null;
  // A column called "Name" is one of papers only beside others that papers have.
  const heading = headings[titleColumn]!.toLowerCase();
  const others = paperRoles(columns) + columns.titles.length - 1;
  const vague = /^(?:name|work|works|名称|study|reference|article|description)$/.test(heading);
  return vague && others < 2 ? null : { table, columns, titleColumn, headings };
}

/**
 * A row with too many cells has pipes in its text: the title's or the abstract's cells are joined
 * again where that puts names under the heading of authors.
 */
export function mendedCells(
  { columns, headings, titleColumn }: PaperTable,
  cells: readonly string[],
): readonly string[] {
  const authors = columns.of.get("authors");
  const spare = cells.length - headings.length;
  if (spare <= 0 || authors === undefined) return cells;
  for (const column of [titleColumn, columns.of.get("abstract")]) {
    if (column === undefined) continue;
    const whole = cells.slice(column, column + spare + 1).join(" | ");
    const mended = [...cells.slice(0, column), whole, ...cells.slice(column + spare + 1)];
    if (nameShare(said(inlineText(mended[authors] ?? ""))) >= 0.7) return mended;
  }
  return cells;
}

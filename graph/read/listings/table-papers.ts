// Which tables hold papers, and in which of their columns the titles stand.
import { isLinkLabel } from "../links.ts";
import { inlineText } from "../markdown/inline.ts";
import type { InlineText } from "../markdown/inline.ts";
import type { Table } from "../markdown/tables.ts";
import { nameOrderOf, nameShare } from "../names.ts";
import type { NameOrder } from "../names.ts";
import { tidyLine } from "../source-text.ts";
import { wordCount } from "../shapes.ts";
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
  /** How its column of authors writes names, where the column tells. */
  readonly nameOrder: NameOrder | null;
}

/** The text of a cell when it says something, else "". */
export function said(cell: InlineText | undefined): string {
  const text = cell ? cell.plain.replace(/[ \t]+/g, " ").trim() : "";
  return NOTHING.test(text) ? "" : text;
}

/** The text of a cell's link when it can be a title. */
export function linkedTitle(cell: InlineText | undefined): string | null {
  const link = cell?.links.find(({ text }) => !isLinkLabel(text) && text.length > 2);
  const isTitle = link && /\p{L}{2}/u.test(link.text) && !/^[\w-]+\.\w+$/.test(link.text);
  return isTitle ? link.text : null;
}

/** How many rows have a title of some words in the link of a column; 0 when the texts repeat. */
function linkTitles(table: Table, column: number, leastWords: number): number {
  const texts = table.rows
    .slice(0, 200)
    .map((row) => linkedTitle(inlineText(row.cells[column] ?? "")))
    .filter((text) => text !== null && wordCount(text) >= leastWords);
  const different = new Set(texts).size;
  return different < texts.length / 2 || (different === 1 && texts.length > 1) ? 0 : different;
}

/** What the cells of a column say, of the first rows. */
function textsIn(table: Table, column: number): string[] {
  return table.rows.slice(0, 200).map((row) => said(inlineText(row.cells[column] ?? "")));
}

/** Share of the first rows whose cell says something that is no mere label. */
function filled(table: Table, column: number): number {
  const texts = textsIn(table, column);
  const telling = texts.filter((text) => text !== "" && !isLinkLabel(text) && /\p{L}/u.test(text));
  return texts.length === 0 ? 0 : telling.length / texts.length;
}

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The column of titles, or null when no column holds any. */
function titleColumnOf(table: Table, columns: Columns): number | null {
  const rows = Math.min(table.rows.length, 200);
  // A column `Paper` may hold nothing but [link]s; then another one, `Name`, has the titles.
  const title = columns.titles.find((column) => filled(table, column) >= 0.5);
  const linked = (["url", "pdf"] as const)
    .map((role) => columns.of.get(role))
    .find((column) => {
      if (column === undefined) return false;
      // An empty column of titles says that the table has papers: some links are enough.
      const some = title === undefined && columns.titles.length > 0;
      return some
        ? linkTitles(table, column, 3) >= rows / 4 && linkTitles(table, column, 3) > 0
        : linkTitles(table, column, 1) > rows / 2;
    });
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
  if (vague && others < 2) return null;
  const authors = columns.of.get("authors");
  const nameOrder = authors === undefined ? null : nameOrderOf(textsIn(table, authors));
  return { table, columns, titleColumn, headings, nameOrder };
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

// Layout: Markdown tables with a row per paper. Columns are found by their headings; headings above
// a table may give venue, year or subject; what has no role is kept in `extra`.
import { authorFields } from "../author-fields.ts";
import { entryParts } from "../entry/entry.ts";
import { evidenceFor } from "../entry/parts.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import type { HeadingContext } from "../markdown/headings.ts";
import { tabTablesIn, tablesIn } from "../markdown/tables.ts";
import type { Table } from "../markdown/tables.ts";
import { isName, nameShare } from "../names.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { statedTotalIn } from "../stated-total.ts";
import { columnsOf } from "../table-columns.ts";
import { mendedCells, paperRoles, paperTable } from "./table-papers.ts";
import type { PaperTable } from "./table-papers.ts";
import { RowReader, addressFields, venueFields } from "./table-row.ts";

const NAME = "markdown-table";

/** The tables of a text, with pipes or, where there are none, with tabs between the cells. */
function tablesOf(source: SourceText): readonly Table[] {
  const tables = tablesIn(source.lines);
  if (tables.length > 0 || !source.text.includes("\t")) return tables;
  return tabTablesIn(source.lines, (cells) => {
    const columns = columnsOf(cells);
    return columns.titles.length > 0 && paperRoles(columns) > 0;
  });
}

function detect(source: SourceText): { score: number; why: string } {
  if (!/[|｜\t]/.test(source.text))
    return { score: 0, why: "no line has the pipes or tabs of a table" };
  const tables = tablesOf(source);
  if (tables.length === 0) return { score: 0, why: "no heading row over a row of dashes" };
  const papers = tables.map(paperTable).filter((table) => table !== null);
  const rows = papers.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (papers.length === 0)
    return { score: 0, why: `${tables.length} tables, none with a column of paper titles` };
  const roles = Math.max(...papers.map(({ columns }) => paperRoles(columns)));
  const why = `${papers.length} of ${tables.length} tables have a column of paper titles, with ${rows} rows`;
  if (rows === 0) return { score: 0.1, why };
  return { score: Math.min(0.96, 0.6 + 0.1 * Math.min(3, roles) + 0.02 * Math.min(3, rows)), why };
}

function readRow(reading: Reading, paper: PaperTable, at: number, context: HeadingContext): void {
  const { table, columns, headings, nameOrder } = paper;
  const { from, to, cells: written } = table.rows[at]!;
  const cells = mendedCells(paper, written);
  const row = new RowReader(paper, cells);
  const { title, rest, url, column: titleColumn } = row.title();
  if (title === "" && row.text("abstract") === "") {
    const raw = reading.source.lines[from]!.trim();
    for (let i = from; i < to; i++)
      reading.skip(
        "row-without-title",
        i,
        "The row has no title, so it became no paper.",
        i === from ? raw : undefined,
      );
    return;
  }
  reading.use(from, to);
  if (written.length > headings.length)
    reading.doubt(
      "too-many-cells",
      from,
      `The row has ${written.length} cells for ${headings.length} columns.`,
    );
  if (title === "") reading.doubt("missing-title", from, "The row has no title.");
  else if (titleColumn !== paper.titleColumn && columns.titles.includes(titleColumn))
    reading.doubt("title-elsewhere", from, "The title is taken from another column than its own.");
  const fields: { -readonly [K in keyof RecordFields]: RecordFields[K] } = { ...venueFields(row) };
  const byline = row.text("authors");
  if (byline !== "") Object.assign(fields, authorFields(reading, from, byline, nameOrder));
  else if (
    rest !== "" &&
    columns.of.get("authors") === undefined &&
    (nameShare(rest) > 0.6 || isName(rest))
  )
    Object.assign(fields, authorFields(reading, from, rest));
  const keywords = row.text("keywords");
  if (keywords !== "")
    fields.keywords = keywords
      .split(/(?:(?<!\s)\s+)?[;；,，、\n]\s*/)
      .filter((word) => word !== "");
  const abstract = row.text("abstract");
  Object.assign(fields, addressFields(row, url));
  for (const role of ["code", "organisation", "session", "speaker"] as const) row.keepRole(role);
  for (const column of columns.titles) if (column !== titleColumn) row.keep(column);
  for (const column of columns.others) if (column !== titleColumn) row.keep(column);
  if (context.section !== null) row.extra.set("section", context.section);
  reading.add(
    {
      ...fields,
      title: title === "" ? null : title,
      abstract: abstract === "" ? null : abstract,
      venue: fields.venue ?? context.venue,
      year: fields.year ?? (fields.venue || fields.date ? null : context.year),
      presentation: fields.presentation ?? context.presentation,
      extra: Object.fromEntries(row.extra),
    },
    from,
    row.text("rank") || null,
  );
}

function read(source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, NAME, options);
  const tables = tablesOf(source);
  const headings = new HeadingStack();
  let line = 0;
  for (const table of tables) {
    line = readBetween(reading, headings, line, table.at);
    const paper = paperTable(table);
    reading.note("table-heading", table.at, "The headings of a table.");
    if (table.ruleAt !== table.at)
      reading.note("table-heading", table.ruleAt, "The rule under the headings of a table.");
    const context = headings.context();
    for (const [at, row] of table.rows.entries()) {
      if (paper) readRow(reading, paper, at, context);
      else
        for (let i = row.from; i < row.to; i++)
          reading.skip("other-table", i, "A row of a table that has no column of paper titles.");
      line = row.to;
    }
    line = Math.max(line, table.ruleAt + 1);
  }
  readBetween(reading, headings, line, source.lines.length);
  return reading.finish();
}

/** A list item with two signs of a paper. */
function isEntry(line: string): boolean {
  const item = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(\S.{9,1999})$/.exec(line);
  return item !== null && evidenceFor(entryParts([{ index: 0, text: item[1]! }])) >= 2;
}

/** The text between tables: headings, stated totals; the rest is named by an issue. */
function readBetween(reading: Reading, headings: HeadingStack, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const text = tidyLine(reading.source.lines[i]!);
    if (text === "") continue;
    const heading = headingOf(reading.source.lines[i]!);
    const total = statedTotalIn(text);
    if (heading) {
      headings.push(heading);
      reading.note("heading", i, "A heading.");
    } else if (total !== null) {
      reading.statedTotal ??= total;
      reading.note("stated-total", i, "The page states how many papers it lists.");
    } else if (isEntry(reading.source.lines[i]!))
      reading.skip(
        "entry-beside-tables",
        i,
        "A list item outside of the tables; it may be a paper.",
      );
    else reading.note("text-beside-tables", i, "Text that stands outside of the tables.");
  }
  return to;
}

export const markdownTable: FormatReader = { name: NAME, title: "Markdown table", detect, read };

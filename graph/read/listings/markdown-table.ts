// Layout: Markdown tables with a row per paper. Columns are found by their headings; headings above
// a table may give venue, year or subject; what has no role is kept in `extra`.
import { acceptanceField } from "../acceptance.ts";
import { authorFields } from "../author-fields.ts";
import { leadingDate, yearOf } from "../dates.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../format-reader.ts";
import { doiIn, isAddress, isLinkLabel, isScholarly } from "../links.ts";
import { HeadingStack, headingOf } from "../markdown/headings.ts";
import type { HeadingContext } from "../markdown/headings.ts";
import { inlineText } from "../markdown/inline.ts";
import type { InlineText } from "../markdown/inline.ts";
import { tablesIn } from "../markdown/tables.ts";
import type { Table } from "../markdown/tables.ts";
import { isName, nameShare } from "../names.ts";
import { Reading } from "../reading.ts";
import type { RecordFields } from "../reading.ts";
import { tidyLine } from "../source-text.ts";
import type { SourceText } from "../source-text.ts";
import { statedTotalIn } from "../stated-total.ts";
import { columnsOf } from "../table-columns.ts";
import type { ColumnRole, Columns } from "../table-columns.ts";
import { venueIn, yearIn } from "../venue.ts";

const NAME = "markdown-table";
const NOTHING = /^(?:[-–—/\\.?×✗✘❌]+|n\/?a|none|null|nan|tbd|tba|无|暂无|待定|not available)?$/i;

interface PaperTable {
  readonly table: Table;
  readonly columns: Columns;
  /** Where titles stand: a title column, or the column whose links carry them. */
  readonly titleColumn: number;
  readonly headings: readonly string[];
}

/** The text of a cell when it says something, else "". */
function said(cell: InlineText | undefined): string {
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

function paperTable(table: Table): PaperTable | null {
  const headings = table.header.map((cell) => tidyLine(inlineText(cell).plain));
  const columns = columnsOf(headings);
  const titleColumn = titleColumnOf(table, columns);
  if (titleColumn === null) return null;
  // A column called "Name" is one of papers only beside others that papers have.
  const heading = headings[titleColumn]!.toLowerCase();
  const named = [...columns.of.keys()].filter((role) => PAPER_ROLES.has(role)).length;
  const others = named + columns.titles.length - 1;
  const vague = /^(?:name|work|works|名称|study|reference|article|description)$/.test(heading);
  return vague && others < 2 ? null : { table, columns, titleColumn, headings };
}

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

function detect(source: SourceText): { score: number; why: string } {
  if (!source.text.includes("|") && !source.text.includes("｜"))
    return { score: 0, why: "no line has the pipes of a Markdown table" };
  const tables = tablesIn(source.lines);
  if (tables.length === 0) return { score: 0, why: "no heading row over a row of dashes" };
  const papers = tables.map(paperTable).filter((table) => table !== null);
  const rows = papers.reduce((sum, { table }) => sum + table.rows.length, 0);
  if (papers.length === 0)
    return { score: 0, why: `${tables.length} tables, none with a column of paper titles` };
  const roles = Math.max(
    ...papers.map((p) => [...p.columns.of.keys()].filter((role) => PAPER_ROLES.has(role)).length),
  );
  const why = `${papers.length} of ${tables.length} tables have a column of paper titles, with ${rows} rows`;
  if (rows === 0) return { score: 0.1, why };
  return { score: Math.min(0.96, 0.6 + 0.1 * Math.min(3, roles) + 0.02 * Math.min(3, rows)), why };
}

/** One row on its way to a record. */
class RowReader {
  readonly #paper: PaperTable;
  readonly #cells: readonly InlineText[];
  readonly extra = new Map<string, string>();

  constructor(paper: PaperTable, cells: readonly string[]) {
    this.#paper = paper;
    this.#cells = cells.map((cell) => inlineText(cell));
  }

  cell(role: ColumnRole): InlineText | undefined {
    const column = this.#paper.columns.of.get(role);
    return column === undefined ? undefined : this.#cells[column];
  }

  text(role: ColumnRole): string {
    return said(this.cell(role));
  }

  title(): { title: string; rest: string; url: string | null } {
    const cell = this.#cells[this.#paper.titleColumn];
    if (!cell) return { title: "", rest: "", url: null };
    const named = cell.links.find((link) => !isLinkLabel(link.text) && link.text.length > 2);
    const lines = cell.plain
      .split("\n")
      .map(tidyLine)
      .filter((line) => line !== "");
    let title = lines[0] ?? "";
    let rest = lines.slice(1).join("\n");
    if (named && lines.length > 0) {
      const at = cell.plain.indexOf(named.text);
      const before = tidyLine(cell.plain.slice(0, at));
      // "[Title](url) [code]" and "[Title](url), Authors": the link is the title.
      if (before === "" || isLinkLabel(before)) {
        title = tidyLine(named.text);
        rest = cell.plain.slice(at + named.text.length).trim();
      }
    }
    for (const link of cell.links)
      if (link !== named && isLinkLabel(link.text)) title = dropLabel(title, link.text);
    const url =
      named?.url ?? cell.links.find((link) => isScholarly(link.url))?.url ?? cell.links[0]?.url;
    return { title: title.replace(/^["“](.*)["”]$/, "$1"), rest, url: url ?? null };
  }

  /** The first address in a column: a link's target, or a bare address. */
  address(role: ColumnRole): string | null {
    const cell = this.cell(role);
    const link = cell?.links[0]?.url;
    if (link) return link;
    const bare = said(cell);
    return isAddress(bare) ? bare : null;
  }

  /** The first address of the row that leads to papers. */
  scholarlyAddress(): string | null {
    for (const { links } of this.#cells)
      for (const { url } of links) if (isScholarly(url)) return url;
    return null;
  }

  /** Keeps what a column says under its own heading. */
  keep(column: number): void {
    const cell = this.#cells[column];
    const heading = this.#paper.headings[column] ?? "";
    const text = said(cell);
    const links = (cell?.links ?? []).map((link) => link.url);
    const value = text === "" || (isLinkLabel(text) && links.length > 0) ? links.join(" ") : text;
    if (value !== "") this.extra.set(heading === "" ? `column ${column + 1}` : heading, value);
  }

  keepRole(role: ColumnRole): void {
    const column = this.#paper.columns.of.get(role);
    if (column !== undefined && column !== this.#paper.titleColumn) this.keep(column);
  }
}

function dropLabel(title: string, label: string): string {
  const bare = title.replace(/[[(【]\s*[\])】]/g, "").trim();
  const at = bare.lastIndexOf(label);
  if (label === "" || at < 0) return bare;
  const before = bare.slice(0, at).replace(/[\s([【|,;:–-]+$/, "");
  const after = bare.slice(at + label.length).replace(/^[\s)\]】|,;:]+/, "");
  return before === "" ? bare : tidyLine(`${before} ${after}`);
}

function venueFields(
  row: RowReader,
): Pick<RecordFields, "venue" | "year" | "date" | "acceptance" | "presentation"> {
  const fields: { -readonly [K in "venue" | "year" | "date" | "acceptance"]?: RecordFields[K] } =
    {};
  const venue = row.text("venue");
  if (venue !== "") {
    fields.venue = venue.replaceAll("\n", " ");
    fields.year = venueIn(venue)?.year ?? yearIn(venue);
  }
  const year = row.text("year");
  if (year !== "") {
    const stated = yearOf(year) ?? yearIn(year);
    if (stated !== null) fields.year = stated;
    else row.keepRole("year");
  }
  const date = row.text("date");
  if (date !== "") {
    const found = leadingDate(date);
    if (found) fields.date = found.date;
    else if (yearOf(date) !== null) fields.year ??= yearOf(date);
    else row.keepRole("date");
  }
  const decision = row.text("acceptance");
  if (decision !== "") {
    const acceptance = acceptanceField(decision);
    if (acceptance) fields.acceptance = acceptance;
    else row.keepRole("acceptance");
  }
  return fields;
}

/**
 * A row with too many cells has pipes in its text: the title's or the abstract's cells are joined
 * again where that puts names under the heading of authors.
 */
function mendedCells(
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

function readRow(reading: Reading, paper: PaperTable, at: number, context: HeadingContext): void {
  const { table, columns, titleColumn, headings } = paper;
  const { from, to, cells: written } = table.rows[at]!;
  const cells = mendedCells(paper, written);
  const row = new RowReader(paper, cells);
  const { title, rest, url } = row.title();
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
  const fields: { -readonly [K in keyof RecordFields]: RecordFields[K] } = { ...venueFields(row) };
  const byline = row.text("authors");
  if (byline !== "") Object.assign(fields, authorFields(reading, from, byline));
  else if (
    rest !== "" &&
    columns.of.get("authors") === undefined &&
    (nameShare(rest) > 0.6 || isName(rest))
  )
    Object.assign(fields, authorFields(reading, from, rest));
  const keywords = row.text("keywords");
  if (keywords !== "")
    fields.keywords = keywords.split(/\s*[;；,，、\n]\s*/).filter((word) => word !== "");
  const abstract = row.text("abstract");
  const own = row.address("url") ?? row.address("pdf");
  fields.url = url ?? own ?? row.scholarlyAddress();
  fields.doi = doiIn(row.text("doi")) ?? doiIn(row.address("doi") ?? "") ?? doiIn(fields.url ?? "");
  for (const role of ["code", "organisation", "session"] as const) row.keepRole(role);
  if (own !== null && own !== fields.url) row.keepRole(row.address("url") === own ? "url" : "pdf");
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
  const tables = tablesIn(source.lines);
  const headings = new HeadingStack();
  let line = 0;
  for (const table of tables) {
    line = readBetween(reading, headings, line, table.at);
    const paper = paperTable(table);
    reading.note("table-heading", table.at, "The headings of a table.");
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
    } else reading.note("text-beside-tables", i, "Text that stands outside of the tables.");
  }
  return to;
}

export const markdownTable: FormatReader = { name: NAME, title: "Markdown table", detect, read };

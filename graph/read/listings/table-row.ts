// One row of a table of papers: its title, its fields by column, its leftovers.
import { acceptanceField } from "../acceptance.ts";
import { leadingDate, yearOf } from "../dates.ts";
import { doiIn, isAddress, isLinkLabel, isScholarly } from "../links.ts";
import { inlineText } from "../markdown/inline.ts";
import type { InlineText } from "../markdown/inline.ts";
import type { RecordFields } from "../reading.ts";
import { tidyLine } from "../source-text.ts";
import type { ColumnRole } from "../table-columns.ts";
import { venueIn, yearIn } from "../venue.ts";
import { linkedTitle, said } from "./table-papers.ts";
import type { PaperTable } from "./table-papers.ts";

/** A title as one cell of a row gives it. */
interface TitleCell {
  readonly title: string;
  /** What stands behind it in the cell. */
  readonly rest: string;
  readonly url: string | null;
  readonly column: number;
}

/** Reads the cells of one row; what has no place in a record goes to `extra`. */
export class RowReader {
  readonly #paper: PaperTable;
  readonly #cells: readonly InlineText[];
  #title: TitleCell | null = null;
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

  /** The title, from the column of titles or, where that is empty, from the next best one. */
  title(): TitleCell {
    return (this.#title ??= this.#findTitle());
  }

  #findTitle(): TitleCell {
    const { titleColumn, columns } = this.#paper;
    const own = this.#titleIn(titleColumn);
    if (own.title !== "") return own;
    for (const role of ["url", "pdf"] as const) {
      const column = columns.of.get(role);
      if (column !== undefined && linkedTitle(this.#cells[column]) !== null)
        return this.#titleIn(column);
    }
    const other = columns.titles.find((column) => this.#titleIn(column).title !== "");
    return other === undefined ? own : this.#titleIn(other);
  }

  #titleIn(column: number): TitleCell {
    const cell = this.#cells[column];
    const nothing = { title: "", rest: "", url: null, column };
    if (!cell || (said(cell) === "" && cell.links.length === 0)) return nothing;
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
    // In a column of links only a link's text is a title.
    if (isAddress(title) || (!this.#isOfTitles(column) && named === undefined)) return nothing;
    const url =
      named?.url ?? cell.links.find((link) => isScholarly(link.url))?.url ?? cell.links[0]?.url;
    return { title: title.replace(/^["“](.*)["”]$/, "$1"), rest, url: url ?? null, column };
  }

  #isOfTitles(column: number): boolean {
    return column === this.#paper.titleColumn || this.#paper.columns.titles.includes(column);
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
    if (column !== undefined && column !== this.title().column) this.keep(column);
  }
}

function dropLabel(title: string, label: string): string {
  const bare = title.replace(/[[(【]\s*[\])】]/g, "").trim();
  const at = bare.lastIndexOf(label);
  if (label === "" || at < 0) return bare;
  const before = bare.slice(0, at).replace(/(?<![\s([【|,;:–-])[\s([【|,;:–-]+$/, "");
  const after = bare.slice(at + label.length).replace(/^[\s)\]】|,;:]+/, "");
  return before === "" ? bare : tidyLine(`${before} ${after}`);
}

type Dated = Pick<RecordFields, "venue" | "year" | "date" | "acceptance">;

/** Venue, year, date and decision of a row; what can't be read as such is kept. */
export function venueFields(row: RowReader): Dated {
  const fields: { -readonly [K in keyof Dated]: Dated[K] } = {};
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

/** Address and DOI of a row; further addresses are kept. */
export function addressFields(
  row: RowReader,
  ofTitle: string | null,
): Pick<RecordFields, "url" | "doi"> {
  const url = ofTitle ?? row.address("url") ?? row.address("pdf") ?? row.scholarlyAddress();
  for (const role of ["url", "pdf"] as const) {
    const address = row.address(role);
    if (address === null ? row.text(role) !== "" : address !== url) row.keepRole(role);
  }
  const stated = doiIn(row.text("doi")) ?? doiIn(row.address("doi") ?? "");
  if (stated === null) row.keepRole("doi");
  return { url, doi: stated ?? doiIn(url ?? "") };
}

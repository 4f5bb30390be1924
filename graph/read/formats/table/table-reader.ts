// What all tables have in common: found by their headings, read row by row, each column by its
// field; the dialects of databases say which heading is what and how they write people.
import { acceptanceField } from "../../acceptance.ts";
import { authorFields } from "../../author-fields.ts";
import type { FormatReader, ReadOptions, ReadOutput } from "../../format-reader.ts";
import { identifiersFrom } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { entryDate } from "../../loose-date.ts";
import { nameOrderOf } from "../../names.ts";
import type { NameOrder } from "../../names.ts";
import { pageRange, pagesOf } from "../../pages.ts";
import { tablePieces } from "../../pieces/table-pieces.ts";
import { Reading } from "../../reading.ts";
import type { RecordFields } from "../../reading.ts";
import type { SourceText } from "../../source-text.ts";
import { citedWorks } from "../cited-works.ts";
import { markedText } from "../csl-values.ts";
import { countFrom, yearFrom } from "../field-table.ts";
import { addPaper, noPaper } from "../papers.ts";
import { peopleFields } from "../people.ts";
import { withAddresses } from "./addresses.ts";
import { bylineIn, hasInitialsLast, withComma } from "./bylines.ts";
import { cutAt, listIn, printedList } from "./cells.ts";
import { CsvRows } from "./csv-rows.ts";
import type { CsvRow } from "./csv-rows.ts";
import type { TableDialect } from "./dialect.ts";
import { tableHeader, unknownHeader } from "./header.ts";
import type { TableHeader } from "./header.ts";
import { columnsByHeading, foldHeading, guessedColumns } from "./headings.ts";
import type { ColumnField, TableColumns } from "./headings.ts";
import { TableRow } from "./table-row.ts";

/** Fields whose cells stay in `extra` as well: their words say more than what was made of them. */
const KEPT = new Set<ColumnField>(["type"]);

const KEPT_WITH_ADDRESSES = new Set<ColumnField>([...KEPT, "affiliations"]);

/** Rows whose names tell the order in which a column writes them. */
const SAMPLE_ROWS = 500;

/** A table on its way to records. */
export class TableReading {
  readonly reading: Reading;
  readonly #dialect: TableDialect;
  readonly #columns: TableColumns;
  readonly #header: TableHeader;
  #nameOrder: NameOrder | null = null;
  #initialsLast = false;

  constructor(reading: Reading, dialect: TableDialect, header: TableHeader) {
    this.reading = reading;
    this.#dialect = dialect;
    this.#header = header;
    const chosen = reading.options.columns ?? [];
    this.#columns =
      dialect.columns === null
        ? guessedColumns(header.headings, chosen)
        : columnsByHeading(header.headings, dialect.columns, chosen);
  }

  /** Reads all rows, or says why there is none to read. */
  run(): void {
    const { reading } = this;
    const { headings, row: top } = this.#header;
    this.#sayUnknownChoices();
    if (!this.#columns.of.has("title")) {
      reading.passage(
        "skipped",
        "no-title-column",
        0,
        top.to,
        `No column holds titles. The columns are: ${headings.join(", ")}. Say which one does: --map title=HEADING.`,
      );
      return;
    }
    reading.passage("note", "columns", 0, top.to, this.#account());
    if (this.#dialect.people === null) {
      const bylines = this.#firstBylines();
      this.#nameOrder = nameOrderOf(bylines);
      this.#initialsLast = hasInitialsLast(bylines);
    }
    const context = this.#dialect.begin?.(this.#entries()) ?? null;
    for (const row of this.#rows()) this.#read(row, context);
  }

  #rowOf(cells: readonly string[]): TableRow {
    return new TableRow(cells, this.#columns, this.#header.headings);
  }

  /** The rows below the headings, one at a time. */
  *#rows(): Generator<CsvRow, void> {
    const rows = new CsvRows(this.reading.source.text, this.#header.delimiter);
    for (let row = rows.next(); row !== null; row = rows.next()) {
      if (row.from > this.#header.row.from) yield row;
      else if (row.from === this.#header.row.from) rows.width = row.cells.length;
    }
  }

  *#entries(): Generator<TableRow, void> {
    for (const { cells } of this.#rows()) yield this.#rowOf(cells);
  }

  /** Those that tell how the column writes names. */
  #firstBylines(): string[] {
    const bylines: string[] = [];
    for (const entry of this.#entries()) {
      const cell = entry.raw("authors");
      bylines.push(printedList(cell)?.join("; ") ?? bylineIn(cell));
      if (bylines.length === SAMPLE_ROWS) break;
    }
    return bylines;
  }

  /** Which column was taken as what, in words. */
  #account(): string {
    const { headings } = this.#header;
    const taken = [...this.#columns.of]
      .map(([field, [first]]) => ({ field, column: first! }))
      .sort((a, b) => a.column - b.column)
      .map(({ field, column }) => `${headings[column]!} → ${field}`);
    const others = this.#columns.others.map((column) => headings[column]!).filter((h) => h !== "");
    const kept = others.length === 0 ? "" : `; kept as they are: ${others.join(", ")}`;
    return `Columns were read so: ${taken.join(", ")}${kept}. To correct it, say --map title=HEADING.`;
  }

  #sayUnknownChoices(): void {
    const known = new Set(this.#header.headings.map(foldHeading));
    for (const [field, heading] of this.reading.options.columns ?? [])
      if (heading !== "" && !known.has(foldHeading(heading)))
        this.reading.doubt(
          "unknown-column",
          this.#header.row.from,
          `There is no column "${heading}" to read as ${field}; the columns are: ${this.#header.headings.join(", ")}.`,
        );
  }

  #read(row: CsvRow, context: unknown): void {
    const { reading } = this;
    const { from, to, cells } = row;
    const width = this.#header.headings.length;
    if (row.fault === "broken") {
      const message = "A quotation mark in this row is never closed; the row became nothing.";
      reading.passage("skipped", "broken-row", from, to, message);
      return;
    }
    if (cells.length === 1 && width > 2) {
      reading.passage("skipped", "no-row", from, to, "A line that is no row of the table.");
      return;
    }
    const entry = this.#rowOf(cells);
    const why = this.#dialect.noPaperBecause?.(entry, context) ?? null;
    if (why !== null) {
      noPaper(reading, from, to, why);
      return;
    }
    if (row.fault === "quote") {
      reading.use(from, to);
      const message = "A quotation mark that opens nothing was read as a letter.";
      reading.doubt("stray-quote", from, message);
    }
    if (cells.slice(width).some((cell) => cell.trim() !== "")) {
      reading.use(from, to);
      const message = `The row has ${cells.length} cells under ${width} headings.`;
      reading.doubt("row-width", from, message);
    }
    const fields = this.#fields(entry, from);
    const key = entry.text("key") ?? entry.text("scopus") ?? null;
    addPaper(reading, fields, { index: from, to, key });
  }

  #fields(row: TableRow, index: number): RecordFields {
    const dialect = this.#dialect;
    const dated = entryDate([row.raw("year"), row.raw("date")]);
    const year = dated.year ?? yearFrom(row.raw("year"));
    const named = this.#people(row, index);
    const addresses = row.raw("affiliations");
    const placed = withAddresses(named, addresses, dialect.people === null);
    const people = placed ?? named;
    // Addresses of nobody in particular stay as they stand.
    const isKept = placed === null && !hasAddresses(named);
    const extra = row.leftovers(
      isKept ? KEPT_WITH_ADDRESSES : KEPT,
      people.authorDetails ? (dialect.ofPeople ?? []) : [],
    );
    if (year === null && row.raw("year") !== "") {
      extra["year"] = row.text("year")!;
      this.reading.use(index);
      this.reading.doubt("unread-date", index, `The year "${extra["year"]}" is kept as it stands.`);
    }
    const url = row.text("url")?.split(/[;\s]/, 1)[0] ?? null;
    const type = row.text("type");
    const keywords = (dialect.keywords ?? listIn)(row.raw("keywords"));
    const references = (dialect.references ?? referencesOf)(row);
    const acceptance = row.text("acceptance");
    return {
      title: plain(row.text("title")),
      ...people,
      abstract: plain(row.text("abstract")),
      venue: row.text("venue"),
      year,
      date: dated.date,
      acceptance: acceptance === null ? null : acceptanceField(acceptance),
      doi: doiIn(row.text("doi") ?? "") ?? doiIn(url ?? ""),
      url,
      pages: pageRange(row.text("firstPage"), row.text("lastPage")) ?? pagesOf(row.text("pages")),
      language: row.text("language"),
      issns: issnsIn(row.raw("issn")),
      type: type === null ? null : (dialect.types.find(([form]) => form.test(type))?.[1] ?? null),
      citationCount: countFrom(row.text("citationCount")?.replace(/\.0$/, "") ?? null),
      keywords: keywords.length > 0 ? keywords : null,
      references: references.length > 0 ? references : null,
      identifiers: identifiersFrom([
        ["arxiv", row.text("arxiv")],
        ["pmid", row.text("pmid")],
        ["pmcid", row.text("pmcid")],
        ["openalex", row.text("openalex")],
        ["s2", row.text("s2")],
        ["scopus", row.text("scopus")],
        ["mag", row.text("mag")],
        ["dblp", row.text("dblp")],
        ["isbn", row.text("isbn")],
        ...(dialect.numbers?.(row) ?? []),
      ]),
      extra,
    };
  }

  #people(row: TableRow, index: number): RecordFields {
    const dialect = this.#dialect;
    if (dialect.people !== null) {
      const people = dialect.people(row);
      if (dialect.doubtPeople?.(row, people) === true) {
        this.reading.use(index);
        this.reading.doubt(
          "names-run-together",
          index,
          "The source runs its names together; they are cut where a small letter meets a capital.",
          row.text("authors") ?? "",
        );
      }
      return peopleFields(people);
    }
    const cell = row.raw("authors");
    const list = printedList(cell);
    if (list !== null) return peopleFields(list.map((name) => ({ name })));
    if (cell === "") return {};
    this.reading.use(index);
    const fields = authorFields(this.reading, index, bylineIn(cell), this.#nameOrder);
    if (!this.#initialsLast || !fields.authors) return fields;
    return { ...fields, authors: fields.authors.map(withComma) };
  }
}

function hasAddresses({ authorDetails }: RecordFields): boolean {
  return authorDetails?.some((detail) => (detail?.affiliations.length ?? 0) > 0) === true;
}

/** Works cited in a cell, a line, or a part between bars or semicolons each; a count is none. */
function referencesOf(row: TableRow): readonly string[] {
  const cell = row.raw("references");
  if (cell === "" || countFrom(cell) !== null) return [];
  const separator = ["\n", "|", ";"].find((sign) => cell.includes(sign)) ?? "\n";
  return citedWorks(printedList(cell) ?? cutAt(cell, separator)) ?? [];
}

/** Without the marks of HTML that some databases leave in titles. */
function plain(text: string | null): string | null {
  return text !== null && /[<&]/.test(text) ? markedText(text.replace(/<\/?inf>/gi, "")) : text;
}

function read(dialect: TableDialect, source: SourceText, options: ReadOptions): ReadOutput {
  const reading = new Reading(source, dialect.name, options);
  const chosen = options.columns ?? [];
  const header = tableHeader(
    source.text,
    chosen.map(([, heading]) => heading),
  );
  if (header) new TableReading(reading, dialect, header).run();
  else if (dialect.columns === null) {
    const first = unknownHeader(source.text);
    const found = first === null ? NO_TABLE : `No known heading: ${ofUnknownHeadings(first)}.`;
    const top = source.lines.findIndex((line) => line.trim() !== "");
    if (top >= 0) reading.passage("skipped", "no-headings", top, source.lines.length, found);
  }
  return reading.finish("no-table", "No row of headings was found above this line.");
}

const NO_TABLE =
  "No table was found: a row of headings such as title, authors, year was looked for, and rows cut alike at commas, semicolons, tabs or bars.";

/** Longer rows are not told whole. */
const [MOST_HEADINGS, LONGEST_HEADING] = [12, 30];

/** What is said of a table none of whose headings is known. */
export function ofUnknownHeadings({ headings }: TableHeader): string {
  const shown = headings
    .slice(0, MOST_HEADINGS)
    .map((text) => (text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING)}…` : text));
  const list = shown.join(", ") + (headings.length > MOST_HEADINGS ? ", …" : "");
  return (
    "headings such as title, authors, year were looked for, and its first row is: " +
    `${list}. If these are headings, say which holds the titles: --map title=HEADING; ` +
    "if not, put a row of headings above"
  );
}

/** Rows by which the delimiter and the headings of a database are found. */
const HEADER_ROWS = 40;

/** The first rows stand before each piece; what all rows say together needs the whole table. */
function piecesOf(dialect: TableDialect): NonNullable<FormatReader["inPieces"]> {
  const rows = dialect.people === null ? SAMPLE_ROWS : HEADER_ROWS;
  return (beginning, options) =>
    tablePieces((source, said) => read(dialect, source, said), beginning, options, rows);
}

/** The reader of a dialect. */
export function tableReader(dialect: TableDialect): FormatReader {
  return {
    name: dialect.name,
    title: dialect.title,
    detect: (source) => dialect.detect(tableHeader(source.text), source.text),
    read: (source, options) => read(dialect, source, options),
    ...(dialect.begin ? {} : { inPieces: piecesOf(dialect) }),
  };
}

// All tables: those of databases, told by their headings, then any other.
import type { Detection, FormatReader, ReadOptions } from "../../format-reader.ts";
import type { SourceText } from "../../source-text.ts";
import { DATABASES } from "./databases.ts";
import { COMMON_TYPES } from "./dialect.ts";
import type { TableDialect } from "./dialect.ts";
import { tableHeader, unknownHeader } from "./header.ts";
import type { TableHeader } from "./header.ts";
import { foldHeading, guessedColumns } from "./headings.ts";
import type { ColumnField } from "./headings.ts";
import { scopus } from "./scopus.ts";
import { springer } from "./springer.ts";
import { ofUnknownHeadings, tableReader } from "./table-reader.ts";

/** What tables of papers have beside titles. */
const OF_PAPERS: readonly ColumnField[] = [
  "authors",
  "year",
  "date",
  "doi",
  "abstract",
  "venue",
  "keywords",
  "arxiv",
  "pmid",
  "url",
];

function detect(header: TableHeader | null, text: string): Detection {
  if (!header) {
    const first = unknownHeader(text);
    return first
      ? { score: 0.3, why: `a table; ${ofUnknownHeadings(first)}` }
      : { score: 0, why: "no table with headings" };
  }
  const { of } = guessedColumns(header.headings);
  if (!of.has("title"))
    return {
      // No fit, but the likeliest of all to be told to a person.
      score: 0.3,
      why: `a table none of whose columns holds titles (${header.headings.join(", ")}); say which does with --map title=HEADING`,
    };
  const beside = OF_PAPERS.filter((field) => of.has(field));
  if (beside.length === 0)
    return { score: 0, why: "a table of titles and nothing that papers have" };
  if (header.fit < 0.5)
    return { score: 0, why: "lines under headings, but not as many cells as headings" };
  const why = `a table with columns for title, ${beside.join(", ")}`;
  // Tables copied from a page have tabs too, and links in their cells; they have a reader.
  if (beside.length > 2 && header.fit > 0.9 && header.delimiter !== "\t")
    return { score: 0.98, why };
  return { score: beside.length > 1 ? 0.95 : 0.8, why };
}

/** The format of tables that are no database's. */
export const ANY_TABLE = "csv";

/** Any other table: columns are guessed from their headings. */
const anyTable: TableDialect = {
  name: ANY_TABLE,
  title: "CSV or TSV table",
  detect,
  columns: null,
  people: null,
  types: COMMON_TYPES,
};

export const TABLE_FORMATS: readonly FormatReader[] = [
  ...[scopus, ...DATABASES, springer, anyTable].map(tableReader),
];

/** Whether a text is a table with a column that a person names. Cost: linear in its first rows. */
export function hasHeadings(
  source: SourceText,
  columns: NonNullable<ReadOptions["columns"]>,
): boolean {
  if (columns.length === 0) return false;
  const wanted = columns.map(([, heading]) => heading);
  const header = tableHeader(source.text, wanted);
  return wanted.some((heading) => header?.folded.has(foldHeading(heading)) === true);
}

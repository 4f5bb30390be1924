// What a database's way of writing tables is: its headings, its people, its types.
import type { Detection } from "../../format-reader.ts";
import type { IdentifierScheme } from "../../identifiers.ts";
import type { Person } from "../people.ts";
import type { TableHeader } from "./header.ts";
import { foldHeading } from "./headings.ts";
import type { ColumnTable } from "./headings.ts";
import type { TableRow } from "./table-row.ts";

export interface TableDialect {
  readonly name: string;
  readonly title: string;
  readonly detect: (header: TableHeader | null, text: string) => Detection;
  /** Our fields and its headings; null when they are to be guessed. */
  readonly columns: ColumnTable | null;
  /** The people of a row; null when any way of writing them is to be expected. */
  readonly people: ((row: TableRow) => readonly Person[]) | null;
  /** Headings of what `people` says of them, so that it need not be kept as it stands. */
  readonly ofPeople?: readonly string[];
  /** Whether the people of a row are cut from a text by guess. */
  readonly doubtPeople?: (row: TableRow, people: readonly Person[]) => boolean;
  /** Its types and CSL's. */
  readonly types: readonly (readonly [RegExp, string])[];
  readonly keywords?: (cell: string) => string[];
  readonly references?: (row: TableRow) => string[];
  /** Numbers of the paper that stand in columns for other things. */
  readonly numbers?: (row: TableRow) => readonly (readonly [IdentifierScheme, string | null])[];
  /** What the rows say together; handed to `noPaperBecause`. */
  readonly begin?: (rows: Iterable<TableRow>) => unknown;
  /** Why a row is no paper, or null. */
  readonly noPaperBecause?: (row: TableRow, context: unknown) => string | null;
}

/** Detection of a dialect that has headings which no other has. */
export function byHeadings(
  ...needed: readonly (readonly string[])[]
): (header: TableHeader | null) => Detection {
  const why = needed.map((names) => `"${names[0]!}"`).join(", ");
  return (header) => {
    if (!header) return { score: 0, why: "no table with headings" };
    const has = needed.every((names) => names.some((name) => header.folded.has(foldHeading(name))));
    return has
      ? { score: 0.99, why: `a table with the headings ${why}` }
      : { score: 0, why: `a table without the headings ${why}` };
  };
}

/** Types that many databases call alike. */
export const COMMON_TYPES: readonly (readonly [RegExp, string])[] = [
  [
    /conference|proceedings? (?:article|paper)|inproceedings|^cpaper$|^conf$|symposi/i,
    "paper-conference",
  ],
  [/chapter|book ?section|incollection|^chap$/i, "chapter"],
  [/preprint|posted content|working paper/i, "article"],
  [/thesis|dissertation|^thes$/i, "thesis"],
  [/report|^rprt$/i, "report"],
  [/data ?set|^data$/i, "dataset"],
  [/news/i, "article-newspaper"],
  [/^(?!.*journal).*magazine/i, "article-magazine"],
  [/article|journal|review|letter|editorial|note|survey|early access|^jour$/i, "article-journal"],
  [/book|monograph/i, "book"],
  [/web ?page|blog/i, "webpage"],
  [/standard/i, "standard"],
  [/patent/i, "patent"],
];

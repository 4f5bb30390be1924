// From tags to the fields of a record: each format has a table, and this file reads by it.
import { countOf } from "../../citation-count.ts";
import { identifiersFrom, isbnsIn } from "../../identifiers.ts";
import type { IdentifierScheme } from "../../identifiers.ts";
import { issnsIn } from "../../issn.ts";
import { doiIn } from "../../links.ts";
import { entryDate, looseDate } from "../../loose-date.ts";
import type { EntryDate } from "../../loose-date.ts";
import { pageRange } from "../../pages.ts";
import type { RecordDraft } from "../../reading.ts";
import { markedText } from "../csl-values.ts";
import { oneLine } from "./entry.ts";
import type { TaggedEntry } from "./entry.ts";

/** Which tags hold what, best first; where a format says more, its reader adds it. */
export interface TagTable {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  readonly venue: readonly string[];
  /** The year first, then what may say month and day. */
  readonly dates: readonly string[];
  readonly pages: readonly string[];
  readonly lastPage: readonly string[];
  readonly doi: readonly string[];
  readonly url: readonly string[];
  /** All of them count. */
  readonly keywords: readonly string[];
  /** Cuts what all of them hold into single words. */
  readonly cutKeywords: (values: readonly string[]) => readonly string[];
  /** All of them count; they may hold ISBNs as well. */
  readonly serials: readonly string[];
  readonly language: readonly string[];
  readonly citationCount: readonly string[];
  readonly identifiers: readonly (readonly [scheme: IdentifierScheme, tag: string])[];
  /** What writers of lists ask for among what is left over, by the words that they use. */
  readonly names: ReadonlyMap<string, string>;
}

/** A value that may hold marks of HTML as plain text; null when it says nothing. */
export function plainValue(values: readonly string[]): string | null {
  if (values.length === 0) return null;
  const text = oneLine(values.join(" "));
  return (text.includes("<") ? markedText(text) : text) || null;
}

/** All of a record that its table tells; people, type and what is left over belong to the format. */
export function tabledFields(entry: TaggedEntry, table: TagTable): RecordDraft {
  const dated = entryDate(entry.peekAll(table.dates));
  if (dated.year !== null)
    for (const tag of table.dates)
      if (entry.peek(tag).every((value) => isTold(value, dated))) entry.take(tag);
  const serials = entry.peekAll(table.serials).join(" ; ");
  const issns = issnsIn(serials);
  const numbers = table.identifiers.flatMap(([scheme, tag]) =>
    entry.take(tag).map((text) => [scheme, text] as const),
  );
  const isbns = serials === "" ? [] : isbnsIn(serials);
  if (issns !== null || isbns.length > 0) for (const tag of table.serials) entry.take(tag);
  return {
    title: plainValue(entry.best(table.title)),
    abstract: plainValue(entry.best(table.abstract)),
    venue: plainValue(entry.best(table.venue)),
    year: dated.year,
    date: dated.date,
    pages: pageRange(
      oneLine(entry.best(table.pages)[0] ?? ""),
      oneLine(entry.best(table.lastPage)[0] ?? ""),
    ),
    doi: doiOf(entry, table.doi),
    url: urlOf(entry, table.url),
    keywords: keywordsOf(entry, table),
    issns,
    language: plainValue(entry.best(table.language)),
    citationCount: countOf(entry.best(table.citationCount)[0]),
    authors: null,
    authorDetails: null,
    authorCount: null,
    acceptance: null,
    presentation: null,
    session: null,
    type: null,
    references: null,
    extra: {},
    identifiers: identifiersFrom([...numbers, ...isbns.map((isbn) => ["isbn", isbn] as const)]),
  };
}

/** Identifiers with further numbers, each once; null for none. */
export function withNumbers(
  identifiers: readonly string[] | null,
  numbers: readonly (readonly [IdentifierScheme, string | undefined])[],
): readonly string[] | null {
  const found = numbers.length === 0 ? null : identifiersFrom(numbers);
  if (found === null || identifiers === null) return identifiers ?? found;
  return [...new Set([...identifiers, ...found])];
}

/** Whether a date field says nothing beyond what the record says. */
function isTold(value: string, { year, date }: EntryDate): boolean {
  if (value === String(year)) return true;
  const said = looseDate(value);
  if (said.month === null) return /^\D*\d{4}\D*$/.test(value) && said.year === year;
  const range = /\d\s?-\s?\d|[A-Za-z]\.?-[A-Za-z]/.test(
    value.replace(/^\d{4}-\d\d?(?:-\d\d?)?/, ""),
  );
  return !range && date !== null && entryDate([String(year), value]).date === date;
}

/** The first address of the web; local files and other remarks stay where they are. */
function urlOf(entry: TaggedEntry, tags: readonly string[]): string | null {
  for (const tag of tags)
    for (const value of entry.peek(tag)) {
      if (!/^(?:https?:\/\/|ftp:\/\/|www\.)/i.test(value)) continue;
      if (entry.peek(tag).length === 1) entry.take(tag);
      return value.replace(/\s[^]*/, "");
    }
  return null;
}

/** The first DOI that one of some tags holds. */
function doiOf(entry: TaggedEntry, tags: readonly string[]): string | null {
  for (const tag of tags)
    for (const value of entry.peek(tag)) {
      const doi = doiIn(value);
      if (doi === null) continue;
      if (doi.length >= value.length - 30 && entry.peek(tag).length === 1) entry.take(tag);
      return doi;
    }
  return null;
}

function keywordsOf(entry: TaggedEntry, table: TagTable): string[] | null {
  const values = entry.takeAll(table.keywords);
  const words = new Set(table.cutKeywords(values).map(oneLine));
  words.delete("");
  return words.size === 0 ? null : [...words];
}

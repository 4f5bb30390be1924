// What a format calls the plain fields of our records: paths in the order in which they are tried.
import { leadingDate } from "../dates.ts";
import { doiIn } from "../links.ts";
import { pagesOf } from "../pages.ts";
import type { RecordFields } from "../reading.ts";

export type PlainField =
  | "title"
  | "abstract"
  | "venue"
  | "year"
  | "date"
  | "doi"
  | "url"
  | "pages"
  | "language"
  | "citationCount";

/**
 * Our field → the source's own paths; `extra` lists what is kept by the last word of its path, or by
 * the word behind ` as `.
 */
export type FieldTable = Readonly<Partial<Record<PlainField, readonly string[]>>> & {
  readonly extra?: readonly string[];
};

/** The calendar year in a text such as `2014//`, `c1984` or `1998 Mar-Apr`, or null. */
export function yearFrom(text: string | null): number | null {
  const year = /(?<!\d)(1[5-9]\d{2}|20\d{2}|21\d{2})(?!\d)/.exec(text ?? "")?.[1];
  return year === undefined ? null : Number(year);
}

/** The date with month at the start of a text, year or not, or null. */
export function dateFrom(text: string | null): string | null {
  return leadingDate(text ?? "")?.date ?? null;
}

/** A count, or null for what is none. */
export function countFrom(text: string | null): number | null {
  return /^\d{1,9}$/.test(text?.trim() ?? "") ? Number(text) : null;
}

/** The plain fields of a record; all are there, so that all records are made alike. */
type PlainFields = Pick<RecordFields, PlainField>;

interface Extra {
  readonly path: string;
  readonly name: string;
}

const extras = new WeakMap<FieldTable, readonly Extra[]>();

/** The extra fields of a table, taken apart once. */
function extraOf(table: FieldTable): readonly Extra[] {
  let known = extras.get(table);
  if (known === undefined) {
    known = (table.extra ?? []).map((written) => {
      const [path = "", name = path.slice(path.lastIndexOf("/") + 1)] = written.split(" as ");
      return { path, name };
    });
    extras.set(table, known);
  }
  return known;
}

const asWritten = (text: string): string => text;

/** The plain fields of a record. A path that says nothing of use leaves the field to the next. */
export function plainFields(
  table: FieldTable,
  textAt: (path: string) => string | null,
): { readonly fields: PlainFields; readonly extra: Map<string, string> } {
  function first<T>(field: PlainField, convert: (text: string) => T | null): T | null {
    for (const path of table[field] ?? []) {
      const text = textAt(path);
      const value = text === null ? null : convert(text);
      if (value !== null) return value;
    }
    return null;
  }
  const extra = new Map<string, string>();
  for (const { path, name } of extraOf(table)) {
    const text = textAt(path);
    if (text !== null) extra.set(name, text);
  }
  return {
    fields: {
      title: first("title", asWritten),
      abstract: first("abstract", asWritten),
      venue: first("venue", asWritten),
      year: first("year", yearFrom),
      date: first("date", dateFrom),
      doi: first("doi", doiIn),
      url: first("url", asWritten),
      pages: first("pages", pagesOf),
      language: first("language", asWritten),
      citationCount: first("citationCount", countFrom),
    },
    extra,
  };
}

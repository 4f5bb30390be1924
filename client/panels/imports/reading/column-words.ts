// The fields that a column of a table can hold, in words; those that most tables have come first. Pure.
import type { COLUMN_FIELDS, SheetTable } from "../../../../graph/index.ts";

export type ColumnField = (typeof COLUMN_FIELDS)[number];

export const FIELD_WORDS: Readonly<Record<ColumnField, string>> = {
  title: "Title",
  authors: "Authors",
  year: "Year",
  venue: "Venue",
  abstract: "Abstract",
  doi: "DOI",
  keywords: "Keywords",
  url: "Link",
  date: "Date",
  citationCount: "Times cited",
  references: "References",
  affiliations: "Affiliations",
  acceptance: "Decision",
  type: "Type",
  language: "Language",
  pages: "Pages",
  firstPage: "First page",
  lastPage: "Last page",
  issn: "ISSN",
  isbn: "ISBN",
  key: "Key of the entry",
  arxiv: "arXiv number",
  pmid: "PubMed number",
  pmcid: "PubMed Central number",
  openalex: "OpenAlex number",
  s2: "Semantic Scholar number",
  scopus: "Scopus number",
  mag: "Microsoft Academic number",
  dblp: "DBLP key",
};

const ALL = Object.keys(FIELD_WORDS) as ColumnField[];
const ALWAYS = ALL.slice(0, 8);

/** Fields shown at once: the usual ones and those that have a column; and the others. */
export function fieldsToShow(
  table: SheetTable,
  chosen: Readonly<Record<string, string>> | null,
): { readonly shown: readonly ColumnField[]; readonly others: readonly ColumnField[] } {
  const held = new Set(table.columns.map(({ field }) => field));
  const isShown = (field: ColumnField): boolean =>
    ALWAYS.includes(field) || held.has(field) || (chosen?.[field] ?? "") !== "";
  return { shown: ALL.filter(isShown), others: ALL.filter((field) => !isShown(field)) };
}

/** The heading of a field's column: as somebody says, else as guessed; empty for none. */
export function headingOf(
  field: ColumnField,
  table: SheetTable,
  chosen: Readonly<Record<string, string>> | null,
): string {
  const said = chosen?.[field];
  if (said !== undefined) return said;
  const guessed = table.columns.find((column) => column.field === field)?.heading ?? "";
  // A column that somebody gave to another field is free no more.
  return Object.values(chosen ?? {}).includes(guessed) ? "" : guessed;
}

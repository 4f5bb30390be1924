// What BibTeX's entry types and fields mean.
import { monthOf } from "../dates.ts";

/** Entries that hold papers. */
export const CONTAINERS = new Map([
  ["proceedings", "A whole volume of proceedings, no paper."],
  ["mvproceedings", "A whole volume of proceedings, no paper."],
  ["collection", "A whole collection, no paper."],
  ["mvcollection", "A whole collection, no paper."],
  ["periodical", "A whole issue of a periodical, no paper."],
]);

/** Books: volumes where others stand in them and they name no authors. */
export const BOOKS = new Set(["book", "mvbook"]);

/** Entries that serve others. */
export const NO_PAPERS = new Map([
  ["comment", "A comment, no paper."],
  ["string", "An abbreviation, no paper."],
  ["preamble", "A preamble, no paper."],
  ["xdata", "Data that other entries share, no paper."],
  ["set", "A set of other entries, no paper."],
  ["control", "Settings of a style, no paper."],
]);

/** Fields that hold no LaTeX. */
export const VERBATIM = new Set([
  "url",
  "doi",
  "file",
  "eprint",
  "isbn",
  "issn",
  "eissn",
  "pmid",
  "pmcid",
  "author+an:orcid",
  "bdsk-url-1",
  "ee",
  "biburl",
]);
/** Fields that an entry can't have two different values of. */
export const SINGLE = new Set([
  "title",
  "author",
  "year",
  "date",
  "journal",
  "booktitle",
  "abstract",
  "doi",
]);
/** Of these the first value counts; other fields given twice are joined. */
export const CORE = new Set([...SINGLE, "url", "month"]);
/** Where an entry appeared, best first. */
export const VENUE_FIELDS = [
  "booktitle",
  "journal",
  "journaltitle",
  "eventtitle",
  "school",
  "institution",
  "organization",
  "howpublished",
  "publisher",
];
/** Keywords, those of the authors first. */
export const KEYWORD_FIELDS = ["author_keywords", "keywords", "keyword"];
/** What a child takes from the entry that its `crossref` names. */
export const INHERITED = new Map([
  ["booktitle", ["booktitle", "title"]],
  ["year", ["year"]],
  ["date", ["date"]],
  ["month", ["month"]],
  ["publisher", ["publisher"]],
  ["editor", ["editor"]],
  ["series", ["series"]],
  ["volume", ["volume"]],
]);

/** Values by field name, still in LaTeX. */
export type Fields = Map<string, string>;
/** A field's value in plain text, or null. */
export type Said = (name: string) => string | null;

/** The first year in a value, or null. */
export function yearIn(text: string | undefined): number | null {
  const match = /(?<!\d)(1[5-9]\d{2}|20\d{2})(?!\d)/.exec(text ?? "");
  return match ? Number(match[1]) : null;
}

/** `date`, or year with month (and day). */
export function dateIn(fields: Fields): string | null {
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(fields.get("date")?.trim() ?? "");
  if (date) return date[0];
  const year = yearIn(fields.get("year"));
  const month = fields.get("month")?.trim() ?? "";
  if (year === null || month === "") return null;
  const number = /^\d{1,2}$/.test(month)
    ? Number(month)
    : (month
        .match(/[A-Za-z]{3,9}/g)
        ?.map(monthOf)
        .find((m) => m !== null) ?? null);
  if (number === null || number < 1 || number > 12) return null;
  const day =
    /^\d{1,2}$/.exec(fields.get("day")?.trim() ?? "")?.[0] ??
    /^(?:[A-Za-z.]+[~\s]+(\d{1,2})|(\d{1,2})[~\s]+[A-Za-z.]+)$/
      .exec(month)
      ?.slice(1)
      .find((d) => d) ??
    null;
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${year}-${two(number)}${day === null || Number(day) < 1 || Number(day) > 31 ? "" : `-${two(Number(day))}`}`;
}

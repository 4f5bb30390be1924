// Dialect: Scopus. Its column of authors has three generations: `Li, W., Dou, Z.`, `Li W., Dou Z.`,
// and `Li W.; Dou Z.` beside `Author full names` with ids.
import type { Person } from "../people.ts";
import { cutAt } from "./cells.ts";
import { COMMON_TYPES, byHeadings } from "./dialect.ts";
import type { TableDialect } from "./dialect.ts";
import type { TableRow } from "./table-row.ts";

const INITIALS = /^(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[ -]?)+$/u;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const NOBODY = /^\[no author/i;

/** `Li W.` → `Li, W.`: the family name stands first even without a comma. */
function withComma(name: string): string {
  if (name.includes(",")) return name;
  const words = name.split(" ");
  const first = words.findIndex((word, i) => i > 0 && INITIALS.test(word));
  if (first < 0 || !words.slice(first).every((word) => INITIALS.test(word) || SUFFIX.test(word)))
    return name;
  return `${words.slice(0, first).join(" ")}, ${words.slice(first).join(" ")}`;
}

/** The names of a cell, one each, `Family, Initials`. */
export function scopusNames(cell: string): string[] {
  if (cell === "" || NOBODY.test(cell)) return [];
  if (cell.includes(";")) return cutAt(cell, ";").map(withComma);
  const names: string[] = [];
  for (const part of cutAt(cell, ",")) {
    const last = names.at(-1);
    const belongs = SUFFIX.test(part) || (INITIALS.test(part) && last?.includes(",") === false);
    if (last !== undefined && belongs) names[names.length - 1] = `${last}, ${part}`;
    else names.push(withComma(part));
  }
  return names;
}

/** `Li, Wei (57190000000)` → name and id. */
function fullName(written: string): Person {
  const match = /\((\d{6,})\)$/.exec(written);
  if (!match) return { name: written };
  return { name: written.slice(0, match.index).trimEnd(), identifiers: [`scopus:${match[1]!}`] };
}

/** `Li W., Institute A, City, Institute B, City` cut where the row's own list of places ends one. */
function placesOf(entry: string, name: string, places: readonly string[]): string[] {
  let rest = withoutName(entry, name);
  const found: string[] = [];
  while (rest !== "") {
    const known = places.find((place) => rest.startsWith(place));
    if (known === undefined) return [...found, rest];
    found.push(known);
    rest = rest.slice(known.length).replace(/^[,\s]+/, "");
  }
  return found;
}

/** The name stands first, with or without a comma inside. */
function withoutName(entry: string, name: string): string {
  for (const form of [name, name.replace(",", "")])
    if (entry.startsWith(form)) return entry.slice(form.length).replace(/^[,\s]+/, "");
  return entry.replace(/^[^,]{1,60},\s*(?:(?:\p{Lu}\p{M}*\p{Ll}{0,2}\.[ -]?)+,\s*)?/u, "");
}

function people(row: TableRow): Person[] {
  const names = scopusNames(row.raw("authors"));
  const full = cutAt(row.under("Author full names"), ";").map(fullName);
  const ids = cutAt(row.under("Author(s) ID"), ";").filter((id) => /^\d+$/.test(id));
  const entries = cutAt(row.under("Authors with affiliations"), ";");
  const places = cutAt(row.under("Affiliations"), ";").sort((a, b) => b.length - a.length);
  if (names.length === 0 && full.length === 0) return [];
  return (names.length === 0 ? full.map(({ name }) => name) : names).map((short, i) => {
    const whole = full.length === names.length || names.length === 0 ? full[i] : undefined;
    const id = ids.length === names.length ? [`scopus:${ids[i]!}`] : [];
    const entry = entries.length === names.length ? entries[i]! : undefined;
    return {
      name: whole?.name ?? short,
      affiliations: entry === undefined ? [] : placesOf(entry, short, places),
      identifiers: whole?.identifiers ?? id,
    };
  });
}

function noPaperBecause(row: TableRow): string | null {
  const type = row.raw("type");
  if (/^conference review$/i.test(type))
    return "A conference review: the volume that holds papers.";
  return /^(?:erratum|retracted|retraction)$/i.test(type)
    ? `It is an ${type.toLowerCase()}, a note about another paper.`
    : null;
}

export const scopus: TableDialect = {
  name: "scopus-csv",
  title: "Scopus CSV",
  detect: byHeadings(
    ["source title"],
    ["eid", "link"],
    ["authors"],
    ["title"],
    ["document type", "source", "author keywords"],
  ),
  columns: {
    title: ["title"],
    authors: ["authors"],
    abstract: ["abstract"],
    venue: ["source title", "conference name"],
    year: ["year"],
    doi: ["doi"],
    url: ["link"],
    keywords: ["author keywords", "index keywords"],
    firstPage: ["page start"],
    lastPage: ["page end"],
    pages: ["art no"],
    type: ["document type"],
    language: ["language of original document"],
    issn: ["issn"],
    isbn: ["isbn"],
    citationCount: ["cited by"],
    references: ["references"],
    affiliations: ["affiliations"],
    pmid: ["pubmed id"],
    scopus: ["eid"],
  },
  people,
  ofPeople: ["Author full names", "Author(s) ID", "Authors with affiliations"],
  types: COMMON_TYPES,
  keywords: (cell) => cutAt(cell.replace(/<\/?(?:inf|sup|sub)>/g, ""), ";"),
  references: (row) => cutAt(row.raw("references"), ";"),
  noPaperBecause,
};

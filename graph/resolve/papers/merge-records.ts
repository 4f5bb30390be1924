// One paper from the records that describe it: it gets everything that any of them knew.
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import type {
  Acceptance,
  AuthorDetail,
  PaperRecord,
  Presentation,
  RecordSource,
  Session,
} from "../../model/paper-record.ts";
import { yearOfDate } from "./clues.ts";
import { identifiersOf, isPreprintDoi } from "./paper-identifiers.ts";
import type { VenueName } from "../venues/venue-name.ts";
import type { VenueReader } from "../venues/venue-reader.ts";
import { BOOK_SERIES, PREPRINT_VENUES } from "../venues/venue-series.ts";

const NONE: readonly string[] = Object.freeze([]);

export interface MergedPaper {
  readonly title: string | null;
  readonly abstract: string | null;
  readonly year: number;
  readonly date: string | null;
  readonly venue: VenueName | null;
  readonly acceptance: Acceptance | null;
  readonly presentation: Presentation | null;
  readonly session: Session | null;
  readonly doi: string | null;
  readonly url: string | null;
  /** Every other address, in the order of the records. */
  readonly links: readonly string[];
  /** Each `scheme:value`, sorted. */
  readonly identifiers: readonly string[];
  readonly type: string | null;
  readonly pages: string | null;
  readonly issns: readonly string[];
  readonly language: string | null;
  /** −1 when not said. */
  readonly citationCount: number;
  readonly references: readonly string[];
  /** As written, in order; empty when nobody is named. */
  readonly authors: readonly string[];
  readonly authorDetails: readonly (AuthorDetail | null)[] | null;
  /** −1 when not said. */
  readonly authorCount: number;
  /** As written; empty when none is given. */
  readonly keywords: readonly string[];
  readonly sources: readonly RecordSource[];
  readonly extra: Readonly<Record<string, string>>;
}

/**
 * Merges the records of one paper. Per field:
 * - title: the spelling most records share, one in capitals last; ties go to the earliest record.
 * - authors: the longest list of names (then the one that spells most out); a bare count never
 *   replaces names. The count is the largest that any record states.
 * - venue: where it was published, then the series of books that this came out in, then where it
 *   waited (arXiv and the like); of several the earliest.
 * - year: of the record that gave the venue, stated or in the venue's name; then the earliest record
 *   that says one. Date: the most exact one of that year.
 * - abstract: the longest. DOI: the publisher's before a preprint server's, which stays among the
 *   identifiers. Citations: the most; references: the longest list (`linking-references` adds to it). Pages, ISSNs, language, type and
 *   address: of the record that gave the venue, then the earliest; other addresses are kept as links.
 * - everything else: the earliest that is said; keywords and leftovers of all records together.
 *
 * @param records at least one, by name of file and line
 */
export function mergeRecords(records: readonly PaperRecord[], readVenue: VenueReader): MergedPaper {
  const authorRecord = bestAuthors(records);
  const venueRecord = bestVenue(records, readVenue);
  const byVenueFirst = venueRecord === null ? records : [venueRecord, ...records];
  // The year that a record states: as such, in its date or in its venue.
  const yearOf = ({ year, date, venue }: PaperRecord): number | null =>
    year ?? yearOfDate(date) ?? readVenue(venue)?.year ?? null;
  const year = first(byVenueFirst, yearOf) ?? UNKNOWN_YEAR;
  const counts = records.map((record) => record.authorCount ?? record.authors?.length ?? -1);
  const doi = bestDoi(records);
  const url = first(byVenueFirst, (record) => record.url);
  return {
    title: bestTitle(records),
    abstract: longest(records.map((record) => record.abstract)),
    year,
    date: bestDate(records, year),
    venue: readVenue(venueRecord?.venue ?? null),
    acceptance: first(records, (record) => record.acceptance),
    presentation: first(records, (record) => record.presentation),
    session: first(records, (record) => record.session),
    doi,
    url,
    links: distinct(
      records.flatMap(({ url: link }) => (link === null || link === url ? [] : link)),
    ),
    identifiers: allIdentifiers(records, doi),
    type: first(byVenueFirst, (record) => record.type),
    pages: first(byVenueFirst, (record) => record.pages),
    issns: first(byVenueFirst, (record) => record.issns) ?? NONE,
    language: first(byVenueFirst, (record) => record.language),
    citationCount: Math.max(...records.map((record) => record.citationCount ?? -1)),
    references: longestList(records.map((record) => record.references)),
    authors: authorRecord?.authors ?? [],
    authorDetails: authorRecord?.authorDetails ?? null,
    authorCount: Math.max(...counts),
    keywords: records.flatMap((record) => record.keywords ?? []),
    sources: records.map((record) => record.source),
    extra: mergeExtras(records),
  };
}

function first<T>(
  records: readonly PaperRecord[],
  read: (record: PaperRecord) => T | null,
): T | null {
  for (const record of records) {
    const value = read(record);
    if (value !== null) return value;
  }
  return null;
}

function longest(texts: readonly (string | null)[]): string | null {
  let best: string | null = null;
  for (const text of texts) if (text !== null && text.length > (best?.length ?? 0)) best = text;
  return best;
}

function bestTitle(records: readonly PaperRecord[]): string | null {
  const counts = new Map<string, number>();
  for (const { title } of records)
    if (title !== null && title.trim() !== "") counts.set(title, (counts.get(title) ?? 0) + 1);
  const ranked = [...counts].sort(
    ([a, countA], [b, countB]) => Number(isCapitals(a)) - Number(isCapitals(b)) || countB - countA,
  );
  return ranked[0]?.[0] ?? null;
}

/** A publisher's before a preprint server's. */
function bestDoi(records: readonly PaperRecord[]): string | null {
  return (
    first(records, ({ doi }) => (doi !== null && isPreprintDoi(doi) ? null : doi)) ??
    first(records, ({ doi }) => doi)
  );
}

/** Of all records together, with the DOIs that were not chosen. */
function allIdentifiers(records: readonly PaperRecord[], chosen: string | null): readonly string[] {
  const ids = records.flatMap(identifiersOf);
  for (const { doi } of records)
    if (doi !== null && doi !== chosen && !doi.startsWith("10.48550/")) ids.push(`doi:${doi}`);
  return distinct(ids.sort());
}

function longestList(lists: readonly (readonly string[] | null)[]): readonly string[] {
  let best = NONE;
  for (const list of lists) if (list !== null && list.length > best.length) best = list;
  return best;
}

/** Most papers have one address and few numbers: what is empty is one list for all. */
function distinct(values: readonly string[]): readonly string[] {
  return values.length === 0 ? NONE : [...new Set(values)];
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function bestAuthors(records: readonly PaperRecord[]): PaperRecord | null {
  let best: PaperRecord | null = null;
  for (const record of records) {
    if (record.authors === null || record.authors.length === 0) continue;
    const longer = record.authors.length - (best?.authors?.length ?? 0);
    if (longer > 0 || (longer === 0 && letters(record.authors) > letters(best?.authors ?? [])))
      best = record;
  }
  return best;
}

function letters(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (name.match(/\p{L}/gu)?.length ?? 0), 0);
}

function bestVenue(records: readonly PaperRecord[], readVenue: VenueReader): PaperRecord | null {
  let series: PaperRecord | null = null;
  let preprint: PaperRecord | null = null;
  for (const record of records) {
    const venue = readVenue(record.venue);
    if (venue === null) continue;
    if (PREPRINT_VENUES.has(venue.key)) preprint ??= record;
    else if (BOOK_SERIES.has(venue.key)) series ??= record;
    else return record;
  }
  return series ?? preprint;
}

function bestDate(records: readonly PaperRecord[], year: number): string | null {
  const dates = records.map((record) => record.date);
  return (
    longest(dates.filter((date) => yearOfDate(date) === year)) ??
    longest(dates.filter((date) => date !== null && yearOfDate(date) === null)) ??
    longest(dates)
  );
}

function mergeExtras(records: readonly PaperRecord[]): Readonly<Record<string, string>> {
  const merged = new Map<string, string>();
  for (const { extra } of records)
    for (const [name, value] of Object.entries(extra))
      if (!merged.has(name)) merged.set(name, value);
  return Object.fromEntries(merged);
}

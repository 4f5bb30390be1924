// What a record says about which paper it is: the folded facts that two records are compared by.
import type { PaperRecord } from "../../model/paper-record.ts";
import { parsePersonName } from "../../model/person-name.ts";
import { foldWords } from "../../model/text.ts";
import { identifiersOf, isPreprintDoi } from "./paper-identifiers.ts";
import { titleKey } from "./title-key.ts";
import type { VenueReader } from "../venues/venue-reader.ts";
import { BOOK_SERIES, PREPRINT_VENUES } from "../venues/venue-series.ts";

/** An abstract shorter than this (folded) proves nothing when it is equal. */
export const TELLING_ABSTRACT = 200;

/** A named author, as far as two sources spell him alike. */
export interface Person {
  /** Folded, without particles. */
  readonly family: string;
  /** First letter of the given names; empty when there are none. */
  readonly initial: string;
  /** All words of the name, sorted: the same in whatever order they stand. */
  readonly words: string;
}

export interface Clues {
  /** Empty when there is no title. */
  readonly title: string;
  /** Without doubles, by family name; empty when nobody is named. */
  readonly people: readonly Person[];
  /** Null when not said. */
  readonly year: number | null;
  readonly doi: string | null;
  /** Numbers beside the DOI, each `scheme:value`, sorted. */
  readonly numbers: readonly string[];
  /** The venue where it was published; null for preprint servers, book series and when not said. */
  readonly venue: string | null;
  /** The year in the venue's name: its edition. Null when not said. */
  readonly edition: number | null;
  /** Whether it is known as a preprint and nothing else. */
  readonly preprint: boolean;
  /** What sort of publication the source says it is. */
  readonly type: string | null;
  /** First page, without leading zeros. */
  readonly page: string | null;
  /** Empty when there is none. */
  readonly abstract: string;
}

/** The clues of records, in order. Each spelling of a name is read once. Cost: linear in the text. */
export function cluesOf(records: readonly PaperRecord[], readVenue: VenueReader): Clues[] {
  const people = new Map<string, Person>();
  const personOf = (written: string): Person => {
    let person = people.get(written);
    if (person === undefined) people.set(written, (person = readPerson(written)));
    return person;
  };
  return records.map((record) => {
    const venue = readVenue(record.venue);
    const numbers = identifiersOf(record);
    const waiting = venue !== null && PREPRINT_VENUES.has(venue.key);
    const place = venue === null || waiting || BOOK_SERIES.has(venue.key) ? null : venue;
    return {
      title: titleKey(record.title ?? ""),
      people: distinctPeople((record.authors ?? []).map(personOf)),
      year: record.year ?? yearOfDate(record.date) ?? venue?.year ?? null,
      doi: record.doi,
      numbers: numbers.length === 0 ? NO_NUMBERS : numbers,
      venue: place?.key ?? null,
      edition: place?.year ?? null,
      preprint: waiting || (venue === null && isOnlyPreprint(record, numbers)),
      type: record.type,
      page: firstPage(record.pages),
      abstract: foldWords(record.abstract ?? ""),
    };
  });
}

const NO_NUMBERS: readonly string[] = Object.freeze([]);

function readPerson(written: string): Person {
  const name = parsePersonName(written);
  return {
    family: foldWords(name.family),
    initial: foldWords(name.given)[0] ?? "",
    words: foldWords(written).split(" ").sort().join(" "),
  };
}

function distinctPeople(named: readonly Person[]): readonly Person[] {
  const byFamily = new Map<string, Person>();
  for (const person of named)
    if (person.family !== "" && person.family !== "others" && !byFamily.has(person.words))
      byFamily.set(person.words, person);
  return [...byFamily.values()].sort((a, b) => (a.words < b.words ? -1 : 1));
}

function isOnlyPreprint({ doi }: PaperRecord, numbers: readonly string[]): boolean {
  if (doi !== null) return isPreprintDoi(doi);
  return numbers.length > 0 && numbers.every((number) => number.startsWith("arxiv:"));
}

/** `0101-112` → `101`, `e12` → `e12`. */
function firstPage(pages: string | null): string | null {
  const first = /^[\p{L}\d.]+/u.exec((pages ?? "").trim().toLowerCase())?.[0] ?? null;
  return first?.replace(/^0+(?=\d)/u, "") ?? null;
}

/** The year of a date such as `2021-10-07`; null for `--11-24` and for none. */
export function yearOfDate(date: string | null): number | null {
  const match = /^\d{4}/u.exec(date ?? "");
  return match === null ? null : Number(match[0]);
}

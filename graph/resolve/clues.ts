// What a record says about which paper it is: the folded facts that two records are compared by.
import type { PaperRecord } from "../model/paper-record.ts";
import { foldFamily, parsePersonName } from "../model/person-name.ts";
import { foldWords } from "../model/text.ts";
import { titleKey } from "./title-key.ts";
import type { VenueReader } from "./venue-reader.ts";

/**
 * Records of one title are one paper when their years differ by at most this. A preprint commonly
 * comes out in the year before its publication, and printed proceedings in the year after.
 */
export const MAX_YEAR_GAP = 2;

/** An abstract shorter than this (folded) proves nothing when it is equal. */
export const TELLING_ABSTRACT = 200;

export interface Clues {
  /** Empty when there is no title. */
  readonly title: string;
  /** Folded family names, sorted, without doubles; empty when nobody is named. */
  readonly families: readonly string[];
  /** Null when not said. */
  readonly year: number | null;
  readonly doi: string | null;
  readonly venue: string | null;
  /** Empty when there is none. */
  readonly abstract: string;
}

/** The clues of records, in order. Each spelling of a name is read once. Cost: linear in the text. */
export function cluesOf(records: readonly PaperRecord[], readVenue: VenueReader): Clues[] {
  const families = new Map<string, string>();
  const familyOf = (written: string): string => {
    let family = families.get(written);
    if (family === undefined)
      families.set(written, (family = foldFamily(parsePersonName(written))));
    return family;
  };
  return records.map((record) => {
    const venue = readVenue(record.venue);
    const named = (record.authors ?? []).map(familyOf).filter((family) => family !== "");
    return {
      title: titleKey(record.title ?? ""),
      families: [...new Set(named)].sort(),
      year: record.year ?? yearOfDate(record.date) ?? venue?.year ?? null,
      doi: record.doi,
      venue: venue?.key ?? null,
      abstract: foldWords(record.abstract ?? ""),
    };
  });
}

/** The year of a date such as `2021-10-07`; null for `--11-24` and for none. */
export function yearOfDate(date: string | null): number | null {
  const match = /^\d{4}/u.exec(date ?? "");
  return match === null ? null : Number(match[0]);
}

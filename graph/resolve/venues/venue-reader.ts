// Reading the venues of a whole corpus: each spelling once, then joined by what all of them say.
import type { PaperRecord } from "../../model/paper-record.ts";
import { countUp } from "../count.ts";
import { venueOf, type VenueName } from "./venue-name.ts";
import { joinVenues, shortKey } from "./venue-joins.ts";

/** Reads venues as written; null in, null out. */
export type VenueReader = (written: string | null) => VenueName | null;

/** What the corpus says of the venues with one key. */
interface Met {
  readonly names: Map<string, number>;
  readonly shorts: Set<string>;
  readonly issns: Set<string>;
}

/**
 * A reader for the venues of these records. The order of the records changes nothing. Cost: linear
 * in the records and distinct spellings.
 */
export function createVenueReader(
  records: readonly Pick<PaperRecord, "venue" | "issns" | "doi">[],
): VenueReader {
  const read = new Map<string, VenueName | null>();
  const met = new Map<string, Met>();
  for (const { venue: written, issns } of records) {
    if (written === null) continue;
    let venue = read.get(written);
    if (venue === undefined) read.set(written, (venue = venueOf(written)));
    if (venue !== null) note(met, venue, issns);
  }
  const standIns = joinVenues(
    [...met].map(([key, { shorts, issns }]) => ({ key, shorts, issns })),
    pairsOnOneDoi(records, read),
  );
  for (const [written, venue] of read) {
    if (venue === null) continue;
    const key = standIns.get(venue.key) ?? venue.key;
    read.set(written, { key, name: bestName(met.get(key)!.names), year: venue.year });
  }
  return (written) => (written === null ? null : (read.get(written) ?? null));
}

function note(met: Map<string, Met>, venue: VenueName, issns: readonly string[] | null): void {
  let known = met.get(venue.key);
  if (known === undefined)
    met.set(venue.key, (known = { names: new Map(), shorts: new Set(), issns: new Set() }));
  countUp(known.names, venue.name);
  const short = shortKey(venue);
  if (short !== null) known.shorts.add(short);
  for (const issn of issns ?? []) known.issns.add(issn);
}

/** How many DOIs stand on records of two venues, by the keys of both in order. */
function pairsOnOneDoi(
  records: readonly Pick<PaperRecord, "venue" | "doi">[],
  read: ReadonlyMap<string, VenueName | null>,
): Map<string, number> {
  const venueOfDoi = new Map<string, Set<string>>();
  for (const { venue, doi } of records) {
    const key = venue === null ? undefined : read.get(venue)?.key;
    if (key === undefined || doi === null) continue;
    const keys = venueOfDoi.get(doi);
    if (keys === undefined) venueOfDoi.set(doi, new Set([key]));
    else keys.add(key);
  }
  const pairs = new Map<string, number>();
  for (const keys of venueOfDoi.values())
    if (keys.size === 2) countUp(pairs, [...keys].sort().join("\n"));
  return pairs;
}

/** The one with most capitals at the beginning of words, then the most frequent one. */
function bestName(names: ReadonlyMap<string, number>): string {
  const ranked = [...names].map(([name, count]) => ({
    name,
    count,
    capitals: name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu)?.length ?? 0,
  }));
  ranked.sort((a, b) => b.capitals - a.capitals || b.count - a.count || (a.name < b.name ? -1 : 1));
  return ranked[0]!.name;
}

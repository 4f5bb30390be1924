// Which venues of a corpus are one: a short name that some source spells out, an abbreviated journal,
// an ISSN in common, a meeting with and without its sponsors. Only where one reading is possible.
import { foldWords } from "../../model/text.ts";
import { pushTo } from "../count.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { BOOK_SERIES, PREPRINT_VENUES } from "./venue-series.ts";
import { KNOWN_KEYS, type VenueName } from "./venue-name.ts";
import { abbreviates, contentWords, shapeOf } from "./venue-abbreviations.ts";
import { coreKey, isMeeting } from "./venue-words.ts";

/** A venue as the corpus speaks of it. */
export interface MetVenue {
  readonly key: string;
  /** Short names that sources state for it, folded. */
  readonly shorts: ReadonlySet<string>;
  readonly issns: ReadonlySet<string>;
}

/**
 * Keys that stand for another key of the same venue: the well-known series, else the longest. Cost:
 * linear in the venues, but for abbreviations, which are tried against names of as many words.
 *
 * @param onOneDoi how many DOIs stand on papers of two venues, by `a\nb`
 */
export function joinVenues(
  met: readonly MetVenue[],
  onOneDoi: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, string> {
  const venues = met.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const joins = new Joins(venues);
  joinSponsored(venues, joins);
  joinShorts(venues, joins);
  joinAbbreviated(venues, joins);
  joinByIssn(venues, joins);
  joinByDois(onOneDoi, joins);
  return joins.standIns();
}

/** Groups of venues, none of which holds two well-known series. */
class Joins {
  readonly #keys: readonly string[];
  readonly #row: ReadonlyMap<string, number>;
  readonly #sets: DisjointSets;
  readonly #known = new Map<number, string>();

  constructor(venues: readonly MetVenue[]) {
    this.#keys = venues.map(({ key }) => key);
    this.#row = new Map(this.#keys.map((key, row) => [key, row]));
    this.#sets = new DisjointSets(venues.length);
    this.#keys.forEach((key, row) => {
      if (KNOWN_KEYS.has(key)) this.#known.set(row, key);
    });
  }

  root(key: string): number {
    return this.#sets.find(this.#row.get(key)!);
  }

  has(key: string): boolean {
    return this.#row.has(key);
  }

  join(a: string, b: string): void {
    const [rootA, rootB] = [this.root(a), this.root(b)];
    const [knownA, knownB] = [this.#known.get(rootA), this.#known.get(rootB)];
    if (rootA === rootB || (knownA !== undefined && knownB !== undefined)) return;
    this.#sets.union(rootA, rootB);
    const known = knownA ?? knownB;
    if (known !== undefined) this.#known.set(this.#sets.find(rootA), known);
  }

  standIns(): Map<string, string> {
    const standIns = new Map<string, string>();
    for (const group of this.#sets.groups()) {
      if (group.length === 1) continue;
      const keys = group.map((row) => this.#keys[row]!);
      const known = this.#known.get(this.#sets.find(group[0]!));
      const best = known ?? keys.reduce((a, b) => (b.length > a.length ? b : a));
      for (const key of keys) if (key !== best) standIns.set(key, best);
    }
    return standIns;
  }
}

/** `IEEE International Conference on X` and `Conference on X`, unless ACM has one of that name too. */
function joinSponsored(venues: readonly MetVenue[], joins: Joins): void {
  const byCore = new Map<string, string[]>();
  for (const { key } of venues) if (isMeeting(key)) pushTo(byCore, coreKey(key), key);
  for (const [core, keys] of byCore) {
    if (core.split(" ").length < 3) continue;
    const sponsors = new Set(keys.map((key) => sponsorsOf(key, core)));
    sponsors.delete("");
    if (sponsors.size <= 1) for (const key of keys) joins.join(keys[0]!, key);
  }
}

function sponsorsOf(key: string, core: string): string {
  const lead = key.slice(0, key.length - core.length);
  return lead.replace(/\b(?:the|international)\b/gu, "").trim();
}

/** `Long Name (LN)` somewhere makes `LN` that venue, where no other is called so. */
function joinShorts(venues: readonly MetVenue[], joins: Joins): void {
  const longs = new Map<string, string[]>();
  for (const { key, shorts } of venues) for (const short of shorts) pushTo(longs, short, key);
  for (const [short, keys] of longs) {
    const roots = new Set(keys.map((key) => joins.root(key)));
    if (roots.size === 1 && joins.has(short)) joins.join(short, keys[0]!);
  }
}

/** Among more names with the same first letters no abbreviation is the only reading. */
const MOST_OF_ONE_SHAPE = 500;

/** `J Mach Learn Res` is the only venue whose words begin so. */
function joinAbbreviated(venues: readonly MetVenue[], joins: Joins): void {
  const byShape = new Map<string, { key: string; words: string[] }[]>();
  const all = venues.map(({ key }) => ({ key, words: contentWords(key) }));
  for (const venue of all) if (venue.words.length > 1) pushTo(byShape, shapeOf(venue.words), venue);
  for (const { key, words } of all) {
    const alikes = byShape.get(shapeOf(words)) ?? [];
    if (alikes.length > MOST_OF_ONE_SHAPE) continue;
    const own = joins.root(key);
    const fulls = alikes.filter(
      (full) => joins.root(full.key) !== own && abbreviates(words, full.words),
    );
    const roots = new Set(fulls.map((full) => joins.root(full.key)));
    if (roots.size === 1) joins.join(key, fulls[0]!.key);
  }
}

/** Journals only: proceedings bear the ISSN of the book series that they came out in. */
function joinByIssn(venues: readonly MetVenue[], joins: Joins): void {
  const byIssn = new Map<string, string[]>();
  for (const { key, issns } of venues)
    if (!isMeeting(key) && !BOOK_SERIES.has(key))
      for (const issn of issns) pushTo(byIssn, issn, key);
  for (const keys of byIssn.values()) for (const key of keys) joins.join(keys[0]!, key);
}

/** How many DOIs must stand on papers of two journals whose names have little in common. */
const ENOUGH_DOIS = 2;

/** Journals that two sources name differently on the same papers. */
function joinByDois(onOneDoi: ReadonlyMap<string, number>, joins: Joins): void {
  for (const [pair, papers] of [...onOneDoi].sort()) {
    const [a, b] = pair.split("\n") as [string, string];
    const journals = [a, b].every(
      (key) => !isMeeting(key) && !BOOK_SERIES.has(key) && !PREPRINT_VENUES.has(key),
    );
    if (journals && (papers >= ENOUGH_DOIS || alike(a, b))) joins.join(a, b);
  }
}

/** Whether the shorter name's words all stand in the longer one, or are its initials. */
export function alike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const words = contentWords(long);
  if (!short.includes(" ") && short.length > 2)
    return (
      words.includes(short) ||
      words
        .map((word) => word[0])
        .join("")
        .includes(short)
    );
  return contentWords(short).every((word) => words.some((full) => full.startsWith(word)));
}

/** The short name that a venue states, as a key. */
export function shortKey({ short }: VenueName): string | null {
  return short === undefined ? null : foldWords(short);
}

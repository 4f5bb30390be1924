// Which records are the same paper: by number (DOI, arXiv, …), by title where people, years, numbers
// and venues do not contradict, by a title with a slip where they agree, and by a long abstract.
import type { PaperRecord } from "../../model/paper-record.ts";
import { type Clues, TELLING_ABSTRACT } from "./clues.ts";
import { contradiction } from "./contradictions.ts";
import { pushTo } from "../count.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { uniteByNumber } from "./same-number.ts";
import { uniteBySlip } from "./same-slip.ts";
import { sameTitle } from "./same-title.ts";
import { titleWeight } from "./title-key.ts";

/** A word about records that were kept apart or brought together in doubt. */
export interface PaperNote {
  readonly code:
    "ambiguous-title" | "shared-doi" | "shared-number" | "other-version" | "near-title";
  /** Rows of the records that it is about. */
  readonly records: readonly number[];
  readonly message: string;
}

export interface PaperGroups {
  /** Rows of records, ascending within a group; groups by their first record. */
  readonly groups: readonly (readonly number[])[];
  readonly notes: readonly PaperNote[];
}

/**
 * Groups records into papers. The order of the records changes nothing about which ones come
 * together. Cost: n log n in the number of records and authors (no pairs are tried).
 */
export function groupRecords(
  records: readonly PaperRecord[],
  clues: readonly Clues[],
): PaperGroups {
  const sets = new DisjointSets(records.length);
  // There may be more than one call takes as arguments.
  const notes: (readonly PaperNote[])[] = [];
  const canonical = canonically(clues, records);

  for (const [number, block] of blocks(clues, numbersOf))
    notes.push(uniteByNumber(number, canonical(block), clues, sets));
  const byTitle = blocks(clues, ({ title }) => (title === "" ? [] : [title]));
  for (const [title, block] of byTitle)
    if (titleWeight(title) === "generic") uniteIdentical(canonical(block), records, clues, sets);
    else notes.push(uniteByTitle(canonical(block), clues, sets));
  notes.push(uniteBySlip(records, clues, sets, canonical));
  uniteByAbstract(clues, sets, canonical);

  return { groups: sets.groups(), notes: notes.flat() };
}

function numbersOf({ doi, numbers }: Clues): readonly string[] {
  return doi === null ? numbers : [`doi:${doi}`, ...numbers];
}

/** Records by what they have in common, where two or more have it. */
function blocks(
  clues: readonly Clues[],
  keysOf: (clue: Clues) => readonly string[],
): [key: string, block: number[]][] {
  const byKey = new Map<string, number | number[]>();
  clues.forEach((clue, i) => {
    for (const key of keysOf(clue)) {
      const block = byKey.get(key);
      if (block === undefined) byKey.set(key, i);
      else if (typeof block === "number") byKey.set(key, [block, i]);
      else block.push(i);
    }
  });
  return [...byKey].filter((entry): entry is [string, number[]] => typeof entry[1] !== "number");
}

export type Ordering = (block: readonly number[]) => number[];

/** Puts a block in an order that depends on what the records say, not on where they stand. */
function canonically(clues: readonly Clues[], records: readonly PaperRecord[]): Ordering {
  return (block) => {
    const keys = new Map(block.map((i) => [i, sortKey(clues[i]!, records[i]!)]));
    return block.toSorted((a, b) => {
      const keyA = keys.get(a)!;
      const keyB = keys.get(b)!;
      return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
    });
  };
}

function sortKey(clue: Clues, record: PaperRecord): string {
  const { file, line, key } = record.source;
  return JSON.stringify([
    clue.year ?? 9999,
    clue.preprint,
    clue.people.map(({ words }) => words),
    clue.venue,
    clue.doi,
    clue.numbers,
    file,
    String(line).padStart(9, "0"),
    key,
  ]);
}

/**
 * A title such as "Editorial" proves nothing: only records that say exactly the same are one, or
 * those of the same people in the same year, venue and on the same page.
 */
function uniteIdentical(
  block: readonly number[],
  records: readonly PaperRecord[],
  clues: readonly Clues[],
  sets: DisjointSets,
): void {
  const firstOf = new Map<string, number>();
  for (const i of block) {
    const { people, year, venue, page } = clues[i]!;
    const place = [people.map(({ family }) => family), year, venue, page];
    const known = people.length > 0 && !place.includes(null);
    for (const key of [{ ...records[i]!, source: null }, known ? place : null]) {
      if (key === null) continue;
      const first = firstOf.get(JSON.stringify(key));
      if (first === undefined) firstOf.set(JSON.stringify(key), i);
      else if (contradiction(clues[first]!, clues[i]!) === null) sets.union(first, i);
    }
  }
}

function uniteByTitle(
  block: readonly number[],
  clues: readonly Clues[],
  sets: DisjointSets,
): PaperNote[] {
  const items = new Map<number, number[]>();
  for (const i of block) pushTo(items, sets.find(i), i);
  if (items.size === 1) return [];
  const { clusters, ambiguous, apart } = sameTitle([...items.values()], clues);
  for (const members of clusters) for (const i of members) sets.union(members[0]!, i);
  return [
    ...ambiguous.map((record): PaperNote => ({
      code: "ambiguous-title",
      records: [record],
      message:
        clues[record]!.people.length === 0
          ? "Several papers bear this title, and this entry names no authors to tell which one it is; it was kept apart."
          : "Several papers of these authors bear this title, and nothing tells which one this entry is; it was kept apart.",
    })),
    ...apart.map(({ record, other, why }): PaperNote => ({
      code: "other-version",
      records: [other, record],
      message: `These entries bear one title but ${why}; they were kept apart.`,
    })),
  ];
}

/**
 * Where a long abstract is literally the same: equal titles are one paper however short they are,
 * and an untitled record is the paper that has the abstract, if there is just one.
 */
function uniteByAbstract(clues: readonly Clues[], sets: DisjointSets, canonical: Ordering): void {
  const byAbstract = ({ abstract }: Clues): readonly string[] =>
    abstract.length >= TELLING_ABSTRACT ? [abstract] : [];
  for (const [, block] of blocks(clues, byAbstract)) {
    const firstOfTitle = new Map<string, number>();
    for (const i of canonical(block)) {
      const first = firstOfTitle.get(clues[i]!.title);
      if (first === undefined) firstOfTitle.set(clues[i]!.title, i);
      else if (contradiction(clues[first]!, clues[i]!) === null) sets.union(first, i);
    }
    const untitled = firstOfTitle.get("");
    if (untitled === undefined) continue;
    const titled = block.filter((i) => clues[i]!.title !== "").map((i) => sets.find(i));
    if (new Set(titled).size === 1) sets.union(titled[0]!, untitled);
  }
}

// Which records are the same paper: by DOI, by title where years and authors do not contradict, and
// by a long abstract that is literally equal where a title is missing.
import type { PaperRecord } from "../model/paper-record.ts";
import { type Clues, TELLING_ABSTRACT } from "./clues.ts";
import { pushTo } from "./count.ts";
import { DisjointSets } from "./disjoint-sets.ts";
import { sameTitle } from "./same-title.ts";
import { titleWeight } from "./title-key.ts";

/** Records that might have been one paper but were kept apart. */
export interface KeptApart {
  readonly code: "ambiguous-title" | "shared-doi";
  /** Row of the record kept apart. */
  readonly record: number;
  readonly message: string;
}

export interface PaperGroups {
  /** Rows of records, ascending within a group; groups by their first record. */
  readonly groups: readonly (readonly number[])[];
  readonly keptApart: readonly KeptApart[];
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
  const keptApart: KeptApart[] = [];

  for (const block of blocks(clues, (clue) => clue.doi))
    uniteByDoi(block, clues, sets, keptApart, records);
  for (const block of blocks(clues, (clue) => (clue.title === "" ? null : clue.title)))
    if (titleWeight(clues[block[0]!]!.title) === "generic") uniteIdentical(block, records, sets);
    else uniteByTitle(canonical(block, clues, records), clues, sets, keptApart);
  uniteByAbstract(clues, sets);

  return { groups: sets.groups(), keptApart };
}

function blocks(clues: readonly Clues[], keyOf: (clue: Clues) => string | null): number[][] {
  const byKey = new Map<string, number[]>();
  clues.forEach((clue, i) => {
    const key = keyOf(clue);
    if (key === null) return;
    pushTo(byKey, key, i);
  });
  return [...byKey.values()].filter((block) => block.length > 1);
}

/** The block in an order that depends on what the records say, not on where they stand. */
function canonical(
  block: readonly number[],
  clues: readonly Clues[],
  records: readonly PaperRecord[],
): number[] {
  const keys = new Map(block.map((i) => [i, sortKey(clues[i]!, records[i]!)]));
  return block.toSorted((a, b) => {
    const keyA = keys.get(a)!;
    const keyB = keys.get(b)!;
    return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
  });
}

function sortKey(clue: Clues, record: PaperRecord): string {
  const { file, line, key } = record.source;
  return JSON.stringify([
    clue.year ?? 9999,
    clue.families,
    clue.venue,
    clue.doi,
    file,
    String(line).padStart(9, "0"),
    key,
  ]);
}

/**
 * One DOI, one paper; except that some sources put the DOI of the whole volume on each of its
 * papers. So other words in the title and other people together keep records apart.
 */
function uniteByDoi(
  block: readonly number[],
  clues: readonly Clues[],
  sets: DisjointSets,
  keptApart: KeptApart[],
  records: readonly PaperRecord[],
): void {
  const ordered = canonical(block, clues, records);
  const first = ordered.find((i) => clues[i]!.title !== "") ?? ordered[0]!;
  for (const i of ordered) {
    const [a, b] = [clues[first]!, clues[i]!];
    const otherTitle = a.title !== "" && b.title !== "" && sharedWords(a.title, b.title) < 0.5;
    if (i === first || !otherTitle || shareFamily(a, b)) sets.union(first, i);
    else {
      keptApart.push({
        code: "shared-doi",
        record: i,
        message: `The DOI ${b.doi!} stands on papers of other titles and authors too; they were kept apart.`,
      });
    }
  }
}

/** Share of the shorter title's words that the longer one has. */
function sharedWords(a: string, b: string): number {
  const wordsA = new Set(a.split(" "));
  const wordsB = new Set(b.split(" "));
  let shared = 0;
  for (const word of wordsA) if (wordsB.has(word)) shared++;
  return shared / Math.min(wordsA.size, wordsB.size);
}

function shareFamily(a: Clues, b: Clues): boolean {
  const families = new Set(a.families);
  return b.families.some((family) => families.has(family));
}

/** A title such as "Editorial" proves nothing: only records that say exactly the same are one. */
function uniteIdentical(
  block: readonly number[],
  records: readonly PaperRecord[],
  sets: DisjointSets,
): void {
  const firstOf = new Map<string, number>();
  for (const i of block) {
    const key = JSON.stringify({ ...records[i]!, source: null });
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, i);
    else sets.union(first, i);
  }
}

function uniteByTitle(
  block: readonly number[],
  clues: readonly Clues[],
  sets: DisjointSets,
  keptApart: KeptApart[],
): void {
  const { clusters, ambiguous } = sameTitle(block, clues);
  for (const members of clusters) for (const i of members) sets.union(members[0]!, i);
  for (const record of ambiguous) {
    keptApart.push({
      code: "ambiguous-title",
      record,
      message:
        "Several papers bear this title, and this entry names no authors to tell which one it is; it was kept apart.",
    });
  }
}

/**
 * Where a long abstract is literally the same: equal titles are one paper however short they are,
 * and an untitled record is the paper that has the abstract, if there is just one.
 */
function uniteByAbstract(clues: readonly Clues[], sets: DisjointSets): void {
  const byAbstract = (clue: Clues): string | null =>
    clue.abstract.length >= TELLING_ABSTRACT ? clue.abstract : null;
  for (const block of blocks(clues, byAbstract)) {
    const firstOfTitle = new Map<string, number>();
    for (const i of block) {
      const first = firstOfTitle.get(clues[i]!.title);
      if (first === undefined) firstOfTitle.set(clues[i]!.title, i);
      else sets.union(first, i);
    }
    const untitled = firstOfTitle.get("");
    firstOfTitle.delete("");
    const titled = new Set([...firstOfTitle.values()].map((i) => sets.find(i)));
    if (untitled !== undefined && titled.size === 1) sets.union([...titled][0]!, untitled);
  }
}

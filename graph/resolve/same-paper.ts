// Which records are the same paper: by DOI, by title where years and authors do not contradict, and
// by a long abstract that is literally equal where a title is missing.
import type { PaperRecord } from "../model/paper-record.ts";
import { type Clues, MAX_YEAR_GAP, TELLING_ABSTRACT } from "./clues.ts";
import { pushTo } from "./count.ts";
import { DisjointSets } from "./disjoint-sets.ts";
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

/** Records that share a title and nothing contradicts; a step on the way to a group. */
interface Cluster {
  readonly records: number[];
  firstYear: number | null;
  lastYear: number | null;
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
    const block = byKey.get(key);
    if (block === undefined) byKey.set(key, [i]);
    else block.push(i);
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

/**
 * Records of one title. First those that name authors come together by a shared family name; then
 * each record without authors joins the only cluster that its year allows. Where two would do, it
 * stays by itself and that is noted.
 */
function uniteByTitle(
  block: readonly number[],
  clues: readonly Clues[],
  sets: DisjointSets,
  keptApart: KeptApart[],
): void {
  const weight = titleWeight(clues[block[0]!]!.title);
  const named = block.filter((i) => clues[i]!.families.length > 0);
  const nameless = block.filter((i) => clues[i]!.families.length === 0);
  const clusters = clusterNamed(named, clues);
  if (weight === "telling") joinNameless(nameless, clusters, clues, keptApart);
  else clusterByPlace(nameless, clusters, clues);
  for (const { records } of clusters) for (const i of records) sets.union(records[0]!, i);
}

function clusterNamed(named: readonly number[], clues: readonly Clues[]): Cluster[] {
  const clusters: Cluster[] = [];
  const byFamilyYear = new Map<string, Cluster>();
  const byFamily = new Map<string, Cluster | "several">();
  for (const i of named) {
    const { families, year } = clues[i]!;
    let home: Cluster | undefined;
    if (year === null) home = onlyHome(families, byFamily);
    else home = homeNear(families, year, byFamilyYear);
    if (home === undefined) clusters.push((home = emptyCluster()));
    add(home, i, year);
    for (const family of families) {
      if (year !== null) byFamilyYear.set(`${family}\n${year}`, home);
      const known = byFamily.get(family);
      byFamily.set(family, known === undefined || known === home ? home : "several");
    }
  }
  return clusters;
}

/** The block is in order of years, so a record's company stands in its own year or just before. */
function homeNear(
  families: readonly string[],
  year: number,
  byFamilyYear: ReadonlyMap<string, Cluster>,
): Cluster | undefined {
  for (const family of families) {
    for (let gap = 0; gap <= MAX_YEAR_GAP; gap++) {
      const cluster = byFamilyYear.get(`${family}\n${year - gap}`);
      if (cluster !== undefined && yearFits(cluster, year)) return cluster;
    }
  }
  return undefined;
}

function onlyHome(
  families: readonly string[],
  byFamily: ReadonlyMap<string, Cluster | "several">,
): Cluster | undefined {
  const homes = new Set(families.map((family) => byFamily.get(family)));
  homes.delete(undefined);
  const [home] = homes;
  return homes.size === 1 && home !== "several" ? home : undefined;
}

function joinNameless(
  nameless: readonly number[],
  clusters: Cluster[],
  clues: readonly Clues[],
  keptApart: KeptApart[],
): void {
  const named = clusters.slice();
  const fittingYear = new Map<number | null, readonly Cluster[]>();
  const rest: number[] = [];
  for (const i of nameless) {
    const { year } = clues[i]!;
    const fitting = fittingYear.get(year) ?? atMostTwo(named, year);
    fittingYear.set(year, fitting);
    if (fitting.length === 1) {
      const [home] = fitting;
      if (home!.firstYear === null && year !== null) fittingYear.clear();
      add(home!, i, home!.firstYear === null ? year : null);
    } else rest.push(i);
    if (fitting.length === 2) {
      keptApart.push({
        code: "ambiguous-title",
        record: i,
        message:
          "Several papers bear this title, and this entry names no authors to tell which one it is; it was kept apart.",
      });
    }
  }
  // Those that fit nowhere are compared among themselves, in order of their years (unknown last).
  let last: Cluster | undefined;
  for (const i of rest) {
    const { year } = clues[i]!;
    if (last === undefined || !yearFits(last, year)) clusters.push((last = emptyCluster()));
    add(last, i, year);
  }
}

/** Short titles without authors: the same venue and year are needed as evidence. */
function clusterByPlace(
  nameless: readonly number[],
  clusters: Cluster[],
  clues: readonly Clues[],
): void {
  const byPlace = new Map<string, Cluster[]>();
  const placeOf = (i: number): string | null => {
    const { venue, year } = clues[i]!;
    return venue === null || year === null ? null : `${venue}\n${String(year)}`;
  };
  for (const cluster of clusters)
    for (const place of new Set(cluster.records.map(placeOf)))
      if (place !== null) pushTo(byPlace, place, cluster);
  for (const i of nameless) {
    const place = placeOf(i);
    const homes = place === null ? undefined : byPlace.get(place);
    if (homes?.length === 1) add(homes[0]!, i, null);
    else {
      const alone = emptyCluster();
      clusters.push(alone);
      add(alone, i, clues[i]!.year);
      if (place !== null && homes === undefined) byPlace.set(place, [alone]);
    }
  }
}

function atMostTwo(clusters: readonly Cluster[], year: number | null): Cluster[] {
  const found: Cluster[] = [];
  for (const cluster of clusters) {
    if (yearFits(cluster, year)) found.push(cluster);
    if (found.length === 2) break;
  }
  return found;
}

function emptyCluster(): Cluster {
  return { records: [], firstYear: null, lastYear: null };
}

function add(cluster: Cluster, record: number, year: number | null): void {
  cluster.records.push(record);
  if (year === null) return;
  cluster.firstYear = Math.min(cluster.firstYear ?? year, year);
  cluster.lastYear = Math.max(cluster.lastYear ?? year, year);
}

function yearFits(cluster: Cluster, year: number | null): boolean {
  if (year === null || cluster.firstYear === null || cluster.lastYear === null) return true;
  return Math.max(cluster.lastYear, year) - Math.min(cluster.firstYear, year) <= MAX_YEAR_GAP;
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

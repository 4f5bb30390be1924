// Records of one title: which of them are one paper, by their people and years.
import { type Clues, MAX_YEAR_GAP } from "./clues.ts";
import { pushTo } from "./count.ts";
import { titleWeight } from "./title-key.ts";

export interface SameTitle {
  /** Records that are one paper each. */
  readonly clusters: readonly (readonly number[])[];
  /** Records that might be either of two papers, and so were kept apart from both. */
  readonly ambiguous: readonly number[];
}

interface Cluster {
  readonly records: number[];
  firstYear: number | null;
  lastYear: number | null;
}

/**
 * First the records that name authors come together by a shared family name; then each record
 * without authors joins the only cluster that its year allows. Cost: linear in records and authors.
 *
 * @param block records of one title, in order of their years (unknown ones last)
 */
export function sameTitle(block: readonly number[], clues: readonly Clues[]): SameTitle {
  const named = block.filter((i) => clues[i]!.families.length > 0);
  const nameless = block.filter((i) => clues[i]!.families.length === 0);
  const clusters = clusterNamed(named, clues);
  let ambiguous: readonly number[] = [];
  if (titleWeight(clues[block[0]!]!.title) === "telling")
    ambiguous = joinNameless(nameless, clusters, clues);
  else clusterByPlace(nameless, clusters, clues);
  return { clusters: clusters.map(({ records }) => records), ambiguous };
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

/** Adds each record to the only cluster that fits its year; returns those for which two would do. */
function joinNameless(
  nameless: readonly number[],
  clusters: Cluster[],
  clues: readonly Clues[],
): number[] {
  const named = clusters.slice();
  const ambiguous: number[] = [];
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
    } else if (fitting.length === 0) rest.push(i);
    else ambiguous.push(i);
  }
  clusters.push(...clusterByYear(rest, clues), ...clusterByYear(ambiguous, clues));
  return ambiguous;
}

/** Nothing but years to go by, in order (unknown ones last). */
function clusterByYear(records: readonly number[], clues: readonly Clues[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const i of records) {
    const { year } = clues[i]!;
    let last = clusters.at(-1);
    if (last === undefined || !yearFits(last, year)) clusters.push((last = emptyCluster()));
    add(last, i, year);
  }
  return clusters;
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

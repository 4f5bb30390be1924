// Counting papers: by the entities they hold and by year. Every list of counts goes by papers, then id.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import type { EntityType } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { ACCEPTANCE_OUTCOMES, ACCEPTANCE_TIERS } from "../model/paper-record.ts";
import { compareTexts } from "../model/text.ts";
import type { Incidence } from "../model/incidence.ts";
import type { AcceptanceCount, CountedRef, YearCount } from "./answers.ts";
import { idsOf, namesOf } from "./corpus-index.ts";

/** The most entries a list of an entity's page or a corpus summary has. */
export const LIST_LIMIT = 50;

/** First and last known year of some papers; null where no year is known. */
export interface YearSpan {
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

/** Row of an item → papers among `papers` that hold it (an item twice in a paper counts once). */
export function countItems(papers: Iterable<number>, items: Incidence): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers)
    for (const item of new Set(rowOf(items, paper))) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** Row of a venue → papers among `papers` in it. */
export function countVenues(papers: Iterable<number>, corpus: Corpus): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const venue = corpus.papers.venues[paper]!;
    if (venue >= 0) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  }
  return counts;
}

/**
 * Rows by number of papers, most first; ties by id. Cost: n·log n.
 *
 * @param papersOf number of papers of a row
 */
export function byPapers(
  rows: Iterable<number>,
  ids: readonly string[],
  papersOf: (row: number) => number,
): number[] {
  return [...rows].sort((a, b) => papersOf(b) - papersOf(a) || compareTexts(ids[a]!, ids[b]!));
}

/** The entities counted, most papers first, at most LIST_LIMIT of them. */
export function topRefs(
  corpus: Corpus,
  type: EntityType,
  counts: ReadonlyMap<number, number>,
): CountedRef[] {
  const ids = idsOf(corpus, type);
  const names = namesOf(corpus, type);
  return byPapers(counts.keys(), ids, (row) => counts.get(row) ?? 0)
    .slice(0, LIST_LIMIT)
    .map((row) => ({ id: ids[row]!, name: names[row]!, papers: counts.get(row) ?? 0 }));
}

/** Papers per known year, ascending; years without papers are absent. */
export function countYears(papers: Iterable<number>, corpus: Corpus): YearCount[] {
  const counts = new Map<number, number>();
  for (const paper of papers) {
    const year = corpus.papers.years[paper]!;
    if (year !== UNKNOWN_YEAR) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, papers: count }));
}

/**
 * How many of some papers have each outcome and each tier; those that none has are absent. In the order
 * of ACCEPTANCE_OUTCOMES, then ACCEPTANCE_TIERS.
 */
export function countAcceptances(papers: Iterable<number>, corpus: Corpus): AcceptanceCount[] {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const acceptance = corpus.papers.acceptances[paper];
    for (const value of [acceptance?.outcome, acceptance?.tier])
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...ACCEPTANCE_OUTCOMES, ...ACCEPTANCE_TIERS]
    .map((value) => ({ value, papers: counts.get(value) ?? 0 }))
    .filter((count) => count.papers > 0);
}

/** The earliest and latest known year of some papers. */
export function yearSpan(papers: Iterable<number>, corpus: Corpus): YearSpan {
  let firstYear: number | null = null;
  let lastYear: number | null = null;
  for (const paper of papers) {
    const year = corpus.papers.years[paper]!;
    if (year === UNKNOWN_YEAR) continue;
    if (firstYear === null || year < firstYear) firstYear = year;
    if (lastYear === null || year > lastYear) lastYear = year;
  }
  return { firstYear, lastYear };
}

/** Some papers, newest first; unknown years last, ties in the order of the corpus. */
export function newestFirst(papers: Iterable<number>, corpus: Corpus): number[] {
  const { years } = corpus.papers;
  return [...papers].sort((a, b) => years[b]! - years[a]! || a - b);
}

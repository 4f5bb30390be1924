// How much two groups of papers speak for one author, in points: one shared co-author of a rare
// name is one point.
import type { Traces } from "./traces.ts";

export interface Evidence {
  readonly points: number;
  readonly coauthors: readonly number[];
  readonly venue: string | null;
  /** Cosine of the weighted title words, 0 to 1. */
  readonly likeness: number;
  /** Years between the last paper of one and the first of the other; 0 when they overlap. */
  readonly gap: number;
}

/** More shared co-authors than this say no more. */
const MAX_COAUTHOR_POINTS = 4;
/** Likeness of titles that counts one point between two papers; more papers are always more alike. */
const FULL_LIKENESS = 0.2;
/** Years apart that take one point away. */
export const YEARS_PER_POINT = 15;

/**
 * Points = min(4, Σ weight of shared co-authors) + 0.5 for a shared venue + min(1, likeness / 0.2) −
 * gap / 15. Symmetric. Cost: linear in the smaller group's co-authors and words.
 *
 * @param weightOf what a shared co-author counts, 1 or less for common names
 */
export function weighEvidence(
  a: Traces,
  b: Traces,
  weightOf: (coauthor: number) => number,
): Evidence {
  const coauthors = common(a.coauthors, b.coauthors);
  const company = coauthors.reduce((sum, person) => sum + weightOf(person), 0);
  const [venue, place] = sharedVenue(a, b);
  const likeness = cosine(a, b);
  const full = FULL_LIKENESS * (1 + Math.log2(Math.min(a.papers.size, b.papers.size)) / 3);
  const gap =
    a.years === null || b.years === null
      ? 0
      : Math.max(0, a.years[0] - b.years[1], b.years[0] - a.years[1]);
  const points =
    Math.min(MAX_COAUTHOR_POINTS, company) +
    place +
    Math.min(1, likeness / full) -
    gap / YEARS_PER_POINT;
  return { points, coauthors, venue, likeness, gap };
}

function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): T[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].filter((item) => large.has(item));
}

/** The smallest venue that both know, and its points. */
function sharedVenue(a: Traces, b: Traces): [string | null, number] {
  const [small, large] =
    a.venues.size <= b.venues.size ? [a.venues, b.venues] : [b.venues, a.venues];
  let best: [string | null, number] = [null, 0];
  for (const [venue, points] of small)
    if (large.has(venue) && points > best[1]) best = [venue, points];
  return best;
}

function cosine(a: Traces, b: Traces): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let product = 0;
  for (const [word, weight] of small) product += weight * (large.get(word) ?? 0);
  return product / (a.length * b.length);
}

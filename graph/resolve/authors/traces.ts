// What a group of papers by one name tells about who wrote them: with whom, where, when, on what.
import { UNKNOWN_YEAR } from "../../model/corpus.ts";
import { foldWords } from "../../model/text.ts";
import { countUp } from "../count.ts";
import type { MergedPaper } from "../papers/merge-records.ts";

/** What is known of each paper, by row. */
export interface PaperFacts {
  readonly years: ArrayLike<number>;
  readonly venues: readonly (string | null)[];
  /** Words of title and given keywords, each once. */
  readonly words: readonly (readonly string[])[];
  /** Weight of a word, 1 for one that stands in one paper and less for more. */
  weight(word: string): number;
  /** What a shared venue counts: 1 / (1 + log₁₀ papers). */
  venueWeight(venue: string): number;
}

/** Cost: linear in the titles. */
export function paperFacts(papers: readonly MergedPaper[]): PaperFacts {
  const frequencies = new Map<string, number>();
  const words = papers.map(({ title, keywords }) => {
    const own = new Set<string>();
    for (const text of [title ?? "", ...keywords])
      for (const word of foldWords(text).split(" ")) if (word.length >= 4) own.add(word);
    for (const word of own) countUp(frequencies, word);
    return [...own];
  });
  const venues = papers.map(({ venue }) => venue?.key ?? null);
  const sizes = new Map<string, number>();
  for (const venue of venues) if (venue !== null) countUp(sizes, venue);
  return {
    years: papers.map(({ year }) => year),
    venues,
    venueWeight: (venue) => 1 / (1 + Math.log10(sizes.get(venue) ?? 1)),
    words,
    weight: (word) => 1 / (1 + Math.log2(frequencies.get(word) ?? 1)),
  };
}

export interface Traces {
  readonly papers: ReadonlySet<number>;
  /** Whoever else stands in the bylines. */
  readonly coauthors: ReadonlySet<number>;
  /** With what sharing each counts. */
  readonly venues: ReadonlyMap<string, number>;
  /** First and last year; null when no paper says one. */
  readonly years: readonly [number, number] | null;
  readonly words: ReadonlyMap<string, number>;
  /** Euclidean length of `words`. */
  readonly length: number;
}

/**
 * @param papers rows
 * @param coauthorsOf everybody in the byline of a paper, as numbers
 * @param self number of the person asked about
 */
export function tracesOf(
  papers: readonly number[],
  facts: PaperFacts,
  coauthorsOf: (paper: number) => Iterable<number>,
  self: number,
): Traces {
  const coauthors = new Set<number>();
  const venues = new Map<string, number>();
  const words = new Map<string, number>();
  let years: [number, number] | null = null;
  for (const paper of papers) {
    for (const person of coauthorsOf(paper)) if (person !== self) coauthors.add(person);
    const venue = facts.venues[paper] ?? null;
    if (venue !== null) venues.set(venue, facts.venueWeight(venue));
    const year = facts.years[paper]!;
    if (year !== UNKNOWN_YEAR)
      years = years === null ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)];
    for (const word of facts.words[paper]!) countUp(words, word, facts.weight(word));
  }
  let square = 0;
  for (const weight of words.values()) square += weight * weight;
  return { papers: new Set(papers), coauthors, venues, years, words, length: Math.sqrt(square) };
}

// Lists of papers in another order: by a column of their table.
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { compareTexts, foldLetters } from "../model/text.ts";
import { paperTopicOf } from "../model/topic-model.ts";
import type { TopicModel } from "../model/topic-model.ts";

/** The columns of a table by which papers can be put in order. */
export const PAPER_COLUMNS = [
  "title",
  "authors",
  "year",
  "venue",
  "decision",
  "citations",
] as const;

/** All by which papers can be put in order: columns, and how well each fits its topic. */
export const PAPER_ORDERS = [...PAPER_COLUMNS, "fit"] as const;
export type PaperOrder = (typeof PAPER_ORDERS)[number];

export interface PaperSort {
  readonly by: PaperOrder;
  readonly descending: boolean;
}

/**
 * Rows of papers by a column: titles, first authors, venues and decisions as texts whatever their case
 * and accents, years, citations and fits as numbers. What is not known stands last in either direction; ties go
 * to the newer paper, then to the order of the corpus. Cost: n·log n.
 *
 * @param rows papers, each once
 * @param topics for the fit; without them it is not known of any
 */
export function orderPapers(
  corpus: Corpus,
  rows: Iterable<number>,
  { by, descending }: PaperSort,
  topics: TopicModel | null = null,
): number[] {
  const { years } = corpus.papers;
  const keyOf = keyBy(corpus, by, topics);
  const keys = new Map<number, string | number | null>();
  for (const row of rows) keys.set(row, keyOf(row));
  const turn = descending ? -1 : 1;
  return [...keys.keys()].sort((a, b) => {
    const [keyA, keyB] = [keys.get(a) ?? null, keys.get(b) ?? null];
    if (keyA === null || keyB === null) {
      if (keyA !== keyB) return keyA === null ? 1 : -1;
    } else {
      const order =
        typeof keyA === "number" ? keyA - Number(keyB) : compareTexts(keyA, String(keyB));
      if (order !== 0) return turn * order;
    }
    return years[b]! - years[a]! || a - b;
  });
}

/** The value of a paper in a column; null where nobody states it. */
function keyBy(
  corpus: Corpus,
  by: PaperOrder,
  topics: TopicModel | null,
): (row: number) => string | number | null {
  const { papers, venues, authors, authorships } = corpus;
  switch (by) {
    case "title":
      return (row) => foldLetters(papers.labels[row]!);
    case "authors":
      return (row) => {
        const first = rowOf(authorships, row)[0];
        return first === undefined ? null : foldLetters(authors.names[first]!);
      };
    case "venue":
      return (row) => {
        const venue = venues.names[papers.venues[row]!];
        return venue === undefined ? null : foldLetters(venue);
      };
    case "decision":
      return (row) => {
        const acceptance = papers.acceptances[row];
        return acceptance?.tier ?? papers.presentations[row] ?? acceptance?.outcome ?? null;
      };
    case "year":
      return (row) => (papers.years[row] === UNKNOWN_YEAR ? null : papers.years[row]!);
    case "citations":
      return (row) => (papers.citationCounts[row]! < 0 ? null : papers.citationCounts[row]!);
    case "fit":
      return (row) => (topics === null ? null : (paperTopicOf(topics, row)?.share ?? null));
  }
}

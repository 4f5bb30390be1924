// A paper in the few words that tell it from others: title, year, venue.
import type { PaperBrief } from "../query/answers.ts";
import { NO_ROW, UNKNOWN_YEAR, type Corpus } from "./corpus.ts";

/** The paper of a row in brief. */
export function paperBrief({ papers, venues }: Corpus, row: number): PaperBrief {
  const [year, venue] = [papers.years[row]!, papers.venues[row]!];
  return {
    id: papers.ids[row]!,
    label: papers.labels[row]!,
    year: year === UNKNOWN_YEAR ? null : year,
    venue: venue === NO_ROW ? null : venues.names[venue]!,
  };
}

/**
 * Some papers in brief, newest first, unknown years last, ties in the order of the corpus.
 * Cost: n·log n.
 *
 * @param limit the most that are returned
 */
export function paperBriefs(
  corpus: Corpus,
  rows: Iterable<number>,
  limit: number,
): readonly PaperBrief[] {
  const { years } = corpus.papers;
  return [...rows]
    .sort((a, b) => years[b]! - years[a]! || a - b)
    .slice(0, limit)
    .map((row) => paperBrief(corpus, row));
}

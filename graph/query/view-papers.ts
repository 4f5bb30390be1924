// Which papers a view of the corpus admits, by the same rules as in building its network.
import { rowOf } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import { inYearRange } from "../model/year-range.ts";
import type { CorpusIndex } from "./corpus-index.ts";

/**
 * A test of paper rows: inside the years of the network and, for co-authorship, with no more names
 * on the byline than it allows.
 */
export function admits(
  { corpus }: CorpusIndex,
  { kind, options }: Network,
): (paper: number) => boolean {
  const { years, maxAuthors } = options;
  const most = kind === "coauthorship" ? maxAuthors : null;
  return (paper) =>
    inYearRange(corpus.papers.years[paper]!, years) &&
    (most === null || rowOf(corpus.authorships, paper).length <= most);
}

// Which papers a view of the corpus admits, by the same rules as in building its network.
import { bylineLimit } from "../model/byline-limit.ts";
import { rowOf } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import { meetsChoice } from "../model/paper-choice.ts";
import { inYearRange } from "../model/year-range.ts";
import type { CorpusIndex } from "./corpus-index.ts";

/**
 * A test of paper rows: inside the years of the network and meeting its conditions; for co-authorship, with no more names on the
 * byline than it allows; for authors and keywords, with both.
 */
export function admits(
  { corpus }: CorpusIndex,
  { kind, options, choice }: Network,
): (paper: number) => boolean {
  const { years } = options;
  const most = bylineLimit(kind, options);
  const needsBoth = kind === "author-keyword";
  return (paper) => {
    if (!inYearRange(corpus.papers.years[paper]!, years) || !meetsChoice(choice, paper))
      return false;
    const authors = rowOf(corpus.authorships, paper).length;
    if (needsBoth && (authors === 0 || rowOf(corpus.paperKeywords, paper).length === 0))
      return false;
    return authors <= most;
  };
}

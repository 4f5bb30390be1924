// The papers most like one: by the keywords that both have and the works that both cite, where what is
// rare says more than what is common.
import { citedWorksOf } from "../model/cited-works.ts";
import { rowOf, transpose, type Incidence } from "../model/incidence.ts";
import { paperBrief } from "../model/paper-brief.ts";
import { compareTexts } from "../model/text.ts";
import type { NamedRef, NearPaper } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { ascending, intersect } from "./sorted-rows.ts";

/** What two papers can have in common: paper → things, thing → papers. */
interface Things {
  readonly ofPaper: Incidence;
  readonly papersOf: Incidence;
}

/**
 * The papers nearest to one, nearest first; ties by id. The score of a paper is the sum, over the
 * keywords and cited works that both have, of ln(N / n), where n of all N papers have it: what every
 * paper has says nothing. Cost: linear in the papers of its keywords and cited works.
 * Source: Jones, K. S. (1972), A statistical interpretation of term specificity, J. Documentation 28(1).
 *
 * @param row of the paper
 * @param most papers told
 */
export function nearPapers(index: CorpusIndex, row: number, most: number): NearPaper[] {
  const { corpus } = index;
  const all = corpus.papers.ids.length;
  const [keywords, works] = [
    { ofPaper: corpus.paperKeywords, papersOf: index.papersOfKeyword },
    citedThings(index),
  ];
  const weight = ({ papersOf }: Things, thing: number): number =>
    Math.log(all / rowOf(papersOf, thing).length);
  const scores = new Map<number, number>();
  for (const things of [keywords, works])
    for (const thing of ascending(rowOf(things.ofPaper, row))) {
      const gain = weight(things, thing);
      if (gain <= 0) continue;
      for (const paper of rowOf(things.papersOf, thing))
        if (paper !== row) scores.set(paper, (scores.get(paper) ?? 0) + gain);
    }
  const both = (things: Things, paper: number): number[] =>
    intersect(ascending(rowOf(things.ofPaper, row)), ascending(rowOf(things.ofPaper, paper))).sort(
      (a, b) => weight(things, b) - weight(things, a) || a - b,
    );
  const { ids } = corpus.papers;
  const { names } = citedWorksOf(corpus);
  const authors = ascending(rowOf(corpus.authorships, row));
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || compareTexts(ids[a]!, ids[b]!))
    .slice(0, most)
    .map(([paper, score]) => ({
      paper: paperBrief(corpus, paper),
      score,
      keywords: both(keywords, paper).map((keyword): NamedRef => ({
        id: corpus.keywords.ids[keyword]!,
        name: corpus.keywords.labels[keyword]!,
      })),
      references: both(works, paper).map((work) => names[work]!),
      authors: intersect(authors, ascending(rowOf(corpus.authorships, paper))).map(
        (author): NamedRef => ({
          id: corpus.authors.ids[author]!,
          name: corpus.authors.names[author]!,
        }),
      ),
    }));
}

/** Made once for an index: the works that papers cite, and who cites each. */
const CITED = new WeakMap<CorpusIndex, Things>();

function citedThings(index: CorpusIndex): Things {
  const known = CITED.get(index);
  if (known !== undefined) return known;
  const { byPaper, names } = citedWorksOf(index.corpus);
  const made = { ofPaper: byPaper, papersOf: transpose(byPaper, names.length) };
  CITED.set(index, made);
  return made;
}

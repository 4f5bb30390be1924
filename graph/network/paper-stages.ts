// How far each paper comes before nodes and links are looked at. Being numbers in the order of the
// switches, stages let one pass of counting fill the ledger's first lines.
import { citedWorksOf } from "../model/cited-works.ts";
import { NO_ROW, type Corpus } from "../model/corpus.ts";
import type { Incidence } from "../model/incidence.ts";
import type { NetworkKind, NetworkOptions } from "../model/network.ts";

/** Left out by `years`. */
export const OUTSIDE_YEARS = 0;
/** Left out because it holds none of the items that the network is made of. */
export const WITHOUT_ITEMS = 1;
/** Left out by `maxAuthors`. */
export const TOO_MANY_AUTHORS = 2;
/** A paper of the view. */
export const IN_VIEW = 3;

/**
 * The stage of each paper. `maxAuthors` looks at the names on the byline and concerns `coauthorship`
 * only. Cost: linear in papers and, where the network is made of them, citations.
 */
export function paperStages(
  corpus: Corpus,
  kind: NetworkKind,
  options: Pick<NetworkOptions, "years" | "maxAuthors">,
): Uint8Array {
  const { years } = corpus.papers;
  const stages = new Uint8Array(years.length).fill(IN_VIEW);
  const hasItems = itemTest(corpus, kind);
  const maxAuthors = kind === "coauthorship" ? (options.maxAuthors ?? Infinity) : Infinity;
  for (let paper = 0; paper < years.length; paper++) {
    const year = years[paper]!;
    if (options.years !== null && (year < options.years[0] || year > options.years[1]))
      stages[paper] = OUTSIDE_YEARS;
    else if (!hasItems(paper)) stages[paper] = WITHOUT_ITEMS;
    else if (countIn(corpus.authorships, paper) > maxAuthors) stages[paper] = TOO_MANY_AUTHORS;
  }
  return stages;
}

/**
 * Whether a paper holds what a network is made of: authors, keywords, both, a venue, a place, references,
 * a citation from or to a paper of the corpus. In `knowledge` every paper has at least itself.
 */
export function itemTest(corpus: Corpus, kind: NetworkKind): (paper: number) => boolean {
  const { authorships, paperKeywords, papers, places } = corpus;
  switch (kind) {
    case "knowledge":
      return () => true;
    case "coauthorship":
      return (paper) => countIn(authorships, paper) > 0;
    case "keywords":
      return (paper) => countIn(paperKeywords, paper) > 0;
    case "author-keyword":
      return (paper) => countIn(authorships, paper) > 0 && countIn(paperKeywords, paper) > 0;
    case "venues":
      return (paper) => papers.venues[paper] !== NO_ROW;
    case "organizations":
      return (paper) => countIn(places.paperOrganizations, paper) > 0;
    case "countries":
      return (paper) => countIn(places.paperCountries, paper) > 0;
    case "papers": {
      const { byPaper } = citedWorksOf(corpus);
      return (paper) => countIn(paperKeywords, paper) > 0 || countIn(byPaper, paper) > 0;
    }
    case "citation": {
      const { withinCorpus, citedBy } = citedWorksOf(corpus);
      return (paper) => countIn(withinCorpus, paper) + countIn(citedBy, paper) > 0;
    }
    case "coupling": {
      const { byPaper } = citedWorksOf(corpus);
      return (paper) => countIn(byPaper, paper) > 0;
    }
    case "cocitation": {
      const { withinCorpus } = citedWorksOf(corpus);
      return (paper) => countIn(withinCorpus, paper) > 0;
    }
  }
}

function countIn({ offsets }: Incidence, paper: number): number {
  return offsets[paper + 1]! - offsets[paper]!;
}

// Two people, or two halves of one, beside each other: what their papers share and where they differ.
import type { Corpus } from "../model/corpus.ts";
import type { EntityType } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { paperBriefs } from "../model/paper-brief.ts";
import { compareTexts } from "../model/text.ts";
import type { CountedRef, PeopleCompared, PersonSide } from "./answers.ts";
import { type CorpusIndex, requireRow } from "./corpus-index.ts";
import { countItems, countVenues, LIST_LIMIT, topRefs, yearSpan } from "./tally.ts";

/** Papers of one author. */
export interface PersonPapers {
  /** Row of the author. */
  readonly author: number;
  /** Rows, ascending. */
  readonly papers: readonly number[];
}

/**
 * Two authors with all their papers beside each other. Cost: linear in their papers.
 *
 * @throws GraphError `unknown-entity` when the corpus has no such authors
 */
export function compareAuthors(index: CorpusIndex, a: string, b: string): PeopleCompared {
  const [one, other] = [a, b].map((id): PersonPapers => {
    const author = requireRow(index, "author", id);
    return { author, papers: [...rowOf(index.papersOfAuthor, author)] };
  });
  return comparePeople(index, one!, other!);
}

/** Some papers of an author beside some of another, or others of the same one. */
export function comparePeople(
  { corpus }: CorpusIndex,
  a: PersonPapers,
  b: PersonPapers,
): PeopleCompared {
  const [one, other] = [talliesOf(corpus, a), talliesOf(corpus, b)];
  const of = new Set(a.papers);
  const isOne = a.author === b.author;
  return {
    sides: [sideOf(corpus, a, one, isOne), sideOf(corpus, b, other, isOne)],
    coauthors: sharedRefs(corpus, "author", one.coauthors, other.coauthors),
    venues: sharedRefs(corpus, "venue", one.venues, other.venues),
    keywords: sharedRefs(corpus, "keyword", one.keywords, other.keywords),
    together: paperBriefs(
      corpus,
      b.papers.filter((paper) => of.has(paper)),
      LIST_LIMIT,
    ),
  };
}

type Counts = Map<number, number>;

interface Tallies {
  readonly coauthors: Counts;
  readonly venues: Counts;
  readonly keywords: Counts;
}

function talliesOf(corpus: Corpus, { author, papers }: PersonPapers): Tallies {
  const coauthors = countItems(papers, corpus.authorships);
  coauthors.delete(author);
  return {
    coauthors,
    venues: countVenues(papers, corpus),
    keywords: countItems(papers, corpus.paperKeywords),
  };
}

/** @param isOne both sides are one author's: affiliations are known of authors, not of papers */
function sideOf(
  corpus: Corpus,
  { author, papers }: PersonPapers,
  tallies: Tallies,
  isOne: boolean,
): PersonSide {
  const { authors } = corpus;
  return {
    id: authors.ids[author]!,
    name: authors.names[author]!,
    spellings: spellingsOn(corpus, author, papers),
    affiliations: isOne ? [] : authors.affiliations[author]!,
    papers: papers.length,
    ...yearSpan(papers, corpus),
    examples: paperBriefs(corpus, papers, LIST_LIMIT),
    coauthors: topRefs(corpus, "author", tallies.coauthors),
    venues: topRefs(corpus, "venue", tallies.venues),
    keywords: topRefs(corpus, "keyword", tallies.keywords),
  };
}

function spellingsOn(
  { authorships }: Corpus,
  author: number,
  papers: readonly number[],
): readonly string[] {
  const counts = new Map<string, number>();
  const { offsets, items, asWritten } = authorships;
  for (const paper of papers)
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      if (items[k] === author) counts.set(asWritten[k]!, (counts.get(asWritten[k]!) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || compareTexts(a, b)).map(([name]) => name);
}

function sharedRefs(corpus: Corpus, type: EntityType, a: Counts, b: Counts): CountedRef[] {
  const shared = [...a].flatMap(([row, count]): [number, number][] => {
    const other = b.get(row);
    return other === undefined ? [] : [[row, count + other]];
  });
  return topRefs(corpus, type, new Map(shared));
}

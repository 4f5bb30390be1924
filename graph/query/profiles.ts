// The pages of authors, venues and keywords: their papers by year and who or what stands with them.
import { NO_ROW } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { AuthorProfile, KeywordProfile, VenueProfile } from "./answers.ts";
import { findRow } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { profileFacts } from "./profile-facts.ts";
import { countItems, countVenues, topRefs } from "./tally.ts";

/**
 * Everything known of an author, or null when the corpus has none of that id. Cost: linear in the
 * authors and keywords of their papers.
 */
export function describeAuthor(index: CorpusIndex, id: string): AuthorProfile | null {
  const row = findRow(index, "author", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const papers = rowOf(index.papersOfAuthor, row);
  const coauthors = countItems(papers, corpus.authorships);
  coauthors.delete(row);
  return {
    type: "author",
    ...profileFacts(corpus, corpus.authors.ids[row]!, corpus.authors.names[row]!, papers),
    variants: corpus.authors.variants[row]!,
    affiliations: corpus.authors.affiliations[row]!,
    identifiers: corpus.authors.identifiers[row]!,
    coauthorCount: coauthors.size,
    coauthors: topRefs(corpus, "author", coauthors),
    venues: topRefs(corpus, "venue", countVenues(papers, corpus)),
    keywords: topRefs(corpus, "keyword", countItems(papers, corpus.paperKeywords)),
  };
}

/** Everything known of a venue, or null when the corpus has none of that id. */
export function describeVenue(index: CorpusIndex, id: string): VenueProfile | null {
  const row = findRow(index, "venue", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const papers = rowOf(index.papersOfVenue, row);
  return {
    type: "venue",
    ...profileFacts(corpus, corpus.venues.ids[row]!, corpus.venues.names[row]!, papers),
    variants: corpus.venues.variants[row]!,
    authors: topRefs(corpus, "author", countItems(papers, corpus.authorships)),
    keywords: topRefs(corpus, "keyword", countItems(papers, corpus.paperKeywords)),
  };
}

/** Everything known of a keyword, or null when the corpus has none of that id. */
export function describeKeyword(index: CorpusIndex, id: string): KeywordProfile | null {
  const row = findRow(index, "keyword", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const papers = rowOf(index.papersOfKeyword, row);
  const related = countItems(papers, corpus.paperKeywords);
  related.delete(row);
  return {
    type: "keyword",
    ...profileFacts(corpus, corpus.keywords.ids[row]!, corpus.keywords.labels[row]!, papers),
    variants: corpus.keywords.variants[row]!,
    authors: topRefs(corpus, "author", countItems(papers, corpus.authorships)),
    venues: topRefs(corpus, "venue", countVenues(papers, corpus)),
    related: topRefs(corpus, "keyword", related),
  };
}

// A corpus made ready for questions: rows by id, and the papers of every author, venue,
// keyword, organization and country.
import { NO_ROW, venueOfPapers } from "../model/corpus.ts";
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import type { EntityId, EntityType } from "../model/ids.ts";
import { rowOf, transpose, withoutRepeats } from "../model/incidence.ts";
import type { Incidence } from "../model/incidence.ts";

export interface CorpusIndex {
  readonly corpus: Corpus;
  /** Row of an entity in the table of its type, or NO_ROW when the corpus has none of that id. */
  readonly rowOf: (id: string) => number;
  /** author → papers, ascending, each once. */
  readonly papersOfAuthor: Incidence;
  /** venue → papers, ascending. */
  readonly papersOfVenue: Incidence;
  /** keyword → papers, ascending, each once. */
  readonly papersOfKeyword: Incidence;
  /** organization → papers with authors from there, ascending, each once. */
  readonly papersOfOrganization: Incidence;
  /** country → papers with authors from there, ascending, each once. */
  readonly papersOfCountry: Incidence;
}

/** The index of a corpus. Cost: linear in entities + authorships + paper keywords. */
export function indexCorpus(corpus: Corpus): CorpusIndex {
  const { papers, authors, venues, keywords } = corpus;
  const { organizations, countries, paperOrganizations, paperCountries } = corpus.places;
  const rows = new Map<string, number>();
  for (const { ids } of [papers, authors, venues, keywords, organizations, countries])
    for (let row = 0; row < ids.length; row++) rows.set(ids[row]!, row);
  return {
    corpus,
    rowOf: (id) => rows.get(id) ?? NO_ROW,
    // Somebody named twice in a byline has one paper there, not two.
    papersOfAuthor: withoutRepeats(transpose(corpus.authorships, authors.ids.length)),
    papersOfVenue: transpose(venueOfPapers(corpus), venues.ids.length),
    papersOfKeyword: withoutRepeats(transpose(corpus.paperKeywords, keywords.ids.length)),
    papersOfOrganization: withoutRepeats(transpose(paperOrganizations, organizations.ids.length)),
    papersOfCountry: withoutRepeats(transpose(paperCountries, countries.ids.length)),
  };
}

/** The row of an entity of one type, or NO_ROW when the corpus has none of that id and type. */
export function findRow(index: CorpusIndex, type: EntityType, id: string): number {
  return id.startsWith(`${type}:`) ? index.rowOf(id) : NO_ROW;
}

/**
 * The row of an entity that has to be there.
 *
 * @throws GraphError `unknown-entity` when the corpus has none of that id and type
 */
export function requireRow(index: CorpusIndex, type: EntityType, id: string): number {
  const row = findRow(index, type, id);
  if (row === NO_ROW)
    throw new GraphError(
      "unknown-entity",
      `This corpus has no ${type} with the id "${id}". Search for its name to find the right id.`,
      { details: { type, id } },
    );
  return row;
}

/** Ids of the table of one type. */
export function idsOf(corpus: Corpus, type: EntityType): readonly EntityId[] {
  switch (type) {
    case "paper":
      return corpus.papers.ids;
    case "author":
      return corpus.authors.ids;
    case "venue":
      return corpus.venues.ids;
    case "keyword":
      return corpus.keywords.ids;
    case "organization":
      return corpus.places.organizations.ids;
    case "country":
      return corpus.places.countries.ids;
  }
}

/** What the entities of one type are called. */
export function namesOf(corpus: Corpus, type: EntityType): readonly string[] {
  switch (type) {
    case "paper":
      return corpus.papers.labels;
    case "author":
      return corpus.authors.names;
    case "venue":
      return corpus.venues.names;
    case "keyword":
      return corpus.keywords.labels;
    case "organization":
      return corpus.places.organizations.names;
    case "country":
      return corpus.places.countries.names;
  }
}

/** Rows of the papers that hold an entity, ascending; of a paper, itself. */
export function papersOf(index: CorpusIndex, type: EntityType, row: number): Uint32Array {
  switch (type) {
    case "paper":
      return Uint32Array.of(row);
    case "author":
      return rowOf(index.papersOfAuthor, row);
    case "venue":
      return rowOf(index.papersOfVenue, row);
    case "keyword":
      return rowOf(index.papersOfKeyword, row);
    case "organization":
      return rowOf(index.papersOfOrganization, row);
    case "country":
      return rowOf(index.papersOfCountry, row);
  }
}

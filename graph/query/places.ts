// The pages and lists of organizations and countries: who works there, on what, and with whom.
import { NO_ROW, type PaperPlaces } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type {
  CountryLine,
  CountryProfile,
  NamedRef,
  OrganizationLine,
  OrganizationProfile,
} from "./answers.ts";
import { findRow, type CorpusIndex } from "./corpus-index.ts";
import { profileFacts } from "./profile-facts.ts";
import { byPapers, countItems, countVenues, topRefs, yearSpan } from "./tally.ts";

/**
 * Everything known of an organization, or null when the corpus has none of that id. Cost: linear in
 * the authors, keywords and organizations of its papers.
 */
export function describeOrganization(index: CorpusIndex, id: string): OrganizationProfile | null {
  const row = findRow(index, "organization", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const { organizations, paperOrganizations } = corpus.places;
  const papers = rowOf(index.papersOfOrganization, row);
  const others = countItems(papers, paperOrganizations);
  others.delete(row);
  return {
    type: "organization",
    ...profileFacts(corpus, organizations.ids[row]!, organizations.names[row]!, papers),
    variants: organizations.variants[row]!,
    country: countryOf(index, row),
    authors: topRefs(corpus, "author", countPeople(papers, paperOrganizations, row)),
    venues: topRefs(corpus, "venue", countVenues(papers, corpus)),
    keywords: topRefs(corpus, "keyword", countItems(papers, corpus.paperKeywords)),
    organizations: topRefs(corpus, "organization", others),
  };
}

/**
 * Everything known of a country, or null when the corpus has none of that id. Cost: linear in the
 * authors, keywords and places of its papers.
 */
export function describeCountry(index: CorpusIndex, id: string): CountryProfile | null {
  const row = findRow(index, "country", id);
  if (row === NO_ROW) return null;
  const { corpus } = index;
  const { countries, organizations, paperCountries, paperOrganizations } = corpus.places;
  const papers = rowOf(index.papersOfCountry, row);
  const others = countItems(papers, paperCountries);
  others.delete(row);
  const own = [...countItems(papers, paperOrganizations)].filter(
    ([organization]) => organizations.countries[organization] === row,
  );
  return {
    type: "country",
    ...profileFacts(corpus, countries.ids[row]!, countries.names[row]!, papers),
    variants: [countries.names[row]!],
    code: countries.codes[row]!,
    authors: topRefs(corpus, "author", countPeople(papers, paperCountries, row)),
    organizations: topRefs(corpus, "organization", new Map(own)),
    venues: topRefs(corpus, "venue", countVenues(papers, corpus)),
    keywords: topRefs(corpus, "keyword", countItems(papers, corpus.paperKeywords)),
    countries: topRefs(corpus, "country", others),
  };
}

/** Every organization, most papers first, ties by id. */
export function* listOrganizations(index: CorpusIndex): Generator<OrganizationLine> {
  const { corpus, papersOfOrganization } = index;
  const { organizations, paperOrganizations } = corpus.places;
  const { ids, names, variants } = organizations;
  const papersOf = (row: number): Uint32Array => rowOf(papersOfOrganization, row);
  for (const row of byPapers(ids.keys(), ids, (place) => papersOf(place).length)) {
    const papers = papersOf(row);
    yield {
      id: ids[row]!,
      name: names[row]!,
      variants: variants[row]!,
      country: countryOf(index, row)?.name ?? null,
      papers: papers.length,
      authors: countPeople(papers, paperOrganizations, row).size,
      ...yearSpan(papers, corpus),
    };
  }
}

/** Every country, most papers first, ties by id. */
export function* listCountries(index: CorpusIndex): Generator<CountryLine> {
  const { corpus, papersOfCountry } = index;
  const { countries, paperCountries } = corpus.places;
  const { ids, names, codes } = countries;
  const papersOf = (row: number): Uint32Array => rowOf(papersOfCountry, row);
  for (const row of byPapers(ids.keys(), ids, (place) => papersOf(place).length)) {
    const papers = papersOf(row);
    yield {
      id: ids[row]!,
      name: names[row]!,
      code: codes[row]!,
      papers: papers.length,
      authors: countPeople(papers, paperCountries, row).size,
      ...yearSpan(papers, corpus),
    };
  }
}

/** The country of an organization, where it has one. */
function countryOf({ corpus }: CorpusIndex, organization: number): NamedRef | null {
  const { countries, organizations } = corpus.places;
  const row = organizations.countries[organization]!;
  return row === NO_ROW ? null : { id: countries.ids[row]!, name: countries.names[row]! };
}

/** Row of an author → papers among `papers` that he or she wrote at a place. */
function countPeople(
  papers: Iterable<number>,
  { offsets, items, authors }: PaperPlaces,
  place: number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const paper of papers)
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const author = authors[k]!;
      if (items[k] === place && author !== NO_ROW)
        counts.set(author, (counts.get(author) ?? 0) + 1);
    }
  return counts;
}

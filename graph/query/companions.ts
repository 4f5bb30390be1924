// Who and what stands in some papers, and when: the lists that full pages are made of.
import { NO_ROW } from "../model/corpus.ts";
import type { Corpus, PaperPlaces } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { Incidence } from "../model/incidence.ts";
import { NO_TOPIC } from "../model/topic-model.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { Companion, CompanionList, PortraitList, SubjectId, SubjectType } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { byPapers, countYears, LIST_LIMIT } from "./tally.ts";

/** What a page is about: its row in the table of its type (a topic: its place in the model). */
export interface Subject {
  readonly type: SubjectType;
  readonly row: number;
  /** Rows of its papers, ascending. */
  readonly papers: ArrayLike<number> & Iterable<number>;
}

/** One kind of companion: its table, and which of it stand in a paper. */
interface Kind {
  readonly ids: readonly SubjectId[];
  readonly names: readonly string[];
  readonly papersInCorpus: (row: number) => number;
  /** Rows in a paper, each once. */
  readonly inPaper: (paper: number) => Iterable<number>;
}

/** Row of a companion → rows of the papers of a subject that it stands in, in the order of these. */
export type Standings = ReadonlyMap<number, readonly number[]>;

/** How often each companion of one kind stands in the papers of a subject; never the subject itself. */
export interface Counted {
  readonly kind: Kind;
  readonly standings: Standings;
}

/**
 * All companions of a subject of one kind. Cost: linear in what its papers hold of the kind.
 *
 * @param topics null: not known, and then there are none
 */
export function countCompanions(
  index: CorpusIndex,
  topics: TopicModel | null,
  subject: Subject,
  list: PortraitList,
): Counted {
  const kind = kindOf(index, topics, subject, list);
  const standings = new Map<number, number[]>();
  for (const paper of subject.papers)
    for (const row of kind.inPaper(paper)) {
      const papers = standings.get(row);
      if (papers === undefined) standings.set(row, [paper]);
      else papers.push(paper);
    }
  if (LIST_TYPES[list] === subject.type) standings.delete(subject.row);
  return { kind, standings };
}

/** The companions with the most papers, with their years. Cost: k·log k for k companions. */
export function topCompanions(
  corpus: Corpus,
  { kind, standings }: Counted,
  papersHere: number,
): CompanionList {
  const all = corpus.papers.ids.length;
  const papersOf = (row: number): number => standings.get(row)!.length;
  const items = byPapers(standings.keys(), kind.ids, papersOf)
    .slice(0, LIST_LIMIT)
    .map((row): Companion => {
      const years = countYears(standings.get(row)!, corpus);
      const [papers, papersInCorpus] = [papersOf(row), kind.papersInCorpus(row)];
      return {
        id: kind.ids[row]!,
        name: kind.names[row]!,
        papers,
        papersInCorpus,
        lift: (papers / papersHere) * (all / papersInCorpus),
        firstYear: years[0]?.year ?? null,
        lastYear: years.at(-1)?.year ?? null,
        years,
      };
    });
  return { total: standings.size, items };
}

/** Of what type the entries of a list are. */
export const LIST_TYPES: Readonly<Record<PortraitList, SubjectType>> = {
  people: "author",
  topics: "topic",
  keywords: "keyword",
  venues: "venue",
  organizations: "organization",
  countries: "country",
};

function kindOf(
  index: CorpusIndex,
  topics: TopicModel | null,
  subject: Subject,
  list: PortraitList,
): Kind {
  const { corpus } = index;
  const { organizations, countries, paperOrganizations, paperCountries } = corpus.places;
  switch (list) {
    case "people": {
      const place =
        subject.type === "organization"
          ? paperOrganizations
          : subject.type === "country"
            ? paperCountries
            : null;
      return {
        ...corpus.authors,
        papersInCorpus: sizeIn(index.papersOfAuthor),
        inPaper:
          place === null
            ? inRow(corpus.authorships)
            : (paper) => peopleAt(place, paper, subject.row),
      };
    }
    case "keywords":
      return {
        ids: corpus.keywords.ids,
        names: corpus.keywords.labels,
        papersInCorpus: sizeIn(index.papersOfKeyword),
        inPaper: inRow(corpus.paperKeywords),
      };
    case "venues":
      return {
        ...corpus.venues,
        papersInCorpus: sizeIn(index.papersOfVenue),
        inPaper: (paper) => oneOf(corpus.papers.venues[paper]!, NO_ROW),
      };
    case "organizations":
      return {
        ...organizations,
        papersInCorpus: sizeIn(index.papersOfOrganization),
        inPaper: placesIn(paperOrganizations, subject),
      };
    case "countries":
      return {
        ...countries,
        papersInCorpus: sizeIn(index.papersOfCountry),
        inPaper: placesIn(paperCountries, subject),
      };
    case "topics":
      return {
        ids: topics?.topics.map(({ id }) => id) ?? [],
        names: topics?.topics.map(({ label }) => label) ?? [],
        papersInCorpus: (row) => topics!.topics[row]!.papers,
        inPaper: (paper) => oneOf(topics?.paperTopics[paper] ?? NO_TOPIC, NO_TOPIC),
      };
  }
}

function sizeIn({ offsets }: Incidence): (row: number) => number {
  return (row) => offsets[row + 1]! - offsets[row]!;
}

/** Somebody named twice in a byline stands there once. */
function inRow(items: Incidence): (paper: number) => Iterable<number> {
  return (paper) => new Set(rowOf(items, paper));
}

function oneOf(row: number, none: number): readonly number[] {
  return row === none ? [] : [row];
}

/** Of an author, only where he or she works. */
function placesIn(places: PaperPlaces, { type, row }: Subject): Kind["inPaper"] {
  return type === "author" ? (paper) => placesOf(places, paper, row) : inRow(places);
}

/** Places of one author in a paper, each once. */
export function placesOf(
  { offsets, items, authors }: PaperPlaces,
  paper: number,
  author: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
    if (authors[k] === author) found.add(items[k]!);
  return found;
}

/** Who of a paper works at a place, each once. */
export function peopleAt(
  { offsets, items, authors }: PaperPlaces,
  paper: number,
  place: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
    if (items[k] === place && authors[k] !== NO_ROW) found.add(authors[k]!);
  return found;
}

// Choosing papers of a corpus: what must hold of each, answered as rows and as a sentence.
import type { Corpus } from "../model/corpus.ts";
import { GraphError } from "../model/errors.ts";
import { entityTypeOf } from "../model/ids.ts";
import type { EntityId, EntityType } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { listed } from "../model/listed.ts";
import type { AcceptanceOutcome, AcceptanceTier } from "../model/paper-record.ts";
import type { TopicModel } from "../model/topic-model.ts";
import { chosenPapers, wordsOfId } from "../model/view-sentence.ts";
import { inYearRange, yearRangeInWords } from "../model/year-range.ts";
import type { YearRange } from "../model/year-range.ts";
import type { Page, PaperSummary } from "./answers.ts";
import { placesOf } from "./companions.ts";
import { namesOf, requireRow } from "./corpus-index.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { orderPapers } from "./order-papers.ts";
import type { PaperSort } from "./order-papers.ts";
import { pageOf } from "./paging.ts";
import type { PageRequest } from "./paging.ts";
import { summarisePaper } from "./paper-summary.ts";
import { papersOfTopics } from "./topic-pages.ts";
import { ascending, intersect } from "./sorted-rows.ts";
import { documentsIn, indexWords, searchWords, wordsBeginning } from "./word-index.ts";
import type { WordIndex } from "./word-index.ts";

/** Every condition has to hold; an empty one always holds. */
export interface PaperFilter {
  /** Each word begins a word of the title, abstract, authors, venue or keywords. */
  readonly text: string;
  /** All of them are authors. */
  readonly authors: readonly EntityId[];
  /** It appeared in one of them. */
  readonly venues: readonly EntityId[];
  /** It has all of them. */
  readonly keywords: readonly EntityId[];
  /** It has authors from all of them. */
  readonly organizations: readonly EntityId[];
  /** It has authors from all of them. */
  readonly countries: readonly EntityId[];
  /** Every author asked for works in all of them, by what the paper says. */
  readonly affiliations: readonly EntityId[];
  /** Its topic is one of them. */
  readonly topics: readonly string[];
  /** It is one of them; null: any. */
  readonly ids: readonly EntityId[] | null;
  /** Papers of unknown year pass only null. */
  readonly years: YearRange | null;
  /** Its outcome or its tier is one of them. */
  readonly acceptance: readonly (AcceptanceOutcome | AcceptanceTier)[];
}

/** The filter that every paper passes. */
export const ALL_PAPERS: PaperFilter = Object.freeze({
  text: "",
  authors: [],
  venues: [],
  keywords: [],
  organizations: [],
  countries: [],
  affiliations: [],
  topics: [],
  ids: null,
  years: null,
  acceptance: [],
});

/**
 * Rows of the papers that pass, ascending. Widening a condition never loses a paper. Cost: linear in
 * the papers of the entities named; the first filter with a text reads all texts of the corpus.
 *
 * @param model the topics, where the filter names any
 * @throws GraphError `unknown-entity` for an id that the corpus does not have
 */
export function filterPapers(
  index: CorpusIndex,
  filter: Partial<PaperFilter>,
  model?: TopicModel | null,
): Uint32Array {
  const { corpus } = index;
  const { text, authors, venues, keywords, topics, ids, years, acceptance, ...places } = {
    ...ALL_PAPERS,
    ...filter,
  };
  const wanted = new Set<string>(acceptance);
  const worksAt = affiliationTest(index, authors, places.affiliations);
  const lists = [
    ...authors.map((id) => rowOf(index.papersOfAuthor, requireRow(index, "author", id))),
    ...keywords.map((id) => rowOf(index.papersOfKeyword, requireRow(index, "keyword", id))),
    ...places.organizations.map((id) =>
      rowOf(index.papersOfOrganization, requireRow(index, "organization", id)),
    ),
    ...places.countries.map((id) => rowOf(index.papersOfCountry, requireRow(index, "country", id))),
    ...(venues.length === 0 ? [] : [inVenues(index, venues)]),
    ...(topics.length === 0 ? [] : [inTopics(model ?? null, topics)]),
    ...(ids === null ? [] : [ascending(ids.map((id) => requireRow(index, "paper", id)))]),
    ...searchWords(text).map((word) => withWord(index, word)),
  ].sort((a, b) => a.length - b.length);
  const [first = Uint32Array.from(corpus.papers.ids.keys()), ...others] = lists;
  const rows = others.reduce<ArrayLike<number>>(intersect, first);
  return Uint32Array.from(rows).filter(
    (row) =>
      inYearRange(corpus.papers.years[row]!, years) &&
      worksAt(row) &&
      (wanted.size === 0 || acceptanceIs(corpus, row, wanted)),
  );
}

/**
 * One page of the papers that pass, in the order of the corpus or in the one asked for. See `pageOf` for
 * what it throws.
 */
export function pagePapers(
  index: CorpusIndex,
  filter: Partial<PaperFilter>,
  request: PageRequest,
  topics?: TopicModel | null,
  sort: PaperSort | null = null,
): Page<PaperSummary> {
  const { corpus } = index;
  const passing = filterPapers(index, filter, topics);
  const rows = sort === null ? passing : orderPapers(corpus, passing, sort, topics);
  const list = [corpus.fingerprint, JSON.stringify([{ ...ALL_PAPERS, ...filter }, sort])];
  return pageOf(rows, list, request, (row) => summarisePaper(index, row, topics));
}

/**
 * The filter in words, to stand after "Papers": `by Ada Lind and Bo Chen, 2019 to 2022, ICLR or
 * NeurIPS`; `all papers` for the filter that all pass.
 *
 * @throws GraphError `unknown-entity` for an id that the corpus does not have
 */
export function filterSentence(filter: Partial<PaperFilter>, index: CorpusIndex): string {
  const { text, authors, venues, keywords, topics, ids, years, acceptance, ...places } = {
    ...ALL_PAPERS,
    ...filter,
  };
  const { organizations, countries, affiliations } = places;
  const names = (type: EntityType, list: readonly EntityId[]): string[] =>
    list.map((id) => namesOf(index.corpus, type)[requireRow(index, type, id)]!);
  const typed = (type: EntityType): readonly EntityId[] =>
    affiliations.filter((id) => entityTypeOf(id) === type);
  const worksAt = [
    ...names("organization", typed("organization")),
    ...names("country", typed("country")),
  ];
  const parts = [
    authors.length === 0 ? "" : `by ${listed(names("author", authors), "and")}`,
    worksAt.length === 0 ? "" : `written at ${listed(worksAt, "and")}`,
    keywords.length === 0 ? "" : `about ${listed(names("keyword", keywords), "and")}`,
    topics.length === 0 ? "" : `on ${listed(topics.map(wordsOfId), "or")}`,
    organizations.length + countries.length === 0
      ? ""
      : `from ${listed([...names("organization", organizations), ...names("country", countries)], "and")}`,
    years === null ? "" : yearRangeInWords(years),
    listed(names("venue", venues), "or"),
    listed(acceptance, "or"),
    text.trim() === "" ? "" : `with “${text.trim()}” in the text`,
    ids === null ? "" : `among ${chosenPapers(ids)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "all papers" : parts.join(", ");
}

function inTopics(model: TopicModel | null, ids: readonly string[]): number[] {
  const papers = model === null ? [] : papersOfTopics(model);
  const rows = ids.flatMap((id) => {
    const topic = model?.topics.findIndex((known) => known.id === id) ?? -1;
    if (topic >= 0) return papers[topic]!;
    throw new GraphError("unknown-entity", `This corpus has no topic with the id "${id}".`, {
      details: { type: "topic", id },
    });
  });
  return ascending(rows);
}

/** Whether the authors asked for work in all the places asked for, by what a paper says. */
function affiliationTest(
  index: CorpusIndex,
  authors: readonly EntityId[],
  places: readonly EntityId[],
): (paper: number) => boolean {
  if (places.length === 0) return () => true;
  const { paperOrganizations, paperCountries } = index.corpus.places;
  const people = authors.map((id) => requireRow(index, "author", id));
  const wanted = places.map((id) =>
    entityTypeOf(id) === "country"
      ? { list: paperCountries, row: requireRow(index, "country", id) }
      : { list: paperOrganizations, row: requireRow(index, "organization", id) },
  );
  return (paper) =>
    people.every((author) =>
      wanted.every(({ list, row }) => placesOf(list, paper, author).has(row)),
    );
}

function inVenues(index: CorpusIndex, venues: readonly EntityId[]): number[] {
  const rows = venues.flatMap((id) => [
    ...rowOf(index.papersOfVenue, requireRow(index, "venue", id)),
  ]);
  return ascending(rows);
}

function acceptanceIs(corpus: Corpus, row: number, wanted: ReadonlySet<string>): boolean {
  const { outcome, tier } = corpus.papers.acceptances[row] ?? { outcome: "", tier: "" };
  return wanted.has(outcome) || wanted.has(tier ?? "");
}

/** Rows of the papers with a word that begins so. */
function withWord(index: CorpusIndex, word: string): number[] {
  const texts = textIndexOf(index);
  return ascending(documentsIn(texts, wordsBeginning(texts.words, word)));
}

/** Built when the first text is asked for; kept as long as the corpus is. */
const TEXT_INDEXES = new WeakMap<CorpusIndex, WordIndex>();

function textIndexOf(index: CorpusIndex): WordIndex {
  const known = TEXT_INDEXES.get(index);
  if (known !== undefined) return known;
  const made = indexWords(paperTexts(index.corpus));
  TEXT_INDEXES.set(index, made);
  return made;
}

function* paperTexts(corpus: Corpus): Generator<string[]> {
  const { papers, authors, venues, keywords } = corpus;
  for (const row of papers.ids.keys())
    yield [
      papers.labels[row]!,
      papers.abstracts[row] ?? "",
      venues.names[papers.venues[row]!] ?? "",
      ...Array.from(rowOf(corpus.authorships, row), (author) => authors.names[author]!),
      ...Array.from(rowOf(corpus.paperKeywords, row), (keyword) => keywords.labels[keyword]!),
    ].flatMap(searchWords);
}

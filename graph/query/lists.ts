// Entity lists for the command line: one plain object per line, made while they are read.
import { GIVEN, IN_ABSTRACT, IN_TITLE } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import type { NetworkMap } from "../model/network-map.ts";
import type { TopicModel } from "../model/topic-model.ts";
import type { AuthorLine, CommunityLine, KeywordLine, PaperSummary, VenueLine } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { summarisePaper } from "./paper-summary.ts";
import { byPapers, countItems, yearSpan } from "./tally.ts";

/** Papers in the order of their rows; without rows every one. */
export function* listPapers(
  index: CorpusIndex,
  topics?: TopicModel | null,
  rows: Iterable<number> = index.corpus.papers.ids.keys(),
): Generator<PaperSummary> {
  for (const row of rows) yield summarisePaper(index, row, topics);
}

/**
 * Every author, most papers first, ties by id.
 *
 * @param map where given, authors that it shows carry their community; others null
 */
export function* listAuthors(
  index: CorpusIndex,
  map: NetworkMap | null = null,
): Generator<AuthorLine> {
  const { corpus, papersOfAuthor } = index;
  const { ids, names, variants, identifiers } = corpus.authors;
  const communities = communityOfNodes(map);
  const papersOf = (row: number): Uint32Array => rowOf(papersOfAuthor, row);
  for (const row of byPapers(ids.keys(), ids, (author) => papersOf(author).length)) {
    const papers = papersOf(row);
    const people = countItems(papers, corpus.authorships);
    people.delete(row);
    yield {
      id: ids[row]!,
      name: names[row]!,
      variants: variants[row]!,
      identifiers: identifiers[row]!,
      papers: papers.length,
      coauthors: people.size,
      ...yearSpan(papers, corpus),
      community: communities.get(ids[row]!) ?? null,
    };
  }
}

/** Every venue, most papers first, ties by id. */
export function* listVenues(index: CorpusIndex): Generator<VenueLine> {
  const { corpus, papersOfVenue } = index;
  const { ids, names, variants } = corpus.venues;
  const papersOf = (row: number): Uint32Array => rowOf(papersOfVenue, row);
  for (const row of byPapers(ids.keys(), ids, (venue) => papersOf(venue).length)) {
    const papers = papersOf(row);
    yield {
      id: ids[row]!,
      name: names[row]!,
      variants: variants[row]!,
      papers: papers.length,
      authors: countItems(papers, corpus.authorships).size,
      ...yearSpan(papers, corpus),
    };
  }
}

/** Every keyword, most papers first, ties by id. */
export function* listKeywords(index: CorpusIndex): Generator<KeywordLine> {
  const { corpus, papersOfKeyword } = index;
  const { ids, labels, variants } = corpus.keywords;
  const papersOf = (row: number): number => rowOf(papersOfKeyword, row).length;
  const { items, where } = corpus.paperKeywords;
  const countsOf = (place: number): Uint32Array => {
    const counts = new Uint32Array(ids.length);
    items.forEach((row, k) => {
      if ((where[k]! & place) > 0) counts[row]!++;
    });
    return counts;
  };
  const [given, inTitle, inAbstract] = [GIVEN, IN_TITLE, IN_ABSTRACT].map(countsOf);
  for (const row of byPapers(ids.keys(), ids, papersOf))
    yield {
      id: ids[row]!,
      label: labels[row]!,
      variants: variants[row]!,
      papers: papersOf(row),
      given: given![row]!,
      inTitle: inTitle![row]!,
      inAbstract: inAbstract![row]!,
    };
}

/** Every community of a map, largest first, with the ids of its members by papers, then id. */
export function* listCommunities(map: NetworkMap): Generator<CommunityLine> {
  const { ids, occurrences } = map.network.nodes;
  const members: number[][] = map.communities.map(() => []);
  map.partition.communities.forEach((community, node) => members[community]?.push(node));
  for (const { id, size, label, terms } of map.communities)
    yield {
      id,
      size,
      label,
      terms: terms.map(({ term, score }) => ({ term, score })),
      members: byPapers(members[id]!, ids, (node) => occurrences[node]!).map((node) => ids[node]!),
    };
}

function communityOfNodes(map: NetworkMap | null): Map<string, number> {
  const communities = new Map<string, number>();
  map?.network.nodes.ids.forEach((id, node) => {
    communities.set(id, map.partition.communities[node]!);
  });
  return communities;
}

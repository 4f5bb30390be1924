// The papers behind a link: what a person reads to check that the map is right.
import { citedWorksOf } from "../model/cited-works.ts";
import type { Corpus } from "../model/corpus.ts";
import type { EntityId } from "../model/ids.ts";
import { rowOf, type Incidence } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import type { Evidence, NamedRef } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { nodeIndexOf } from "./neighbourhood.ts";
import { summarisePaper } from "./paper-summary.ts";
import { ascending, intersect } from "./sorted-rows.ts";
import { newestFirst } from "./tally.ts";
import { admits } from "./view-papers.ts";

/**
 * The papers behind the link of two nodes, newest first, with its strength; null when the two are
 * shown but not linked. Their number is `LinkColumns.papers` of the link: the network's years and
 * limit of authors hold here too. With what else the two share, in words. Cost: linear in nodes and in the papers of the two.
 *
 * @param index of the corpus that the network was built from
 * @throws GraphError `unknown-node` when the network does not show one of them
 */
export function evidenceOf(
  index: CorpusIndex,
  network: Network,
  source: EntityId,
  target: EntityId,
): Evidence | null {
  const from = nodeIndexOf(network, source);
  const to = nodeIndexOf(network, target);
  const link = linkBetween(network, from, to);
  if (link === null) return null;
  return {
    source: nodeRef(network, from),
    target: nodeRef(network, to),
    strength: network.links.strengths[link]!,
    papers: papersBehind(index, network, link).map((row) => summarisePaper(index, row)),
    shared: sharedBehind(index, network, link),
  };
}

/**
 * Rows of the papers behind the link of two nodes, newest first; null when the two are not linked.
 *
 * @throws GraphError `unknown-node` when the network does not show one of them
 */
export function papersOfLink(
  index: CorpusIndex,
  network: Network,
  source: EntityId,
  target: EntityId,
): number[] | null {
  const ends = [nodeIndexOf(network, source), nodeIndexOf(network, target)] as const;
  const link = linkBetween(network, ...ends);
  return link === null ? null : papersBehind(index, network, link);
}

/** A node by id and name. */
export function nodeRef(network: Network, node: number): NamedRef {
  return { id: network.nodes.ids[node]!, name: network.nodes.labels[node]! };
}

/**
 * Rows of the papers behind a link, newest first: the papers that the view admits and that hold both
 * ends, or cite both (`cocitation`). In the knowledge graph that is the paper at the link's end; in
 * `citation` the paper or papers that cite; where two papers are linked by what they share, these two;
 * between venues the papers in either by people who publish in both.
 *
 * @param link place in `LinkColumns`
 */
export function papersBehind(index: CorpusIndex, network: Network, link: number): number[] {
  const rowA = network.nodes.rows[network.links.sources[link]!]!;
  const rowB = network.nodes.rows[network.links.targets[link]!]!;
  const { corpus } = index;
  const inBoth = (a: Incidence, b: Incidence): number[] =>
    newestFirst(intersect(rowOf(a, rowA), rowOf(b, rowB)).filter(admits(index, network)), corpus);
  switch (network.kind) {
    case "knowledge":
      // Papers sort before every other type, so the smaller end is the paper.
      return [rowA];
    case "coauthorship":
      return inBoth(index.papersOfAuthor, index.papersOfAuthor);
    case "keywords":
      return inBoth(index.papersOfKeyword, index.papersOfKeyword);
    case "organizations":
      return inBoth(index.papersOfOrganization, index.papersOfOrganization);
    case "countries":
      return inBoth(index.papersOfCountry, index.papersOfCountry);
    case "author-keyword":
      return inBoth(index.papersOfAuthor, index.papersOfKeyword);
    case "cocitation": {
      const { citedBy } = citedWorksOf(corpus);
      return inBoth(citedBy, citedBy);
    }
    case "citation": {
      const { withinCorpus } = citedWorksOf(corpus);
      const cites = (from: number, to: number): boolean => rowOf(withinCorpus, from).includes(to);
      const citing = [...(cites(rowA, rowB) ? [rowA] : []), ...(cites(rowB, rowA) ? [rowB] : [])];
      return newestFirst(citing, corpus);
    }
    case "papers":
    case "coupling":
      return newestFirst([rowA, rowB], corpus);
    case "venues": {
      const shared = new Set(authorsOfBoth(index, network, rowA, rowB));
      const papers = [...rowOf(index.papersOfVenue, rowA), ...rowOf(index.papersOfVenue, rowB)];
      const inView = admits(index, network);
      return newestFirst(
        papers.filter(
          (paper) =>
            inView(paper) && rowOf(corpus.authorships, paper).some((author) => shared.has(author)),
        ),
        corpus,
      );
    }
  }
}

/** What the ends of a link share beside papers, in words; in the order of the corpus. */
function sharedBehind(index: CorpusIndex, network: Network, link: number): string[] {
  const rowA = network.nodes.rows[network.links.sources[link]!]!;
  const rowB = network.nodes.rows[network.links.targets[link]!]!;
  const { corpus } = index;
  switch (network.kind) {
    case "coupling":
      return worksOfBoth(corpus, rowA, rowB);
    case "papers":
      return [...worksOfBoth(corpus, rowA, rowB), ...keywordsOfBoth(corpus, rowA, rowB)];
    case "venues":
      return authorsOfBoth(index, network, rowA, rowB).map((row) => corpus.authors.names[row]!);
    default:
      return [];
  }
}

function worksOfBoth(corpus: Corpus, paperA: number, paperB: number): string[] {
  const { names, byPaper } = citedWorksOf(corpus);
  return intersect(rowOf(byPaper, paperA), rowOf(byPaper, paperB)).map((work) => names[work]!);
}

function keywordsOfBoth({ paperKeywords, keywords }: Corpus, a: number, b: number): string[] {
  const shared = intersect(ascending(rowOf(paperKeywords, a)), ascending(rowOf(paperKeywords, b)));
  return shared.map((row) => keywords.labels[row]!);
}

/** Rows of the authors with papers of the view in both venues, ascending. */
function authorsOfBoth(
  index: CorpusIndex,
  network: Network,
  venueA: number,
  venueB: number,
): number[] {
  const inView = admits(index, network);
  const authorsOf = (venue: number): number[] =>
    ascending(
      [...rowOf(index.papersOfVenue, venue)]
        .filter(inView)
        .flatMap((paper) => [...rowOf(index.corpus.authorships, paper)]),
    );
  return intersect(authorsOf(venueA), authorsOf(venueB));
}

/** Place of the link between two nodes, or null. Links are sorted by their ends: log m. */
function linkBetween(network: Network, a: number, b: number): number | null {
  const { sources, targets } = network.links;
  const source = Math.min(a, b);
  const target = Math.max(a, b);
  let low = 0;
  let high = sources.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = sources[middle]! - source || targets[middle]! - target;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}

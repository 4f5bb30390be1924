// The papers behind a link: what a person reads to check that the map is right.
import type { EntityId } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import type { Network } from "../model/network.ts";
import type { Evidence, NamedRef } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { nodeIndexOf } from "./neighbourhood.ts";
import { summarisePaper } from "./paper-summary.ts";
import { intersect } from "./sorted-rows.ts";
import { newestFirst } from "./tally.ts";
import { admits } from "./view-papers.ts";

/**
 * The papers behind the link of two nodes, newest first, with its strength; null when the two are
 * shown but not linked. Their number is `LinkColumns.papers` of the link: the network's years and
 * limit of authors hold here too. Cost: linear in nodes and in the papers of the two.
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
  };
}

/** A node by id and name. */
export function nodeRef(network: Network, node: number): NamedRef {
  return { id: network.nodes.ids[node]!, name: network.nodes.labels[node]! };
}

/**
 * Rows of the papers behind a link, newest first. A link of the knowledge graph has the one paper
 * at its end; any other link the papers that hold both ends and that the view admits.
 *
 * @param link place in `LinkColumns`
 */
export function papersBehind(index: CorpusIndex, network: Network, link: number): number[] {
  const { corpus } = index;
  const rowA = network.nodes.rows[network.links.sources[link]!]!;
  const rowB = network.nodes.rows[network.links.targets[link]!]!;
  const inView = admits(index, network);
  switch (network.kind) {
    case "knowledge":
      // Papers sort before every other type, so the smaller end is the paper.
      return [rowA];
    case "coauthorship":
      return newestFirst(
        intersect(rowOf(index.papersOfAuthor, rowA), rowOf(index.papersOfAuthor, rowB)).filter(
          inView,
        ),
        corpus,
      );
    case "keywords":
      return newestFirst(
        intersect(rowOf(index.papersOfKeyword, rowA), rowOf(index.papersOfKeyword, rowB)).filter(
          inView,
        ),
        corpus,
      );
  }
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

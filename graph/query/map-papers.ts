// The papers behind a map, or behind one of its nodes: what its table lists and its trends count.
import { ENTITY_TYPES, entityTypeOf } from "../model/ids.ts";
import { hasPaperNodes } from "../model/network.ts";
import type { Network } from "../model/network.ts";
import { papersOf, requireRow, type CorpusIndex } from "./corpus-index.ts";
import { admits } from "./view-papers.ts";

/**
 * Rows of the papers of the view that hold a node of the network, ascending; where papers are nodes,
 * those nodes. Their number is `ledger.shown.papers`, except in `cocitation`, where these are the papers
 * cited. Cost: linear in nodes and their papers.
 *
 * @param index of the corpus that the network was built from
 */
export function papersOfNetwork(index: CorpusIndex, network: Network): number[] {
  const shown = new Uint8Array(index.corpus.papers.ids.length);
  const papersAreNodes = hasPaperNodes(network.kind);
  const inView = admits(index, network);
  const { types, rows } = network.nodes;
  for (let node = 0; node < rows.length; node++) {
    const type = ENTITY_TYPES[types[node]!]!;
    if (papersAreNodes && type !== "paper") continue;
    for (const paper of papersOf(index, type, rows[node]!))
      // A cited paper may be older than the years shown.
      if (papersAreNodes || inView(paper)) shown[paper] = 1;
  }
  return Array.from(shown.keys()).filter((paper) => shown[paper] === 1);
}

/**
 * Rows of the papers of the view that hold an entity, ascending, whether the network shows it or not; a
 * paper holds itself. Cost: linear in its papers.
 *
 * @throws GraphError `unknown-entity` when the corpus has none of that id
 */
export function papersOfEntity(index: CorpusIndex, network: Network, id: string): number[] {
  const type = entityTypeOf(id) ?? "paper";
  const papers = [...papersOf(index, type, requireRow(index, type, id))];
  return type === "paper" ? papers : papers.filter(admits(index, network));
}

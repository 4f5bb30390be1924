// The papers behind a map as a whole, and behind one of its nodes.
import { citedWorksOf } from "../model/cited-works.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import { rowOf } from "../model/incidence.ts";
import { hasPaperNodes, type Network } from "../model/network.ts";
import { papersOf, type CorpusIndex } from "./corpus-index.ts";
import { nodeIndexOf } from "./neighbourhood.ts";
import { admits } from "./view-papers.ts";

/**
 * Rows of the papers of which a node is shown, ascending: papers of the view that hold it; where papers
 * are nodes these themselves, and in `cocitation` those that cite one. Their number is
 * `ledger.shown.papers`. Cost: linear in papers and the incidences of the nodes.
 */
export function shownPapers(index: CorpusIndex, network: Network): number[] {
  const shown = new Uint8Array(index.corpus.papers.ids.length);
  const papersBehind = behind(index, network);
  for (let node = 0; node < network.nodes.ids.length; node++)
    for (const paper of papersBehind(node)) shown[paper] = 1;
  return Array.from(shown.keys()).filter((paper) => shown[paper] === 1);
}

/**
 * Rows of the papers of the view that hold a node, ascending; of a paper, itself.
 *
 * @throws GraphError `unknown-node` when the network does not show it
 */
export function papersOfNode(index: CorpusIndex, network: Network, id: string): number[] {
  const node = nodeIndexOf(network, id);
  return Array.from(holding(index, network)(node));
}

function behind(index: CorpusIndex, network: Network): (node: number) => Iterable<number> {
  const { types, rows } = network.nodes;
  if (network.kind === "cocitation") {
    const { citedBy } = citedWorksOf(index.corpus);
    const inView = admits(index, network);
    return (node) => rowOf(citedBy, rows[node]!).filter(inView);
  }
  if (!hasPaperNodes(network.kind)) return holding(index, network);
  return (node) => (ENTITY_TYPES[types[node]!] === "paper" ? [rows[node]!] : []);
}

function holding(index: CorpusIndex, network: Network): (node: number) => Iterable<number> {
  const { types, rows } = network.nodes;
  const inView = admits(index, network);
  return (node) => {
    const type = ENTITY_TYPES[types[node]!]!;
    const papers = papersOf(index, type, rows[node]!);
    return type === "paper" ? papers : papers.filter(inView);
  };
}

// How two nodes of a network are connected: the shortest path over the links shown, with the papers
// behind every step.
import { adjacencyOf } from "../model/adjacency.ts";
import type { Adjacency } from "../model/adjacency.ts";
import type { EntityId } from "../model/ids.ts";
import type { Network } from "../model/network.ts";
import type { PathStep } from "./answers.ts";
import type { CorpusIndex } from "./corpus-index.ts";
import { nodeRef, papersBehind } from "./evidence.ts";
import { nodeIndexOf } from "./neighbourhood.ts";
import { summarisePaper } from "./paper-summary.ts";

const UNREACHED = -1;

/**
 * The path of fewest links between two nodes, step by step; empty from a node to itself, null when
 * the two are not connected. Among paths of equal length the one with the greatest sum of link
 * strengths; among those, at the first fork from `from`, the neighbour that comes first by type,
 * then id. Cost: linear in nodes + links.
 *
 * @param index of the corpus that the network was built from
 * @throws GraphError `unknown-node` when the network does not show one of them
 */
export function shortestPath(
  index: CorpusIndex,
  network: Network,
  from: EntityId,
  to: EntityId,
): readonly PathStep[] | null {
  const start = nodeIndexOf(network, from);
  const goal = nodeIndexOf(network, to);
  const adjacency = adjacencyOf(network);
  const hops = hopsTo(adjacency, goal, start);
  if (hops[start] === UNREACHED) return null;
  const best = strongestOnward(network, adjacency, hops, start);
  const steps: PathStep[] = [];
  for (let node = start; node !== goal;) {
    const { neighbour, link } = best.get(node)!;
    steps.push({
      from: nodeRef(network, node),
      to: nodeRef(network, neighbour),
      papers: papersBehind(index, network, link).map((row) => summarisePaper(index, row)),
    });
    node = neighbour;
  }
  return steps;
}

/** Number of links to `goal` for every node not farther from it than `start`; others UNREACHED. */
function hopsTo({ offsets, neighbours }: Adjacency, goal: number, start: number): Int32Array {
  const hops = new Int32Array(offsets.length - 1).fill(UNREACHED);
  hops[goal] = 0;
  const queue = [goal];
  for (let head = 0; head < queue.length && hops[start] === UNREACHED; head++) {
    const node = queue[head]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const neighbour = neighbours[k]!;
      if (hops[neighbour] !== UNREACHED) continue;
      hops[neighbour] = hops[node]! + 1;
      queue.push(neighbour);
    }
  }
  return hops;
}

interface Onward {
  readonly neighbour: number;
  readonly link: number;
  /** Sum of strengths from here to the goal. */
  readonly strength: number;
}

/** For every node on a shortest path from `start`, where the strongest one goes on. */
function strongestOnward(
  network: Network,
  { offsets, neighbours, links }: Adjacency,
  hops: Int32Array,
  start: number,
): Map<number, Onward> {
  // The nodes on shortest paths, from the start outwards: each once, in order of falling hops.
  const nodes = new Set([start]);
  for (const node of nodes)
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
      if (hops[neighbours[k]!] === hops[node]! - 1) nodes.add(neighbours[k]!);
  const best = new Map<number, Onward>();
  for (const node of [...nodes].reverse()) {
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const neighbour = neighbours[k]!;
      if (hops[neighbour]! < 0 || hops[neighbour] !== hops[node]! - 1) continue;
      const link = links[k]!;
      const strength = network.links.strengths[link]! + (best.get(neighbour)?.strength ?? 0);
      // Neighbours come by node index, that is by type, then id: only more strength replaces.
      if (strength > (best.get(node)?.strength ?? -Infinity))
        best.set(node, { neighbour, link, strength });
    }
  }
  return best;
}

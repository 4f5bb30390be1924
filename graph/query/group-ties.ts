// How strongly a node of a map is tied to each group: who bridges what.
import type { NetworkMap } from "../model/network-map.ts";
import { neighboursOfNode } from "./neighbourhood.ts";

/** A node's links to one group. */
export interface GroupTie {
  /** Number of the group. */
  readonly community: number;
  /** Whether the node is in it. */
  readonly own: boolean;
  /** Sum of the strengths of the links to it. */
  readonly strength: number;
  /** Part of the strength of all links of the node, 0 to 1. */
  readonly share: number;
  /** The neighbours in it by node index, strongest link first. */
  readonly neighbours: readonly number[];
}

/**
 * The groups that a node's links lead to, strongest first; ties by number. Empty for a node without
 * links. Shares sum to 1. Cost: linear in links, plus d·log d for d neighbours.
 *
 * @param node index
 */
export function groupTies({ network, partition }: NetworkMap, node: number): readonly GroupTie[] {
  const ties = new Map<number, { strength: number; neighbours: number[] }>();
  let all = 0;
  for (const { index, link } of neighboursOfNode(network, node)) {
    const strength = network.links.strengths[link]!;
    const community = partition.communities[index]!;
    const tie = ties.get(community) ?? { strength: 0, neighbours: [] };
    tie.strength += strength;
    tie.neighbours.push(index);
    ties.set(community, tie);
    all += strength;
  }
  return [...ties]
    .map(([community, tie]) => ({
      community,
      own: community === partition.communities[node],
      ...tie,
      share: tie.strength / all,
    }))
    .sort((a, b) => b.strength - a.strength || a.community - b.community);
}

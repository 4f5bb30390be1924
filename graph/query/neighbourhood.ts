// The neighbours of a node in a network, as the inspector lists them.
import { GraphError } from "../model/errors.ts";
import type { Network } from "../model/network.ts";

/** A neighbour by its node index, with the link's place in `LinkColumns`. */
export interface Neighbour {
  readonly index: number;
  readonly link: number;
}

/**
 * The index of a node. Cost: linear in nodes.
 *
 * @throws GraphError `unknown-node` when the network does not show it
 */
export function nodeIndexOf(network: Network, id: string): number {
  const index = network.nodes.ids.findIndex((known) => known === id);
  if (index < 0)
    throw new GraphError(
      "unknown-node",
      `The ${network.kind} network does not show "${id}". It may be unknown, or hidden by a threshold: widen the view.`,
      { details: { kind: network.kind, id } },
    );
  return index;
}

/**
 * The neighbours of a node, strongest link first; ties by node index, that is by type, then id.
 * Empty for a node without links. Cost: linear in links, plus d·log d for d neighbours.
 *
 * @throws GraphError `unknown-node`
 */
export function neighboursOf(network: Network, id: string): readonly Neighbour[] {
  return neighboursOfNode(network, nodeIndexOf(network, id));
}

/** The same for a node by its index. */
export function neighboursOfNode(network: Network, node: number): readonly Neighbour[] {
  const { sources, targets, strengths } = network.links;
  const neighbours: Neighbour[] = [];
  for (let link = 0; link < sources.length; link++) {
    if (sources[link] === node) neighbours.push({ index: targets[link]!, link });
    else if (targets[link] === node) neighbours.push({ index: sources[link]!, link });
  }
  return neighbours.sort((a, b) => strengths[b.link]! - strengths[a.link]! || a.index - b.index);
}

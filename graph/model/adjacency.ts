// The links of a network from both ends (compressed sparse rows), for everything that walks from node
// to node.
import type { Network } from "./network.ts";

/** Node `i` has the neighbours `neighbours[offsets[i] … offsets[i + 1])`, ascending. */
export interface Adjacency {
  /** nodes + 1 entries, ascending, first 0. */
  readonly offsets: Uint32Array;
  /** Node indices; every link stands twice. */
  readonly neighbours: Uint32Array;
  /** Parallel to `neighbours`: the link's place in `LinkColumns`. */
  readonly links: Uint32Array;
}

/** Both directions of every link. Cost: linear in nodes + links. */
export function adjacencyOf(network: Pick<Network, "nodes" | "links">): Adjacency {
  return adjacencyOfLinks(network.nodes.ids.length, network.links.sources, network.links.targets);
}

/**
 * The same over bare columns.
 *
 * @param sources with `targets` sorted by (source, target), as LinkColumns are; this is what makes
 * rows ascending
 */
export function adjacencyOfLinks(
  nodeCount: number,
  sources: Uint32Array,
  targets: Uint32Array,
): Adjacency {
  const offsets = new Uint32Array(nodeCount + 1);
  for (const source of sources) offsets[source + 1]!++;
  for (const target of targets) offsets[target + 1]!++;
  for (let i = 0; i < nodeCount; i++) offsets[i + 1]! += offsets[i]!;
  const neighbours = new Uint32Array(2 * sources.length);
  const links = new Uint32Array(2 * sources.length);
  const next = offsets.slice(0, nodeCount);
  const place = (node: number, neighbour: number, link: number): void => {
    const slot = next[node]!++;
    neighbours[slot] = neighbour;
    links[slot] = link;
  };
  // First all smaller neighbours of a node, in the order of the links, then the greater ones.
  for (let k = 0; k < sources.length; k++) place(targets[k]!, sources[k]!, k);
  for (let k = 0; k < sources.length; k++) place(sources[k]!, targets[k]!, k);
  return { offsets, neighbours, links };
}

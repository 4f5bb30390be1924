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
  const { sources, targets } = network.links;
  const nodeCount = network.nodes.ids.length;
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
  // Links are sorted by (source, target): first all smaller neighbours of a node, then the greater.
  for (let k = 0; k < sources.length; k++) place(targets[k]!, sources[k]!, k);
  for (let k = 0; k < sources.length; k++) place(sources[k]!, targets[k]!, k);
  return { offsets, neighbours, links };
}

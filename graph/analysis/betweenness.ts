// Betweenness: through whom the shortest ways lead.
import { checkpoint } from "../model/checkpoint.ts";
import { createRandom } from "../model/random.ts";
import { adjacencyOfLinks } from "../model/adjacency.ts";
import type { WeightedLinks } from "./link-graph.ts";

/** Up to this many nodes every node is a source. */
export const EXACT_BETWEENNESS_NODES = 1500;
/** Above it, so many sources are drawn. */
export const SAMPLED_BETWEENNESS_SOURCES = 256;

export interface Betweenness {
  /** Share of all pairs of other nodes whose shortest ways lead through the node, 0 to 1. */
  readonly values: Float64Array;
  /** Number of nodes from which ways were followed; the node count when exact. */
  readonly sources: number;
}

/**
 * Betweenness by Brandes' method. Ways are counted in links (hops): a strength is closeness, not length,
 * and turning it into a length would be one more choice to explain. Where several shortest ways join a
 * pair, each counts its part.
 *
 * Exact up to 1,500 nodes; above, 256 sources are drawn by the seed and their sum is scaled by
 * n / 256, which gives an estimate (never above 1). Networks of fewer than three nodes give 0.
 *
 * Cost: sources × (nodes + links).
 *
 * Source: Brandes (2001), doi:10.1080/0022250X.2001.9990249; sampling after Brandes, Pich (2007),
 * doi:10.1142/S0218127407018403.
 */
export function betweennessOf(links: WeightedLinks, seed: number): Betweenness {
  const n = links.nodeCount;
  const sources = n <= EXACT_BETWEENNESS_NODES ? null : drawSources(n, seed);
  const sourceCount = sources?.length ?? n;
  const values = new Float64Array(n);
  if (n < 3) return { values, sources: n };
  const { offsets, neighbours } = adjacencyOfLinks(n, links.sources, links.targets);
  const distances = new Int32Array(n).fill(-1);
  const ways = new Float64Array(n);
  const dependencies = new Float64Array(n);
  const queue = new Uint32Array(n);
  for (let s = 0; s < sourceCount; s++) {
    checkpoint();
    const source = sources?.[s] ?? s;
    let tail = 0;
    queue[tail++] = source;
    distances[source] = 0;
    ways[source] = 1;
    for (let head = 0; head < tail; head++) {
      const node = queue[head]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const next = neighbours[k]!;
        if (distances[next] === -1) {
          distances[next] = distances[node]! + 1;
          queue[tail++] = next;
        }
        if (distances[next] === distances[node]! + 1) ways[next]! += ways[node]!;
      }
    }
    // Back from the farthest: each node hands its dependency to those before it on its shortest ways.
    for (let at = tail - 1; at > 0; at--) {
      const node = queue[at]!;
      const handed = (1 + dependencies[node]!) / ways[node]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const before = neighbours[k]!;
        if (distances[before] === distances[node]! - 1)
          dependencies[before]! += ways[before]! * handed;
      }
      values[node]! += dependencies[node]!;
    }
    for (let at = 0; at < tail; at++) {
      const node = queue[at]!;
      distances[node] = -1;
      ways[node] = 0;
      dependencies[node] = 0;
    }
  }
  // Every pair was met from both of its ends.
  const scale = n / sourceCount / ((n - 1) * (n - 2));
  return { values: values.map((value) => Math.min(1, value * scale)), sources: sourceCount };
}

/** Distinct nodes, ascending: the first places of a seeded shuffle. */
function drawSources(nodeCount: number, seed: number): Uint32Array {
  const random = createRandom(seed);
  const nodes = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) nodes[node] = node;
  for (let place = 0; place < SAMPLED_BETWEENNESS_SOURCES; place++) {
    const other = place + Math.floor(random() * (nodeCount - place));
    const drawn = nodes[other]!;
    nodes[other] = nodes[place]!;
    nodes[place] = drawn;
  }
  return nodes.slice(0, SAMPLED_BETWEENNESS_SOURCES).sort();
}

// Communities found from those of another map, so that they differ only where the links ask for it.
import { aggregate } from "../leiden/aggregate.ts";
import { moveNodes } from "../leiden/move-nodes.ts";
import { rowsOf, totalWeight, type Rows } from "../leiden/rows.ts";
import type { WeightedLinks } from "../link-graph.ts";

/**
 * A community number for each node: Louvain's method from a given partition instead of from single
 * nodes. Nodes move, first in the order of their indices, to the neighbouring community that raises
 * modularity most, until none gains; then whole communities move in the same way. Ties stay. Nothing is
 * drawn. Cost: rounds × links.
 *
 * @param start community of each node, numbers below the node count
 * @param resolution γ of modularity, ≥ 0
 */
export function settlePartition(
  links: WeightedLinks,
  start: Uint32Array,
  resolution: number,
): Uint32Array {
  let communities = start.slice();
  if (links.sources.length === 0) return communities;
  const rows = rowsOf(links);
  const share = resolution / totalWeight(rows);
  moveInOrder(rows, communities, share);
  for (;;) {
    const { rows: between, groups } = aggregate(rows, communities);
    const joined = Uint32Array.from({ length: between.nodeCount }, (_, group) => group);
    moveInOrder(between, joined, share);
    if (joined.every((group, k) => group === k)) return communities;
    communities = groups.map((group) => joined[group]!);
  }
}

function moveInOrder(rows: Rows, communities: Uint32Array, share: number): void {
  moveNodes(rows, communities, Uint32Array.from(communities.keys()), share);
}

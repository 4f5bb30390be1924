// PageRank over undirected weighted links.
import type { WeightedLinks } from "./link-graph.ts";

const DAMPING = 0.85;
const TOLERANCE = 1e-10;
const MAX_ITERATIONS = 200;

/**
 * The PageRank of each node; sums to 1. A walker follows a link with probability proportional to its
 * strength, 0.85 of the time, and else jumps anywhere; from a node without links it always jumps.
 *
 *     pᵢ = (1 − d)/n + d · (Σⱼ pⱼ · wᵢⱼ/sⱼ + Σ over nodes without links of pⱼ/n)
 *
 * Power iteration from the uniform start until the sum of changes is below 1e-10 (at most 200 rounds).
 * Cost: rounds × links. An empty network gives an empty column.
 *
 * Source: Brin, Page (1998), doi:10.1016/S0169-7552(98)00110-X.
 */
export function pageRankOf({
  nodeCount,
  sources,
  targets,
  strengths,
}: WeightedLinks): Float64Array {
  const totals = new Float64Array(nodeCount);
  for (let link = 0; link < sources.length; link++) {
    totals[sources[link]!]! += strengths[link]!;
    totals[targets[link]!]! += strengths[link]!;
  }
  let ranks = new Float64Array(nodeCount).fill(1 / nodeCount);
  for (let round = 0; round < MAX_ITERATIONS; round++) {
    let loose = 0;
    for (let node = 0; node < nodeCount; node++) if (totals[node] === 0) loose += ranks[node]!;
    const next = new Float64Array(nodeCount).fill((1 - DAMPING + DAMPING * loose) / nodeCount);
    for (let link = 0; link < sources.length; link++) {
      const a = sources[link]!;
      const b = targets[link]!;
      const share = DAMPING * strengths[link]!;
      next[b]! += (share * ranks[a]!) / totals[a]!;
      next[a]! += (share * ranks[b]!) / totals[b]!;
    }
    let change = 0;
    for (let node = 0; node < nodeCount; node++) change += Math.abs(next[node]! - ranks[node]!);
    ranks = next;
    if (change < TOLERANCE) break;
  }
  return ranks;
}

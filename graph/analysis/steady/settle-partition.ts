// Communities found from those of another map, so that they differ only where the links ask for it.
import { groupLinks } from "../layout/groups.ts";
import type { WeightedLinks } from "../link-graph.ts";

/** Rounds over all nodes at most; about five are usual. */
const MAX_ROUNDS = 40;
/** A move must gain more than this share of all strength, or rounding would move nodes for ever. */
const LEAST_GAIN = 1e-10;

/**
 * A community number for each node: Louvain's method from a given partition instead of from single
 * nodes. Nodes move in the order of their indices to the neighbouring community that raises modularity
 * most, until none gains; then whole communities move in the same way. Ties stay, then go to the
 * smaller number. Nothing is drawn. Cost: rounds × links.
 *
 * @param start community of each node, numbers below the node count
 * @param resolution γ of modularity, ≥ 0
 */
export function settlePartition(
  links: WeightedLinks,
  start: Uint32Array,
  resolution: number,
): Uint32Array {
  const weights = new Float64Array(links.nodeCount);
  for (const [link, strength] of links.strengths.entries()) {
    weights[links.sources[link]!]! += strength;
    weights[links.targets[link]!]! += strength;
  }
  let communities = moveNodes(links, weights, start, resolution);
  for (;;) {
    const { members, between } = groupLinks(links, communities);
    const groupWeights = Float64Array.from(members, (nodes) =>
      nodes.reduce((sum, node) => sum + weights[node]!, 0),
    );
    const alone = Uint32Array.from(members, (_, group) => group);
    const joined = moveNodes(between, groupWeights, alone, resolution, weights);
    if (joined.every((group, k) => group === k)) return communities;
    const next = new Uint32Array(links.nodeCount);
    for (const [group, nodes] of members.entries())
      for (const node of nodes) next[node] = joined[group]!;
    communities = next;
  }
}

/**
 * Moves each node to the best of its neighbours' communities, or to one of its own, until none gains.
 *
 * @param weights total link strength of each node, with what is inside it
 * @param all weights that sum to twice the strength of all links
 */
function moveNodes(
  links: WeightedLinks,
  weights: Float64Array,
  start: Uint32Array,
  resolution: number,
  all: Float64Array = weights,
): Uint32Array {
  const n = links.nodeCount;
  const communities = start.slice();
  const twice = all.reduce((sum, weight) => sum + weight, 0);
  if (twice === 0) return communities;
  const { offsets, others, strengths } = neighboursOf(links);
  const totals = new Float64Array(n);
  const sizes = new Uint32Array(n);
  for (const [node, community] of communities.entries()) {
    totals[community]! += weights[node]!;
    sizes[community]!++;
  }
  const towards = new Float64Array(n);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let moved = false;
    for (let node = 0; node < n; node++) {
      const own = communities[node]!;
      const near = new Set<number>([own]);
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const community = communities[others[k]!]!;
        near.add(community);
        towards[community]! += strengths[k]!;
      }
      const share = (resolution * weights[node]!) / twice;
      const gainOf = (community: number): number =>
        towards[community]! -
        share * (totals[community]! - (community === own ? weights[node]! : 0));
      let best = own;
      let bestGain = gainOf(own) + LEAST_GAIN * twice;
      for (const community of near) {
        const gain = gainOf(community);
        if (community !== own && (gain > bestGain || (gain === bestGain && community < best))) {
          best = community;
          bestGain = gain;
        }
      }
      for (const community of near) towards[community] = 0;
      if (bestGain < 0 && sizes[own]! > 1) best = sizes.indexOf(0);
      if (best === own) continue;
      communities[node] = best;
      totals[own]! -= weights[node]!;
      totals[best]! += weights[node]!;
      sizes[own]!--;
      sizes[best]!++;
      moved = true;
    }
    if (!moved) break;
  }
  return communities;
}

/** The neighbours of each node in rows, from link columns. */
export function neighboursOf({ nodeCount, sources, targets, strengths: columns }: WeightedLinks): {
  readonly offsets: Uint32Array;
  readonly others: Uint32Array;
  readonly strengths: Float64Array;
} {
  const offsets = new Uint32Array(nodeCount + 1);
  for (const ends of [sources, targets]) for (const node of ends) offsets[node + 1]!++;
  for (let node = 0; node < nodeCount; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice(0, nodeCount);
  const others = new Uint32Array(2 * sources.length);
  const strengths = new Float64Array(2 * sources.length);
  for (const [link, strength] of columns.entries())
    for (const [node, other] of [
      [sources[link]!, targets[link]!],
      [targets[link]!, sources[link]!],
    ] as const) {
      const at = next[node]!++;
      others[at] = other;
      strengths[at] = strength;
    }
  return { offsets, others, strengths };
}

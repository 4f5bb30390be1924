// The first phase of Leiden's (and Louvain's) method: nodes move to the community that gains most.
import type { Rows } from "./rows.ts";

/** A move must gain more than this share of a node's weight, or rounding would move nodes for ever. */
const LEAST_GAIN = 1e-9;

export interface Moves {
  /** Entries of rows that were read. */
  readonly read: number;
  /** Sum of the gains, in strength. */
  readonly gain: number;
}

/**
 * Moves nodes between communities until none gains by it, but for what a queue of neighbours misses.
 * Nodes wait in a queue, at first in the given order; who moves makes its neighbours elsewhere wait again.
 * A node goes to the community of a neighbour, or to an empty one, where
 *
 *     strength towards it − share · weight of the node · weight of the community without the node
 *
 * is greatest; ties stay. Cost: about linear in the entries, a few rounds.
 *
 * @param communities of each node, numbers below the node count; changed
 * @param order every node once
 * @param share γ / twice the strength of all links
 */
export function moveNodes(
  { nodeCount, offsets, others, strengths, weights }: Rows,
  communities: Uint32Array,
  order: Uint32Array,
  share: number,
): Moves {
  const totals = new Float64Array(nodeCount);
  const sizes = new Uint32Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) {
    totals[communities[node]!]! += weights[node]!;
    sizes[communities[node]!]!++;
  }
  const empty = new Uint32Array(nodeCount);
  let emptyCount = 0;
  for (let c = nodeCount - 1; c >= 0; c--) if (sizes[c] === 0) empty[emptyCount++] = c;

  const queue = order.slice();
  const waits = new Uint8Array(nodeCount).fill(1);
  let head = 0;
  let waiting = nodeCount;
  let read = 0;
  let gained = 0;
  const towards = new Float64Array(nodeCount);
  const near = new Uint32Array(nodeCount);
  while (waiting > 0) {
    const node = queue[head]!;
    head = head + 1 === nodeCount ? 0 : head + 1;
    waiting--;
    waits[node] = 0;
    const [from, to] = [offsets[node]!, offsets[node + 1]!];
    read += to - from;
    let nearCount = 0;
    for (let k = from; k < to; k++) {
      const community = communities[others[k]!]!;
      // Strengths are above 0: who is 0 was not met yet.
      if (towards[community] === 0) near[nearCount++] = community;
      towards[community]! += strengths[k]!;
    }
    const own = communities[node]!;
    const weight = weights[node]!;
    const cost = share * weight;
    const stay = towards[own]! - cost * (totals[own]! - weight);
    let best = own;
    let bestGain = stay + LEAST_GAIN * weight;
    towards[own] = 0;
    for (let k = 0; k < nearCount; k++) {
      const community = near[k]!;
      const gain = towards[community]! - cost * totals[community]!;
      towards[community] = 0;
      if (community !== own && gain > bestGain) {
        best = community;
        bestGain = gain;
      }
    }
    if (bestGain < 0 && sizes[own]! > 1) {
      best = empty[--emptyCount]!;
      bestGain = 0;
    }
    if (best === own) continue;
    gained += bestGain - stay;
    communities[node] = best;
    totals[own]! -= weight;
    totals[best]! += weight;
    sizes[best]!++;
    if (--sizes[own]! === 0) empty[emptyCount++] = own;
    for (let k = from; k < to; k++) {
      const other = others[k]!;
      if (waits[other] === 1 || communities[other] === best) continue;
      waits[other] = 1;
      const place = head + waiting;
      queue[place < nodeCount ? place : place - nodeCount] = other;
      waiting++;
    }
  }
  return { read, gain: gained };
}

// The second phase of Leiden's method: each community is built again from single nodes, so that only
// what hangs well together becomes one node of the next level.
import type { Rows } from "./rows.ts";

/**
 * A part for each node, numbers below the node count; every part lies within one community and is
 * connected. Nodes are taken in the given order. One that is still alone, and tied to the rest of its
 * community at least as strongly as chance would (γ · weight · rest / twice all), joins the part of its
 * community, itself so tied, where it gains most, if it gains.
 *
 * The choice among parts is the best one, not drawn by gain: as good here, and quicker.
 *
 * Cost: linear in the entries of rows.
 *
 * @param share γ / twice the strength of all links
 */
export function refine(
  { nodeCount, offsets, others, strengths, weights }: Rows,
  communities: Uint32Array,
  order: Uint32Array,
  share: number,
): Uint32Array {
  const parts = new Uint32Array(nodeCount);
  const totals = new Float64Array(nodeCount);
  /** Of each part: strength towards the rest of its community. */
  const outward = new Float64Array(nodeCount);
  const isAlone = new Uint8Array(nodeCount).fill(1);
  for (let node = 0; node < nodeCount; node++) {
    parts[node] = node;
    const community = communities[node]!;
    totals[community]! += weights[node]!;
    let inside = 0;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++)
      if (communities[others[k]!] === community) inside += strengths[k]!;
    outward[node] = inside;
  }
  const partWeights = weights.slice();
  const towards = new Float64Array(nodeCount);
  const near = new Uint32Array(nodeCount);
  for (let at = 0; at < nodeCount; at++) {
    const node = order[at]!;
    if (isAlone[node] === 0) continue;
    const weight = weights[node]!;
    const community = communities[node]!;
    const whole = totals[community]!;
    if (outward[node] === 0 || outward[node]! < share * weight * (whole - weight)) continue;
    let nearCount = 0;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const other = others[k]!;
      if (communities[other] !== community) continue;
      const part = parts[other]!;
      if (towards[part] === 0) near[nearCount++] = part;
      towards[part]! += strengths[k]!;
    }
    let best = node;
    let bestGain = 0;
    let shared = 0;
    for (let k = 0; k < nearCount; k++) {
      const part = near[k]!;
      const tie = towards[part]!;
      towards[part] = 0;
      const partWeight = partWeights[part]!;
      const gain = tie - share * weight * partWeight;
      if (gain <= bestGain || outward[part]! < share * partWeight * (whole - partWeight)) continue;
      best = part;
      bestGain = gain;
      shared = tie;
    }
    if (best === node) continue;
    parts[node] = best;
    isAlone[node] = isAlone[best] = 0;
    partWeights[best]! += weight;
    outward[best]! += outward[node]! - 2 * shared;
  }
  return parts;
}

// Modularity, computed apart from the method that maximises it.
import type { WeightedLinks } from "./link-graph.ts";

/**
 * Newman's weighted modularity of a partition:
 *
 *     Q = Σ over communities c of  W_c / W  −  γ · (S_c / 2W)²
 *
 * W is the sum of all strengths, W_c of those inside c, S_c the sum of total link strengths of the
 * nodes of c, γ the resolution. Between −½ and 1 at γ = 1; 0 for a network without links.
 * Cost: linear in nodes + links.
 *
 * Source: Newman (2004), doi:10.1103/PhysRevE.70.056131; γ after Reichardt, Bornholdt (2006),
 * doi:10.1103/PhysRevE.74.016110.
 */
export function modularityOf(
  links: WeightedLinks,
  communities: Uint32Array,
  resolution = 1,
): number {
  let total = 0;
  const inside = new Float64Array(links.nodeCount);
  const touching = new Float64Array(links.nodeCount);
  for (let link = 0; link < links.sources.length; link++) {
    const strength = links.strengths[link]!;
    const a = communities[links.sources[link]!]!;
    const b = communities[links.targets[link]!]!;
    total += strength;
    touching[a]! += strength;
    touching[b]! += strength;
    if (a === b) inside[a]! += strength;
  }
  if (total === 0) return 0;
  let modularity = 0;
  for (let c = 0; c < links.nodeCount; c++)
    modularity += inside[c]! / total - resolution * (touching[c]! / (2 * total)) ** 2;
  return modularity;
}

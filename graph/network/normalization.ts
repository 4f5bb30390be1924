// Normalizations of finished links: how strong a link is for the size of its ends.
import type { LinkColumns, Normalization } from "../model/network.ts";

/**
 * The strengths of the links after normalization, in the same order.
 *
 *     none                  wᵢⱼ
 *     association-strength  wᵢⱼ · Σs / (sᵢ·sⱼ)
 *     cosine                wᵢⱼ / √(cᵢ·cⱼ)
 *     jaccard               wᵢⱼ / (cᵢ + cⱼ − wᵢⱼ)
 *     fractionalization     wᵢⱼ · (n/sᵢ + n/sⱼ) / 2
 *
 * wᵢⱼ is the strength counted; sᵢ the total link strength of node i over these links; Σs the sum of s
 * over all nodes, which is twice the sum of w; cᵢ the size of i, the papers that hold it or whatever else
 * links count the shared ones of (draft.ts); n the number of nodes.
 * Association strength 1 means: as often together as chance would have it (up to a node's own links).
 * Association strength and fractionalization are on the scale of the CWTS programs; cosine (Salton) and
 * Jaccard compare sets, and with full counting are exactly that.
 *
 * Cost: linear in links + nodes.
 *
 * Source: van Eck, Waltman (2009), doi:10.1002/asi.21075; for the two scales, the class Network of
 * CWTS's networkanalysis.
 *
 * @param sizes of each node, ≥ 1 for nodes with links
 */
export function normalizeLinks(
  normalization: Normalization,
  { sources, targets, strengths }: Pick<LinkColumns, "sources" | "targets" | "strengths">,
  sizes: Uint32Array,
): Float64Array {
  if (normalization === "none") return strengths;
  const nodeCount = sizes.length;
  const totals = totalStrengths(nodeCount, sources, targets, strengths);
  const sum = totals.reduce((all, total) => all + total, 0);
  return strengths.map((w, link) => {
    const i = sources[link]!;
    const j = targets[link]!;
    switch (normalization) {
      case "association-strength":
        return (w * sum) / (totals[i]! * totals[j]!);
      case "cosine":
        return w / Math.sqrt(sizes[i]! * sizes[j]!);
      case "jaccard":
        return w / (sizes[i]! + sizes[j]! - w);
      case "fractionalization":
        return (w * (nodeCount / totals[i]! + nodeCount / totals[j]!)) / 2;
    }
  });
}

/** The total link strength of each node. Cost: linear in links. */
export function totalStrengths(
  nodeCount: number,
  sources: Uint32Array,
  targets: Uint32Array,
  strengths: Float64Array,
): Float64Array {
  const totals = new Float64Array(nodeCount);
  for (let link = 0; link < sources.length; link++) {
    totals[sources[link]!]! += strengths[link]!;
    totals[targets[link]!]! += strengths[link]!;
  }
  return totals;
}

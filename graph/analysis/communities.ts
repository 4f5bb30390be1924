// Communities: who belongs together by the links alone.
import type { AnalysisOptions, Partition } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { findComponents } from "../network/components.ts";
import type { WeightedLinks } from "./link-graph.ts";
import { runLouvain } from "./louvain.ts";
import { modularityOf } from "./modularity.ts";

/** Below this many nodes + links a few starts cost nothing a person would notice. */
const SMALL = 30_000;
const RESTARTS = 5;

/**
 * The communities of a network, weighted by link strength, and their modularity.
 *
 * Louvain's method from the seed (five starts for networks of at most 30,000 nodes + links, the best
 * modularity wins, the first of equals). A community that is not connected is split into its parts.
 * Ids go by size, ties by smallest node index. A node without links is a community of its own; a
 * network without links has modularity 0.
 *
 * Cost: about linear in nodes + links.
 */
export function detectCommunities(
  network: Network,
  options: Pick<AnalysisOptions, "resolution" | "seed">,
): Partition {
  const links = weightedLinksOf(network);
  const starts = links.nodeCount + links.sources.length <= SMALL ? RESTARTS : 1;
  let best: Partition | null = null;
  for (let start = 0; start < starts; start++) {
    const found = runLouvain(links, options.resolution, options.seed + start);
    const partition = partitionOf(links, found, options);
    if (best === null || partition.modularity > best.modularity + 1e-12) best = partition;
  }
  return best!;
}

/**
 * Communities in any numbers as a partition: split into connected parts, numbered by size. Cost: linear
 * in nodes + links.
 */
export function partitionOf(
  links: WeightedLinks,
  found: Uint32Array,
  { resolution }: Pick<AnalysisOptions, "resolution">,
): Partition {
  const communities = connectedParts(links, found);
  return {
    ...numberBySize(communities),
    modularity: modularityOf(links, communities, resolution),
  };
}

/** The links of a network as the algorithms take them; columns are shared, not copied. */
export function weightedLinksOf({ nodes, links }: Network): WeightedLinks {
  return { nodeCount: nodes.ids.length, ...links };
}

/** Splits each community into its connected parts. */
function connectedParts(links: WeightedLinks, communities: Uint32Array): Uint32Array {
  const inside = Uint8Array.from(links.sources, (source, link) =>
    communities[source] === communities[links.targets[link]!] ? 1 : 0,
  );
  return findComponents(links.nodeCount, links.sources, links.targets, undefined, inside).of;
}

/** Renumbers communities: 0 is the largest; ties go to the one with the smallest node. */
export function numberBySize(communities: Uint32Array): Pick<Partition, "communities" | "count"> {
  const sizes = new Map<number, number>();
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  // A Map keeps the order of first mention, which is the order of smallest nodes, and sorting is stable.
  const ranked = [...sizes.keys()].sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  const ids = new Map(ranked.map((community, id) => [community, id]));
  return { communities: communities.map((c) => ids.get(c)!), count: ranked.length };
}

// Communities: who belongs together by the links alone.
import type { AnalysisOptions, Partition } from "../model/network-map.ts";
import type { Network } from "../model/network.ts";
import { createRandom } from "../model/random.ts";
import { findComponents } from "../network/components.ts";
import { runLeiden } from "./leiden/leiden.ts";
import { nearbyRows } from "./leiden/nearby-rows.ts";
import { rowsOf } from "./leiden/rows.ts";
import type { WeightedLinks } from "./link-graph.ts";
import { runLouvain } from "./louvain.ts";
import { modularityOf } from "./modularity.ts";

/** Ends of links to read: some tenths of a second. No further round begins once they are read … */
const WORK = 20_000_000;
/** … and no further start after so many. */
const STARTS_WORK = 4_000_000;
const STARTS = 10;
/** Up to this many nodes + links the first start goes on from what Louvain's method finds. */
const SMALL = 30_000;

/**
 * The communities of a network, weighted by link strength, and their modularity.
 *
 * Leiden's method from the seed (leiden/): ten starts for networks of some thousand links, fewer for
 * larger ones, one from 50,000 links on; the best modularity wins, the first of equals. The first
 * start of a network of at most 30,000 nodes + links goes on from the result of Louvain's method, the
 * others from single nodes. A community that is not connected is split into its parts. Ids go by size,
 * ties by smallest node index. A node without links is a community of its own; a network without links
 * has modularity 0.
 *
 * Cost: at most three rounds of Leiden's method, about linear in nodes + links, or 20 million ends of
 * links read, whichever is more.
 */
export function detectCommunities(
  network: Network,
  options: Pick<AnalysisOptions, "resolution" | "seed">,
): Partition {
  const links = weightedLinksOf(network);
  const { nodeCount } = links;
  const { rows, places } = nearbyRows(rowsOf(links));
  const alone = Uint32Array.from(places.keys());
  if (links.sources.length === 0) return partitionOf(links, alone, options);
  const { resolution, seed } = options;
  const random = createRandom(seed);
  let best: Partition | null = null;
  let read = 0;
  for (let start = 0; start < STARTS && (best === null || read < STARTS_WORK); start++) {
    const isFromLouvain = start === 0 && nodeCount + links.sources.length <= SMALL;
    const found = isFromLouvain
      ? placed(runLouvain(links, resolution, seed), places)
      : alone.slice();
    read += runLeiden(rows, found, { resolution, random, work: WORK - read });
    const partition = partitionOf(
      links,
      places.map((place) => found[place]!),
      options,
    );
    if (best === null || partition.modularity > best.modularity + 1e-12) best = partition;
  }
  return best!;
}

/** A column of nodes in the order of their new numbers. */
function placed(column: Uint32Array, places: Uint32Array): Uint32Array {
  const moved = new Uint32Array(column.length);
  for (let node = 0; node < column.length; node++) moved[places[node]!] = column[node]!;
  return moved;
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

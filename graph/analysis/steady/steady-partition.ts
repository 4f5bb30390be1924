// The communities of a view whose reference is known.
import type { AnalysisOptions, Partition } from "../../model/network-map.ts";
import type { Network } from "../../model/network.ts";
import { detectCommunities, partitionOf, weightedLinksOf } from "../communities.ts";
import type { Known } from "./reference.ts";
import { settlePartition } from "./settle-partition.ts";

/** So much modularity is given for communities that stay. */
const GIVEN = 0.02;

/**
 * The communities of the reference, changed where the links of the view ask for it
 * (settle-partition.ts); those found from nothing where their modularity is greater by more than 0.02.
 * Nodes that the reference lacks begin alone. Cost: that of detectCommunities, and once more a start of it.
 */
export function steadyPartition(
  network: Network,
  { reference, nodes }: Known,
  options: Pick<AnalysisOptions, "resolution" | "seed">,
): Partition {
  const fresh = detectCommunities(network, options);
  const start = startOf(nodes, reference.partition.communities);
  const links = weightedLinksOf(network);
  const kept = partitionOf(links, settlePartition(links, start, options.resolution), options);
  return fresh.modularity > kept.modularity + GIVEN ? fresh : kept;
}

/** The reference's communities, numbered by their first node here. */
function startOf(nodes: Int32Array, before: Uint32Array): Uint32Array {
  const numbers = new Map<number, number>();
  return Uint32Array.from(nodes, (known, node) => {
    if (known < 0) return node;
    const was = before[known]!;
    if (!numbers.has(was)) numbers.set(was, node);
    return numbers.get(was)!;
  });
}

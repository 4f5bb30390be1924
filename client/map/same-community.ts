// Finds a community again in a map of the same network over corrected data, where communities are
// numbered anew. Pure.
import type { NetworkMap } from "../../graph/index.ts";

/**
 * The community of `after` that holds most of the members of community `id` of `before`; null when
 * none holds any. Ties go to the larger, which has the smaller number. Cost: linear in nodes.
 */
export function sameCommunity(before: NetworkMap, after: NetworkMap, id: number): number | null {
  const members = new Set(
    before.network.nodes.ids.filter((_, node) => before.partition.communities[node] === id),
  );
  const shared = new Map<number, number>();
  after.network.nodes.ids.forEach((node, i) => {
    if (!members.has(node)) return;
    const community = after.partition.communities[i]!;
    shared.set(community, (shared.get(community) ?? 0) + 1);
  });
  const [best] = [...shared].sort(([a, x], [b, y]) => y - x || a - b);
  return best === undefined ? null : best[0];
}

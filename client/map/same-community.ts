// Finds communities again in a map of the same network over corrected data, where they are numbered
// anew. Pure.
import type { NetworkMap } from "../../graph/index.ts";

/** Members that a community of the map before and one of the map after share; most first. */
interface Shared {
  readonly before: number;
  readonly after: number;
  readonly nodes: number;
}

/** Pairs of communities with members in common. Ties: the smaller numbers first. */
function sharedMembers(before: NetworkMap, after: NetworkMap): readonly Shared[] {
  const communityOf = new Map(
    before.network.nodes.ids.map((id, node) => [id, before.partition.communities[node]!]),
  );
  const pairs = new Map<string, Shared>();
  after.network.nodes.ids.forEach((id, node) => {
    const was = communityOf.get(id);
    if (was === undefined) return;
    const is = after.partition.communities[node]!;
    const key = `${was} ${is}`;
    const nodes = (pairs.get(key)?.nodes ?? 0) + 1;
    pairs.set(key, { before: was, after: is, nodes });
  });
  return [...pairs.values()].sort(
    (a, b) => b.nodes - a.nodes || a.after - b.after || a.before - b.before,
  );
}

/**
 * The community of `after` that holds most of the members of community `id` of `before`; null when
 * none holds any. Ties go to the larger, which has the smaller number. Cost: linear in nodes.
 */
export function sameCommunity(before: NetworkMap, after: NetworkMap, id: number): number | null {
  return sharedMembers(before, after).find((pair) => pair.before === id)?.after ?? null;
}

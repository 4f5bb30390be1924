// Which community of a map is which of its reference.
import type { Partition } from "../../model/network-map.ts";
import type { Known } from "./reference.ts";

/** A community of the map and the one of the reference that it goes on from. */
export interface Match {
  readonly community: number;
  readonly was: number;
  /** Members of both, of all members of either that both maps show, > 0 to 1 (Jaccard). */
  readonly likeness: number;
}

/** Below this likeness two communities have members in common but are not the same. */
const LEAST_LIKENESS = 0.15;

/**
 * Pairs of communities, each in one pair at most: those with most members in common first; ties go to
 * the larger ones. Only nodes that both maps show are counted. Cost: linear in nodes, plus sorting the
 * pairs of communities that share members.
 */
export function matchCommunities(
  partition: Partition,
  { reference, nodes }: Known,
): readonly Match[] {
  const sizes = new Map<number, number>();
  const sizesBefore = new Map<number, number>();
  const shared = new Map<number, number>();
  const count = (counts: Map<number, number>, key: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const [node, known] of nodes.entries()) {
    if (known < 0) continue;
    const community = partition.communities[node]!;
    const was = reference.partition.communities[known]!;
    count(sizes, community);
    count(sizesBefore, was);
    count(shared, was * partition.count + community);
  }
  const pairs = [...shared]
    .map(([key, members]) => {
      const [was, community] = [Math.floor(key / partition.count), key % partition.count];
      const either = sizes.get(community)! + sizesBefore.get(was)! - members;
      return { community, was, members, likeness: members / either };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.members - a.members || a.community - b.community || a.was - b.was);
  const matched = new Map<number, Match>();
  const given = new Set<number>();
  for (const { community, was, likeness } of pairs) {
    if (matched.has(community) || given.has(was)) continue;
    matched.set(community, { community, was, likeness });
    given.add(was);
  }
  return [...matched.values()];
}

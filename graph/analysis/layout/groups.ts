// A network divided into groups: what is linked inside each, and which groups are linked.
import type { WeightedLinks } from "../link-graph.ts";

export interface GroupedLinks {
  /** The nodes of each group, ascending; groups in the order of their first node. */
  readonly members: readonly Uint32Array[];
  /** Links inside each group, between positions in its member list. */
  readonly inside: readonly WeightedLinks[];
  /** Links between groups; strengths are sums. */
  readonly between: WeightedLinks;
}

/** Cost: linear in nodes + links. */
export function groupLinks(links: WeightedLinks, groups: Uint32Array): GroupedLinks {
  const { members, groupOf, placeOf } = listMembers(groups);
  const inside = members.map((): LinkLists => ({ sources: [], targets: [], strengths: [] }));
  const sums = new Map<number, number>();
  for (let link = 0; link < links.sources.length; link++) {
    const source = links.sources[link]!;
    const target = links.targets[link]!;
    const strength = links.strengths[link]!;
    const a = groupOf[source]!;
    const b = groupOf[target]!;
    if (a === b) {
      inside[a]!.sources.push(placeOf[source]!);
      inside[a]!.targets.push(placeOf[target]!);
      inside[a]!.strengths.push(strength);
    } else {
      const pair = Math.min(a, b) * members.length + Math.max(a, b);
      sums.set(pair, (sums.get(pair) ?? 0) + strength);
    }
  }
  const pairs = [...sums.keys()].sort((a, b) => a - b);
  return {
    members,
    inside: inside.map((lists, group) => columnsOf(members[group]!.length, lists)),
    between: columnsOf(members.length, {
      sources: pairs.map((pair) => Math.floor(pair / members.length)),
      targets: pairs.map((pair) => pair % members.length),
      strengths: pairs.map((pair) => sums.get(pair)!),
    }),
  };
}

interface LinkLists {
  readonly sources: number[];
  readonly targets: number[];
  readonly strengths: number[];
}

function columnsOf(nodeCount: number, lists: LinkLists): WeightedLinks {
  return {
    nodeCount,
    sources: Uint32Array.from(lists.sources),
    targets: Uint32Array.from(lists.targets),
    strengths: Float64Array.from(lists.strengths),
  };
}

function listMembers(groups: Uint32Array): {
  members: Uint32Array[];
  groupOf: Uint32Array;
  placeOf: Uint32Array;
} {
  const numbers = new Map<number, number>();
  const lists: number[][] = [];
  const groupOf = new Uint32Array(groups.length);
  const placeOf = new Uint32Array(groups.length);
  for (const [node, name] of groups.entries()) {
    let group = numbers.get(name);
    if (group === undefined) {
      group = lists.push([]) - 1;
      numbers.set(name, group);
    }
    groupOf[node] = group;
    placeOf[node] = lists[group]!.push(node) - 1;
  }
  return { members: lists.map((list) => Uint32Array.from(list)), groupOf, placeOf };
}

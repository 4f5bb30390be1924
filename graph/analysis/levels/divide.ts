// Divides communities too large to be looked at at once into groups, and these again.
import { NONE } from "../../model/levels.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { weightedLinksOf } from "../communities.ts";
import { groupLinks } from "../layout/groups.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { runLouvain } from "../louvain.ts";
import { piecesByPlace } from "./pieces-by-place.ts";

export interface Division {
  /** The group that each is a part of, a smaller number; NONE for communities. */
  readonly parents: Uint32Array;
  /** Of each node, the smallest group that holds it. */
  readonly groupOf: Uint32Array;
  /** The one that takes the smallest communities together; NONE where all are told apart. */
  readonly rest: number;
}

export interface DivideOptions {
  /** Larger groups divide. */
  readonly most: number;
  /** Communities from this number on are taken together, and divide by place. */
  readonly communities: number;
}

/** A division in which one piece has more than this share divides nothing. */
const LARGEST_SHARE = 0.8;

/** A group that may divide. */
interface Group {
  readonly number: number;
  /** Ascending. */
  readonly nodes: Uint32Array;
  readonly links: WeightedLinks;
}

/** The community of each node, where those from `communities` on are one. */
export function cappedCommunities({ partition }: NetworkMap, communities: number): Uint32Array {
  return partition.communities.map((community) => Math.min(community, communities));
}

/**
 * The tree of groups. Those of more than `most` nodes divide by Louvain's method over the links inside
 * them, as the layout places them; where that finds nothing to divide, by place. The parts of a group
 * stand together, the largest first, ties by smallest node.
 *
 * Cost: that of Louvain's method for each level of the tree.
 */
export function divideMap(map: NetworkMap, { most, communities }: DivideOptions): Division {
  const { x, y } = map.layout;
  const top = cappedCommunities(map, communities);
  const count = Math.min(map.partition.count, communities + 1);
  const rest = map.partition.count > communities ? communities : NONE;
  const parents: number[] = Array.from({ length: count }, () => NONE);
  const groupOf = top.slice();
  const divides = (group: Group) => group.nodes.length > most;
  const whole = Uint32Array.from(groupOf.keys());
  const queue = groupsOf(weightedLinksOf(map.network), top, whole, (first) => top[first]!).filter(
    (group) => divides(group) || group.number === rest,
  );
  for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
    const { nodes, number } = group;
    const byPlace = () => piecesByPlace(nodes, x, y, most);
    const pieces = number === rest ? byPlace() : (linkedPieces(group, map) ?? byPlace());
    const parts = groupsOf(group.links, pieces, nodes, () => NONE);
    parts.sort((a, b) => b.nodes.length - a.nodes.length || a.nodes[0]! - b.nodes[0]!);
    for (const part of parts) {
      const own = { ...part, number: parents.push(number) - 1 };
      for (const node of own.nodes) groupOf[node] = own.number;
      if (divides(own)) queue.push(own);
    }
  }
  return { parents: Uint32Array.from(parents), groupOf, rest };
}

function linkedPieces({ nodes, links }: Group, { analysis }: NetworkMap): Uint32Array | null {
  const pieces = runLouvain(links, 1, analysis.seed);
  const sizes = new Map<number, number>();
  for (const piece of pieces) sizes.set(piece, (sizes.get(piece) ?? 0) + 1);
  const largest = [...sizes.values()].reduce((a, b) => Math.max(a, b), 0);
  return largest > LARGEST_SHARE * nodes.length ? null : pieces;
}

/** Groups with their links; `nodes` are those that the links count from 0. */
function groupsOf(
  links: WeightedLinks,
  groups: Uint32Array,
  nodes: Uint32Array,
  numberOf: (firstNode: number) => number,
): Group[] {
  const { members, inside } = groupLinks(links, groups);
  return members.map((places, i) => ({
    number: numberOf(nodes[places[0]!]!),
    nodes: places.map((place) => nodes[place]!),
    links: inside[i]!,
  }));
}

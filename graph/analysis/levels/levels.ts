// A map in levels: its outline, and its parts as they are asked for.
import { adjacencyOf } from "../../model/adjacency.ts";
import type { Corpus } from "../../model/corpus.ts";
import { GraphError } from "../../model/errors.ts";
import type { MapOutline, MapPart, WholeMap } from "../../model/levels.ts";
import { NONE } from "../../model/levels.ts";
import type { Community, NetworkMap } from "../../model/network-map.ts";
import { communityColor } from "../../model/palette.ts";
import { findComponents } from "../../network/components.ts";
import { cappedCommunities, divideMap } from "./divide.ts";
import { groupTree, linksOfGroups } from "./group-tree.ts";
import { nameGroups } from "./name-groups.ts";
import type { WholeLookup } from "./part.ts";
import { partOf } from "./part.ts";

export interface LevelOptions {
  /** Communities of more nodes divide into groups, and these again. */
  readonly groupNodes: number;
  /** So many communities are told apart; the smaller ones together are one more. */
  readonly communities: number;
  /** Smaller groups come together with others near them, up to so many nodes. */
  readonly partNodes: number;
  /** Of so many communities, the largest, the foremost members are there from the start. */
  readonly firstOf: number;
}

export const DEFAULT_LEVEL_OPTIONS: LevelOptions = Object.freeze({
  groupNodes: 1000,
  communities: 8000,
  partNodes: 500,
  firstOf: 30,
});

/** Neighbours of one node that come with it, the strongest linked first. */
const MOST_NEIGHBOURS = 2000;

export interface MapLevels {
  readonly outline: MapOutline;
  /**
   * All nodes of some parts, with all their links.
   *
   * @throws GraphError `invalid-option` for a number that is no part's
   */
  parts(numbers: readonly number[]): MapPart;
  /** Single nodes, by id, with the links between them; what is not on the map is passed over. */
  nodes(ids: readonly string[]): MapPart;
  /** A node with its neighbours, at most 2,000; without nodes where it is not on the map. */
  around(id: string): MapPart;
}

/**
 * The levels of a map. Cost: linear in nodes and links for each level of the tree, that of naming the
 * groups (name-groups.ts), and a sort of the nodes by each centrality.
 *
 * @param corpus the one that the map was made from
 */
export function levelsOf(
  corpus: Corpus,
  map: NetworkMap,
  options: LevelOptions = DEFAULT_LEVEL_OPTIONS,
): MapLevels {
  const communities = communitiesOf(map, options.communities);
  const division = divideMap(map, { most: options.groupNodes, communities: options.communities });
  const named = nameGroups(corpus, map, division);
  const tree = groupTree(map, division, named, options.partNodes);
  const { groupOf } = division;
  const { centrality, network } = map;
  const whole: WholeLookup = {
    map,
    adjacency: adjacencyOf(network),
    ranks: { pageRank: ranksOf(centrality.pageRank), betweenness: ranksOf(centrality.betweenness) },
    communities: cappedCommunities(map, options.communities),
  };
  const indexOf = new Map<string, number>(network.nodes.ids.map((id, node) => [id, node]));
  const members = membersOfParts(groupOf, tree.parts);
  const foremost = communities.slice(0, options.firstOf).flatMap(({ leaders }) => leaders);
  const first = partOf(whole, ascending(foremost), false);
  const some = (nodes: readonly number[]) => partOf(whole, ascending(nodes), false);
  return {
    outline: {
      whole: factsOf(map),
      tree,
      links: linksOfGroups(network.links, groupOf, tree.sizes.length),
      groupOf,
      first: { ...first, map: { ...first.map, communities } },
    },
    parts(numbers) {
      const nodes = numbers.map((number) => {
        const found = members[number];
        if (found === undefined)
          throw new GraphError("invalid-option", `This map has no part ${number}.`);
        return found;
      });
      return partOf(whole, ascending(nodes.flat()), true);
    },
    nodes: (ids) => some(ids.flatMap((id) => indexOf.get(id) ?? [])),
    around(id) {
      const node = indexOf.get(id);
      return some(node === undefined ? [] : [node, ...strongestAround(whole, node)]);
    },
  };
}

/** The communities that are told apart, then one for all others where there are more. */
function communitiesOf(map: NetworkMap, most: number): readonly Community[] {
  if (map.communities.length <= most) return map.communities;
  const others = map.communities.slice(most);
  const rest: Community = {
    id: most,
    size: others.reduce((sum, { size }) => sum + size, 0),
    papers: others.reduce((sum, { papers }) => sum + papers, 0),
    label: `${others.length} small groups`,
    terms: [],
    leaders: [],
    color: communityColor(most),
  };
  return [...map.communities.slice(0, most), rest];
}

function ascending(nodes: Iterable<number>): Uint32Array {
  return Uint32Array.from(new Set(nodes)).sort();
}

function membersOfParts(groupOf: Uint32Array, parts: Uint32Array): readonly number[][] {
  const members: number[][] = [];
  for (const part of parts) if (part !== NONE) members[part] ??= [];
  groupOf.forEach((group, node) => members[parts[group]!]!.push(node));
  return members;
}

function strongestAround({ map, adjacency }: WholeLookup, node: number): readonly number[] {
  const { offsets, neighbours, links } = adjacency;
  const { strengths } = map.network.links;
  const places = Array.from(
    { length: offsets[node + 1]! - offsets[node]! },
    (_, i) => offsets[node]! + i,
  );
  places.sort((a, b) => strengths[links[b]!]! - strengths[links[a]!]! || a - b);
  return places.slice(0, MOST_NEIGHBOURS).map((place) => neighbours[place]!);
}

/** 1 for the highest value; equal values share a place. Cost: n · log n. */
export function ranksOf(values: Float64Array): Uint32Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b);
  const ranks = new Uint32Array(values.length);
  order.forEach((node, place) => {
    const before = order[place - 1];
    ranks[node] =
      before !== undefined && values[before] === values[node] ? ranks[before]! : place + 1;
  });
  return ranks;
}

function factsOf({ network, layout }: NetworkMap): WholeMap {
  const { nodes, links } = network;
  const most = (values: ArrayLike<number> & Iterable<number>): number => {
    let greatest = 0;
    for (const value of values) greatest = Math.max(greatest, value);
    return greatest;
  };
  const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const components = findComponents(nodes.ids.length, links.sources, links.targets);
  const { x, y, radii } = layout;
  return {
    nodes: nodes.ids.length,
    links: links.sources.length,
    extent: { minX: least(x), maxX: greatest(x), minY: least(y), maxY: greatest(y) },
    largestRadius: most(radii),
    most: {
      papers: most(nodes.occurrences),
      strength: most(links.strengths),
      component: most(components.sizes),
    },
  };
}

// What is lit while something is hovered, selected or isolated; everything else fades. Pure.
import type { Selection } from "../state/view.ts";
import type { IndexedMap } from "./indexed-map.ts";
import { findLink, linksOf, otherEnd } from "./indexed-map.ts";

export interface Emphasis {
  /** What it is about: one node, two ends of a link, or none for a community. */
  readonly focus: readonly number[];
  /** Lit nodes, the focus first, then by strength of their link to it. */
  readonly nodes: readonly number[];
  readonly links: readonly number[];
}

/** What the pointer is over. */
export type Hover =
  | { readonly type: "node"; readonly index: number }
  | { readonly type: "link"; readonly index: number };

export function emphasisOfNode(indexed: IndexedMap, node: number): Emphasis {
  const links = linksOf(indexed, node);
  const neighbours = links.map((link) => otherEnd(indexed.map.network.links, link, node));
  return { focus: [node], nodes: [node, ...neighbours], links };
}

export function emphasisOfLink({ map }: IndexedMap, link: number): Emphasis {
  const ends = [map.network.links.sources[link]!, map.network.links.targets[link]!];
  return { focus: ends, nodes: ends, links: [link] };
}

/** Members of a community and the links among them. Cost: linear in the map. */
export function emphasisOfCommunity({ map }: IndexedMap, community: number): Emphasis {
  const { communities } = map.partition;
  const { sources, targets } = map.network.links;
  const { occurrences } = map.network.nodes;
  const nodes = Array.from(communities.keys())
    .filter((node) => communities[node] === community)
    .sort((a, b) => occurrences[b]! - occurrences[a]! || a - b);
  const links = Array.from(sources.keys()).filter(
    (k) => communities[sources[k]!] === community && communities[targets[k]!] === community,
  );
  return { focus: [], nodes, links };
}

/**
 * What to light: the hovered thing before the selected one before the isolated community. Null when
 * nothing is, or what is selected is not on the map.
 */
export function emphasisOf(
  indexed: IndexedMap,
  hover: Hover | null,
  selection: Selection | null,
  isolated: number | null,
): Emphasis | null {
  if (hover?.type === "node") return emphasisOfNode(indexed, hover.index);
  if (hover?.type === "link") return emphasisOfLink(indexed, hover.index);
  if (selection?.type === "node") {
    const node = indexed.indexOf.get(selection.id);
    if (node !== undefined) return emphasisOfNode(indexed, node);
  }
  if (selection?.type === "link") {
    const link = findLink(indexed, selection.source, selection.target);
    if (link !== null) return emphasisOfLink(indexed, link);
  }
  const community = isolated ?? (selection?.type === "community" ? selection.id : null);
  if (community === null || community >= indexed.map.partition.count) return null;
  return emphasisOfCommunity(indexed, community);
}

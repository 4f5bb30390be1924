// What is lit while something is hovered, selected or isolated; everything else fades. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import type { Paint } from "../../graph/model/look/paint.ts";
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
function emphasisOfCommunity({ map }: IndexedMap, community: number): Emphasis {
  return emphasisOfPart(map, map.partition.communities, community);
}

/** The nodes of a tone and the links among them; null where there is none. Cost: linear. */
export function emphasisOfTone(map: NetworkMap, { toneOf }: Paint, tone: number): Emphasis | null {
  const found = emphasisOfPart(map, toneOf, tone);
  return found.nodes.length === 0 ? null : found;
}

/** Some nodes, ringed, and the links among them; null where there are none. Cost: linear. */
export function emphasisOfNodes(
  { network }: NetworkMap,
  nodes: readonly number[],
): Emphasis | null {
  if (nodes.length === 0) return null;
  const { sources, targets } = network.links;
  const chosen = new Set(nodes);
  const links = Array.from(sources.keys()).filter(
    (k) => chosen.has(sources[k]!) && chosen.has(targets[k]!),
  );
  return { focus: nodes, nodes, links };
}

/** Nodes that have a value in a column, those of most papers first, and the links among them. */
function emphasisOfPart(
  { network }: NetworkMap,
  column: Uint16Array | Uint32Array,
  value: number,
): Emphasis {
  const { sources, targets } = network.links;
  const { occurrences } = network.nodes;
  const nodes = Array.from(column.keys())
    .filter((node) => column[node] === value)
    .sort((a, b) => occurrences[b]! - occurrences[a]! || a - b);
  const links = Array.from(sources.keys()).filter(
    (k) => column[sources[k]!] === value && column[targets[k]!] === value,
  );
  return { focus: [], nodes, links };
}

/** The part of an emphasis within another; null when what it is about lies outside. */
export function within(emphasis: Emphasis, whole: Emphasis): Emphasis | null {
  const nodes = new Set(whole.nodes);
  if (emphasis.focus.some((node) => !nodes.has(node))) return null;
  const links = new Set(whole.links);
  return {
    focus: emphasis.focus,
    nodes: emphasis.nodes.filter((node) => nodes.has(node)),
    links: emphasis.links.filter((link) => links.has(link)),
  };
}

/**
 * What to light: the hovered thing before the selected one before the isolated community, outside of
 * which nothing is. Null when there is nothing to light, or what is selected is not on the map.
 */
export function emphasisOf(
  indexed: IndexedMap,
  hover: Hover | null,
  selection: Selection | null,
  isolated: number | null,
): Emphasis | null {
  const alone = communityIn(indexed, isolated);
  const lit = hover === null ? selected(indexed, selection) : hovered(indexed, hover);
  if (alone !== null) return (lit === null ? null : within(lit, alone)) ?? alone;
  return lit ?? communityIn(indexed, selection?.type === "community" ? selection.id : null);
}

/** The isolated community, outside of which the map shows nothing; null: all of it is shown. */
export function communityIn(indexed: IndexedMap, community: number | null): Emphasis | null {
  if (community === null || community >= indexed.map.partition.count) return null;
  return emphasisOfCommunity(indexed, community);
}

function hovered(indexed: IndexedMap, hover: Hover): Emphasis {
  return hover.type === "node"
    ? emphasisOfNode(indexed, hover.index)
    : emphasisOfLink(indexed, hover.index);
}

function selected(indexed: IndexedMap, selection: Selection | null): Emphasis | null {
  if (selection?.type === "node") {
    const node = indexed.indexOf.get(selection.id);
    return node === undefined ? null : emphasisOfNode(indexed, node);
  }
  if (selection?.type === "link") {
    const link = findLink(indexed, selection.source, selection.target);
    return link === null ? null : emphasisOfLink(indexed, link);
  }
  return null;
}

// What is known of a node, a link or a community, with the papers behind it.
import type { EntityId, StandaloneData } from "../../graph/index.ts";
import { ENTITY_TYPES } from "../../graph/model/ids.ts";
import type { IndexedMap } from "../map/indexed-map.ts";
import { findLink, linksOf, otherEnd } from "../map/indexed-map.ts";
import { wayOf } from "../map/link-ways.ts";
import type { Selection } from "../state/view.ts";
import { counted, measure, TYPE_WORDS, yearSpan } from "../words.ts";
import { button, dot, element, outward } from "./element.ts";

/** Entries of a list before the rest is asked for. */
const FIRST = 15;

export interface Shown {
  readonly data: StandaloneData;
  readonly indexed: IndexedMap;
  readonly select: (selection: Selection | null) => void;
}

/** The content for a selection: a heading first. */
export function inspectorContent(shown: Shown, selection: Selection): readonly HTMLElement[] {
  switch (selection.type) {
    case "node":
      return nodeContent(shown, shown.indexed.indexOf.get(selection.id)!);
    case "link":
      return linkContent(shown, selection.source, selection.target);
    case "community":
      return communityContent(shown, selection.id);
    default:
      return [];
  }
}

function nodeContent(shown: Shown, node: number): HTMLElement[] {
  const { data, indexed } = shown;
  const { nodes, links } = indexed.map.network;
  const type = ENTITY_TYPES[nodes.types[node]!]!;
  const community = indexed.map.partition.communities[node]!;
  const years = yearSpan(nodes.firstYears[node]!, nodes.lastYears[node]!);
  const facts = [
    TYPE_WORDS[type][0],
    ...(type === "paper" ? [] : [counted(nodes.occurrences[node]!, "paper")]),
    ...(years === "" ? [] : [years]),
  ];
  const { label, color } = indexed.map.communities[community]!;
  const neighbours = linksOf(indexed, node).map((link) => {
    const other = otherEnd(links, link, node);
    return nodeRow(shown, other, wayOf(links, link, node) ?? measure(links.strengths[link]!));
  });
  return [
    heading(nodes.labels[node]!),
    element("p", { class: "quiet" }, facts.join(" · ")),
    button(
      "row",
      () => {
        shown.select({ type: "community", id: community });
      },
      dot(color),
      element("span", { class: "grow" }, label),
    ),
    ...section(`${counted(neighbours.length, "neighbour")}, by link strength`, neighbours),
    ...papers(data, data.papersOf[node]!),
  ];
}

function linkContent(shown: Shown, source: EntityId, target: EntityId): HTMLElement[] {
  const { data, indexed } = shown;
  const link = findLink(indexed, source, target)!;
  const { sources, targets, strengths } = indexed.map.network.links;
  const ends = [sources[link]!, targets[link]!] as const;
  const way = wayOf(indexed.map.network.links, link, ends[0]);
  const second = new Set(data.papersOf[ends[1]]);
  const shared = data.papersOf[ends[0]]!.filter((paper) => second.has(paper));
  return [
    heading(`Link of strength ${measure(strengths[link]!)}`),
    ...section(
      "Between",
      ends.map((end, i) => nodeRow(shown, end, i === 0 ? (way ?? "") : "")),
    ),
    ...papers(data, shared),
  ];
}

function communityContent(shown: Shown, id: number): HTMLElement[] {
  const { map } = shown.indexed;
  const { occurrences } = map.network.nodes;
  const { label, size, papers: count, terms } = map.communities[id]!;
  const members = Array.from(map.partition.communities.keys())
    .filter((node) => map.partition.communities[node] === id)
    .sort((a, b) => occurrences[b]! - occurrences[a]! || a - b);
  const rows = members.map((node) => nodeRow(shown, node, counted(occurrences[node]!, "paper")));
  return [
    heading(label),
    element("p", { class: "quiet" }, `${counted(size, "member")} · ${counted(count, "paper")}`),
    ...(terms.length === 0 ? [] : [element("p", {}, terms.map(({ term }) => term).join(", "))]),
    ...section("Members, by papers", rows),
  ];
}

function heading(text: string): HTMLElement {
  return element("h2", { tabindex: "-1" }, text);
}

function nodeRow({ indexed, select }: Shown, node: number, aside: string): HTMLElement {
  const { ids, labels } = indexed.map.network.nodes;
  const community = indexed.map.communities[indexed.map.partition.communities[node]!];
  return button(
    "row",
    () => {
      select({ type: "node", id: ids[node]! });
    },
    dot(community?.color ?? "#999999"),
    element("span", { class: "grow" }, labels[node]!),
    element("span", { class: "quiet" }, aside),
  );
}

function papers(data: StandaloneData, places: readonly number[]): HTMLElement[] {
  const entries = places.map((place) => {
    const { title, year, venue, authors, authorCount, url } = data.papers[place]!;
    const more = authorCount - authors.length;
    const byline = authors.join(", ") + (more > 0 ? ` and ${more} more` : "");
    const facts = [venue, year === null ? null : String(year)].filter((fact) => fact !== null);
    return element(
      "article",
      { class: "paper" },
      outward(title, url),
      element("p", { class: "quiet" }, [byline, facts.join(" ")].filter(Boolean).join(" · ")),
    );
  });
  return section(counted(entries.length, "paper"), entries);
}

/** A list under a title; nothing where there are no entries. */
function section(title: string, entries: readonly HTMLElement[]): HTMLElement[] {
  if (entries.length === 0) return [];
  const list = element(
    "ul",
    {},
    ...entries.slice(0, FIRST).map((entry) => element("li", {}, entry)),
  );
  const rest = entries.slice(FIRST).map((entry) => element("li", {}, entry));
  const more = button(
    "more",
    () => {
      list.append(...rest);
      more.remove();
      rest[0]?.querySelector<HTMLElement>("button, a")?.focus();
    },
    `Show ${rest.length} more`,
  );
  return [element("h3", {}, title), list, ...(rest.length > 0 ? [more] : [])];
}

// The columns of the drawer's lists: what they are called and what stands in them, by the same names
// and values as on the pages of the inspector.
import type { NetworkMap, NodeColumn } from "../../../graph/index.ts";
import { ENTITY_TYPES } from "../../../graph/model/ids.ts";
import { NODE_TYPES } from "../../../graph/model/network.ts";
import { ITEM_WORDS, measure, TYPE_WORDS } from "../../words.ts";
import type { ExtraColumn, TableColumn } from "../../state/table.ts";
import type { Value } from "./rows.ts";

export interface Column {
  readonly name: TableColumn;
  readonly label: string;
  /** What it means, in a sentence. */
  readonly help: string;
  readonly numeric: boolean;
  /** Least width, px; the first column takes what is left. */
  readonly width: number;
  readonly valueOf: (row: number) => Value;
  /** Where the value is not shown as it is. */
  readonly textOf?: (row: number) => string;
  /** Of a dot before the text. */
  readonly colorOf?: (row: number) => string | null;
}

export const EXTRA_LABELS: Readonly<Record<ExtraColumn, { label: string; help: string }>> = {
  pagerank: { label: "PageRank", help: "Share of a random walk along the links; sums to 1." },
  betweenness: {
    label: "Bridging",
    help: "Betweenness: how often it lies on the shortest way between two others.",
  },
  "mean-year": { label: "Mean year", help: "Mean year of its papers in this view." },
  venue: { label: "Venue", help: "The venue of most of its papers in this view." },
  organization: {
    label: "Organization",
    help: "Where most of its papers in this view come from; of an author, where they worked.",
  },
  country: {
    label: "Country",
    help: "Of most of its papers in this view; of an author, where they worked.",
  },
  acceptance: {
    label: "Share accepted",
    help: "Accepted papers among those of which a decision is known.",
  },
  highlights: {
    label: "Talks, spotlights",
    help: "Share of talks and spotlights among papers that say how they were presented.",
  },
  "mean-citations": { label: "Citations per paper", help: "Of papers whose citations are known." },
  citations: { label: "Citations", help: "All citations of its papers in this view." },
};

const known = (year: number): number | null => (year === 0 ? null : year);

/** Years are no amounts: without separators. */
const plain = (value: Value): string => (value === null ? "" : String(value));

const percent = (value: Value): string =>
  typeof value === "number" ? `${measure(Math.round(value * 1000) / 10)} %` : "";

/** The columns of the nodes of a map; `loaded` holds those asked for that the map does not carry. */
export function nodeColumns(
  map: NetworkMap,
  extra: readonly ExtraColumn[],
  loaded: ReadonlyMap<string, NodeColumn>,
): readonly Column[] {
  const { kind, nodes } = map.network;
  const group = (node: number) => map.communities[map.partition.communities[node]!];
  const types = NODE_TYPES[kind];
  const number = (
    name: TableColumn,
    label: string,
    help: string,
    valueOf: (node: number) => number | null,
  ): Column => ({ name, label, help, numeric: true, width: 84, valueOf });
  const year = (name: TableColumn, label: string, years: Int32Array): Column => {
    const valueOf = (node: number) => known(years[node]!);
    const help = `${label} of its papers in this view.`;
    return { ...number(name, label, help, valueOf), textOf: (node) => plain(valueOf(node)) };
  };
  return [
    {
      name: "name",
      label: capital(ITEM_WORDS[kind][0]),
      help: "Its name.",
      numeric: false,
      width: 220,
      valueOf: (node) => nodes.labels[node]!,
      colorOf: (node) => group(node)?.color ?? null,
    },
    ...(types.length > 1
      ? [
          {
            name: "kind",
            label: "Kind",
            help: "What it is.",
            numeric: false,
            width: 90,
            valueOf: (node: number) => TYPE_WORDS[ENTITY_TYPES[nodes.types[node]!]!][0],
          } as const,
        ]
      : []),
    ...(types.length === 1 && types[0] === "paper"
      ? []
      : [
          number(
            "papers",
            "Papers",
            "Papers of this view that hold it.",
            (node) => nodes.occurrences[node]!,
          ),
        ]),
    number("links", "Links", "Neighbours on this map.", (node) => nodes.degrees[node]!),
    number(
      "strength",
      "Strength",
      "Sum of the strengths of its links.",
      (node) => nodes.totalLinkStrengths[node]!,
    ),
    year("first-year", "First year", nodes.firstYears),
    year("last-year", "Last year", nodes.lastYears),
    {
      name: "group",
      label: "Group",
      help: "The group of the map that it belongs to.",
      numeric: false,
      width: 150,
      valueOf: (node) => group(node)?.label ?? null,
    },
    ...extra.map((name) => extraColumn(map, name, loaded.get(name) ?? null)),
  ];
}

const TEXTS: ReadonlySet<ExtraColumn> = new Set(["venue", "organization", "country"]);

function extraColumn(map: NetworkMap, name: ExtraColumn, loaded: NodeColumn | null): Column {
  const { label, help } = EXTRA_LABELS[name];
  const column = { name, label, help, numeric: !TEXTS.has(name), width: 104 };
  const { pageRank, betweenness } = map.centrality;
  if (name === "pagerank") return { ...column, valueOf: (node) => pageRank[node]! };
  if (name === "betweenness") return { ...column, valueOf: (node) => betweenness[node]! };
  if (loaded === null) return { ...column, valueOf: () => null, textOf: () => "…" };
  if (loaded.type === "category")
    return { ...column, valueOf: (node) => loaded.names[loaded.values[node]!] ?? null };
  const valueOf = (node: number) =>
    Number.isNaN(loaded.values[node]!) ? null : loaded.values[node]!;
  if (name === "acceptance" || name === "highlights")
    return { ...column, valueOf, textOf: (node) => percent(valueOf(node)) };
  if (name !== "mean-year") return { ...column, valueOf };
  return { ...column, valueOf, textOf: (node) => valueOf(node)?.toFixed(1) ?? "" };
}

/** The columns of the links of a map. */
export function linkColumns(map: NetworkMap): readonly Column[] {
  const { nodes, links } = map.network;
  const groupOf = (node: number) => map.communities[map.partition.communities[node]!];
  const end = (name: "from" | "to", label: string, ends: Uint32Array): Column => ({
    name,
    label,
    help: "One end of the link.",
    numeric: false,
    width: 200,
    valueOf: (link) => nodes.labels[ends[link]!]!,
    colorOf: (link) => groupOf(ends[link]!)?.color ?? null,
  });
  return [
    end("from", "From", links.sources),
    end("to", "To", links.targets),
    {
      name: "strength",
      label: "Strength",
      help: "How strong the link is, as the map counts.",
      numeric: true,
      width: 84,
      valueOf: (link) => links.strengths[link]!,
    },
    {
      name: "papers",
      label: "Papers",
      help: "Papers behind the link.",
      numeric: true,
      width: 84,
      valueOf: (link) => links.papers[link]!,
    },
    {
      name: "group",
      label: "Group",
      help: "The group of both ends, or of either.",
      numeric: false,
      width: 200,
      valueOf: (link) => {
        const both = [links.sources[link]!, links.targets[link]!].map(
          (node) => groupOf(node)?.label,
        );
        return [...new Set(both)].filter((label) => label !== undefined).join(" – ");
      },
    },
  ];
}

/** What stands in a cell. */
export function cellText({ valueOf, textOf }: Column, row: number): string {
  if (textOf !== undefined) return textOf(row);
  const value = valueOf(row);
  return typeof value === "number" ? measure(value) : (value ?? "");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

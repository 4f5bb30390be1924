// What colours and sizes of a map stand for: the choices, by the names that addresses and options use.
import type { EntityType } from "./ids.ts";
import type { NetworkKind } from "./network.ts";
import { NODE_TYPES } from "./network.ts";

/** What a node's colour can stand for. */
export const COLOR_BYS = [
  "community",
  "type",
  "first-year",
  "mean-year",
  "last-year",
  "venue",
  "organization",
  "country",
  "acceptance",
  "highlights",
  "citations",
  "papers",
  "links",
  "link-strength",
  "pagerank",
  "betweenness",
  "tag",
] as const;
export type ColorBy = (typeof COLOR_BYS)[number];

/** What a disc's size can stand for; `equal`: nothing. */
export const SIZE_BYS = [
  "papers",
  "links",
  "link-strength",
  "citations",
  "pagerank",
  "betweenness",
  "equal",
] as const;
export type SizeBy = (typeof SIZE_BYS)[number];

export interface Look {
  readonly colorBy: ColorBy;
  readonly sizeBy: SizeBy;
}

/** What a map looks like as long as nobody says otherwise. */
export const DEFAULT_LOOK: Look = Object.freeze({ colorBy: "community", sizeBy: "papers" });

/** What has to be computed from the papers themselves, for a map does not carry it. */
export const PAPER_ATTRIBUTES = [
  "mean-year",
  "venue",
  "organization",
  "country",
  "acceptance",
  "highlights",
  "mean-citations",
  "citations",
] as const;
export type PaperAttribute = (typeof PAPER_ATTRIBUTES)[number];

/** Columns parallel to a network's nodes. */
export type NodeColumn = NumberColumn | CategoryColumn;

export interface NumberColumn {
  readonly type: "number";
  /** NaN: not known. */
  readonly values: Float64Array;
}

export interface CategoryColumn {
  readonly type: "category";
  /** Names, those of most nodes first. */
  readonly names: readonly string[];
  /** Index into `names`; -1: not known. */
  readonly values: Int32Array;
  /** `#rrggbb` of each name; absent: those of the palette, in order. */
  readonly colors?: readonly string[];
  /** What it means not to be known, in words; absent: just that. */
  readonly unknown?: string;
}

/** What a colour has to be asked for from the papers; null: the map carries it, or people tagged it. */
export function attributeOfColor(colorBy: ColorBy): PaperAttribute | null {
  if (colorBy === "citations") return "mean-citations";
  return PAPER_ATTRIBUTES.find((name) => name === colorBy) ?? null;
}

/** What a size has to be asked for from the papers; null: the map carries it. */
export function attributeOfSize(sizeBy: SizeBy): PaperAttribute | null {
  return sizeBy === "citations" ? "citations" : null;
}

/** The same in words, for legends and captions. */
export const COLOR_WORDS: Readonly<Record<ColorBy, string>> = {
  community: "group",
  type: "kind of node",
  "first-year": "first year",
  "mean-year": "mean year",
  "last-year": "last year",
  venue: "venue",
  organization: "organization",
  country: "country",
  acceptance: "share accepted",
  highlights: "talks and spotlights",
  citations: "citations per paper",
  papers: "papers",
  links: "links",
  "link-strength": "total link strength",
  pagerank: "PageRank",
  betweenness: "betweenness",
  tag: "tag",
};

export const SIZE_WORDS: Readonly<Record<SizeBy, string>> = {
  papers: "papers",
  links: "links",
  "link-strength": "total link strength",
  citations: "citations",
  pagerank: "PageRank",
  betweenness: "betweenness",
  equal: "all equal",
};

/** Whether nodes of a network can differ in what a colour stands for. */
export function offersColor(kind: NetworkKind, colorBy: ColorBy): boolean {
  const types: readonly EntityType[] = NODE_TYPES[kind];
  switch (colorBy) {
    case "type":
      return types.length > 1;
    case "venue":
      return kind !== "venues";
    case "organization":
      return kind !== "organizations" && kind !== "countries";
    case "country":
      return kind !== "countries";
    case "first-year":
    case "last-year":
    case "papers":
      return types[0] !== "paper" || types.length > 1;
    default:
      return true;
  }
}

// A map that is looked at part by part: a tree of groups that stands for all of it, and the members of
// some groups. Positions are those of the whole map: nothing is laid out anew.
import type { NetworkMap } from "./network-map.ts";
import type { LinkColumns } from "./network.ts";

/** In place of the number of a group or a part: there is none. */
export const NONE = 0xffffffff;

/** The tree in columns: first the communities by their numbers, then the groups that they divide into. */
export interface GroupTree {
  /** The group that each is a part of, a smaller number; NONE for communities. */
  readonly parents: Uint32Array;
  /** Number of nodes. */
  readonly sizes: Uint32Array;
  /** Papers behind its nodes. */
  readonly papers: Uint32Array;
  /** What is written at it; empty: nothing. */
  readonly labels: readonly string[];
  /** Centre, each member weighing as much as its disc's area; graph units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Root of the mean squared distance of members to the centre; graph units. */
  readonly spreads: Float64Array;
  /** Sums over members: of their links, and of the strengths of these. */
  readonly degrees: Float64Array;
  readonly strengths: Float64Array;
  /** Years of the earliest and latest paper of any member; UNKNOWN_YEAR when none is known. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
  /** The part with which its members come; NONE for a group that divides into others. */
  readonly parts: Uint32Array;
}

/** Links between groups that don't divide, `sources[k] < targets[k]`, sorted; sums over links. */
export type GroupLinks = Pick<LinkColumns, "sources" | "targets" | "strengths" | "papers">;

/** What of the whole map has to be known to draw a part of it, and to say how much it is. */
export interface WholeMap {
  readonly nodes: number;
  readonly links: number;
  /** Of all nodes; graph units. */
  readonly extent: {
    readonly minX: number;
    readonly maxX: number;
    readonly minY: number;
    readonly maxY: number;
  };
  readonly largestRadius: number;
  /** Most papers of a node, greatest strength of a link, nodes of the largest connected part. */
  readonly most: { readonly papers: number; readonly strength: number; readonly component: number };
}

/** Some nodes of a map with the links that they have. */
export interface MapPart {
  /** As a map of its own, in which only these are; without communities. */
  readonly map: NetworkMap;
  /** Of each node, its index in the whole map; ascending. */
  readonly nodes: Uint32Array;
  /** Of each node, its place by PageRank and by betweenness in the whole map, 1 the highest. */
  readonly ranks: { readonly pageRank: Uint32Array; readonly betweenness: Uint32Array };
  /** Links that lead to other nodes of the whole map; empty where nodes were asked for one by one. */
  readonly outside: OutsideLinks;
}

/** Sorted by source, then target. */
export interface OutsideLinks extends LinkColumns {
  /** One end: its place among the nodes of the part. */
  readonly sources: Uint32Array;
  /** The other end: its index in the whole map. */
  readonly targets: Uint32Array;
}

/** What stands for a whole map while its nodes are not there. */
export interface MapOutline {
  readonly whole: WholeMap;
  readonly tree: GroupTree;
  readonly links: GroupLinks;
  /** Of each node of the whole map, the group of the tree that holds it and does not divide. */
  readonly groupOf: Uint32Array;
  /**
   * The foremost members of the largest communities. The communities are those of the whole map, their leaders
   * given by index in it.
   */
  readonly first: MapPart;
}

/** What a map that holds only a part of another one knows of the whole. */
export interface Levels {
  readonly outline: MapOutline;
  /** Of each node here, its index in the whole map; ascending. */
  readonly nodes: Uint32Array;
  readonly ranks: MapPart["ranks"];
  /** Those of which all nodes are here, by the number of the part. */
  readonly parts: ReadonlyMap<number, MapPart>;
  /** Ids that were asked for and are nowhere on the whole map. */
  readonly missing: ReadonlySet<string>;
}

// A network with everything a map needs: communities, centrality, positions, sizes, colours.
import type { Levels } from "./levels.ts";
import type { Network } from "./network.ts";

/** How nodes are placed; `none` is a cheap placement for those who only read the numbers. */
export const LAYOUTS = ["forceatlas2", "none"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

export interface AnalysisOptions {
  /** Modularity's γ, ≥ 0; higher gives more communities. */
  readonly resolution: number;
  /** Any integer; the only source of chance. */
  readonly seed: number;
  readonly layout: LayoutName;
}

/** What is used where nothing is asked for. */
export const DEFAULT_ANALYSIS_OPTIONS: AnalysisOptions = Object.freeze({
  resolution: 1,
  seed: 42,
  layout: "forceatlas2",
});

/** The whole assignment of nodes to communities. */
export interface Partition {
  /** Community of each node: 0 is the largest; ties go to the one with the smallest node index. */
  readonly communities: Uint32Array;
  /** Number of communities. */
  readonly count: number;
  /** Modularity at the resolution asked for; 0 for a network without links. */
  readonly modularity: number;
}

/** A term that tells a community from the rest. */
export interface CommunityTerm {
  readonly term: string;
  /** G², as stated in `analysis/distinctive-terms`. ≥ 0. */
  readonly score: number;
  /** Papers of the community with the term. */
  readonly papers: number;
  /** How many times more frequent than in the whole network's papers. */
  readonly lift: number;
}

export interface Community {
  /** 0 is the largest. */
  readonly id: number;
  /** Number of nodes. */
  readonly size: number;
  /** Papers behind its nodes. */
  readonly papers: number;
  /** Short: one to three terms, or names where no term tells it apart. Never empty. */
  readonly label: string;
  /** Best first, at most ten. */
  readonly terms: readonly CommunityTerm[];
  /** Node indices of its most important members, at most ten. */
  readonly leaders: readonly number[];
  /** `#rrggbb`, readable on light and dark ground, safe for colour-blind readers. */
  readonly color: string;
}

/**
 * Columns parallel to the network's nodes. Where betweenness is estimated from some of them, both are
 * rounded to 16 significant bits (analysis/significant.ts).
 */
export interface Centrality {
  /** Sums to 1. */
  readonly pageRank: Float64Array;
  /** Share of shortest paths through the node, 0 to 1. */
  readonly betweenness: Float64Array;
  /** Number of source nodes used; equals the node count when exact. */
  readonly betweennessSources: number;
}

/** Positions and radii in graph units; no two discs overlap. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
}

/** What a map takes over from another one of the same corpus. */
export interface Steady {
  /**
   * Which one that is: `suggested`, of the options suggested for the corpus, which a filtered map starts
   * from; `uncorrected`, of the corpus before people's decisions; `earlier`, of the papers that were there
   * before the last files.
   */
  readonly from: "suggested" | "uncorrected" | "earlier";
  /** Nodes that both have. */
  readonly nodes: number;
  /** Places were taken over, too. */
  readonly keepsPlaces: boolean;
}

export interface NetworkMap {
  readonly network: Network;
  readonly analysis: AnalysisOptions;
  /** Of the corpus behind it. */
  readonly fingerprint: string;
  readonly partition: Partition;
  readonly communities: readonly Community[];
  readonly centrality: Centrality;
  readonly layout: Layout;
  /** Absent where the map stands on its own, and in a map that was decoded. */
  readonly steady?: Steady;
  /** Only where the map holds a part of a larger one; never on the wire. */
  readonly levels?: Levels;
}

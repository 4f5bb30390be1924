// One view of a corpus as a graph, in columns. Built by `network/`, never changed afterwards;
// `analysis/` returns columns of the same length.
import type { EntityId, EntityType } from "./ids.ts";
import type { AcceptanceOutcome, AcceptanceTier } from "./paper-record.ts";
import type { PaperChoice } from "./paper-choice.ts";
import type { Topic } from "./topic-model.ts";

/** The views of a corpus as a graph. */
export const NETWORK_KINDS = [
  "knowledge",
  "coauthorship",
  "keywords",
  "author-keyword",
  "venues",
  "papers",
  "citation",
  "coupling",
  "cocitation",
  "organizations",
  "countries",
] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What the nodes of each network are, in the order in which they stand. */
export const NODE_TYPES: Readonly<Record<NetworkKind, readonly EntityType[]>> = {
  knowledge: ["paper", "author", "venue", "keyword"],
  coauthorship: ["author"],
  keywords: ["keyword"],
  "author-keyword": ["author", "keyword"],
  venues: ["venue"],
  papers: ["paper"],
  citation: ["paper"],
  coupling: ["paper"],
  cocitation: ["paper"],
  organizations: ["organization"],
  countries: ["country"],
};

/** Whether papers themselves are nodes: then a community's papers are its members. */
export function hasPaperNodes(kind: NetworkKind): boolean {
  return NODE_TYPES[kind][0] === "paper";
}

/** Whether papers are all that a network has. */
export function isOfPapersAlone(kind: NetworkKind): boolean {
  return NODE_TYPES[kind].every((type) => type === "paper");
}

/**
 * `full`: every shared paper counts 1. `fractional`: a paper of n items gives each pair 1/(n−1). Where
 * something else is shared (an author of two venues, a work cited by two papers), that for the paper.
 * Source: Perianes-Rodriguez, Waltman, van Eck (2016), doi:10.1016/j.joi.2016.10.006; the same
 * weight as Newman (2001), doi:10.1103/PhysRevE.64.016132.
 */
export const COUNTINGS = ["full", "fractional"] as const;
export type Counting = (typeof COUNTINGS)[number];

/** What finished links are divided by; formulas in `network/normalization`. */
export const NORMALIZATIONS = [
  "none",
  "association-strength",
  "cosine",
  "jaccard",
  "fractionalization",
] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

export interface NetworkOptions {
  readonly counting: Counting;
  readonly normalization: Normalization;
  /** First and last calendar year, both included; null: all. Papers without year only in null. */
  readonly years: readonly [first: number, last: number] | null;
  /** Papers of any of these venues; empty: of all. */
  readonly venues: readonly EntityId[];
  /** Papers whose outcome or tier is any of these; empty: all. */
  readonly acceptance: readonly (AcceptanceOutcome | AcceptanceTier)[];
  /** Papers of any of these topics; empty: all. */
  readonly topics: readonly Topic["id"][];
  /** Papers with words that begin so in title, abstract, authors, venue or keywords; empty: all. */
  readonly text: string;
  /** Only these papers; empty: all. */
  readonly among: readonly EntityId[];
  /**
   * Papers with more authors than this are left out of the co-authorship network, as if they were not
   * in the corpus; null: no limit but that of MOST_TIED_AUTHORS. Other networks take no notice.
   */
  readonly maxAuthors: number | null;
  /**
   * Least number of papers (occurrences) of an author, keyword, venue, organization or country, in
   * `cocitation` of papers that cite a paper; ≥ 1. Papers of other networks always pass, and so does who
   * is named in `around` or `only`.
   */
  readonly minPapers: number;
  /** Least strength of a link before normalization; 0 keeps all. */
  readonly minLinkStrength: number;
  /**
   * Keep only the N nodes with the most papers (ties by total link strength, then id), before them those
   * named in `around` or `only`; null: all.
   */
  readonly top: number | null;
  /** Keep these nodes and those at most `steps` links away from any of them; empty: all. */
  readonly around: readonly EntityId[];
  /** How far `around` reaches; 1 or 2. */
  readonly steps: number;
  /**
   * Keep only these nodes; empty: all. Where none of them can be a node of the network, only papers that
   * hold any of them (`areHeld` of paper-choice.ts): papers of chosen people, in a network of keywords.
   */
  readonly only: readonly EntityId[];
  /** Let `only` keep also whoever is linked with two or more of its nodes; among papers it says nothing. */
  readonly connect: boolean;
  /** Least number of links of a node that the switches before left; 0 keeps all. */
  readonly minLinks: number;
  /** Drop components with fewer nodes than this; 1 keeps all. */
  readonly minComponentSize: number;
  /** Keep only the largest component (ties: the one with the smallest id). */
  readonly largestComponent: boolean;
}

/** Everything, counted in full. */
export const DEFAULT_NETWORK_OPTIONS: NetworkOptions = Object.freeze({
  counting: "full",
  normalization: "none",
  years: null,
  venues: [],
  acceptance: [],
  topics: [],
  text: "",
  among: [],
  maxAuthors: null,
  minPapers: 1,
  minLinkStrength: 0,
  top: null,
  around: [],
  steps: 1,
  only: [],
  connect: false,
  minLinks: 0,
  minComponentSize: 1,
  largestComponent: false,
});

/** Everything that can leave something out of a network, in the order in which it does. */
export const LEDGER_SWITCHES = [
  "outside",
  "years",
  "venues",
  "acceptance",
  "topics",
  "text",
  "among",
  "held",
  "compared",
  "no-items",
  "max-authors",
  "nearest",
  "min-papers",
  "top",
  "min-link-strength",
  "around",
  "only",
  "min-links",
  "min-component-size",
  "largest-component",
] as const;
export type LedgerSwitch = (typeof LEDGER_SWITCHES)[number];

/**
 * A triple of counts. A paper is shown when a node that it holds is shown; where papers are nodes, when
 * its own node is, and in `cocitation` when a paper that it cites is.
 */
export interface LedgerCounts {
  readonly papers: number;
  readonly nodes: number;
  readonly links: number;
}

/** What one switch left out of what the switches before it had kept. */
export interface LedgerEntry extends LedgerCounts {
  readonly switch: LedgerSwitch;
  /** The switch's setting in words, for instance `fewer than 2 papers`. */
  readonly setting: string;
}

/**
 * The balance of a network: `all` = `shown` + the sum over `leftOut`, for papers, nodes and links
 * each. `all` is the network of the whole corpus without any switch.
 */
export interface Ledger {
  readonly all: LedgerCounts;
  readonly shown: LedgerCounts;
  /** In the order applied; switches that left nothing out are listed with zeros if they were set. */
  readonly leftOut: readonly LedgerEntry[];
}

/** n nodes in columns, sorted by type (order of ENTITY_TYPES), then id. */
export interface NodeColumns {
  readonly ids: readonly EntityId[];
  /** Index into ENTITY_TYPES. */
  readonly types: Uint8Array;
  /** Row in the corpus table of the node's type. */
  readonly rows: Uint32Array;
  readonly labels: readonly string[];
  /** Papers of the view that hold the node (1 for a paper itself; in `cocitation` those that cite it). */
  readonly occurrences: Uint32Array;
  /** Number of links. */
  readonly degrees: Uint32Array;
  /** Sum of the strengths of its links (after normalization). */
  readonly totalLinkStrengths: Float64Array;
  /** Years of the earliest and latest of its papers in the view; UNKNOWN_YEAR when none is known. */
  readonly firstYears: Int32Array;
  readonly lastYears: Int32Array;
}

/** A link leads from its source to its target. */
export const FORWARD = 1;
/** A link leads from its target to its source. */
export const BACKWARD = 2;

/** m links in columns: `sources[k] < targets[k]`, sorted by (source, target), no doubles. */
export interface LinkColumns {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Strength after normalization, > 0. */
  readonly strengths: Float64Array;
  /** Number of papers behind the link, ≥ 1: those that `query/evidence` gives. */
  readonly papers: Uint32Array;
  /**
   * Which way each link leads: FORWARD, BACKWARD, or both added up. Only where links lead somewhere, from
   * the citing paper to the cited one (`citation`).
   */
  readonly directions?: Uint8Array;
}

export interface Network {
  readonly kind: NetworkKind;
  readonly options: NetworkOptions;
  /** Which papers the conditions let in; absent where there are none, and in a map that was decoded. */
  readonly choice?: PaperChoice;
  /** Names of those that `only` stands for where they are no nodes: the first of them. */
  readonly held?: readonly string[];
  readonly nodes: NodeColumns;
  readonly links: LinkColumns;
  readonly ledger: Ledger;
}

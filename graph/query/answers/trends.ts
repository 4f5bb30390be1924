// What changes over the years in a set of papers.
import type { CountedRef, YearCount } from "./refs.ts";

/** A year in a set of papers. */
export interface TrendYear extends YearCount {
  /** Distinct people. */
  readonly authors: number;
  /** Those without an earlier paper in the set. */
  readonly newAuthors: number;
  /** Mean over the papers that state how many they have; null where none does. */
  readonly authorsPerPaper: number | null;
}

/** A keyword that more, or fewer, of the later papers have. `papers` counts those of known year. */
export interface TopicTrend extends CountedRef {
  /** Papers of the earlier and of the later part that have it. */
  readonly early: number;
  readonly late: number;
  /** Logarithm of the odds ratio; above 0 it rises. */
  readonly change: number;
  /** How often chance alone makes as great a change, 0 to 1. */
  readonly chance: number;
  /** Whether it stands out from what chance makes of so many keywords. */
  readonly sure: boolean;
  readonly years: readonly YearCount[];
}

export interface VenueTrend extends CountedRef {
  readonly years: readonly YearCount[];
}

/** What changes over the years in a set of papers. */
export interface Trends {
  readonly papers: number;
  readonly unknownYears: number;
  /** Ascending; years without papers are absent. */
  readonly years: readonly TrendYear[];
  /** The earlier and the later part that topics are compared between; null for fewer than two years. */
  readonly parts: {
    readonly firstLate: number;
    readonly early: number;
    readonly late: number;
  } | null;
  /** Surest first, at most 12. */
  readonly rising: readonly TopicTrend[];
  readonly fading: readonly TopicTrend[];
  /** People whose first paper of the set is of its last year, most papers first, at most 20. */
  readonly newcomers: readonly CountedRef[];
  /** Most papers first, at most 12. */
  readonly venues: readonly VenueTrend[];
}

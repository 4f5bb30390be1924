// When the nodes and links of a map have papers.
import type { YearCount } from "./refs.ts";

/**
 * Years with papers, of one thing after another: thing i has those from `offsets[i]` up to, but not
 * with, `offsets[i + 1]`, ascending; `counts` are its papers of each.
 */
export interface YearColumns {
  readonly offsets: readonly number[];
  readonly years: readonly number[];
  readonly counts: readonly number[];
}

export interface MapYears {
  /** The papers behind the map, by year. */
  readonly papers: readonly YearCount[];
  /** Of those papers, how many state no year. */
  readonly unknown: number;
  /** In the order of the nodes, and of the links. */
  readonly nodes: YearColumns;
  readonly links: YearColumns;
}

// Where we read something else than the facts or another tool say, and why.
import type { Compared } from "./twins.ts";

export interface KnownDifference {
  /** The files it is about. */
  readonly file: RegExp;
  readonly fields: readonly (Compared | "first" | "last" | "records")[];
  /** Numbers of the records, from 1; all when absent. */
  readonly records?: readonly number[];
  readonly reason: string;
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [];

// The small shapes of which all answers are made: entities by name, counts, cuts of lists.
import type { EntityId } from "../../model/ids.ts";

/** An entity by name. */
export interface NamedRef {
  readonly id: EntityId;
  readonly name: string;
}

/** An entity with the number of papers that it shares with what was asked about. */
export interface CountedRef extends NamedRef {
  readonly papers: number;
}

export interface YearCount {
  readonly year: number;
  readonly papers: number;
}

/** A cut of a longer list. `next` is opaque; null at the end. */
export interface Page<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

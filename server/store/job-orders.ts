// What jobs need to be begun again when their process ends before them: kept until they are over.
import type { JobState } from "../../graph/index.ts";
import type { SourceFile } from "./store.ts";

/** What is to be done. */
export interface JobOrder {
  /** JSON that only who begins jobs reads. */
  readonly what: unknown;
  readonly files: readonly SourceFile[];
}

/** A job that no living process does. */
export interface FoundOrder {
  /** As it was last told. */
  readonly state: JobState;
  readonly what: unknown;
  /** How often it was begun before, and its process ended in the middle. */
  readonly tries: number;
  /** Throws StoreError `damaged` when they are not as they were. */
  files(): Promise<readonly SourceFile[]>;
}

export interface JobOrders {
  /** Resolves when no end of this process can lose it; a job's next order replaces the one before. */
  keep(state: JobState, order: JobOrder): Promise<void>;
  /** The files of an order that is kept; throws StoreError `damaged` when they are not as they were. */
  files(id: string): Promise<readonly SourceFile[]>;
  /** The oldest job that no living process does, from now on this one's; null: there is none. */
  take(): Promise<FoundOrder | null>;
  /** To be called with the last state of a job: what was kept of it goes. */
  drop(state: JobState): Promise<void>;
  /** The last state of a job that was dropped, also by an earlier process; none where a board tells it. */
  ended?(id: string): Promise<JobState | null>;
  /** Gives a job of this process back, unfinished, for another process or the next start. */
  leave(id: string): Promise<void>;
}

/** Why work stops that somebody else will begin again: it must leave alone what others may have made. */
export class HandedOn extends Error {}

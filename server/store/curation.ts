// What people decided about a corpus, step by step, and what of it they took back. Pure: the
// journal's lines are added up with it.
import type { Decision } from "../../graph/index.ts";

/** Decisions made at once; they are undone and redone as one. */
export type Step = readonly Decision[];

export interface Curation {
  /** In the order in which they were made. */
  readonly steps: readonly Step[];
  /** Taken back and not replaced; the last is the next to redo. */
  readonly undone: readonly Step[];
  /** Those of all steps: the same list as long as nothing changes. */
  readonly decisions: readonly Decision[];
}

/** A new step makes what was undone before it impossible to redo. */
export type CurationChange =
  { readonly kind: "decided"; readonly step: Step } | { readonly kind: "undone" | "redone" };

export const NOTHING_DECIDED: Curation = Object.freeze({ steps: [], undone: [], decisions: [] });

export function curationOf(steps: readonly Step[], undone: readonly Step[] = []): Curation {
  return { steps, undone, decisions: steps.flat() };
}

/** The same curation when there is nothing to undo or redo. */
export function withChange(curation: Curation, change: CurationChange): Curation {
  const { steps, undone } = curation;
  const [last, taken] = [steps.at(-1), undone.at(-1)];
  switch (change.kind) {
    case "decided":
      return curationOf([...steps, change.step]);
    case "undone":
      return last === undefined ? curation : curationOf(steps.slice(0, -1), [...undone, last]);
    case "redone":
      return taken === undefined ? curation : curationOf([...steps, taken], undone.slice(0, -1));
  }
}

// Actions around two maps beside each other.
import { FIRST_COMPARISON } from "./compare.ts";
import type { ComparedBy, Comparison } from "./compare.ts";
import type { Action } from "./state.ts";
import { look } from "./view-actions.ts";

/** Opens the comparison of the collection that is looked at. */
export const openComparison: Action = (state) =>
  state.view.corpus === null || state.view.compare !== null
    ? state
    : look(state, { compare: FIRST_COMPARISON });

export const closeComparison: Action = (state) =>
  state.view.compare === null ? state : look(state, { compare: null });

/** Changes the parts, or how they are shown. */
export function changeComparison(to: Partial<Pick<Comparison, "sides" | "as">>): Action {
  return (state) => {
    const { compare } = state.view;
    return compare === null ? state : look(state, { compare: { ...compare, ...to } });
  };
}

/** Compares by something else: at first the parts that suit the collection. */
export function compareBy(by: ComparedBy): Action {
  return (state) => {
    const { compare } = state.view;
    return compare === null || compare.by === by
      ? state
      : look(state, { compare: { ...compare, by, sides: null } });
  };
}

/** The first part becomes the second, and the second the first. */
export function swapSides([first, second]: NonNullable<Comparison["sides"]>): Action {
  return changeComparison({ sides: [second, first] });
}

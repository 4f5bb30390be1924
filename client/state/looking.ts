// Who may only look around meets nothing that would be refused: keys, drops and pastes that change
// something say so instead.
import { say } from "./curation-actions.ts";
import type { Action } from "./state.ts";

export const ONLY_LOOKING = "Only for looking around: nothing can be changed here";
export const SIGN_IN_FIRST = "Only for looking around: sign in to change something";

/** What is known of the right to change something. */
export function onlyLooking(looking: boolean): Action {
  return (state) => (state.looking === looking ? state : { ...state, looking });
}

/** An action for those who may change something; the others are told that they may not. */
export function changing(action: Action): Action {
  return (state) =>
    state.looking
      ? say(
          "You may only look around here: what you wanted to do needs the right to change something.",
        )(state)
      : action(state);
}

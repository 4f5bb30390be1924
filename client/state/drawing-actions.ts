// Actions on how the map is drawn: style, links, names; communities opened and closed in place; discs
// put somewhere else by hand.
import type { Drawing } from "./drawing.ts";
import type { Moved } from "./moved.ts";
import { withMoved } from "./moved.ts";
import type { Action } from "./state.ts";

/** Changes some of the choices. */
export function draw(changes: Partial<Drawing>): Action {
  return (state) => {
    const drawing = { ...state.view.drawing, ...changes };
    const same = Object.entries(changes).every(
      ([name, value]) => state.view.drawing[name as keyof Drawing] === value,
    );
    if (same) return state;
    // Whoever collapses or spreads the groups begins with all of them alike.
    const opened = "collapsed" in changes ? [] : state.view.opened;
    return { ...state, view: { ...state.view, drawing, opened } };
  };
}

/** Shows the members of a community that stands as one disc. */
export function openCommunity(id: number): Action {
  return (state) => {
    const { opened } = state.view;
    if (opened.includes(id)) return state;
    return {
      ...state,
      view: { ...state.view, opened: [...opened, id].sort((a, b) => a - b) },
    };
  };
}

/** Puts the members of a community back into one disc; null: those of all. */
export function closeCommunity(id: number | null): Action {
  return (state) => {
    const opened = id === null ? [] : state.view.opened.filter((other) => other !== id);
    return opened.length === state.view.opened.length
      ? state
      : { ...state, view: { ...state.view, opened } };
  };
}

/** Puts a disc somewhere else; it stays there while this map is shown. */
export function moveDisc(moved: Moved): Action {
  return (state) => ({
    ...state,
    view: { ...state.view, moved: withMoved(state.view.moved, moved) },
  });
}

/** Puts all moved discs back where the layout has them. */
export const putBack: Action = (state) =>
  state.view.moved.length === 0 ? state : { ...state, view: { ...state.view, moved: [] } };

// Actions on how the map is drawn: style, links, names; communities opened and closed in place; nodes
// put somewhere else by hand.
import type { Drawing } from "./drawing.ts";
import type { Action } from "./state.ts";

/** A place on the map, graph units. */
interface Place {
  readonly x: number;
  readonly y: number;
}

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

/** Remembers where a node was put; it stays there while this map is shown. */
export function moveNode(id: string, place: Place): Action {
  return (state) => ({ ...state, moved: new Map([...state.moved, [id, place]]) });
}

/** Puts all moved nodes back where the layout has them. */
export const putBack: Action = (state) =>
  state.moved.size === 0 ? state : { ...state, moved: new Map() };

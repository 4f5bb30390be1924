// How much of the screen the open panels cover, so that the map fits into the rest. Pixels.
import type { State } from "../state/state.ts";
import type { Insets } from "./camera.ts";

/** The network switch of a phone lies over the map. */
const SWITCH = 48;
/** The sentence above the map. */
const CAPTION = 34;
const LEFT_DOCK = 264 + 12;
const RIGHT_DOCK = 376 + 12;

/** The covered edges for a state on a screen of some size. */
export function insetsOf(state: State, width: number, height: number): Insets {
  const { panels, view } = state;
  const left = panels.legend || panels.filters || panels.side !== null;
  const right = view.selection !== null;
  if (width < 768) {
    const sheet = left || right ? Math.round(height * 0.52) : 90;
    return { left: 0, right: 0, top: SWITCH + CAPTION, bottom: sheet };
  }
  return {
    left: left ? LEFT_DOCK : 0,
    right: right ? RIGHT_DOCK : 0,
    top: CAPTION,
    bottom: 36,
  };
}

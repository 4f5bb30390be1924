// How much of the screen the open panels cover, so that the map fits into the rest. Pixels.
import type { State } from "../state/state.ts";
import { isInspecting } from "../state/view.ts";
import type { Insets } from "./camera.ts";

/** The network switch of a phone lies over the map. */
const SWITCH = 48;
/** The sentence above the map. */
const CAPTION = 38;
const LEFT_DOCK = 264 + 12;
const RIGHT_DOCK = 376 + 12;
/** The bar that plays the years, with the year above it. */
const PLAY = 190;
const PHONE_PLAY = 250;
/** The most of the screen that the drawer covers, as layout.css has it. */
const MOST_DRAWER = 0.7;

/** The covered edges for a state on a screen of some size. */
export function insetsOf(state: State, width: number, height: number): Insets {
  const { panels, view } = state;
  const left = panels.legend || panels.filters || panels.side !== null;
  const right = isInspecting(view);
  if (width < 768) {
    const open = view.play === null ? 90 : 90 + PHONE_PLAY;
    const sheet = left || right ? Math.round(height * 0.52) : open;
    return { left: 0, right: 0, top: SWITCH + CAPTION, bottom: sheet };
  }
  return {
    left: left ? LEFT_DOCK : 0,
    right: right ? RIGHT_DOCK : 0,
    top: CAPTION,
    bottom:
      36 +
      (view.table === null ? 0 : Math.min(panels.drawer, Math.round(height * MOST_DRAWER))) +
      (view.play === null ? 0 : PLAY),
  };
}

// Actions around the play of the years. While it runs, the year on the screen is no part of what is
// looked at: only where it begins and where it is paused are.
import type { Play } from "./play.ts";
import type { Action, State } from "./state.ts";

/** The years as they are on the screen; null: they are not played. */
export function playShown({ view, panels }: State): Play | null {
  return isPlaying({ view, panels }) ? panels.playing!.shown : view.play;
}

/** Whether the years go on by themselves. Whatever else changes what is looked at in them stops that. */
export function isPlaying({ view, panels }: Pick<State, "view" | "panels">): boolean {
  return view.play !== null && panels.playing?.from === view.play;
}

/** Opens the bar that plays the years, at the last of those that are shown; or closes it. */
export const togglePlay: Action = (state) =>
  state.view.play === null ? openPlay(state) : closePlay(state);

export const openPlay: Action = (state) => {
  if (state.view.corpus === null || state.view.play !== null) return state;
  const last = state.corpus.value?.years.at(-1)?.year;
  const asked = state.view.options.years?.[1];
  const year = Math.min(asked ?? Infinity, last ?? new Date().getFullYear());
  return withPlay(state, { year, span: null });
};

/** Gives the whole map back. */
export const closePlay: Action = (state) =>
  state.view.play === null ? state : withPlay(state, null);

/** Shows a year, and stays there. */
export function showYear(year: number): Action {
  return (state) => {
    const { play } = state.view;
    if (play === null) return state;
    return play.year === year ? halted(state) : withPlay(state, { ...play, year });
  };
}

/** Shows so many years up to the one on the screen; null: all. */
export function showSpan(span: Play["span"]): Action {
  return (state) => {
    const shown = playShown(state);
    return shown === null || shown.span === span ? state : withPlay(state, { ...shown, span });
  };
}

/** Goes on to a year without staying there. */
export function playOn(year: number): Action {
  return (state) => {
    const { play } = state.view;
    if (play === null) return state;
    return {
      ...state,
      panels: { ...state.panels, playing: { from: play, shown: { ...play, year } } },
    };
  };
}

/** Stays at the year on the screen. */
export const pausePlay: Action = (state) => {
  const shown = playShown(state);
  return shown === null ? state : showYear(shown.year)(state);
};

function withPlay(state: State, play: Play | null): State {
  return { ...halted(state), view: { ...state.view, play } };
}

function halted(state: State): State {
  return state.panels.playing === null
    ? state
    : { ...state, panels: { ...state.panels, playing: null } };
}

// How the state keeps its history: what people do becomes a step; what the explorer does by itself
// belongs to the step before; and going to a step shows what it showed.
import type { CurationState, Decision } from "../../graph/index.ts";
import { stepInWords } from "../decision-words.ts";
import { indexMap } from "../map/indexed-map.ts";
import { withStep } from "./curation.ts";
import { decidedKey, reconcile } from "./history-decisions.ts";
import { fold, push, remember, startHistory, stepOf } from "./history.ts";
import type { History } from "./history.ts";
import type { Action, State } from "./state.ts";
import { ready } from "./state.ts";
import type { MapNames } from "./step-words.ts";
import { viewStepInWords } from "./step-words.ts";
import type { View } from "./view.ts";
import { showView } from "./view-actions.ts";

function withHistory(state: State, history: History): State {
  return history === state.history ? state : { ...state, history };
}

/**
 * The state with what was just done as a step of its history. What changed the history itself is
 * left as it is; another collection has a history of its own.
 *
 * @param now milliseconds
 */
export function recorded(before: State, after: State, now: number): State {
  if (after.view === before.view) return after;
  if (after.view.corpus !== before.view.corpus) return withHistory(after, startHistory(after.view));
  if (after.history !== before.history) return after;
  const step = viewStepInWords(before.view, after.view, namesOf(before, after));
  return withHistory(after, remember(after.history, { ...step, view: after.view, time: now }));
}

/** What the explorer does by itself: no step, but part of the one before. */
export function quietly(action: Action): Action {
  return (state) => {
    const next = action(state);
    if (next.view === state.view || next.view.corpus !== state.view.corpus) return next;
    return withHistory(next, fold(next.history, next.view));
  };
}

/** Names on the map as it is; for what was on the map before, as it was then. */
function namesOf(...states: readonly State[]): MapNames {
  const maps = states.flatMap(({ map }) => (map.value === null ? [] : [map.value.map]));
  return {
    node: (id) =>
      maps
        .map((map) => map.network.nodes.labels[indexMap(map).indexOf.get(id) ?? -1])
        .find((label) => label !== undefined),
    community: (id) =>
      maps.map(({ communities }) => communities[id]?.label).find((label) => label !== undefined),
  };
}

/** A view that the browser's own history leads to: the step that it was, or a new one. */
export function visitView(view: View): Action {
  return (state) => {
    if (view.corpus !== state.view.corpus) return showView(view)(state);
    const at = stepOf(state.history, view);
    if (at === null) return showView(view)(state);
    const shown = showView(view)(state);
    return withHistory(shown, fold({ ...state.history, at }, shown.view));
  };
}

/** Records a step of decisions that was made here. */
export function recordDecided(step: readonly Decision[], now: number): Action {
  return (state) =>
    withHistory(
      state,
      push(state.history, {
        words: stepInWords(step),
        view: state.view,
        decided: step,
        changed: "decided",
        time: now,
      }),
    );
}

/** Brings the history in line with the decisions in the state. */
export const reconciled: Action = (state) => {
  const { value } = state.curation;
  return value === null ? state : withHistory(state, reconcile(state.history, value, state.view));
};

/** A step of decisions on the way from one place of the history to another. */
export interface Crossed {
  readonly step: readonly Decision[];
  readonly direction: "back" | "again";
}

/** The decisions to take back or make again to get to a place, in order. */
export function decisionsTo({ steps, at }: History, place: number): readonly Crossed[] {
  const back = steps.slice(place + 1, at + 1).reverse();
  const ahead = steps.slice(at + 1, place + 1);
  return [
    ...back.map((step) => ({ ...step, direction: "back" as const })),
    ...ahead.map((step) => ({ ...step, direction: "again" as const })),
  ].flatMap(({ decided, direction }) => (decided === null ? [] : [{ step: decided, direction }]));
}

/**
 * Shows what a step of the history showed, with the decisions of then; whatever page lies over the
 * map stays. The server has still to be told of decisions on the way.
 */
export function goToStep(place: number): Action {
  return (state) => {
    const { history } = state;
    const step = history.steps[place];
    if (step === undefined || place === history.at) return state;
    const crossed = decisionsTo(history, place);
    const { value } = state.curation;
    const curation = value === null ? state.curation : ready(crossed.reduce(cross, value));
    const { identities, people, page, table } = state.view;
    const there = { ...state, curation, history: { ...history, at: place } };
    return showView({ ...step.view, identities, people, page, table })(there);
  };
}

function cross(curation: CurationState, { step, direction }: Crossed): CurationState {
  if (direction === "again")
    return { ...withStep(curation, step), undone: Math.max(0, curation.undone - 1) };
  const last = curation.steps.at(-1);
  return last === undefined || decidedKey(last) !== decidedKey(step)
    ? curation
    : { ...curation, steps: curation.steps.slice(0, -1), undone: curation.undone + 1 };
}

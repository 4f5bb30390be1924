// What was done in the explorer, step by step, so that every step can be taken back and made again:
// what was looked at, and what was decided, in the order in which it happened. Pure.
import type { Decision } from "../../graph/index.ts";
import type { TagWork } from "./tags.ts";
import { writeView } from "./url.ts";
import type { View } from "./view.ts";

export interface Step {
  /** Tells it from every other step of this page. */
  readonly id: number;
  /** What was done: `Selected Ada Lind`. */
  readonly words: string;
  /** What was looked at once it was done. */
  readonly view: View;
  /** What was decided by it; null: only looked. */
  readonly decided: readonly Decision[] | null;
  /** What was tagged by it; absent: nothing. */
  readonly tagged?: TagWork;
  /** What it changed and when: several moves of one control in a row are one step. */
  readonly changed: string;
  readonly time: number;
}

export interface History {
  /** The first is where it all began; never empty. */
  readonly steps: readonly Step[];
  /** The step that is looked at; those behind it were taken back. */
  readonly at: number;
  /** Steps of decisions on the server that are older than what is held here. */
  readonly older: number;
  /** False until the decisions of the collection are known. */
  readonly settled: boolean;
  readonly nextId: number;
}

/** Steps held; the oldest go first. */
export const MOST_STEPS = 200;
/** Moves of the same control less than this apart are one; ms. */
const TOGETHER = 1000;

export const BEGINNING = "The beginning";

export function startHistory(view: View): History {
  const first = { id: 0, words: BEGINNING, view, decided: null, changed: "", time: 0 };
  return { steps: [first], at: 0, older: 0, settled: false, nextId: 1 };
}

/** Pages that lie over the map, and where the camera stands, make no step of their own. */
function lookOf(view: View): string {
  return writeView({
    ...view,
    camera: null,
    identities: null,
    people: null,
    page: null,
    table: null,
  });
}

/** True when both show the same, wherever the camera stands and whatever page lies over it. */
export function looksSame(a: View, b: View): boolean {
  return lookOf(a) === lookOf(b);
}

/** Whether a step only looked: nothing was decided or tagged by it. */
function isLook({ decided, tagged }: Step): boolean {
  return decided === null && tagged === undefined;
}

/** The same step, with the view as it is now. */
export function fold(history: History, view: View): History {
  return {
    ...history,
    steps: history.steps.map((step, i) => (i === history.at ? { ...step, view } : step)),
  };
}

/** A step to be recorded. */
export type NewStep = Pick<Step, "words" | "view" | "decided" | "tagged" | "changed" | "time">;

/** Adds a step; those that were taken back before it are gone. */
export function push(history: History, step: NewStep): History {
  const { steps, at, nextId } = history;
  const kept = steps.slice(0, at + 1);
  return bounded({
    ...history,
    steps: [...kept, { ...step, id: nextId }],
    at: at + 1,
    nextId: nextId + 1,
  });
}

/** Whether it only went from year to year; that is one step, however long it takes. */
function isPlay({ changed }: Pick<Step, "changed">): boolean {
  return changed === "play.year";
}

/**
 * Records what is looked at now. What looks the same is no step, a control that goes on moving makes
 * none either, and one that moves back where it came from takes its step away.
 */
export function remember(history: History, step: Omit<NewStep, "decided" | "tagged">): History {
  const { steps, at } = history;
  const now = steps[at]!;
  if (step.changed === "" || (looksSame(now.view, step.view) && step.changed !== "camera"))
    return fold(history, step.view);
  const goesOn =
    at === steps.length - 1 &&
    isLook(now) &&
    (isPlay(step) || step.changed.startsWith("options.")) &&
    now.changed === step.changed &&
    (isPlay(step) || step.time - now.time < TOGETHER);
  if (!goesOn) return push(history, { ...step, decided: null });
  const before = { ...history, steps: steps.slice(0, -1), at: at - 1 };
  const came = before.steps.at(-1);
  return came !== undefined && looksSame(came.view, step.view)
    ? fold(before, step.view)
    : push(before, { ...step, decided: null });
}

/**
 * The step that a view from the browser's own history belongs to: the nearest that looks like it
 * and can be reached without a decision being taken back or made; null: none.
 */
export function stepOf({ steps, at }: History, view: View): number | null {
  const look = lookOf(view);
  const ahead = reach(steps, at, 1);
  const behind = reach(steps, at, -1);
  const found = [...behind, ...ahead]
    .filter((i) => lookOf(steps[i]!.view) === look)
    .sort((a, b) => Math.abs(a - at) - Math.abs(b - at));
  return found[0] ?? null;
}

/** Places that can be gone to from `at` in one direction; with it itself when going back. */
function reach(steps: readonly Step[], at: number, direction: 1 | -1): readonly number[] {
  const places: number[] = direction === 1 ? [] : [at];
  for (let i = at; i >= 0 && i < steps.length; i += direction) {
    // Going back leaves step i, going on enters step i + 1.
    const crossed = steps[direction === 1 ? i + 1 : i];
    if (crossed === undefined || !isLook(crossed)) break;
    const next = i + direction;
    if (next < 0) break;
    places.push(next);
  }
  return places;
}

/** Without its oldest steps when there are too many. What is first then can't be taken back. */
function bounded(history: History): History {
  const extra = history.steps.length - MOST_STEPS;
  if (extra <= 0) return history;
  const gone = history.steps.slice(1, extra + 1).filter(({ decided }) => decided !== null).length;
  const [beginning, ...rest] = history.steps.slice(extra);
  const { id, words, view, changed, time } = beginning!;
  return {
    ...history,
    steps: [{ id, words, view, decided: null, changed, time }, ...rest],
    at: history.at - extra,
    older: history.older + gone,
  };
}

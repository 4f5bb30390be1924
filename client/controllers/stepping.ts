// Goes back and forward over everything that was done. What was only looked at changes at once; where
// decisions or tags lie on the way, the server is told first, since what was shown then may not exist yet.
import { decisionsTo, goToStep } from "../state/history-actions.ts";
import type { State } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { tagChangesTo } from "../state/tag-actions.ts";
import type { Deciding } from "./deciding.ts";
import type { Tagging } from "./tagging.ts";

export interface Stepping {
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to a step of the history. */
  readonly goTo: (place: number) => void;
}

export function bindStepping(
  store: Store,
  deciding: Pick<Deciding, "redo" | "cross">,
  tagging: Pick<Tagging, "cross">,
): Stepping {
  /** Ways that wait for the server; each begins where the one before ended. */
  const waiting: (() => Promise<void> | null)[] = [];
  let walking = false;

  function walk(way: () => Promise<void> | null): void {
    if (walking) {
      waiting.push(way);
      return;
    }
    const done = way();
    if (done === null) return;
    walking = true;
    void done.finally(() => {
      walking = false;
      // The first that needs the server lets the others wait again, in order.
      for (const next of waiting.splice(0)) walk(next);
    });
  }

  function goTo(place: number): Promise<void> | null {
    const { history } = store.get();
    if (history.steps[place] === undefined) return null;
    const tags = tagChangesTo(history, place);
    if (tags.length === 0) return arriveAt(place);
    return tagging.cross(tags).then((made) => (made ? arriveAt(place) : null)?.then());
  }

  function arriveAt(place: number): Promise<void> | null {
    const crossed = decisionsTo(store.get().history, place);
    if (crossed.length > 0) return deciding.cross(crossed, goToStep(place));
    store.run(goToStep(place));
    return null;
  }

  return {
    goTo(place) {
      walk(() => goTo(place));
    },
    undo() {
      walk(() => goTo(store.get().history.at - 1));
    },
    redo() {
      walk(() => {
        const state = store.get();
        if (isAhead(state)) return goTo(state.history.at + 1);
        if (canRedo(state)) deciding.redo();
        return null;
      });
    },
  };
}

function isAhead({ history }: State): boolean {
  return history.at + 1 < history.steps.length;
}

/** Whether something was taken back: here, or decisions before this page was opened. */
export function canRedo(state: State): boolean {
  return isAhead(state) || (!state.looking && (state.curation.value?.undone ?? 0) > 0);
}

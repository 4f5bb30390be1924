// The one store: holds the state, runs actions, tells listeners. No library: forty lines.
import { useSyncExternalStore } from "react";
import { recorded } from "./history-actions.ts";
import type { Action, State } from "./state.ts";

export interface Store {
  readonly get: () => State;
  /**
   * Runs actions in order, as one step of the history, and tells the listeners once, if anything
   * changed.
   */
  readonly run: (...actions: readonly Action[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(first: State): Store {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    run(...actions) {
      const before = state;
      const after = actions.reduce((current, action) => action(current), state);
      state = recorded(before, after, Date.now());
      if (state !== before) for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of the state; the component renders again when that part is another value. */
export function useStore<T>(store: Store, part: (state: State) => T): T {
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}

// The store for components.
import { createContext, useContext } from "react";
import type { State } from "./state.ts";
import type { Store } from "./store.ts";
import { useStore } from "./store.ts";

export const StoreContext = createContext<Store | null>(null);

/** The store itself: for running actions, and for reading without rendering again. */
export function useAppStore(): Store {
  const store = useContext(StoreContext);
  if (store === null) throw new Error("No store: render inside StoreContext.");
  return store;
}

/** A part of the state. */
export function useAppState<T>(part: (state: State) => T): T {
  return useStore(useAppStore(), part);
}

// Follows one part of the store outside React.
import type { State } from "./state.ts";
import type { Store } from "./store.ts";

/**
 * Calls `onChange` now and whenever the part becomes another value. Returns a function that stops.
 */
export function watch<T>(
  store: Store,
  part: (state: State) => T,
  onChange: (value: T) => void,
): () => void {
  let value = part(store.get());
  onChange(value);
  return store.subscribe(() => {
    const next = part(store.get());
    if (Object.is(next, value)) return;
    value = next;
    onChange(next);
  });
}

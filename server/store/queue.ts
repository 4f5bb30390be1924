// Changes of a store happen one after another; when it closes, those under way end first.
import { StoreError } from "./store-error.ts";

export interface Queue {
  /** Runs the work when all before it has ended; refused after `close`. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** Runs the work after everything else, once. */
  close(work: () => Promise<void>): Promise<void>;
}

export function createQueue(): Queue {
  let closing: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    take<T>(work: () => Promise<T>) {
      if (closing !== null) return Promise.reject(closedError());
      const result: Promise<T> = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
    close: (work) => (closing ??= last.then(work)),
  };
}

function closedError(): StoreError {
  return new StoreError("closed", "The store is closed.");
}

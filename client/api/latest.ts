// "Only the latest counts": a new request of a kind ends the one before it.

/** Runs tasks one at a time; starting one aborts the one still running. */
export interface Latest {
  run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T>;
  cancel(): void;
}

export function createLatest(): Latest {
  let current: AbortController | null = null;
  return {
    async run(task) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      const value = await task(mine.signal);
      // An answer that was already read when the next task began must not win either.
      if (mine.signal.aborted) throw new DOMException("Replaced by a later request", "AbortError");
      return value;
    },
    cancel() {
      current?.abort();
      current = null;
    },
  };
}

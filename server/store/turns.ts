// Work on one corpus after another, in the order in which it was asked for: who only tried again where
// somebody else was done first might try for ever.

export interface Turns {
  /**
   * Runs the work when all that came before it for the same corpus has ended; whoever gives up while
   * waiting is told so at once and holds up nobody.
   */
  take<T>(id: string, work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    async take(id, work, signal) {
      signal.throwIfAborted();
      const before = last.get(id);
      let end = (): void => undefined;
      const own = new Promise<void>((resolve) => {
        end = resolve;
      });
      const until = Promise.all([before, own]).then(() => {
        if (last.get(id) === until) last.delete(id);
      });
      last.set(id, until);
      try {
        if (before !== undefined) await orAborted(before, signal);
        return await work();
      } finally {
        end();
      }
    },
  };
}

/** Resolves with the promise, unless the signal comes first: then it rejects with its reason. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop);
    });
  });
}

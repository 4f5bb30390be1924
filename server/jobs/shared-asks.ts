// The same question asked by several at once is worked on once, for as long as anybody waits for it.

export interface SharedAsks<T> {
  /**
   * The work for a question, or what is under way for the same one.
   *
   * @param state what the answer depends on beside the question: work begun for another state is not joined
   * @param signal of this asker; the work's own is aborted when all who asked have gone
   * @param work may still be joined when its signal was aborted, and reject later: it is begun again then
   */
  ask(
    question: string,
    state: readonly unknown[],
    signal: AbortSignal,
    work: (wanted: AbortSignal) => Promise<T>,
  ): Promise<T>;
}

interface UnderWay<T> {
  readonly state: readonly unknown[];
  readonly abort: AbortController;
  readonly answer: Promise<T>;
  /** Who waits for it. */
  askers: number;
}

export function createSharedAsks<T>(): SharedAsks<T> {
  const all = new Map<string, UnderWay<T>>();

  function begin(
    question: string,
    state: readonly unknown[],
    work: Parameters<SharedAsks<T>["ask"]>[3],
  ) {
    const abort = new AbortController();
    const begun: UnderWay<T> = { state, abort, answer: work(abort.signal), askers: 0 };
    all.set(question, begun);
    const end = (): void => {
      if (all.get(question) === begun) all.delete(question);
    };
    begun.answer.then(end, end);
    return begun;
  }

  return {
    async ask(question, state, signal, work) {
      for (;;) {
        const there = all.get(question);
        const isSame = there?.state.every((part, k) => part === state[k]) === true;
        const joined = isSame ? there : begin(question, state, work);
        joined.askers++;
        const leave = (): void => {
          if (--joined.askers === 0) joined.abort.abort();
        };
        signal.addEventListener("abort", leave, { once: true });
        if (signal.aborted) leave();
        try {
          return await joined.answer;
        } catch (error) {
          // Given up before this one came: nobody else is to blame for that.
          if (!joined.abort.signal.aborted || signal.aborted) throw error;
        } finally {
          signal.removeEventListener("abort", leave);
        }
      }
    },
  };
}

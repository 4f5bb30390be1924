// Turns of those who do something one after another: whoever asks for much waits behind himself, and
// another after one of his things, not after all of them.
import { currentAsker } from "./asker.ts";
import { createFairQueue } from "./fair-queue.ts";

export interface Turn {
  /** Resolves when it is this one's turn. */
  readonly begun: Promise<void>;
  /** To be called once, when it is over or not wanted any more. */
  end(): void;
}

export interface Turns {
  /** The next turn of whoever asks. */
  take(): Turn;
}

export function createTurns(): Turns {
  const waiting = createFairQueue<() => boolean>(Infinity);
  let isBusy = false;
  const goOn = (): void => {
    for (let begin = waiting.take(); begin !== undefined; begin = waiting.take())
      if (begin()) return;
  };
  return {
    take() {
      let state: "waits" | "goes" | "over" = "waits";
      let resolve!: () => void;
      const begun = new Promise<void>((done) => (resolve = done));
      waiting.push(currentAsker(), () => {
        if (state === "over") return false;
        state = "goes";
        isBusy = true;
        resolve();
        return true;
      });
      if (!isBusy) goOn();
      return {
        begun,
        end() {
          const went = state === "goes";
          state = "over";
          if (!went) return;
          isBusy = false;
          goOn();
        },
      };
    },
  };
}

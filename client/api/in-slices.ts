// Long work in steps on the page's own thread, with pauses in which the page draws and answers.
import type { Steps } from "../../graph/model/steps.ts";

/** Milliseconds of work between two pauses: with its last step well below a tenth of a second. */
const SLICE = 12;

/**
 * The result of work in steps. Rejects with what a step throws, or with the signal's reason once it is
 * aborted.
 */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  try {
    for (;;) {
      signal.throwIfAborted();
      const end = performance.now() + SLICE;
      do {
        const step = steps.next();
        if (step.done === true) return step.value;
      } while (performance.now() < end);
      // Messages are not held back in pages that nobody sees, as timers are.
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(null);
      });
    }
  } finally {
    port1.close();
  }
}

// Time as the downloads see it, so that tests need not wait.
import { setTimeout as sleep } from "node:timers/promises";
import { Stopped } from "./fetch-error.ts";

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits, or throws `Stopped` when the signal says so. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  async wait(ms, signal) {
    try {
      await sleep(ms, undefined, { signal });
    } catch {
      throw new Stopped();
    }
  },
};

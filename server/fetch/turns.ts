// At most one request at a time to each service, with its pause in between.
import type { Clock } from "./clock.ts";
import { Stopped } from "./fetch-error.ts";
import { SERVICES, type ServiceName } from "./services.ts";

/** Runs the work when it is its turn at the service. */
export type Turns = <T>(
  service: ServiceName,
  signal: AbortSignal,
  work: () => Promise<T>,
) => Promise<T>;

/** Turns that are kept as long as whoever made them keeps them. */
export function createTurns(clock: Clock): Turns {
  const last = new Map<ServiceName, Promise<unknown>>();
  const ended = new Map<ServiceName, number>();
  return (service, signal, work) => {
    const before = last.get(service) ?? Promise.resolve();
    const mine = Promise.race([before, stopOf(signal)]).then(async () => {
      if (signal.aborted) throw new Stopped();
      const end = ended.get(service);
      const left = end === undefined ? 0 : end + SERVICES[service].pauseMs - clock.now();
      if (left > 0) await clock.wait(left, signal);
      try {
        return await work();
      } finally {
        ended.set(service, clock.now());
      }
    });
    // Whoever comes next waits for this one and those before it, however they end.
    last.set(service, Promise.allSettled([before, mine]));
    return mine;
  };
}

/** Resolves when the signal says stop: nobody waits for a turn that is not wanted any more. */
function stopOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      resolve();
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

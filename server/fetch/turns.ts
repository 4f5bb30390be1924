// At most one request at a time to each service, with its pause in between.
import type { Clock } from "./clock.ts";
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
    const mine = (last.get(service) ?? Promise.resolve()).then(async () => {
      const end = ended.get(service);
      const left = end === undefined ? 0 : end + SERVICES[service].pauseMs - clock.now();
      if (left > 0) await clock.wait(left, signal);
      try {
        return await work();
      } finally {
        ended.set(service, clock.now());
      }
    });
    // Whoever comes next waits for this one, however it ends.
    last.set(
      service,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

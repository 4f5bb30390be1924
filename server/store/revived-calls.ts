// Calls to a thread that is started again when it has died: by its next call, and at once for a call
// that only asks.
import type { Caller, Handlers } from "./rpc.ts";
import { StoreError, type StoreCode } from "./store-error.ts";

/** Nothing that a thread fails with puts it in doubt. */
const NO_DOUBT: ReadonlySet<StoreCode> = new Set();

/**
 * Calls as those of `first`, and of its successors. A call that changes something is never made
 * twice: it is rejected when the thread dies under it.
 *
 * @param start starts a thread and makes it ready
 * @param asking names of the calls that change nothing
 * @param doubts failures after which a thread is ended, because it may do nothing right any more
 */
export function reviveCalls<H extends Handlers>(
  first: Caller<H>,
  start: () => Promise<Caller<H>>,
  asking: ReadonlySet<keyof H>,
  doubts = NO_DOUBT,
): Caller<H> {
  let calls = first;
  let isDead = false;
  let isClosed = false;
  let starting: Promise<void> | null = null;
  const revive = async (): Promise<void> => {
    const next = await start();
    if (isClosed) await next.terminate();
    else [calls, isDead] = [next, false];
  };
  const alive = async (): Promise<Caller<H>> => {
    if (isDead && !isClosed)
      await (starting ??= revive().finally(() => {
        starting = null;
      }));
    return calls;
  };
  const endIfInDoubt = async (thread: Caller<H>, error: unknown): Promise<boolean> => {
    const inDoubt = error instanceof StoreError && doubts.has(error.code);
    if (inDoubt) await thread.terminate();
    return inDoubt;
  };
  /** By itself, or because another call put it in doubt. */
  const hasEnded = (error: unknown): boolean =>
    error instanceof StoreError &&
    (error.code === "worker-crashed" || (error.code === "closed" && !isClosed));
  return {
    call(name, argument, options) {
      const ask = (caller: Caller<H>) => caller.call(name, argument, options);
      return alive().then((asked) =>
        ask(asked).catch((error: unknown) =>
          endIfInDoubt(asked, error).then((isDoubted) => {
            if (!isDoubted && !hasEnded(error)) throw error;
            // Several calls may have waited for the same thread.
            if (asked === calls) isDead = true;
            if (!asking.has(name)) throw error;
            return alive().then(ask);
          }),
        ),
      );
    },
    async terminate() {
      isClosed = true;
      await calls.terminate();
    },
  };
}

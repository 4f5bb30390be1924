// A thread of the tables that is ready to be asked, and what may be asked of it twice.
import { spawnWorker } from "../jobs/spawn-worker.ts";
import { callsTo, type Caller } from "./rpc.ts";
import type { StoreHandlers } from "./store-worker.ts";

/** Calls that change nothing. */
export const ASKING: ReadonlySet<keyof StoreHandlers> = new Set([
  "stored",
  "load",
  "issues",
  "sources",
  "orderFiles",
] as const);

/** Starts the thread; ends it again when it cannot be made ready. */
export async function readyWorker(
  makeReady: (calls: Caller<StoreHandlers>) => Promise<void>,
): Promise<Caller<StoreHandlers>> {
  const calls = callsTo<StoreHandlers>(spawnWorker("store"));
  try {
    await makeReady(calls);
    return calls;
  } catch (error) {
    await calls.terminate();
    throw error;
  }
}

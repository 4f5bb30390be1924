// Opens the store of a PostgreSQL database: waits for the server, makes or updates the tables, reads
// the journal.
import type { OpenOptions } from "../open.ts";
import { recover, type Recoverable } from "../recovery.ts";
import { ASKING, readyWorker } from "../ready-worker.ts";
import { reviveCalls } from "../revived-calls.ts";
import type { Caller } from "../rpc.ts";
import type { Store } from "../store.ts";
import { StoreError } from "../store-error.ts";
import type { StoreHandlers } from "../store-worker.ts";
import { readAddress } from "./address.ts";
import { createLedger } from "./ledger.ts";
import { openPostgres } from "./pool.ts";
import { awaitServer, prepareTables, refuseUnfit } from "./prepare.ts";
import { createServerStore } from "./server-store.ts";

export interface ServerOptions extends Pick<OpenOptions, "resolve" | "onProgress" | "onNotice"> {
  /** `postgres://…` */
  readonly url: string;
}

/** For short questions; what is heavy has connections of its own. */
const CONNECTIONS = 4;

/** Throws StoreError with one line that says what is wrong and what to do; never with the password. */
export async function openServerStore(options: ServerOptions): Promise<Store> {
  const { url, resolve, onProgress = () => undefined, onNotice = () => undefined } = options;
  const address = readAddress(url);
  const database = openPostgres(address, { most: CONNECTIONS });
  let calls: Caller<StoreHandlers> | null = null;
  try {
    const found = await awaitServer(database, address, (step) => {
      onProgress(step, 0);
    });
    refuseUnfit(found, address);
    await prepareTables(database, address, found);
    const start = (): Promise<Caller<StoreHandlers>> =>
      readyWorker((next) => next.call("connect", url));
    calls = reviveCalls(await start(), start, ASKING);
    const ledger = createLedger(database);
    const place = recoverable(calls, await ledger.read());
    const unavailable = await recover(place, { resolve, onProgress, onNotice });
    return createServerStore({ database, ledger, calls, unavailable });
  } catch (error) {
    await calls?.terminate();
    await database.close();
    throw error;
  }
}

function recoverable(calls: Caller<StoreHandlers>, corpora: Recoverable["corpora"]): Recoverable {
  return {
    corpora,
    stored: () => calls.call("stored", undefined),
    // Tables of other corpora are those of another process, newer than what was read here.
    removeTables: () => Promise.resolve(),
    async sources(id) {
      const kept = await calls.call("sources", id);
      if (kept !== null) return kept;
      throw new StoreError("unknown-corpus", "it was deleted meanwhile.");
    },
    async rebuilt(tables) {
      const rebuilt = { kind: "corpus-rebuilt", entry: tables.entry } as const;
      await calls.call("keep", { ...tables, begin: null, rebuilt });
    },
  };
}

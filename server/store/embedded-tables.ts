// The embedded database as seen from the main thread: started in its worker, made new when the one
// in the folder cannot be trusted or opened, and closed so that the next start can trust it.
import { rm, statfs } from "node:fs/promises";
import { spawnWorker } from "../jobs/spawn-worker.ts";
import type { DataFolder } from "./data-folder.ts";
import { canTrustDatabase, markClean, markInUse } from "./database-state.ts";
import { ASKING, readyWorker } from "./ready-worker.ts";
import { reviveCalls } from "./revived-calls.ts";
import { callsTo, type Caller } from "./rpc.ts";
import { fileError, type StoreCode } from "./store-error.ts";
import type { StoreHandlers } from "./store-worker.ts";

export interface EmbeddedTables {
  readonly calls: Caller<StoreHandlers>;
  /** Has the database made again at the next start. */
  distrust(): Promise<void>;
  close(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly image: string | null;
  /** Called with a sentence when a database is made, and why. */
  readonly onMake: (why: string) => void;
}

/**
 * Once it found the disk full, the database in a thread answers wrongly ever after: with no rows, or
 * with an error about an error. Opened anew it is well.
 */
const DOUBTS: ReadonlySet<StoreCode> = new Set(["no-space", "failed"]);

export async function openEmbeddedTables(
  folder: DataFolder,
  { image, onMake }: EmbeddedOptions,
): Promise<EmbeddedTables> {
  let calls = startWorker();
  const make = async (why: string): Promise<void> => {
    onMake(why);
    await rm(folder.databaseState, { force: true });
    await calls
      .call("open", { folder: folder.database, create: true, image })
      .catch((error: unknown) => rejectInWords(folder, error));
    await markInUse(folder);
  };
  try {
    if (await canTrustDatabase(folder)) {
      try {
        await markInUse(folder);
        await calls.call("open", { folder: folder.database, create: false, image: null });
        await calls.call("stored", undefined);
      } catch {
        // Whatever a damaged database did to its thread, the next one starts in another.
        await calls.terminate();
        calls = startWorker();
        await make("Making the database again: the one in the data folder is damaged");
      }
    } else await make("Preparing the database");
  } catch (error) {
    await calls.terminate();
    throw error;
  }
  let trusted = true;
  const again = (): Promise<Caller<StoreHandlers>> =>
    readyWorker((next) =>
      next
        .call("open", { folder: folder.database, create: false, image: null })
        .catch((error: unknown) => rejectInWords(folder, error)),
    );
  calls = reviveCalls(calls, again, ASKING, DOUBTS);
  return {
    calls,
    async distrust() {
      trusted = false;
      await rm(folder.databaseState, { force: true });
    },
    async close() {
      try {
        await calls.call("close", undefined);
        if (trusted) await markClean(folder);
      } finally {
        await calls.terminate();
      }
    },
  };
}

/** Bytes without which the database does not open. */
const ROOM = 1 << 24;

/** The database says of a full disk only that it could not start. */
async function rejectInWords({ path }: DataFolder, error: unknown): Promise<never> {
  const { bavail, bsize } = await statfs(path);
  if (bavail * bsize > ROOM) throw error;
  throw fileError(path, "open the database", Object.assign(new Error(), { code: "ENOSPC" }));
}

function startWorker(): Caller<StoreHandlers> {
  return callsTo<StoreHandlers>(spawnWorker("store"));
}

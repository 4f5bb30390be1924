// Whether the embedded database can be trusted. It is not fsynced while it works, so after a power
// cut it may be anything; `database.json` tells a clean end from a killed process from a lost machine.
import { readFile } from "node:fs/promises";
import type { DataFolder } from "./data-folder.ts";
import { replaceDurably, syncTree } from "./durable-files.ts";
import { bootId } from "./process-identity.ts";
import { SCHEMA_ID } from "./schema.ts";

interface DatabaseState {
  readonly schema: string;
  /** True: closed in order, and all of it was on the disk then. */
  readonly clean: boolean;
  /** The boot of the machine in which it was last opened. */
  readonly boot: string | null;
}

/**
 * A killed process loses nothing (the system still writes what it was given), a machine that went
 * down may lose anything: without a clean end the boot must be the same.
 */
export async function canTrustDatabase(folder: DataFolder): Promise<boolean> {
  const state = await readState(folder);
  if (state?.schema !== SCHEMA_ID) return false;
  return state.clean === true || (typeof state.boot === "string" && state.boot === bootId());
}

/** Before the database is written to. */
export function markInUse(folder: DataFolder): Promise<void> {
  return writeState(folder, { schema: SCHEMA_ID, clean: false, boot: bootId() });
}

/** After it was closed: waits until the disk has all of it, then says so. */
export async function markClean(folder: DataFolder): Promise<void> {
  await syncTree(folder.database);
  await writeState(folder, { schema: SCHEMA_ID, clean: true, boot: bootId() });
}

async function readState(folder: DataFolder): Promise<Partial<DatabaseState> | null> {
  try {
    return JSON.parse(
      await readFile(folder.databaseState, "utf8"),
    ) as Partial<DatabaseState> | null;
  } catch {
    // Missing or damaged: then the database is made again.
    return null;
  }
}

function writeState(folder: DataFolder, state: DatabaseState): Promise<void> {
  return replaceDurably(folder.databaseState, `${JSON.stringify(state)}\n`);
}

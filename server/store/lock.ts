// One process per data folder: the database has no lock of its own, and two writers would silently
// destroy each other's rows.
import { randomUUID } from "node:crypto";
import { constants, copyFile, link, readFile, rm, stat, utimes } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { writeDurably } from "./durable-files.ts";
import { stateOf, thisProcess, type ProcessIdentity } from "./process-identity.ts";
import { StoreError, errnoOf } from "./store-error.ts";

/** How often the owner shows that it lives, in ms. */
const HEARTBEAT = 2000;

/** A takeover takes some ms; a guard older than this, in ms, was left by a process that died. */
const GUARD_LIFE = 5000;

export interface Lock {
  release(): Promise<void>;
}

export interface LockOptions {
  /** How long to watch an owner that cannot be asked (another machine or container), in ms. */
  readonly watch?: number;
}

/**
 * Takes the lock file. A lock whose process is gone is taken over, also when its number belongs to
 * another process by now. Throws StoreError `locked` naming the process that has it.
 */
export async function takeLock(path: string, options: LockOptions = {}): Promise<Lock> {
  const token = randomUUID();
  const mine = `${path}.${token}`;
  const content = `${JSON.stringify({ ...thisProcess(), token })}\n`;
  await writeDurably(mine, content);
  try {
    while (!(await linked(mine, path))) {
      const found = await contentOf(path);
      if (found === null) continue;
      if (await isHeld(path, found, options.watch ?? 4 * HEARTBEAT)) throw lockedBy(path, found);
      await removeStale(path, found, mine);
    }
  } finally {
    await rm(mine, { force: true });
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    // Fails only when someone removed the file by hand; then there is nothing left to refresh.
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT);
  heartbeat.unref();
  return {
    async release() {
      clearInterval(heartbeat);
      if ((await contentOf(path)) === content) await rm(path, { force: true });
    },
  };
}

/** A hard link either makes the name or finds it taken; unlike a rename it replaces nothing. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to).catch((error: unknown) => {
      if (errnoOf(error) === "EEXIST") throw error;
      // Some file systems have no hard links.
      return copyFile(from, to, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (errnoOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function isHeld(path: string, content: string, watch: number): Promise<boolean> {
  const owner = ownerOf(content);
  const state = owner === null ? "unknown" : stateOf(owner);
  if (state !== "unknown") return state === "running";
  const before = (await stat(path)).mtimeMs;
  for (const end = performance.now() + watch; performance.now() < end;) {
    await sleep(Math.min(200, watch));
    if ((await contentOf(path)) !== content) return false;
    if ((await stat(path)).mtimeMs !== before) return true;
  }
  return false;
}

/**
 * Removes a stale lock. Several processes may find the same one: only who holds the guard beside it
 * removes, and only what is still stale then, so nobody's fresh lock goes.
 */
async function removeStale(path: string, stale: string, mine: string): Promise<void> {
  const guard = `${path}.takeover`;
  if (await linked(mine, guard)) {
    if ((await contentOf(path)) === stale) await rm(path, { force: true });
    await rm(guard, { force: true });
    return;
  }
  // The guard is held for a moment only; a process killed in that moment leaves it behind.
  const made = await stat(guard).catch(() => null);
  // One from the future was made before the clock was set back.
  if (made !== null && Math.abs(Date.now() - made.mtimeMs) > GUARD_LIFE)
    await rm(guard, { force: true });
  await sleep(10);
}

function ownerOf(content: string): ProcessIdentity | null {
  try {
    const owner = JSON.parse(content) as Partial<ProcessIdentity> | null;
    if (typeof owner?.pid !== "number") return null;
    return {
      pid: owner.pid,
      boot: typeof owner.boot === "string" ? owner.boot : null,
      started: typeof owner.started === "string" ? owner.started : null,
      place: typeof owner.place === "string" ? owner.place : "",
    };
  } catch {
    return null;
  }
}

function lockedBy(path: string, content: string): StoreError {
  const owner = ownerOf(content);
  const who = owner === null ? "another process" : `process ${owner.pid}`;
  const where =
    owner === null || owner.place === thisProcess().place
      ? ""
      : ` on ${owner.place.split(" ")[0] ?? ""}`;
  return new StoreError(
    "locked",
    `The data folder is in use by ${who}${where} (${path}). Stop it first, or choose another folder with --data.`,
  );
}

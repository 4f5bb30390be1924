// Real disks that are small or can be made read-only, where this process may mount any (as root on
// Linux). They are gone when the test file ends.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const mounted: string[] = [];

// Told before the folders' own end, which comes in the order of telling.
afterAll(() => {
  for (const path of mounted.splice(0).reverse()) run("umount", "-l", path);
});

function run(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

function mount(path: string, ...args: string[]): boolean {
  const done = run("mount", ...args, path);
  if (done) mounted.push(path);
  return done;
}

/** Whether disks can be mounted here; a test that needs one says so in its name. */
export const CAN_MOUNT = tryMount();

function tryMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  const path = temporaryFolder();
  if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", path)) return false;
  return run("umount", path);
}

export interface SmallDisk {
  readonly path: string;
  /** Leaves so many bytes free, by a file that takes the rest. */
  fill(left: number): void;
  /** Takes that file away. */
  clear(): void;
}

/** @param mebibytes its size */
export function smallDisk(mebibytes: number): SmallDisk {
  const path = temporaryFolder();
  if (!mount(path, "-t", "tmpfs", "-o", `size=${mebibytes}m`, "tmpfs"))
    throw new Error("tmpfs cannot be mounted");
  const ballast = join(path, "ballast");
  return {
    path,
    fill(left) {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, new Uint8Array(Math.max(0, bavail * bsize - left)));
    },
    clear() {
      rmSync(ballast, { force: true });
    },
  };
}

/** Lets nobody write below a folder, though files that are open stay so; undone by what it returns. */
export function makeReadOnly(path: string): () => void {
  mkdirSync(path, { recursive: true });
  if (!mount(path, "--bind", path)) throw new Error(`${path} cannot be mounted`);
  if (!run("mount", "-o", "remount,bind,ro", path)) throw new Error(`${path} cannot be locked`);
  return () => {
    mounted.splice(mounted.indexOf(path), 1);
    run("umount", "-l", path);
  };
}

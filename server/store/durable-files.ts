// Files that survive a power cut: written, fsynced, and their folder fsynced too.
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errnoOf } from "./store-error.ts";

/** Writes a file that is not there yet and waits until the disk has it. */
export async function writeDurably(path: string, data: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Replaces a file; readers and a power cut see the old content or the new, never a part. */
export async function replaceDurably(path: string, data: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  await writeDurably(partial, data);
  await rename(partial, path);
  await syncFolder(dirname(path));
}

/** Fills a folder under another name and moves it into place when it is whole. */
export async function makeFolderDurably(
  path: string,
  fill: (partial: string) => Promise<void>,
): Promise<void> {
  const partial = `${path}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  await fill(partial);
  await syncFolder(partial);
  await rm(path, { recursive: true, force: true });
  await rename(partial, path);
  await syncFolder(dirname(path));
}

/** Makes the names in a folder durable. Some systems cannot open folders; there it does nothing. */
export async function syncFolder(path: string): Promise<void> {
  try {
    await syncFile(path);
  } catch (error) {
    const code = errnoOf(error);
    if (code !== "EISDIR" && code !== "EPERM" && code !== "EINVAL") throw error;
  }
}

/** Makes everything below a folder durable. */
export async function syncTree(path: string): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const at = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await syncFolder(at);
    else if (entry.isFile()) await syncFile(at);
  }
  await syncFolder(path);
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

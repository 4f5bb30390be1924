// What was computed, as files of a data folder: `computed/<corpus>/<key>`. Nothing waits for the disk: a
// file that a power cut damaged is found by its checksum. When a file was used last is its time of change.
import {
  mkdir,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { Computed } from "./computed.ts";
import { createQueue } from "./queue.ts";
import { errnoOf, fileError } from "./store-error.ts";

/** Bytes of the disk that are left for what cannot be computed again. */
const RESERVE = 64 * 1024 * 1024;

interface KeptFile {
  readonly path: string;
  readonly size: number;
}

export interface ComputedFiles extends Computed {
  /** To be called when a corpus is deleted. */
  forget(corpus: string): Promise<void>;
}

/** Those of which something may be kept, as they are at any moment. */
interface KnownCorpora {
  has(id: string): boolean;
}

/**
 * Finds what earlier processes left, but for corpora that are not there any more and files that were
 * being written. A folder that cannot be read or written is one from which everything is missing.
 */
export async function openComputedFiles(
  folder: string,
  corpora: KnownCorpora,
): Promise<ComputedFiles> {
  /** The one not used for longest comes first. */
  const kept = await found(folder, corpora);
  const writing = createQueue();
  let partials = 0;

  const pathOf = (corpus: string, key: string): string => join(folder, corpus, key);
  const remove = async (path: string): Promise<void> => {
    kept.delete(path);
    await rm(path, { force: true });
  };
  /** For a file that is not there yet, or is to be replaced. */
  const makeRoom = async (most: number, replaced: string): Promise<void> => {
    const others = [...kept.values()].filter(({ path }) => path !== replaced);
    let total = others.reduce((sum, { size }) => sum + size, 0);
    for (const { path, size } of others) {
      if (total <= most) return;
      await remove(path);
      total -= size;
    }
  };
  const write = async (corpus: string, key: string, bytes: Uint8Array): Promise<void> => {
    const path = pathOf(corpus, key);
    const partial = join(folder, `${partials++}.partial`);
    try {
      await mkdir(join(folder, corpus), { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize < bytes.length + RESERVE)
        throw Object.assign(new Error("little is left"), { code: "ENOSPC" });
      await writeFile(partial, bytes);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true }).catch(() => undefined);
      throw fileError(folder, "keep what was computed", error);
    }
    kept.delete(path);
    kept.set(path, { path, size: bytes.length });
  };

  return {
    async get(corpus, key) {
      const path = pathOf(corpus, key);
      const known = kept.get(path);
      if (known === undefined) return null;
      try {
        const bytes = await readFile(path);
        kept.delete(path);
        kept.set(path, known);
        const now = new Date();
        // Where it cannot be told, another one goes first after the next start.
        utimes(path, now, now).catch(() => undefined);
        return bytes;
      } catch (error) {
        if (errnoOf(error) === "ENOENT") {
          kept.delete(path);
          return null;
        }
        throw fileError(folder, "read what was computed", error);
      }
    },
    put: (corpus, key, bytes, most) =>
      writing.take(async () => {
        // Deleted while it was computed.
        if (bytes.length > most || !corpora.has(corpus)) return;
        await makeRoom(most - bytes.length, pathOf(corpus, key));
        await write(corpus, key, bytes);
      }),
    drop: (corpus, key) => writing.take(() => remove(pathOf(corpus, key))),
    forget: (corpus) =>
      writing.take(async () => {
        const place = join(folder, corpus);
        for (const { path } of [...kept.values()])
          if (path.startsWith(join(place, "/"))) kept.delete(path);
        await rm(place, { recursive: true, force: true });
      }),
  };
}

async function found(folder: string, corpora: KnownCorpora): Promise<Map<string, KeptFile>> {
  const files: (KeptFile & { readonly usedAt: number })[] = [];
  try {
    for (const name of await readdir(folder)) {
      const place = join(folder, name);
      if (!corpora.has(name)) {
        await rm(place, { recursive: true, force: true });
        continue;
      }
      for (const key of await readdir(place)) {
        const path = join(place, key);
        const { size, mtimeMs } = await stat(path);
        files.push({ path, size, usedAt: mtimeMs });
      }
    }
  } catch {
    // Whatever is not found is computed again.
  }
  files.sort((a, b) => a.usedAt - b.usedAt);
  return new Map(files.map(({ path, size }) => [path, { path, size }]));
}

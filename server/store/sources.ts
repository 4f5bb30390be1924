// The files of each corpus exactly as the user gave them. Everything else can be made from them
// again. Names that users give never become names of files: those are numbers.
import { createHash } from "node:crypto";
import { readFile, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { makeFolderDurably, replaceDurably, syncFolder, writeDurably } from "./durable-files.ts";
import { StoreError, fileError } from "./store-error.ts";
import type { SourceFile } from "./store.ts";

/** A corpus before resolving: what has to be kept to make it again. */
export interface KeptSources {
  readonly name: string;
  readonly sources: readonly SourceFile[];
}

/** Beside the files. */
interface SourceList {
  readonly name: string;
  readonly files: readonly (Omit<SourceFile, "bytes"> & {
    /** The file's name in the folder. */
    readonly stored: string;
    readonly sha256: string;
  })[];
}

/** The list of a version of a corpus; all versions share the files. */
function listName(version: number): string {
  return version === 1 ? "sources.json" : `sources-${version}.json`;
}

/** Resolves when the disk has them all. */
export async function keepSources(folder: string, id: string, kept: KeptSources): Promise<void> {
  const path = join(folder, id);
  try {
    await makeFolderDurably(path, async (partial) => {
      const files: SourceList["files"][number][] = [];
      for (const [index, { bytes, ...said }] of kept.sources.entries()) {
        const stored = String(index + 1);
        await writeDurably(join(partial, stored), bytes);
        files.push({ ...said, stored, sha256: await sha256(bytes) });
      }
      const list: SourceList = { name: kept.name, files };
      await writeDurably(join(partial, listName(1)), textOf(list));
    });
  } catch (error) {
    // What cannot be removed now is removed at the next start.
    await removeSources(folder, id).catch(() => undefined);
    throw fileError(path, "keep the imported files", error);
  }
}

/**
 * Keeps the next version of what is there: its first `before` files have the bytes that they had.
 * It counts when something else says so; until then the version before is whole.
 */
export async function keepMoreSources(
  folder: string,
  id: string,
  { name, sources }: KeptSources,
  { version, before }: { readonly version: number; readonly before: number },
): Promise<void> {
  const path = join(folder, id);
  try {
    const old = await readList(path, version - 1);
    const files: SourceList["files"][number][] = [];
    for (const [index, { bytes, ...said }] of sources.entries()) {
      const kept = index < before ? old.files[index] : undefined;
      const stored = kept?.stored ?? String(index + 1);
      if (kept === undefined) await replaceDurably(join(path, stored), bytes);
      files.push({ ...said, stored, sha256: kept?.sha256 ?? (await sha256(bytes)) });
    }
    await replaceDurably(join(path, listName(version)), textOf({ name, files }));
  } catch (error) {
    throw fileError(path, "keep the imported files", error);
  }
}

/** Removes what is of no version but this one, which counts. */
export async function sweepVersions(folder: string, id: string, version: number): Promise<void> {
  const path = join(folder, id);
  const list = await readList(path, version).catch(() => null);
  // Damaged or missing: whoever asks for the files hears of it, and may want what is left.
  if (list === null) return;
  const wanted = new Set([listName(version), ...list.files.map(({ stored }) => stored)]);
  for (const name of await readdir(path))
    if (!wanted.has(name)) await rm(join(path, name), { force: true });
}

/** Throws StoreError `damaged` when a file is missing or not as it was. */
export async function readSources(folder: string, id: string, version = 1): Promise<KeptSources> {
  const path = join(folder, id);
  try {
    const list = await readList(path, version);
    const sources: SourceFile[] = [];
    for (const { stored, sha256: expected, ...said } of list.files) {
      const bytes = new Uint8Array(await readFile(join(path, stored)));
      if ((await sha256(bytes)) !== expected) throw new Error(`${stored} has changed`);
      sources.push({ ...said, bytes });
    }
    return { name: list.name, sources };
  } catch (error) {
    throw new StoreError(
      "damaged",
      `The imported files in ${path} are damaged (${error instanceof Error ? error.message : String(error)}). Restore them from a backup, or delete this list and import it again.`,
      { cause: error },
    );
  }
}

async function readList(path: string, version: number): Promise<SourceList> {
  return JSON.parse(await readFile(join(path, listName(version)), "utf8")) as SourceList;
}

function textOf(list: SourceList): string {
  return `${JSON.stringify(list, null, 2)}\n`;
}

export async function removeSources(folder: string, id: string): Promise<void> {
  const options = { recursive: true, force: true } as const;
  await rm(join(folder, `${id}.partial`), options);
  await rm(join(folder, id), options);
  await syncFolder(folder);
}

/** Removes what a crash left behind: everything that is not the folder of one of these corpora. */
export async function sweepSources(folder: string, ids: ReadonlySet<string>): Promise<void> {
  const left = (await readdir(folder)).filter((name) => !ids.has(name));
  for (const name of left) await rm(join(folder, name), { recursive: true, force: true });
  if (left.length > 0) await syncFolder(folder);
}

/** Bytes that are hashed at once: some milliseconds, in which the server's thread answers nobody. */
const AT_ONCE = 1 << 22;

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    if (at > 0) await nextTurn();
    hash.update(bytes.subarray(at, at + AT_ONCE));
  }
  return hash.digest("hex");
}

// Opens the store of a data folder: checks it, locks it, reads its journal, starts its database.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openComputedFiles } from "./computed-files.ts";
import { claimDataFolder, findDataFolder } from "./data-folder.ts";
import { openEmbeddedTables, type EmbeddedTables } from "./embedded-tables.ts";
import { openJournal, type Journal } from "./journal.ts";
import { applyLine, type KeptCorpora } from "./kept-corpora.ts";
import { openLocalOrders } from "./local-orders.ts";
import { createLocalStore, type LocalParts } from "./local-store.ts";
import { takeLock } from "./lock.ts";
import { recover, type Recoverable, type ResolveAgain } from "./recovery.ts";
import { readSources, sweepSources, sweepVersions } from "./sources.ts";
import type { Store } from "./store.ts";
import { fileError } from "./store-error.ts";

export interface OpenOptions {
  /** Made when it is not there. */
  readonly dataDir: string;
  /**
   * Reads and resolves imported files again, when the database is lost or of another version.
   * Without it such corpora are listed but cannot be loaded.
   */
  readonly resolve?: ResolveAgain;
  /** What takes long, in words, and its share done (0 to 1). */
  readonly onProgress?: (step: string, share: number) => void;
  /** What a person should know: something was damaged, a start was cut short. */
  readonly onNotice?: (sentence: string) => void;
  /** A folder made by `makeDatabaseImage`; null: none. Default: the one of the build, if any. */
  readonly image?: string | null;
}

/** Throws StoreError with one line that says what is wrong and what to do. */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { onProgress = () => undefined, onNotice = () => undefined } = options;
  const folder = await findDataFolder(options.dataDir);
  const lock = await takeLock(folder.lock).catch((error: unknown) => {
    throw fileError(folder.path, "write the lock file", error);
  });
  let journal: Journal | null = null;
  let tables: EmbeddedTables | null = null;
  try {
    await claimDataFolder(folder);
    journal = await openJournal(folder.journal);
    reportDamage(journal, onNotice);
    const corpora: KeptCorpora = new Map();
    for (const line of journal.lines) applyLine(corpora, line);
    const image = options.image === undefined ? builtImage() : options.image;
    tables = await openEmbeddedTables(folder, {
      image,
      onMake: (why) => {
        onProgress(why, 0);
      },
    });
    await sweepSources(folder.sources, new Set(corpora.keys()));
    for (const [id, { version }] of corpora) await sweepVersions(folder.sources, id, version);
    const place = recoverable({ folder, journal, calls: tables.calls, corpora });
    const { resolve } = options;
    const unavailable = await recover(place, { resolve, onProgress, onNotice });
    const orders = await openLocalOrders(folder.jobs, onNotice);
    const computed = await openComputedFiles(folder.computed, corpora);
    const release = (): Promise<void> => lock.release();
    const parts = { folder, journal, tables, corpora, unavailable, orders, computed, release };
    return createLocalStore(parts);
  } catch (error) {
    await tables?.calls.terminate();
    await journal?.close();
    await lock.release();
    throw fileError(folder.path, "open the store", error);
  }
}

interface FolderParts extends Pick<LocalParts, "folder" | "journal" | "corpora"> {
  readonly calls: EmbeddedTables["calls"];
}

function recoverable({ folder, journal, calls, corpora }: FolderParts): Recoverable {
  return {
    corpora,
    stored: () => calls.call("stored", undefined),
    removeTables: (id) => calls.call("remove", id),
    sources: (id) => readSources(folder.sources, id, corpora.get(id)?.version),
    async rebuilt(tables, before) {
      await calls.call("save", tables);
      const { entry } = tables;
      if (JSON.stringify(entry) === JSON.stringify(before)) return;
      const line = { kind: "corpus-rebuilt", entry } as const;
      await journal.append(line);
      applyLine(corpora, line);
    },
  };
}

function reportDamage({ tornBytes, broken }: Journal, onNotice: (sentence: string) => void): void {
  if (tornBytes > 0)
    onNotice(
      `The last line of the journal was cut short (${tornBytes} bytes); the change it would have recorded was never confirmed.`,
    );
  if (broken.length > 0)
    onNotice(
      `Lines of the journal cannot be read and are passed over: ${broken.slice(0, 10).join(", ")}${broken.length > 10 ? ", …" : ""}.`,
    );
}

/** Where the build puts the image: beside the bundled server, or in `dist` seen from the sources. */
function builtImage(): string | null {
  for (const place of ["../database-image", "../../dist/database-image"]) {
    const folder = fileURLToPath(new URL(place, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  return null;
}

// The store of one data folder. Files first, then tables, then the journal's line: only with that
// line on the disk does a corpus exist, so a crash before it leaves nothing and after it loses nothing.
import type { CorpusEntry } from "../../graph/index.ts";
import type { ComputedFiles } from "./computed-files.ts";
import type { DataFolder } from "./data-folder.ts";
import { entryOf } from "./entry.ts";
import type { EmbeddedTables } from "./embedded-tables.ts";
import type { JobOrders } from "./job-orders.ts";
import type { Journal, JournalLine } from "./journal.ts";
import { applyLine, type KeptCorpora } from "./kept-corpora.ts";
import {
  carriedOver,
  checkId,
  createKeptStore,
  isSameContent,
  refuseUnavailable,
} from "./kept-store.ts";
import {
  keepMoreSources,
  keepSources,
  readSources,
  removeSources,
  sweepVersions,
} from "./sources.ts";
import type { GrownFrom, ImportedCorpus, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import { createQueue } from "./queue.ts";
import { createTurns } from "./turns.ts";

export interface LocalParts {
  readonly folder: DataFolder;
  readonly journal: Journal;
  readonly tables: EmbeddedTables;
  /** What the journal says; changed with every line that is added. */
  readonly corpora: KeptCorpora;
  /** Corpora that could not be made again after their tables were lost, and why. */
  readonly unavailable: Map<string, StoreError>;
  readonly orders: JobOrders;
  readonly computed: ComputedFiles;
  /** Gives the folder back. */
  readonly release: () => Promise<void>;
}

export function createLocalStore(parts: LocalParts): Store {
  const { folder, journal, tables, corpora, unavailable } = parts;
  const { calls } = tables;
  const queue = createQueue();
  const turns = createTurns();
  let used = journal.lines.length > 0;
  const record = async (line: JournalLine): Promise<void> => {
    await journal.append(line);
    used = true;
    applyLine(corpora, line);
  };
  const save = async (
    imported: ImportedCorpus,
    { signal, onProgress }: NonNullable<Parameters<Store["saveCorpus"]>[1]>,
  ): Promise<CorpusEntry> => {
    const { id, corpus, reads, curation } = imported;
    const there = corpora.get(id)?.entry;
    if (there !== undefined && !unavailable.has(id)) return there;
    signal?.throwIfAborted();
    const entry = entryOf(imported, there?.createdAt);
    const issues = reads.flatMap((read) => read.issues);
    await keepSources(folder.sources, id, imported);
    try {
      signal?.throwIfAborted();
      await calls.call("save", { entry, corpus, issues }, { signal, onProgress });
      signal?.throwIfAborted();
      await record(
        there === undefined
          ? { kind: "corpus-created", entry, ...carriedOver(curation) }
          : { kind: "corpus-rebuilt", entry },
      );
    } catch (error) {
      // What stays behind when this fails too is removed at the next start.
      await calls.call("remove", id).catch(() => undefined);
      if (there === undefined) await removeSources(folder.sources, id).catch(() => undefined);
      throw error;
    }
    unavailable.delete(id);
    return entry;
  };
  const grow = async (
    imported: ImportedCorpus,
    from: GrownFrom,
    { signal, onProgress }: NonNullable<Parameters<Store["growCorpus"]>[2]>,
  ): Promise<CorpusEntry | null> => {
    const { id, corpus, reads } = imported;
    refuseUnavailable(unavailable, id);
    const kept = corpora.get(id);
    if (kept === undefined || !isSameContent(kept.entry, from.entry)) return null;
    signal?.throwIfAborted();
    const entry = entryOf({ ...imported, name: kept.entry.name }, kept.entry.createdAt);
    const version = kept.version + 1;
    await keepMoreSources(folder.sources, id, imported, { version, before: from.files });
    signal?.throwIfAborted();
    const issues = reads.flatMap((read) => read.issues);
    await calls.call("replace", { entry, corpus, issues }, { signal, onProgress });
    try {
      await record({ kind: "corpus-grown", entry });
    } catch (error) {
      // The tables are those of a version that does not count: they are made again at the next start.
      unavailable.set(id, restartFirst(entry.name));
      await tables.distrust().catch(() => undefined);
      throw error;
    }
    // What stays behind when this fails is removed at the next start.
    await sweepVersions(folder.sources, id, version).catch(() => undefined);
    return entry;
  };
  const remove = async (id: string): Promise<boolean> => {
    if (!corpora.has(id)) return false;
    await record({ kind: "corpus-deleted", id });
    unavailable.delete(id);
    await calls.call("remove", id);
    await removeSources(folder.sources, id);
    // What stays behind when this fails is removed at the next start.
    await parts.computed.forget(id).catch(() => undefined);
    return true;
  };

  return {
    ...createKeptStore({
      ledger: {
        read: () => Promise.resolve(corpora),
        wasUsed: () => Promise.resolve(used),
        change: (make) =>
          queue.take(async () => {
            const line = make(corpora);
            if (line !== null) await record(line);
            return corpora;
          }),
      },
      load: (id) => calls.call("load", id),
      issues: (id, range) => calls.call("issues", { id, range }),
      distrust: () => tables.distrust(),
      unavailable,
    }),
    jobOrders: parts.orders,
    computed: parts.computed,
    async saveCorpus(imported, options = {}) {
      checkId(imported.id);
      return queue.take(() => save(imported, options));
    },
    async growCorpus(imported, from, options = {}) {
      checkId(imported.id);
      return queue.take(() => grow(imported, from, options));
    },
    inTurn: (id, work, signal) => turns.take(id, work, signal),
    deleteCorpus: (id) => queue.take(() => remove(id)),
    sources: (id) =>
      queue.take(async () => {
        refuseUnavailable(unavailable, id);
        const version = corpora.get(id)?.version;
        if (version === undefined) return null;
        return (await readSources(folder.sources, id, version)).sources;
      }),
    close: () =>
      queue.close(async () => {
        try {
          await tables.close();
        } finally {
          await journal.close();
          await parts.release();
        }
      }),
  };
}

function restartFirst(name: string): StoreError {
  return new StoreError(
    "failed",
    `${name} could not be kept with what was added to it. Restart Asterism when the disk is well again: it is there as it was before.`,
  );
}

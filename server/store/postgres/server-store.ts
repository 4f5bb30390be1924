// The store of a PostgreSQL database. Nothing of it is kept here but what the journal said when it
// was last asked: other processes on the same database are other doors to the same store.
import type { CorpusEntry } from "../../../graph/index.ts";
import type { Database } from "../database.ts";
import { entryOf } from "../entry.ts";
import {
  carriedOver,
  checkId,
  createKeptStore,
  isSameContent,
  refuseUnavailable,
  type Ledger,
} from "../kept-store.ts";
import { HandedOn } from "../job-orders.ts";
import { whileHeld } from "../locks.ts";
import { createQueue } from "../queue.ts";
import type { Caller } from "../rpc.ts";
import { createComputedTable } from "./computed-table.ts";
import { createJobTable } from "./job-table.ts";
import type { GrownFrom, ImportedCorpus, Store } from "../store.ts";
import type { StoreError } from "../store-error.ts";
import type { StoreHandlers } from "../store-worker.ts";
import { createTurns } from "../turns.ts";

export interface ServerParts {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly calls: Caller<StoreHandlers>;
  /** Corpora that could not be made again after their tables were lost, and why. */
  readonly unavailable: Map<string, StoreError>;
}

export function createServerStore(parts: ServerParts): Store {
  const { database, ledger, calls, unavailable } = parts;
  const queue = createQueue();
  const turns = createTurns();
  const jobs = createJobTable(database, {
    keep: (order) => calls.call("keepOrder", order),
    read: (id) => calls.call("orderFiles", id),
  });
  const save = async (
    imported: ImportedCorpus,
    { signal, onProgress }: NonNullable<Parameters<Store["saveCorpus"]>[1]>,
  ): Promise<CorpusEntry> => {
    const { id, name, sources, corpus, reads, curation } = imported;
    const there = (await ledger.read()).get(id)?.entry;
    if (there !== undefined && !unavailable.has(id)) return there;
    signal?.throwIfAborted();
    const entry = entryOf(imported, there?.createdAt);
    const made = await calls.call(
      "keep",
      {
        entry,
        corpus,
        issues: reads.flatMap((read) => read.issues),
        begin: {
          sources: { name, sources },
          line: { kind: "corpus-created", entry, ...carriedOver(curation) },
        },
        rebuilt: { kind: "corpus-rebuilt", entry },
      },
      { signal, onProgress },
    );
    // The request to stop may have come when all was kept. What others will begin again stays.
    if (made && there === undefined && signal?.aborted && !(signal.reason instanceof HandedOn)) {
      await calls.call("drop", id);
      signal.throwIfAborted();
    }
    unavailable.delete(id);
    return (await ledger.read()).get(id)?.entry ?? entry;
  };

  const grow = async (
    imported: ImportedCorpus,
    from: GrownFrom,
    options: NonNullable<Parameters<Store["growCorpus"]>[2]>,
  ): Promise<CorpusEntry | null> => {
    const { id, name, sources, corpus, reads } = imported;
    refuseUnavailable(unavailable, id);
    const there = (await ledger.read()).get(id)?.entry;
    if (there === undefined || !isSameContent(there, from.entry)) return null;
    options.signal?.throwIfAborted();
    const entry = entryOf(imported, there.createdAt);
    const grown = await calls.call(
      "grow",
      {
        entry,
        corpus,
        issues: reads.flatMap((read) => read.issues),
        sources: { name, sources },
        before: from.files,
        fingerprint: there.fingerprint,
        line: { kind: "corpus-grown", entry },
      },
      options,
    );
    return grown ? ((await ledger.read()).get(id)?.entry ?? null) : null;
  };

  return {
    ...createKeptStore({
      ledger,
      load: (id) => calls.call("load", id),
      issues: (id, range) => calls.call("issues", { id, range }),
      distrust: (id) => calls.call("distrust", id),
      unavailable,
    }),
    jobBoard: jobs.board,
    jobOrders: jobs.orders,
    computed: createComputedTable(database),
    async saveCorpus(imported, options = {}) {
      checkId(imported.id);
      return queue.take(() => save(imported, options));
    },
    async growCorpus(imported, from, options = {}) {
      checkId(imported.id);
      return queue.take(() => grow(imported, from, options));
    },
    inTurn: (id, work, signal) =>
      turns.take(id, () => whileHeld(database, `additions to ${id}`, work, signal), signal),
    deleteCorpus: (id) =>
      queue.take(async () => {
        const deleted = await calls.call("drop", id);
        unavailable.delete(id);
        return deleted;
      }),
    async sources(id) {
      refuseUnavailable(unavailable, id);
      return (await calls.call("sources", id))?.sources ?? null;
    },
    close: () =>
      queue.close(async () => {
        try {
          await calls.call("close", undefined);
          await database.close();
        } finally {
          await calls.terminate();
        }
      }),
  };
}

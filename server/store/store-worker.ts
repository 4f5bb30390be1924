// The thread of the tables, embedded or on a server: what is heavy must not hold up the server's own.
import { parentPort } from "node:worker_threads";
import type { Database } from "./database.ts";
import { packCorpus, type PackedCorpus } from "./packed-corpus.ts";
import { createPGlite, openPGlite } from "./pglite.ts";
import { serveCalls, type CallContext } from "./rpc.ts";
import { readAddress } from "./postgres/address.ts";
import {
  distrustTables,
  growCorpus,
  keepCorpus,
  removeCorpus,
  type GrownCorpus,
  type KeptImport,
} from "./postgres/keep.ts";
import { keepOrder, orderFiles, type KeptJobOrder } from "./postgres/job-table.ts";
import { openPostgres } from "./postgres/pool.ts";
import { readSources } from "./postgres/source-tables.ts";
import { issueRows, type IssueRange, type IssueRows } from "./issue-rows.ts";
import type { KeptSources } from "./sources.ts";
import type { SourceFile } from "./store.ts";
import {
  loadTables,
  removeTables,
  saveTables,
  storedCorpora,
  type StoredCorpus,
  type TableCorpus,
} from "./tables.ts";

/** To a server: imports come one at a time, loading goes on beside them. */
const CONNECTIONS = 4;

let database: Database | null = null;

const handlers = {
  /** Opens the folder's database, or makes a new one (as a copy of `image` where that fits). */
  async open(place: {
    readonly folder: string;
    readonly create: boolean;
    readonly image: string | null;
  }): Promise<void> {
    const { folder, create, image } = place;
    database = create ? await createPGlite(folder, image) : await openPGlite(folder);
  },
  /** A server's database instead, whose tables are there. */
  connect(url: string): Promise<void> {
    database = openPostgres(readAddress(url), { most: CONNECTIONS });
    return Promise.resolve();
  },
  /** The import with its files and its line of the journal; false when it is there already. */
  keep(kept: KeptImport, context: CallContext): Promise<boolean> {
    return keepCorpus(opened(), kept, context);
  },
  /** The whole of it; false when it is not there. */
  drop(id: string): Promise<boolean> {
    return removeCorpus(opened(), id);
  },
  distrust(id: string): Promise<void> {
    return distrustTables(opened(), id);
  },
  sources(id: string): Promise<KeptSources | null> {
    return opened().transaction((session) => readSources(session, id));
  },
  keepOrder(order: KeptJobOrder): Promise<void> {
    return keepOrder(opened(), order);
  },
  orderFiles(id: string): Promise<readonly SourceFile[]> {
    return orderFiles(opened(), id);
  },
  stored(): Promise<readonly StoredCorpus[]> {
    return storedCorpora(opened());
  },
  async save(corpus: TableCorpus, context: CallContext): Promise<void> {
    await saveTables(opened(), corpus, context);
    await opened().checkpoint();
  },
  async replace(corpus: TableCorpus, context: CallContext): Promise<void> {
    await saveTables(opened(), corpus, context);
    await opened().vacuum();
    await opened().checkpoint();
  },
  /** The larger import with its files and its line of the journal; false when it is not due. */
  grow(grown: GrownCorpus, context: CallContext): Promise<boolean> {
    return growCorpus(opened(), grown, context);
  },
  async load(id: string): Promise<PackedCorpus | null> {
    const corpus = await loadTables(opened(), id);
    return corpus === null ? null : packCorpus(corpus);
  },
  async remove(id: string): Promise<void> {
    await removeTables(opened(), id);
    await opened().vacuum();
    await opened().checkpoint();
  },
  issues({ id, range }: { readonly id: string; readonly range: IssueRange }): Promise<IssueRows> {
    return issueRows(opened(), id, range);
  },
  async close(): Promise<void> {
    await opened().close();
    database = null;
  },
};

export type StoreHandlers = typeof handlers;

function opened(): Database {
  if (database === null) throw new Error("the database is not open");
  return database;
}

if (parentPort !== null) serveCalls(parentPort, handlers);

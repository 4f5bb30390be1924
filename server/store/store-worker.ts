// The thread of the embedded database: a heavy query must not hold up the server's own.
import { parentPort } from "node:worker_threads";
import type { Corpus } from "../../graph/index.ts";
import type { Database } from "./database.ts";
import { createPGlite, openPGlite } from "./pglite.ts";
import { serveCalls, type CallContext } from "./rpc.ts";
import {
  issueRows,
  loadTables,
  removeTables,
  saveTables,
  storedCorpora,
  type IssueRange,
  type IssueRows,
  type StoredCorpus,
  type TableCorpus,
} from "./tables.ts";

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
  stored(): Promise<readonly StoredCorpus[]> {
    return storedCorpora(opened());
  },
  async save(corpus: TableCorpus, context: CallContext): Promise<void> {
    await saveTables(opened(), corpus, context);
    await opened().checkpoint();
  },
  async load(id: string, { transfer }: CallContext): Promise<Corpus | null> {
    const corpus = await loadTables(opened(), id);
    if (corpus !== null) transfer.push(...buffersOf(corpus));
    return corpus;
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

function buffersOf({ papers, authorships, paperKeywords }: Corpus): ArrayBuffer[] {
  return [
    papers.years,
    papers.venues,
    papers.authorCounts,
    authorships.offsets,
    authorships.items,
    paperKeywords.offsets,
    paperKeywords.items,
    paperKeywords.scores,
    paperKeywords.where,
  ].map((column) => column.buffer as ArrayBuffer);
}

if (parentPort !== null) serveCalls(parentPort, handlers);

// What the store does when a part of it fails in the middle, with tables that only pretend.
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  claimDataFolder,
  findDataFolder,
  type DataFolder,
} from "../../../server/store/data-folder.ts";
import { openComputedFiles } from "../../../server/store/computed-files.ts";
import { openJournal, type Journal } from "../../../server/store/journal.ts";
import { applyLine, type KeptCorpora } from "../../../server/store/kept-corpora.ts";
import { openLocalOrders } from "../../../server/store/local-orders.ts";
import { createLocalStore, type LocalParts } from "../../../server/store/local-store.ts";
import type { Store } from "../../../server/store/store.ts";
import { StoreError } from "../../../server/store/store-error.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importOf } from "./imports.ts";

interface Rig {
  readonly store: Store;
  readonly folder: DataFolder;
  /** What was asked of the tables, in order. */
  readonly asked: string[];
  /** Calls that fail, by name. */
  readonly failing: Map<string, Error>;
  readonly released: () => boolean;
  /** Ids of the corpora that another start would find. */
  readonly journalled: () => Promise<string[]>;
}

async function rig(journalOf: (journal: Journal) => Journal = (journal) => journal): Promise<Rig> {
  const folder = await findDataFolder(temporaryFolder());
  await claimDataFolder(folder);
  const asked: string[] = [];
  const failing = new Map<string, Error>();
  let released = false;
  const ask = (name: string): Promise<never> => {
    asked.push(name);
    const error = failing.get(name);
    return error === undefined ? Promise.resolve(null as never) : Promise.reject(error);
  };
  const tables: LocalParts["tables"] = {
    calls: { call: ask, terminate: () => Promise.resolve() },
    distrust: () => ask("distrust"),
    close: () => ask("close"),
  };
  const corpora: KeptCorpora = new Map();
  const store = createLocalStore({
    folder,
    journal: journalOf(await openJournal(folder.journal)),
    tables,
    corpora,
    unavailable: new Map(),
    orders: await openLocalOrders(folder.jobs, () => undefined),
    computed: await openComputedFiles(folder.computed, corpora),
    release: () => {
      released = true;
      return Promise.resolve();
    },
  });
  return {
    store,
    folder,
    asked,
    failing,
    released: () => released,
    async journalled() {
      const journal = await openJournal(folder.journal);
      await journal.close();
      const found: KeptCorpora = new Map();
      for (const line of journal.lines) applyLine(found, line);
      return [...found.keys()];
    },
  };
}

const fault = new StoreError("worker-crashed", "The database thread has stopped.");

describe("saving", () => {
  it("leaves no files when the tables fail", async () => {
    const { store, folder, failing, asked, journalled } = await rig();
    failing.set("save", fault);
    await expect(store.saveCorpus(importOf("a"))).rejects.toBe(fault);
    expect(asked).toEqual(["save", "remove"]);
    expect(readdirSync(folder.sources)).toEqual([]);
    expect(await store.listCorpora()).toEqual([]);
    expect(await journalled()).toEqual([]);
    failing.clear();
    await store.saveCorpus(importOf("a"));
    expect(await journalled()).toEqual(["a"]);
  });

  it("leaves no rows when the journal fails, though removing fails too", async () => {
    const full = new StoreError("no-space", "The disk is full.");
    const { store, folder, failing, asked } = await rig((journal) => ({
      ...journal,
      append: () => Promise.reject(full),
    }));
    failing.set("remove", fault);
    await expect(store.saveCorpus(importOf("a"))).rejects.toBe(full);
    expect(asked).toEqual(["save", "remove"]);
    expect(readdirSync(folder.sources)).toEqual([]);
    expect(await store.getCorpus("a")).toBeNull();
  });

  it("asks nothing of the tables when the files cannot be written", async () => {
    const { store, folder, asked } = await rig();
    rmSync(folder.sources, { recursive: true });
    writeFileSync(folder.sources, "");
    await expect(store.saveCorpus(importOf("a"))).rejects.toMatchObject({ name: "StoreError" });
    expect(asked).toEqual([]);
  });
});

describe("deleting", () => {
  it("is final once the journal has it, whatever fails after", async () => {
    const { store, failing, journalled } = await rig();
    await store.saveCorpus(importOf("a"));
    failing.set("remove", fault);
    await expect(store.deleteCorpus("a")).rejects.toBe(fault);
    expect(await store.listCorpora()).toEqual([]);
    expect(await journalled()).toEqual([]);
  });
});

describe("a damaged database", () => {
  it("is not trusted at the next start", async () => {
    const { store, failing, asked } = await rig();
    await store.saveCorpus(importOf("a"));
    const damaged = new StoreError("damaged", "rows are missing");
    failing.set("load", damaged);
    await expect(store.loadCorpus("a")).rejects.toBe(damaged);
    expect(asked).toEqual(["save", "load", "distrust"]);
  });
});

describe("closing", () => {
  it("waits for what is being written and gives the folder back, whatever fails", async () => {
    const { store, folder, failing, asked, released } = await rig();
    failing.set("close", fault);
    const saving = store.saveCorpus(importOf("a"));
    await expect(store.close()).rejects.toBe(fault);
    await saving;
    expect(asked).toEqual(["save", "close"]);
    expect(released()).toBe(true);
    expect(existsSync(join(folder.sources, "a"))).toBe(true);
  });
});

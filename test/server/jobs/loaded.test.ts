// Corpora on their way to threads: loaded once, until something changes.
import { expect, test } from "vitest";
import type { CorpusEntry } from "../../../graph/index.ts";
import { createLoads } from "../../../server/jobs/loaded.ts";
import { packCorpus, unpackCorpus } from "../../../server/store/packed-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

function storeOf(): {
  entry: CorpusEntry | null;
  loads: number;
  fails: boolean;
  getCorpus: () => Promise<CorpusEntry | null>;
  packedCorpus: () => Promise<SharedArrayBuffer>;
} {
  return {
    entry: { id: "a" } as CorpusEntry,
    loads: 0,
    fails: false,
    getCorpus() {
      return Promise.resolve(this.entry);
    },
    packedCorpus() {
      this.loads++;
      return this.fails
        ? Promise.reject(new Error("the database has gone"))
        : Promise.resolve(packCorpus(TINY_CORPUS));
    },
  };
}

test("all threads get the same bytes, of which each makes the corpus", async () => {
  const store = storeOf();
  const loads = createLoads(store);
  const [one, other] = await Promise.all([loads.load("a"), loads.load("a")]);
  expect(store.loads).toBe(1);
  expect(one!.packed).toBe(other!.packed);
  expect(unpackCorpus(one!.packed)).toEqual(TINY_CORPUS);
});

test("what changed or was forgotten is loaded again", async () => {
  const store = storeOf();
  const loads = createLoads(store);
  await loads.load("a");
  store.entry = { id: "a" } as CorpusEntry;
  expect((await loads.load("a"))!.entry).toBe(store.entry);
  expect(store.loads).toBe(2);
  loads.forget("a");
  await loads.load("a");
  expect(store.loads).toBe(3);
  store.entry = null;
  expect(await loads.load("a")).toBeNull();
});

test("a failure is told to all who wait, and not remembered", async () => {
  const store = storeOf();
  const loads = createLoads(store);
  store.fails = true;
  const both = await Promise.allSettled([loads.load("a"), loads.load("a")]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  store.fails = false;
  expect(await loads.load("a")).not.toBeNull();
});

// Large corpora in one piece: from what was kept, or from the tables.
import { beforeEach, expect, test } from "vitest";
import type { CorpusEntry } from "../../../graph/index.ts";
import { createComputedBefore } from "../../../server/jobs/computed-before.ts";
import { keptPacked } from "../../../server/jobs/kept-packed.ts";
import { limitsWith } from "../../../server/limits.ts";
import type { Computed } from "../../../server/store/computed.ts";
import { packCorpus, unpackCorpus } from "../../../server/store/packed-corpus.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

const values = new Map<string, Uint8Array>();
let loads = 0;
let entry: CorpusEntry | null;

beforeEach(() => {
  values.clear();
  loads = 0;
  entry = { id: "a", fingerprint: "f1", counts: { papers: 6 } } as CorpusEntry;
});

const store = {
  getCorpus: () => Promise.resolve(entry),
  packedCorpus() {
    loads++;
    return Promise.resolve(packCorpus(TINY_CORPUS));
  },
};

/** As a process does that was just started. */
async function load(least = 6, mostOfOne = Infinity): Promise<unknown> {
  const computed: Computed = {
    mostOfOne,
    get: (_, key) => Promise.resolve(values.get(key) ?? null),
    put: (_, key, bytes) => Promise.resolve(void values.set(key, bytes)),
    drop: (_, key) => Promise.resolve(void values.delete(key)),
  };
  const fail = (error: unknown) => {
    throw error;
  };
  const before = createComputedBefore(computed, limitsWith(), fail, Promise.resolve("code"));
  const packed = await keptPacked(store, before, least)("a");
  await before.settled();
  return packed === null ? null : unpackCorpus(packed);
}

test("is the same from what was kept, for which no table is read", async () => {
  expect(await load()).toEqual(TINY_CORPUS);
  expect(await load()).toEqual(TINY_CORPUS);
  expect(loads).toBe(1);
});

test("comes from the tables when it is another one, or what was kept is damaged", async () => {
  await load();
  entry = { ...entry!, fingerprint: "f2" };
  await load();
  expect(loads).toBe(2);
  for (const [key, bytes] of values) values.set(key, bytes.subarray(0, -1));
  expect(await load()).toEqual(TINY_CORPUS);
  expect(loads).toBe(3);
  await load();
  expect(loads).toBe(3);
});

test("is kept where it is large, and not too large for the place", async () => {
  await load(7);
  await load(6, 10);
  expect(values.size).toBe(0);
  expect(loads).toBe(2);
  entry = null;
  expect(await load(0)).toEqual(TINY_CORPUS);
});

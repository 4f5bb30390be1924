// What was computed before: of which code, and what happens when a disk does not do its part.
import { expect, test } from "vitest";
import { createComputedBefore } from "../../../server/jobs/computed-before.ts";
import { limitsWith } from "../../../server/limits.ts";
import { framed, type Computed } from "../../../server/store/computed.ts";
import { StoreError } from "../../../server/store/store-error.ts";

interface Played extends Computed {
  readonly values: Map<string, Uint8Array>;
  failure: Error | null;
}

function played(): Played {
  const values = new Map<string, Uint8Array>();
  const attempt = <T>(work: () => T): Promise<T> =>
    self.failure === null ? Promise.resolve(work()) : Promise.reject(self.failure);
  const self: Played = {
    values,
    failure: null,
    get: (corpus, key) => attempt(() => values.get(`${corpus} ${key}`) ?? null),
    put: (corpus, key, bytes) => attempt(() => void values.set(`${corpus} ${key}`, bytes)),
    drop: (corpus, key) => attempt(() => void values.delete(`${corpus} ${key}`)),
  };
  return self;
}

const MOSS = framed(Buffer.from("moss"));
const ofCode = (computed: Computed, version: string, troubles: unknown[] = []) =>
  createComputedBefore(
    computed,
    limitsWith(),
    (error) => troubles.push(error),
    Promise.resolve(version),
  );

test("a value is found under what it is of, and never by other code", async () => {
  const computed = played();
  const before = ofCode(computed, "old");
  before.keep("a", "the topics", MOSS);
  await before.settled();
  expect(Buffer.from((await before.findWhole("a", "the topics"))!).toString()).toBe("moss");
  expect(await before.findWhole("a", "the map")).toBeNull();
  expect(await before.findWhole("b", "the topics")).toBeNull();
  expect(await ofCode(computed, "new").findWhole("a", "the topics")).toBeNull();
});

test("a damaged value is not given, and dropped", async () => {
  const computed = played();
  const before = ofCode(computed, "code");
  before.keep("a", "the topics", MOSS);
  await before.settled();
  const [[key, value]] = [...computed.values] as [[string, Uint8Array]];
  computed.values.set(key, value.subarray(0, -1));
  expect(await before.findWhole("a", "the topics")).toBeNull();
  await before.settled();
  expect(computed.values.size).toBe(0);
});

test("what cannot be kept or read is told once, until it goes well again", async () => {
  const [computed, troubles] = [played(), [] as unknown[]];
  const before = ofCode(computed, "code", troubles);
  const keep = async (): Promise<void> => {
    before.keep("a", "the topics", MOSS);
    await before.settled();
  };
  computed.failure = new StoreError("no-space", "The disk is full.");
  await keep();
  await keep();
  expect(await before.findWhole("a", "the topics")).toBeNull();
  expect(troubles).toEqual([computed.failure]);
  computed.failure = null;
  await keep();
  computed.failure = new StoreError("closed", "The store is closed.");
  await keep();
  expect(troubles).toHaveLength(1);
  computed.failure = new Error("again");
  await keep();
  expect(troubles).toHaveLength(2);
});

test("where nothing is to be kept, nothing is", async () => {
  const computed = played();
  const none = createComputedBefore(
    computed,
    limitsWith({ "computed-mib": 0 }),
    () => undefined,
    Promise.resolve("code"),
  );
  none.keep("a", "the topics", MOSS);
  await none.settled();
  expect(await none.findWhole("a", "the topics")).toBeNull();
  expect(computed.values.size).toBe(0);
});

// What was computed, in a folder: what a start finds, what it removes, and what a bad disk does to it.
import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { framed, unframed } from "../../../server/store/computed.ts";
import { openComputedFiles } from "../../../server/store/computed-files.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(length % 251);
const MOST = 1000;

test("a start finds whole values, and removes what a kill left and what belongs to nobody", async () => {
  const folder = join(temporaryFolder(), "computed");
  const corpora = new Set(["a", "b"]);
  const first = await openComputedFiles(folder, corpora);
  await first.put("a", "k1", bytes(100), MOST);
  await first.put("b", "k1", bytes(200), MOST);
  writeFileSync(join(folder, "7.partial"), "half");
  corpora.delete("b");
  const second = await openComputedFiles(folder, corpora);
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(await second.get("a", "k1")).toEqual(Buffer.from(bytes(100)));
  expect(await second.get("b", "k1")).toBeNull();
});

test("what was not used for longest goes first, also after a start", async () => {
  const folder = join(temporaryFolder(), "computed");
  const corpora = new Set(["a"]);
  const first = await openComputedFiles(folder, corpora);
  for (const key of ["k1", "k2", "k3"]) await first.put("a", key, bytes(300), MOST);
  for (const [k, key] of ["k3", "k1", "k2"].entries())
    utimesSync(join(folder, "a", key), 1000 + k, 1000 + k);
  const second = await openComputedFiles(folder, corpora);
  await second.get("a", "k3");
  await second.put("a", "k4", bytes(300), MOST);
  expect(readdirSync(join(folder, "a")).toSorted()).toEqual(["k2", "k3", "k4"]);
});

test("what cannot be written is told, and what was there stays", async () => {
  const folder = join(temporaryFolder(), "computed");
  const files = await openComputedFiles(folder, new Set(["a", "b"]));
  await files.put("a", "k1", bytes(10), MOST);
  // Nobody can make a folder where a file is.
  writeFileSync(join(folder, "b"), "");
  await expect(files.put("b", "k1", bytes(10), MOST)).rejects.toThrow("not a folder");
  expect(await files.get("a", "k1")).toEqual(Buffer.from(bytes(10)));
  expect(readdirSync(folder).toSorted()).toEqual(["a", "b"]);
});

test("what somebody else removed is not there; a folder that is none is empty", async () => {
  const place = temporaryFolder();
  const folder = join(place, "computed");
  const files = await openComputedFiles(folder, new Set(["a"]));
  await files.put("a", "k1", bytes(10), MOST);
  rmSync(join(folder, "a"), { recursive: true });
  expect(await files.get("a", "k1")).toBeNull();
  writeFileSync(join(place, "file"), "");
  const none = await openComputedFiles(join(place, "file"), new Set(["a"]));
  expect(await none.get("a", "k1")).toBeNull();
  await expect(none.put("a", "k1", bytes(10), MOST)).rejects.toThrow("not a folder");
  expect(readFileSync(join(place, "file"), "utf8")).toBe("");
});

test("a value comes back whole, or not at all", () => {
  const whole = framed(bytes(50));
  expect(unframed(whole)).toEqual(bytes(50));
  for (const wrong of [
    whole.subarray(0, 40),
    whole.subarray(0, 5),
    new Uint8Array(),
    whole.map((byte, k) => (k === 60 ? byte ^ 1 : byte)),
    whole.map((byte, k) => (k === 3 ? byte ^ 1 : byte)),
  ])
    expect(unframed(wrong)).toBeNull();
});

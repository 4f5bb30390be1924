import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importSources } from "../../../server/jobs/import-sources.ts";
import { unpack } from "../../../server/jobs/unpack.ts";
import type { SourceFile } from "../../../server/store/store.ts";
import { SMALL_LISTING } from "../../support/listings.ts";

const source = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  bytes: new Uint8Array(bytes),
  format: null,
  venue: "Fjord",
  year: null,
});
const codes = (file: SourceFile, limit?: number) =>
  unpack(file, limit).refused.map(({ file: name, issues }) => [name, issues[0]!.code]);

test("what is not packed stays as it is", () => {
  const plain = source("a.txt", strToU8("one"));
  expect(unpack(plain)).toEqual({ files: [plain], refused: [] });
});

test("gzip is one file, with what was said of it", () => {
  const { files, refused } = unpack(source("a.txt.GZ", gzipSync("one")));
  expect(files).toEqual([source("a.txt", strToU8("one"))]);
  expect(refused).toEqual([]);
});

test("zip is its files; folders and what systems add are none", () => {
  const zip = zipSync({
    "lists/a.txt": strToU8("one"),
    "../../etc/b.txt": strToU8("two"),
    "__MACOSX/lists/._a.txt": strToU8("x"),
    "lists/.DS_Store": strToU8("x"),
    "empty/": new Uint8Array(),
    ["c\u0000\n.txt"]: strToU8("three"),
  });
  const { files } = unpack(source("all.zip", zip));
  expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ["all.zip/lists/a.txt", "one"],
    ["all.zip/etc/b.txt", "two"],
    ["all.zip/c.txt", "three"],
  ]);
  expect(files.every(({ venue }) => venue === "Fjord")).toBe(true);
});

describe("is refused, and says why:", () => {
  const zeros = new Uint8Array(1_000_000);
  const whole = zipSync({ "a.txt": strToU8(SMALL_LISTING) });
  const lying = zipSync({ "a.txt": zeros });
  // The archive says that the file is small, in its own record and in the directory.
  for (let i = 0; i + 28 < lying.length; i++) {
    const [a, b, c, d] = lying.subarray(i, i + 4);
    if (a !== 0x50 || b !== 0x4b) continue;
    if (c === 3 && d === 4) lying.set([9, 0, 0, 0], i + 22);
    if (c === 1 && d === 2) lying.set([9, 0, 0, 0], i + 24);
  }
  test.each([
    ["a gzip of zeros", gzipSync(zeros), "packed-too-large"],
    ["a zip of zeros", zipSync({ "a.txt": zeros }), "packed-too-large"],
    ["half a gzip", gzipSync(SMALL_LISTING).subarray(0, 100), "packed-damaged"],
    ["half a zip", whole.subarray(0, whole.length / 2), "packed-damaged"],
    ["a zip of nothing", zipSync({}), "packed-nothing"],
    ["a document", zipSync({ "[Content_Types].xml": strToU8("x") }), "packed-document"],
    [
      "too many files",
      zipSync(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}`, strToU8("x")]))),
      "packed-too-many",
    ],
  ])("%s", (_, bytes, code) => {
    expect(codes(source("x", bytes), 100_000)).toEqual([["x", code]]);
  });

  test("an archive in an archive", () => {
    const zip = zipSync({ "inner.zip": whole, "b.gz": gzipSync("x"), "c.txt": strToU8("c") });
    const { files } = unpack(source("x.zip", zip));
    expect(files.map(({ name }) => name)).toEqual(["x.zip/c.txt"]);
    expect(codes(source("x.zip", zip))).toEqual([
      ["x.zip/inner.zip", "packed-twice"],
      ["x.zip/b.gz", "packed-twice"],
    ]);
  });

  test("an archive that lies about its size never gets more memory than it asked for", () => {
    const { files, refused } = unpack(source("x.zip", lying), 100_000);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(refused.length === 1 || bytes <= 100_000).toBe(true);
  });
});

test("a file of an impossible name is told, and costs no other", () => {
  const zip = zipSync({ "a.txt": strToU8("one"), "~~proto~~": strToU8("two") });
  const text = Buffer.from(zip).toString("latin1").replaceAll("~~proto~~", "__proto__");
  const odd = Buffer.from(text, "latin1");
  expect(codes(source("x.zip", odd))).toEqual([["x.zip", "packed-name"]]);
  expect(unpack(source("x.zip", odd)).files.map(({ name }) => name)).toEqual(["x.zip/a.txt"]);
});

test("packed files are imported like any others", async () => {
  const zip = zipSync({ "a.txt": strToU8(SMALL_LISTING), "b.bin": strToU8("not a listing") });
  const { reads, corpus } = await importSources([source("all.zip", zip)], { name: "x" });
  expect(reads.map(({ file, format }) => [file, format])).toEqual([
    ["all.zip/a.txt", "ranked-list"],
    ["all.zip/b.bin", null],
  ]);
  expect(corpus.papers.ids).toHaveLength(5);
});

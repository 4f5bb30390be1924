import { gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { importSources } from "../../../server/jobs/import-sources.ts";
import { allBytes, heldSource } from "../../../server/jobs/byte-source.ts";
import { readAll } from "../../../server/jobs/read-stream.ts";
import { refusalsOf } from "../../../server/jobs/refusals.ts";
import { RefusedFile } from "../../../server/jobs/refused.ts";
import { UNPACKED_LIMIT, unpack } from "../../../server/jobs/unpack.ts";
import type { ReadResult } from "../../../graph/index.ts";
import type { SourceFile } from "../../../server/store/store.ts";
import { SMALL_LISTING } from "../../support/listings.ts";

const source = (name: string, bytes: Uint8Array): SourceFile => ({
  name,
  bytes: new Uint8Array(bytes),
  format: null,
  venue: "Fjord",
  year: null,
});

interface Unpacked {
  readonly files: readonly SourceFile[];
  readonly refused: readonly ReadResult[];
}

/** Everything that is packed in a file, held. */
async function unpackAll(file: SourceFile, limit?: number): Promise<Unpacked> {
  const [files, refused]: [SourceFile[], ReadResult[]] = [[], []];
  for await (const unpacked of unpack(heldSource(file), limit)) {
    if ("refused" in unpacked) refused.push(unpacked.refused);
    else
      try {
        const { name, chunks, format, venue, year } = unpacked.file;
        const bytes = new Uint8Array(await allBytes(chunks));
        files.push({ name, bytes, format, venue, year });
      } catch (error) {
        if (!(error instanceof RefusedFile)) throw error;
        refused.push(error.read);
      }
  }
  return { files, refused };
}

const codes = async (file: SourceFile, limit?: number) =>
  (await unpackAll(file, limit)).refused.map(({ file: name, issues }) => [name, issues[0]!.code]);

test("what is not packed stays as it is", async () => {
  const plain = source("a.txt", strToU8("one"));
  expect(await unpackAll(plain)).toEqual({ files: [plain], refused: [] });
});

test("gzip is one file, with what was said of it", async () => {
  const { files, refused } = await unpackAll(source("a.txt.GZ", gzipSync("one")));
  expect(files).toEqual([source("a.txt", strToU8("one"))]);
  expect(refused).toEqual([]);
});

test("zip is its files; folders and what systems add are none", async () => {
  const zip = zipSync({
    "lists/a.txt": strToU8("one"),
    "../../etc/b.txt": strToU8("two"),
    "__MACOSX/lists/._a.txt": strToU8("x"),
    "lists/.DS_Store": strToU8("x"),
    "empty/": new Uint8Array(),
    ["c\u0000\n.txt"]: strToU8("three"),
  });
  const { files } = await unpackAll(source("all.zip", zip));
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
  ])("%s", async (_, bytes, code) => {
    expect(await codes(source("x", bytes), 100_000)).toEqual([["x", code]]);
  });

  test("an archive in an archive", async () => {
    const zip = zipSync({ "inner.zip": whole, "b.gz": gzipSync("x"), "c.txt": strToU8("c") });
    const { files } = await unpackAll(source("x.zip", zip));
    expect(files.map(({ name }) => name)).toEqual(["x.zip/b", "x.zip/c.txt"]);
    expect(await codes(source("x.zip", zip))).toEqual([["x.zip/inner.zip", "packed-twice"]]);
  });

  test("a gzip in a zip that holds an archive, or more than there is room for", async () => {
    const zip = zipSync({ "a.gz": gzipSync(gzipSync("a")), "b.txt": strToU8("b") });
    expect(await codes(source("x.zip", zip))).toEqual([["x.zip/a", "packed-twice"]]);
    const bomb = zipSync({ "a.gz": gzipSync(zeros), "b.txt": strToU8("b") });
    expect(await codes(source("x.zip", bomb), 100_000)).toEqual([
      ["x.zip/a.gz", "packed-too-large"],
    ]);
  });

  test("a member that is locked, packed in a rare way, damaged or cut short, and it alone", async () => {
    const names = ["a.txt", "b.txt", "c.txt", "d.txt", "e.gz", "f.txt"];
    const bytes = strToU8(SMALL_LISTING);
    const packed = gzipSync(SMALL_LISTING);
    const zip = zipSync(
      Object.fromEntries(
        names.map((name) => [name, name === "e.gz" ? packed.subarray(0, 100) : bytes]),
      ),
    );
    const archive = Buffer.from(zip.buffer, zip.byteOffset, zip.length);
    const entries = names.map((name) => archive.lastIndexOf(name) - 46);
    archive.writeUInt16LE(1, entries[0]! + 8);
    archive.writeUInt16LE(12, entries[1]! + 10);
    const inside = archive.readUInt32LE(entries[2]! + 42) + 30 + "c.txt".length + 60;
    archive.fill(0xff, inside, inside + 20);
    archive.writeUInt32LE(7, entries[3]! + 16);
    const { files } = await unpackAll(source("x.zip", zip));
    expect(files.map(({ name }) => name)).toEqual(["x.zip/f.txt"]);
    expect(await codes(source("x.zip", zip))).toEqual([
      ["x.zip/a.txt", "packed-locked"],
      ["x.zip/b.txt", "packed-method"],
      ["x.zip/c.txt", "packed-damaged"],
      ["x.zip/d.txt", "packed-damaged"],
      ["x.zip/e.gz", "packed-damaged"],
    ]);
  });

  test("an archive that lies about its size never gets more memory than it asked for", async () => {
    const { files, refused } = await unpackAll(source("x.zip", lying), 100_000);
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    expect(refused.length === 1 || bytes <= 100_000).toBe(true);
  });
});

test("files of odd names, and of one name, are files like any other", async () => {
  const zip = zipSync({ "a.txt": strToU8("one"), "~~proto~~": strToU8("two") });
  const text = Buffer.from(zip).toString("latin1").replaceAll("~~proto~~", "__proto__");
  const { files } = await unpackAll(source("x.zip", Buffer.from(text, "latin1")));
  expect(files.map(({ name }) => name)).toEqual(["x.zip/a.txt", "x.zip/__proto__"]);
});

test("members are unpacked one after the other, whether read to the end or not", async () => {
  const noise = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 7919) >> (i % 13));
  const zip = zipSync({ "a.bin": noise, "b.txt": strToU8("two"), "c.bin": [noise, { level: 0 }] });
  const names: string[] = [];
  let last: Uint8Array = new Uint8Array();
  for await (const unpacked of unpack(heldSource(source("x.zip", zip)))) {
    if ("refused" in unpacked) continue;
    names.push(unpacked.file.name);
    if (names.length === 3) last = new Uint8Array(await allBytes(unpacked.file.chunks));
  }
  expect(names).toEqual(["x.zip/a.bin", "x.zip/b.txt", "x.zip/c.bin"]);
  expect(last).toEqual(noise);
});

test("what was read of a damaged archive is no record of an import", async () => {
  const line = '{"corpusid":1,"title":"On reeds"}\n';
  const whole = gzipSync(line.repeat(200_000));
  const half = source("a.jsonl.gz", whole.subarray(0, whole.length - 20));
  const [read, ...others] = await readAll(heldSource(half), UNPACKED_LIMIT);
  expect(others).toEqual([]);
  expect(read).toMatchObject({ format: null, records: [] });
  expect(read!.issues.at(-1)).toMatchObject({ code: "packed-damaged" });
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

test("a source is refused when nothing of it was read; else members are left out", async () => {
  const list = strToU8(SMALL_LISTING);
  const some = zipSync({ "a.txt": list, "b.png": strToU8("not a listing") });
  const none = zipSync({ "b.png": strToU8("not a listing"), README: strToU8("Hello.") });
  const refusals = async (bytes: Uint8Array) => {
    const { refused, leftOut } = refusalsOf(
      await readAll(heldSource(source("x.zip", bytes)), UNPACKED_LIMIT),
    );
    return [refused.map(({ file }) => file), leftOut.map(({ file }) => file)];
  };
  expect(await refusals(some)).toEqual([[], ["x.zip/b.png"]]);
  expect(await refusals(none)).toEqual([["x.zip/b.png", "x.zip/README"], []]);
  expect(await refusals(list)).toEqual([[], []]);
});

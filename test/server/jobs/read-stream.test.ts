// From a stream of bytes to records, part by part.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { heldSource } from "../../../server/jobs/byte-source.ts";
import { readAll, readStream, type FilePart } from "../../../server/jobs/read-stream.ts";
import { UNPACKED_LIMIT } from "../../../server/jobs/unpack.ts";

const COUNT = 120_000;
const LINES = Array.from(
  { length: COUNT },
  (_, i) =>
    `{"corpusid":${i},"title":"On reeds ${i}, and on fens","authors":[{"name":"Zoë Pell"}]}\n`,
).join("");

const source = (name: string, bytes: Uint8Array) =>
  heldSource({ name, bytes: new Uint8Array(bytes), format: null, venue: null, year: 1999 });

async function partsOf(name: string, bytes: Uint8Array, limit = UNPACKED_LIMIT) {
  const parts: FilePart[] = [];
  for await (const part of readStream(source(name, bytes), limit)) parts.push(part);
  return parts;
}

test("a long file comes in parts, with what was said of it and the lines it has", async () => {
  const parts = await partsOf("a.jsonl", Buffer.from(LINES));
  const records = parts.flatMap((part) => part.records);
  expect(parts.filter((part) => part.records.length > 0).length).toBeGreaterThan(1);
  expect(records.map(({ source: { line } }) => line)).toEqual(
    Array.from({ length: COUNT }, (_, i) => i + 1),
  );
  expect(records.at(-1)).toMatchObject({ authors: ["Zoë Pell"], year: 1999 });
  expect(parts.map(({ head }) => head?.format ?? null).filter((format) => format !== null)).toEqual(
    ["semantic-scholar"],
  );
});

test("a packed file is the same as the file", async () => {
  const [packed] = await readAll(source("a.jsonl.gz", gzipSync(LINES)), UNPACKED_LIMIT);
  const [plain] = await readAll(source("a.jsonl", Buffer.from(LINES)), UNPACKED_LIMIT);
  expect(packed).toEqual(plain);
});

test("a packed file that is too large ends with a refusal, behind what was read", async () => {
  const parts = await partsOf("a.jsonl.gz", gzipSync(LINES), LINES.length - 1);
  expect(parts.some((part) => part.records.length > 0)).toBe(true);
  expect(parts.at(-1)).toMatchObject({
    head: { format: null },
    issues: [{ code: "packed-too-large" }],
  });
});

test("an encoding that shows late is told with the line where it shows", async () => {
  const bytes = Buffer.concat([Buffer.from(LINES.replaceAll("ë", "e")), Buffer.from([0x7b, 0xe9])]);
  const issues = (await partsOf("a.jsonl", bytes)).flatMap((part) => part.issues);
  expect(issues.map(({ code, line }) => [code, line])).toEqual([
    ["assumed-encoding", COUNT + 1],
    ["broken-item", COUNT + 1],
  ]);
});

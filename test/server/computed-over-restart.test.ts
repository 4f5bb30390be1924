// What a server computed is there for the next one on the same folder: the same bytes, without loading
// anything; and never what would be wrong.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { resolveRecords } from "../../graph/index.ts";
import { hashOf } from "../../server/jobs/content.ts";
import { openStore } from "../../server/store/open.ts";
import type { Store } from "../../server/store/store.ts";
import { databaseImage } from "../support/database-image.ts";
import { generateRecords } from "../support/generate-records.ts";
import { rawGet } from "../support/raw-get.ts";
import { startServer, type ServerSettings, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { importOf } from "./store/imports.ts";

// Each of them starts several servers with their threads.
vi.setConfig({ testTimeout: 240_000 });

const CORPUS = resolveRecords(generateRecords(600, 3));
const FIRST_SCREEN = ["", "/networks/coauthorship?most=30000", "/decisions", "/topics"];

interface Running extends TestServer {
  /** Corpora that were loaded. */
  readonly loads: string[];
  readonly store: Store;
  stop(): Promise<void>;
}

async function serveFolder(dataDir: string, settings: ServerSettings = {}): Promise<Running> {
  const store = await openStore({ dataDir, image: await databaseImage() });
  const loads: string[] = [];
  const counted: Store = {
    ...store,
    packedCorpus(id) {
      loads.push(id);
      return store.packedCorpus(id);
    },
  };
  const server = await startServer({ ...settings, store: counted });
  const stop = async (): Promise<void> => {
    await server.close();
    await store.close();
  };
  return { ...server, loads, store, stop };
}

async function folderWithCorpus(): Promise<string> {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, image: await databaseImage() });
  await store.saveCorpus(importOf("many", { corpus: CORPUS }));
  await store.close();
  return dataDir;
}

interface Seen {
  readonly status: number;
  readonly tag: string | null;
  readonly hash: string;
  /** Of the summary. */
  readonly text: string;
}

async function look(server: Running, paths = FIRST_SCREEN): Promise<Seen[]> {
  return Promise.all(
    paths.map(async (path) => {
      const answer = await server.api(`/corpora/many${path}`);
      const body = Buffer.from(await answer.arrayBuffer());
      const text = path === "" ? body.toString() : "";
      return {
        status: answer.status,
        tag: answer.headers.get("etag"),
        hash: hashOf(body),
        text,
      };
    }),
  );
}

function keptFiles(dataDir: string): string[] {
  const folder = join(dataDir, "computed", "many");
  return readdirSync(folder).map((name) => join(folder, name));
}

test("the first screen after a restart is the same, and nothing had to be loaded for it", async () => {
  const dataDir = await folderWithCorpus();
  const first = await serveFolder(dataDir);
  const before = await look(first);
  expect(before.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(first.loads).not.toEqual([]);
  await first.stop();

  const second = await serveFolder(dataDir);
  const [summary, map, decisions, topics] = FIRST_SCREEN;
  expect(await look(second, [summary!, decisions!, topics!])).toEqual([
    before[0],
    before[2],
    before[3],
  ]);
  expect(second.loads).toEqual([]);
  expect(await look(second, [map!])).toEqual([before[1]]);
  const unchanged = await rawGet(`${second.origin}/api/corpora/many${map!}`, {
    "If-None-Match": before[1]!.tag!,
  });
  expect(unchanged.status).toBe(304);
  expect(second.faults).toEqual([]);
  await second.stop();
});

test("an answer goes out packed as it was kept, and unpacked to whoever wants that", async () => {
  const dataDir = await folderWithCorpus();
  const first = await serveFolder(dataDir);
  const [seen] = await look(first, ["/networks/coauthorship?most=30000"]);
  await first.stop();
  const second = await serveFolder(dataDir);
  const url = `${second.origin}/api/corpora/many/networks/coauthorship?most=30000`;
  const packed = await rawGet(url, { "Accept-Encoding": "gzip, br" });
  expect(packed.headers).toMatchObject({ "content-encoding": "br", vary: "Accept-Encoding" });
  expect(Number(packed.headers["content-length"])).toBe(packed.body.length);
  expect(hashOf(brotliDecompressSync(packed.body))).toBe(seen!.hash);
  const plain = await rawGet(url, { "Accept-Encoding": "identity" });
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(hashOf(plain.body)).toBe(seen!.hash);
  await second.stop();
});

test("what people decide, another name, and more files are answered for anew", async () => {
  const dataDir = await folderWithCorpus();
  const first = await serveFolder(dataDir);
  const shown = ["", "/networks/coauthorship?most=30000"];
  const before = await look(first, shown);
  const author = CORPUS.authors.ids[0]!;
  await first.api("/corpora/many/decisions", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ decisions: [{ kind: "hide", type: "author", id: author }] }),
  });
  const decided = await look(first, shown);
  expect(decided[1]!.hash).not.toBe(before[1]!.hash);
  await first.stop();

  const second = await serveFolder(dataDir);
  expect(await look(second, shown)).toEqual(decided);
  await second.api("/corpora/many/decisions/undo", { method: "POST" });
  expect((await look(second, shown))[1]).toEqual(before[1]);
  await second.store.renameCorpus("many", "Another name");
  const [named] = await look(second, [""]);
  expect(named!.text).toContain("Another name");
  await second.stop();
});

test("a damaged file is computed anew and never sent", async () => {
  const dataDir = await folderWithCorpus();
  const first = await serveFolder(dataDir);
  const before = await look(first);
  await first.stop();
  const damages = [
    (bytes: Buffer) => bytes.fill(bytes[40]! ^ 1, 40, 41),
    (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
    () => Buffer.alloc(0),
  ];
  const files = keptFiles(dataDir);
  expect(files.length).toBeGreaterThanOrEqual(damages.length);
  for (const [k, file] of files.entries())
    writeFileSync(file, damages[k % damages.length]!(readFileSync(file)));
  const server = await serveFolder(dataDir);
  expect(await look(server)).toEqual(before);
  expect(server.loads).not.toEqual([]);
  await server.stop();
});

test("a server that may keep nothing answers the same, and leaves nothing", async () => {
  const dataDir = await folderWithCorpus();
  const server = await serveFolder(dataDir, { limits: { "computed-mib": 0 } });
  expect((await look(server)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await server.stop();
  expect(readdirSync(dataDir)).not.toContain("computed");
});

// From a file to a map, kept over a restart: the real application on the real store.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { decodeMap, type CorpusEntry } from "../../graph/index.ts";
import { importSources } from "../../server/jobs/import-sources.ts";
import { openStore } from "../../server/store/open.ts";
import type { Store } from "../../server/store/store.ts";
import { SMALL_LISTING, longListing } from "../support/listings.ts";
import { formOf } from "../support/form.ts";
import { importOver, startServer, type TestServer } from "../support/server.ts";

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "asterism-journey-"));
});
afterAll(() => rm(dataDir, { recursive: true }));

async function session(work: (server: TestServer, store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({
    dataDir,
    resolve: ({ name, sources, decisions }) => importSources(sources, { name, decisions }),
  });
  const server = await startServer({ store });
  try {
    await work(server, store);
    expect(server.faults).toEqual([]);
  } finally {
    await server.close();
    await store.close();
  }
}

const listed = async (server: TestServer) =>
  ((await (await server.api("/corpora")).json()) as { corpora: CorpusEntry[] }).corpora;

const bytesOf = async (server: TestServer, path: string) =>
  new Uint8Array(await (await server.api(path)).arrayBuffer());

test("import, map, restart, the same map; cancel and delete leave nothing", async () => {
  let id = "";
  let map = new Uint8Array();
  let export1 = new Uint8Array();
  await session(async (server) => {
    expect(await listed(server)).toEqual([]);
    const job = await importOver(server, { "glacier.txt": SMALL_LISTING });
    expect(job.status).toBe("done");
    id = job.corpusId!;
    map = await bytesOf(server, `/corpora/${id}/networks/coauthorship`);
    export1 = await bytesOf(server, `/corpora/${id}/networks/knowledge/export?format=gexf`);
    expect(decodeMap(map).network.nodes.labels).toContain("Ada Lind");
  });
  await session(async (server, store) => {
    expect((await listed(server)).map((entry) => entry.id)).toEqual([id]);
    expect(await bytesOf(server, `/corpora/${id}/networks/coauthorship`)).toEqual(map);
    expect(await bytesOf(server, `/corpora/${id}/networks/knowledge/export?format=gexf`)).toEqual(
      export1,
    );
    // Cancelled while it is being saved, by the store's own progress.
    const save = store.saveCorpus.bind(store);
    const saving = new Promise<void>((resolve) => {
      store.saveCorpus = (imported, options = {}) => {
        resolve();
        return save(imported, options);
      };
    });
    const begun = await server.api("/corpora", {
      method: "POST",
      body: formOf({ "long.txt": longListing(800, 3) }),
    });
    const { job } = (await begun.json()) as { job: { id: string } };
    await saving;
    const ended = await server.api(`/jobs/${job.id}`, { method: "DELETE" });
    expect(await ended.json()).toMatchObject({ status: "cancelled", corpusId: null });
    expect((await listed(server)).map((entry) => entry.id)).toEqual([id]);
    expect((await server.api(`/corpora/${id}`, { method: "DELETE" })).status).toBe(204);
    expect(await listed(server)).toEqual([]);
  });
  await session(async (server) => {
    expect(await listed(server)).toEqual([]);
    const left = await readdir(join(dataDir, "sources")).catch(() => []);
    expect(left).toEqual([]);
  });
});

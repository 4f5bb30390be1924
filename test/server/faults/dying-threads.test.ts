// Threads that really die, of their memory or in the middle of their work: whoever waited is told,
// the others go on, and the next is answered by another thread.
import { describe, expect, test, vi } from "vitest";
import type { Worker } from "node:worker_threads";
import { resolveRecords } from "../../../graph/index.ts";
import { openStore } from "../../../server/store/open.ts";
import { databaseImage } from "../../support/database-image.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import { importOver, startServer } from "../../support/server.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importNamed, importOf } from "../store/imports.ts";

const threads: { readonly name: string; readonly worker: Worker }[] = [];

vi.mock(import("../../../server/jobs/spawn-worker.ts"), async (original) => {
  const real = await original();
  return {
    ...real,
    spawnWorker(name, ...rest) {
      const worker = real.spawnWorker(name, ...rest);
      threads.push({ name, worker });
      return worker;
    },
  };
});

const last = (name: string): Worker => threads.findLast((thread) => thread.name === name)!.worker;

describe("a thread of the database that dies", () => {
  test("in the middle of saving leaves nothing half, and the next saves", async () => {
    const store = await openStore({ dataDir: temporaryFolder(), image: await databaseImage() });
    await store.saveCorpus(importOf("kept"));
    const saving = store.saveCorpus(importNamed("cut"), {
      onProgress: () => void last("store").terminate(),
    });
    await expect(saving).rejects.toMatchObject({ code: "worker-crashed" });
    expect((await store.listCorpora()).map(({ id }) => id)).toEqual(["kept"]);
    expect(await store.loadCorpus("kept")).toEqual(importOf("kept").corpus);
    await store.saveCorpus(importNamed("cut"));
    expect(await store.loadCorpus("cut")).toEqual(importNamed("cut").corpus);
    await store.close();
  });

  test("while it is asked is not noticed", async () => {
    const store = await openStore({ dataDir: temporaryFolder(), image: await databaseImage() });
    await store.saveCorpus(importNamed("kept"));
    const loading = store.loadCorpus("kept");
    void last("store").terminate();
    expect(await loading).toEqual(importNamed("kept").corpus);
    await store.close();
  });
});

describe("a computing thread", () => {
  test("that needs more memory than it may have ends alone: 503, and the other goes on", async () => {
    const large = resolveRecords(generateRecords(8000, 7));
    const server = await serveCorpora({ large }, { limits: { "worker-mib": 40 } });
    const answer = await server.api("/corpora/large/networks/knowledge?base=everything");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ code: "worker-failed" });
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await server.api("/health")).status).toBe(200);
    expect((await server.api(`/corpora/${TINY_ID}/networks/knowledge`)).status).toBe(200);
  });

  test("that is ended in the middle of its work is replaced", async () => {
    const large = resolveRecords(generateRecords(1500, 7));
    const server = await serveCorpora({ large });
    expect((await server.api("/corpora/large/search?q=a")).status).toBe(200);
    const searching = server.api("/corpora/large/networks/coauthorship?base=everything");
    await vi.waitFor(() => {
      expect(threads.filter(({ name }) => name === "compute").length).toBeGreaterThan(1);
    });
    for (const { name, worker } of threads) if (name === "compute") void worker.terminate();
    const answer = await searching;
    expect([200, 503]).toContain(answer.status);
    expect((await server.api("/corpora/large/search?q=a")).status).toBe(200);
    const map = await server.api("/corpora/large/networks/coauthorship?base=everything");
    expect(map.status).toBe(200);
  });
});

describe("an import thread", () => {
  test("that dies fails its job in words; nothing is kept, and the next import is done", async () => {
    const server = await startServer();
    const list = Array.from({ length: 3000 }, (_, k) => `@article{k${k}, title={Reeds ${k}}}`);
    const importing = importOver(server, { "list.bib": list.join("\n") });
    await vi.waitFor(() => {
      expect(threads.at(-1)!.name).toBe("import");
    });
    void last("import").terminate();
    expect(await importing).toMatchObject({
      status: "failed",
      error: { code: "worker-failed", message: expect.stringContaining("Try again") as string },
    });
    expect(await (await server.api("/corpora")).json()).toEqual({ corpora: [] });
    const again = await importOver(server, { "list.bib": list.join("\n") });
    expect(again.status).toBe("done");
  });
});

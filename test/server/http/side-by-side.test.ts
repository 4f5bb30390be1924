// Many questions at once: light ones pass heavy ones, and every answer is the right one.
import { request } from "node:http";
import { expect, test } from "vitest";
import {
  resolveRecords,
  type Page,
  type PaperSummary,
  type SearchHit,
} from "../../../graph/index.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";

const LARGE = resolveRecords(generateRecords(1500, 7));

test("a search is answered while a map is being computed", async () => {
  const server = await serveCorpora({ large: LARGE });
  // The threads have the corpus; what is measured is the waiting for each other.
  await server.api("/corpora/large/search?q=a");
  await server.api("/corpora/large/networks/coauthorship?base=everything");
  const order: string[] = [];
  const heavy = server
    .api("/corpora/large/networks/knowledge?base=everything&seed=2")
    .then(async (answer) => {
      await answer.arrayBuffer();
      order.push("map");
    });
  for (let i = 0; i < 5; i++) {
    const answer = await server.api(`/corpora/large/search?q=${"abcde".charAt(i)}`);
    expect(((await answer.json()) as { hits: SearchHit[] }).hits.length).toBeGreaterThan(0);
    order.push("search");
  }
  await heavy;
  expect(order).toEqual(["search", "search", "search", "search", "search", "map"]);
});

test("fifty questions at once about two corpora are answered each for itself", async () => {
  const server = await serveCorpora({ large: LARGE });
  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const id = i % 2 === 0 ? TINY_ID : "large";
      const answer = await server.api(`/corpora/${id}/papers?limit=1`);
      return ((await answer.json()) as Page<PaperSummary>).total;
    }),
  );
  expect(answers).toEqual(answers.map((_, i) => (i % 2 === 0 ? 6 : 1500)));
});

test("a client that goes away in the middle of a download harms nobody", async () => {
  const server = await serveCorpora({ large: LARGE });
  const path = "/api/corpora/large/networks/knowledge/export?format=gexf&base=everything";
  await new Promise<void>((resolve, reject) => {
    const asked = request({ port: server.port, host: "127.0.0.1", path }, (answer) => {
      answer.once("data", () => {
        answer.destroy();
        resolve();
      });
    });
    asked.on("error", reject);
    asked.end();
  });
  const again = await fetch(server.origin + path);
  expect(await again.text()).toMatch(/<\/gexf>\s*$/u);
  expect(server.faults).toEqual([]);
});

test("a deleted corpus is gone from every answer at once", async () => {
  const server = await serveCorpora({ large: LARGE });
  expect((await server.api("/corpora/large/search?q=a")).status).toBe(200);
  expect((await server.api("/corpora/large", { method: "DELETE" })).status).toBe(204);
  for (const path of ["", "/search?q=a", "/papers", "/networks/keywords", "/issues"])
    expect((await server.api(`/corpora/large${path}`)).status).toBe(404);
  expect((await server.api("/corpora/large", { method: "DELETE" })).status).toBe(404);
  expect((await server.api(`/corpora/${TINY_ID}`)).status).toBe(200);
});

test("a corpus has its new name in every answer at once, and refuses what is no name", async () => {
  const server = await serveCorpora({});
  const rename = (name: unknown, id = TINY_ID) =>
    server.api(`/corpora/${id}`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ name }),
    });
  expect((await server.api(`/corpora/${TINY_ID}`)).status).toBe(200);
  expect(await (await rename("  Reeds ")).json()).toMatchObject({ id: TINY_ID, name: "Reeds" });
  const summary = await server.api(`/corpora/${TINY_ID}`);
  expect(await summary.json()).toMatchObject({ name: "Reeds" });
  expect(await (await server.api("/corpora")).json()).toMatchObject({
    corpora: [{ id: TINY_ID, name: "Reeds" }],
  });
  for (const wrong of ["", "  ", "x".repeat(201), 7, null])
    expect((await rename(wrong)).status).toBe(400);
  expect((await rename("Reeds", "nobody")).status).toBe(404);
});

test("a store that fails is answered 503, in words without folders", async () => {
  const { createMemoryStore } = await import("../../support/memory-store.ts");
  const { startServer } = await import("../../support/server.ts");
  const { StoreError } = await import("../../../server/store/store-error.ts");
  const store = createMemoryStore();
  store.failure = new StoreError("worker-crashed", "The database in /home/x/.asterism crashed");
  const server = await startServer({ store });
  for (const path of ["/corpora/x", "/corpora/x/issues", "/corpora/x/networks/keywords"]) {
    const answer = await server.api(path);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain("/home");
  }
  expect(server.faults.length).toBeGreaterThan(0);
});

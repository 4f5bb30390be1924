// Imports under way: their events, their cancelling, their failing.
import { expect, test } from "vitest";
import type { JobState } from "../../../graph/index.ts";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { formOf } from "../../support/form.ts";
import { startServer, watchJob, type TestServer } from "../../support/server.ts";
import { StoreError } from "../../../server/store/store-error.ts";

async function begin(server: TestServer, text = SMALL_LISTING): Promise<JobState> {
  const answer = await server.api("/corpora", { method: "POST", body: formOf({ "a.txt": text }) });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { job: JobState }).job;
}

/** Waits until a job says that it has come to a step. */
async function until(server: TestServer, id: string, step: RegExp): Promise<void> {
  const answer = await server.api(`/jobs/${id}/events`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; !step.test(text);) text += (await reader.read()).value ?? "";
  await reader.cancel();
}

const cancel = async (server: TestServer, id: string) =>
  (await (await server.api(`/jobs/${id}`, { method: "DELETE" })).json()) as JobState;

test("events tell every step in words, shares never fall, the last one is the end", async () => {
  const server = await startServer();
  const { id } = await begin(server);
  const states = await watchJob(server, id);
  const shares = states.map(({ share }) => share);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(states.map(({ step }) => step)).toContain("Reading a.txt");
  expect(states.at(-1)).toMatchObject({ status: "done", share: 1, step: "Done" });
  expect(states.slice(0, -1).every(({ status }) => status !== "done")).toBe(true);
  // A late listener is told the end and nothing else.
  expect(await watchJob(server, id)).toEqual([states.at(-1)]);
  expect(await (await server.api(`/jobs/${id}`)).json()).toEqual(states.at(-1));
});

test("events are events: not packed, not kept, ended by the server", async () => {
  const server = await startServer();
  const { id } = await begin(server);
  const { headers, body } = await server.api(`/jobs/${id}/events`);
  expect(headers.get("content-type")).toContain("text/event-stream");
  expect(headers.get("content-encoding")).toBeNull();
  expect(headers.get("cache-control")).toContain("no-cache");
  await body?.cancel();
});

test("a cancel while reading leaves nothing", async () => {
  const store = createMemoryStore();
  const server = await startServer({ store });
  const { id } = await begin(server, longListing(3000, 1));
  await until(server, id, /"status":"running"/u);
  expect(await cancel(server, id)).toMatchObject({ status: "cancelled", corpusId: null });
  expect(await store.listCorpora()).toEqual([]);
  expect(server.faults).toEqual([]);
});

test("a cancel while saving leaves nothing, and the same files can be imported after", async () => {
  const store = createMemoryStore();
  store.hold = new Promise(() => undefined);
  const server = await startServer({ store });
  const { id } = await begin(server);
  await until(server, id, /"step":"Saving"/u);
  expect((await cancel(server, id)).status).toBe("cancelled");
  expect(await store.listCorpora()).toEqual([]);
  store.hold = null;
  const again = await begin(server);
  expect((await watchJob(server, again.id)).at(-1)?.status).toBe("done");
});

test("a cancel that comes when all is kept takes it away again", async () => {
  const store = createMemoryStore();
  const server = await startServer({ store });
  // A store that is already past the point where it looks at the signal.
  const save = store.saveCorpus.bind(store);
  const begun = new Promise<void>((resolve) => {
    store.saveCorpus = async (imported) => {
      resolve();
      await new Promise((ready) => setTimeout(ready, 50));
      return save(imported);
    };
  });
  const { id } = await begin(server);
  await begun;
  expect((await cancel(server, id)).status).toBe("cancelled");
  expect(await store.listCorpora()).toEqual([]);
});

test("a waiting import can be cancelled; cancelling what is over changes nothing", async () => {
  const store = createMemoryStore();
  const letGo = new AbortController();
  store.hold = new Promise((resolve) => {
    letGo.signal.addEventListener("abort", () => {
      resolve();
    });
  });
  const server = await startServer({ store });
  const first = await begin(server);
  const second = await begin(server, `${SMALL_LISTING}\n`);
  expect((await cancel(server, second.id)).status).toBe("cancelled");
  letGo.abort();
  expect((await watchJob(server, first.id)).at(-1)?.status).toBe("done");
  expect((await cancel(server, first.id)).status).toBe("done");
  expect(await store.listCorpora()).toHaveLength(1);
});

test("a store that fails makes the import fail, in words without folders", async () => {
  const store = createMemoryStore();
  store.saveCorpus = () => Promise.reject(new StoreError("no-space", "Cannot write /home/x: full"));
  const server = await startServer({ store });
  const { id } = await begin(server);
  const last = (await watchJob(server, id)).at(-1)!;
  expect(last).toMatchObject({ status: "failed", error: { code: "store-failed" } });
  expect(last.error?.message).toContain("disk is full");
});

test("files that did not come over HTTP are imported the same way", async () => {
  const server = await startServer();
  const bytes = new TextEncoder().encode(SMALL_LISTING);
  const source = { name: "a.txt", bytes, format: null, venue: null, year: null };
  const job = await server.importFiles({
    sources: [source],
    name: "From the command line",
    addTo: null,
    decisions: [],
  });
  expect((await job.done).status).toBe("done");
  const { corpora } = (await (await server.api("/corpora")).json()) as {
    corpora: { name: string }[];
  };
  expect(corpora.map(({ name }) => name)).toEqual(["From the command line"]);
  // The id comes from the files alone: over HTTP it is the same import.
  expect((await begin(server)).corpusId).toBe(job.state().corpusId);
});

// A server that dies in the middle of a job: the next one on the same data folder goes on with it
// under the same id, to one corpus, and keeps nothing of the way there.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { CorpusEntry, JobState } from "../../graph/index.ts";
import { openStore } from "../../server/store/open.ts";
import { importOrder } from "../../server/jobs/import-job.ts";
import { queuedState } from "../../server/jobs/one-job.ts";
import { databaseImage } from "../support/database-image.ts";
import { formOf } from "../support/form.ts";
import { openalexPage } from "../support/invented-works.ts";
import { SMALL_LISTING, longListing } from "../support/listings.ts";
import { localService, testClock } from "../support/local-service.ts";
import { FROM_SOURCES, serve, type Served } from "../support/served.ts";
import { lastState, startServer } from "../support/server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const SLOWLY = { timeout: 300_000 };

/** Started with a small list, not with the sample, which takes longer. */
function serveFolder(folder: string): Promise<Served> {
  const first = join(temporaryFolder(), "small.txt");
  writeFileSync(first, SMALL_LISTING);
  return serve(FROM_SOURCES, ["--data", folder, "--no-fetch", first]);
}

async function upload(at: Served, name: string, papers: number): Promise<JobState> {
  const body = formOf({ [`${name}.txt`]: longListing(papers, papers) });
  const answer = await fetch(`${at.address}/api/corpora`, { method: "POST", body });
  return ((await answer.json()) as { job: JobState }).job;
}

/** Reads a job's events until one fits; the last one when none does. */
async function until(at: Served, id: string, fits: (job: JobState) => boolean): Promise<JobState> {
  const answer = await fetch(`${at.address}/api/jobs/${id}/events`);
  let last: JobState | null = null;
  let held = "";
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (held + read.value).split("\n");
    held = lines.pop()!;
    for (const line of lines)
      if (line.startsWith("data: ")) last = JSON.parse(line.slice("data: ".length)) as JobState;
    if (last !== null && fits(last)) return last;
  }
  return last!;
}

const isOver = (job: JobState): boolean => job.status === "done" || job.status === "failed";

async function corporaOf(at: Served): Promise<readonly CorpusEntry[]> {
  const answer = await fetch(`${at.address}/api/corpora`);
  return ((await answer.json()) as { corpora: readonly CorpusEntry[] }).corpora;
}

describe("an import whose server is killed", SLOWLY, () => {
  const moments: [string, (job: JobState) => boolean][] = [
    ["while it reads and resolves", (job) => job.share > 0.3],
    ["while it saves", (job) => job.step === "Saving" || isOver(job)],
  ];
  test.for(moments)("%s is done by the next start", async ([, moment]) => {
    const folder = temporaryFolder();
    const first = await serveFolder(folder);
    const job = await upload(first, "Marsh", 1500);
    const waiting = await upload(first, "Flood", 50);
    await until(first, job.id, moment);
    await first.kill();

    const second = await serveFolder(folder);
    for (const { id } of [job, waiting])
      expect(await until(second, id, isOver)).toMatchObject({ id, status: "done", error: null });
    const corpora = await corporaOf(second);
    expect(corpora.map(({ name }) => name).slice(0, 2)).toEqual(["Flood", "Marsh"]);
    expect(corpora.map(({ counts }) => counts.records).slice(0, 2)).toEqual([50, 1500]);
    expect(corpora).toHaveLength(3);
    expect((await second.stop()).code).toBe(0);
    expect(readdirSync(join(folder, "jobs"))).toEqual(["ended"]);
  });

  test("is handed on by a server that is stopped, and begun only so often", async () => {
    const folder = temporaryFolder();
    const first = await serveFolder(folder);
    const job = await upload(first, "Marsh", 3000);
    await until(first, job.id, ({ share }) => share > 0);
    expect((await first.stop()).code).toBe(0);
    // Two kills, after a stop that is none, are no reason to give up.
    for (let kills = 0; kills < 2; kills++) {
      const server = await serveFolder(folder);
      expect(await until(server, job.id, () => true)).toMatchObject({ id: job.id, error: null });
      await server.kill();
    }
    const store = await openStore({ dataDir: folder, image: await databaseImage() });
    const found = (await store.jobOrders!.take())!;
    expect(found.tries).toBe(2);
    await store.close();
    const server = await serveFolder(folder);
    const last = await until(server, job.id, isOver);
    expect(last).toMatchObject({ status: "failed", error: { code: "worker-failed" } });
    expect(last.error!.message).toMatch(/each of the 3 times .* Import fewer or smaller files/u);
    expect((await corporaOf(server)).map(({ name }) => name)).not.toContain("Marsh");
    await server.stop();
    expect(readdirSync(join(folder, "jobs"))).toEqual(["ended"]);
  });
});

test("a fetch goes on after a restart, from its question or from what came", SLOWLY, async () => {
  const [dataDir, image] = [temporaryFolder(), await databaseImage()];
  let asked = 0;
  const { origin } = await localService(() => {
    asked++;
    // The first server is stopped while it waits for this.
    return asked === 1 ? { body: "{", holdOpen: true } : openalexPage([1, 2], 2, null);
  });
  const fetching = { clock: testClock(), origins: { openalex: origin } };
  const firstStore = await openStore({ dataDir, image });
  const first = await startServer({ store: firstStore, fetching });
  const started = await first.api("/fetches", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ source: "openalex", query: "invented works" }),
  });
  const { job } = (await started.json()) as { job: JobState };
  await expect.poll(() => asked).toBe(1);
  await first.close();
  await firstStore.close();

  const store = await openStore({ dataDir, image });
  const second = await startServer({ store, fetching });
  const last = await lastState(second, job.id);
  expect(last).toMatchObject({ kind: "fetch", status: "done" });
  expect(last.notes).toEqual([expect.stringMatching(/stopped in the middle.*asked again/u)]);
  expect((await store.listCorpora()).map(({ id }) => id)).toEqual([last.corpusId]);
  expect(asked).toBe(2);
  await second.close();
  await store.close();
});

test("what cannot be begun again has failed, and says what to do", async () => {
  const [dataDir, image] = [temporaryFolder(), await databaseImage()];
  const before = await openStore({ dataDir, image });
  const [newer, damaged, goneList] = [1, 2, 3].map(() => queuedState("import"));
  const file = { name: "a.txt", bytes: Buffer.from(SMALL_LISTING), format: null, venue: null };
  const asked = { sources: [{ ...file, year: null }], name: "A", addTo: null, decisions: [] };
  await before.jobOrders!.keep(newer!, { what: { do: "a new thing" }, files: [] });
  await before.jobOrders!.keep(damaged!, importOrder(asked));
  await before.jobOrders!.keep(goneList!, importOrder({ ...asked, addTo: "deleted" }));
  await before.close();
  writeFileSync(join(dataDir, "jobs", damaged!.id, "1"), "other bytes");

  const store = await openStore({ dataDir, image });
  const server = await startServer({ store });
  const errorOf = async ({ id }: JobState) => (await lastState(server, id)).error;
  expect(await errorOf(newer!)).toMatchObject({
    message: expect.stringMatching(/try again/u) as string,
  });
  expect(await errorOf(damaged!)).toMatchObject({
    message: expect.stringMatching(/import it again/u) as string,
  });
  expect(await errorOf(goneList!)).toMatchObject({ code: "unknown-corpus" });
  expect(server.faults).toEqual([]);
  await server.close();
  await store.close();
  expect(readdirSync(join(dataDir, "jobs"))).toEqual(["ended"]);

  // Whoever comes back later is told the same.
  const later = await openStore({ dataDir, image });
  const restarted = await startServer({ store: later });
  const answer = await restarted.api(`/jobs/${goneList!.id}`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    status: "failed",
    error: { code: "unknown-corpus" },
  });
  expect((await lastState(restarted, goneList!.id)).status).toBe("failed");
  await restarted.close();
  await later.close();
});

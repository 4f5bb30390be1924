// Orders of jobs in a data folder: found again by the next process, whole or not at all.
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { queuedState } from "../../../server/jobs/one-job.ts";
import { openLocalOrders } from "../../../server/store/local-orders.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const quiet = () => undefined;
const file = { name: "a.md", bytes: new Uint8Array([1, 2]), format: null, venue: "V", year: 2021 };

test("orders are found by the next process, oldest first, with their files and tries", async () => {
  const folder = join(temporaryFolder(), "jobs");
  const first = await openLocalOrders(folder, quiet);
  const [a, b, over] = [1, 2, 3].map(() => queuedState("import"));
  await first.keep(a!, { what: { do: "a" }, files: [file] });
  await new Promise((resolve) => setTimeout(resolve, 2));
  await first.keep(b!, { what: "b", files: [] });
  await first.keep(over!, { what: "c", files: [file] });
  await first.drop(over!);
  // What was uploaded is nobody else's business.
  expect(statSync(folder).mode & 0o077).toBe(0);
  // Those of this process are under way.
  expect(await first.take()).toBeNull();

  const second = await openLocalOrders(folder, quiet);
  const found = (await second.take())!;
  expect(found).toMatchObject({ state: a, what: { do: "a" }, tries: 1 });
  expect(await found.files()).toEqual([file]);
  expect((await second.take())?.state).toEqual(b);
  expect(await second.take()).toBeNull();
  // The next order of a job replaces the one before.
  await second.keep(a!, { what: { do: "more" }, files: [file, file] });
  await second.leave(b!.id);

  const third = await openLocalOrders(folder, quiet);
  const again = (await third.take())!;
  expect(again).toMatchObject({ what: { do: "more" }, tries: 2 });
  expect(await again.files()).toHaveLength(2);
  // Given back on purpose: that was no failure.
  expect((await third.take())?.tries).toBe(0);
  for (const state of [a!, b!]) await third.drop(state);
  expect(readdirSync(folder)).toEqual(["ended"]);
});

test("how the last two hundred jobs ended is told by the next process, whatever became of the file", async () => {
  const folder = join(temporaryFolder(), "jobs");
  const first = await openLocalOrders(folder, quiet);
  const jobs = Array.from({ length: 203 }, () => queuedState("import"));
  const over = jobs.map((job) => ({ ...job, status: "done" as const, corpusId: "moss" }));
  await Promise.all(over.map((job) => first.drop(job)));
  expect(await first.ended!(over[202]!.id)).toEqual(over[202]);
  const notices: string[] = [];
  const second = await openLocalOrders(folder, (sentence) => notices.push(sentence));
  const told = await Promise.all(over.map(({ id }) => second.ended!(id)));
  expect(told).toEqual([null, null, null, ...over.slice(3)]);
  expect(await second.take()).toBeNull();
  expect(notices).toEqual([]);
  writeFileSync(join(folder, "ended"), "{ torn");
  const third = await openLocalOrders(folder, quiet);
  expect(await third.ended!(over[202]!.id)).toBeNull();
});

test("what a crash or a failing disk left is told and removed", async () => {
  const folder = join(temporaryFolder(), "jobs");
  const { id } = queuedState("import");
  const orders = await openLocalOrders(folder, quiet);
  const kept = queuedState("import");
  await orders.keep(kept, { what: 1, files: [file] });
  mkdirSync(join(folder, id));
  mkdirSync(join(folder, `${id}.partial`));
  writeFileSync(join(folder, "torn.json"), '{"state"');
  writeFileSync(join(folder, kept.id, "1"), "other bytes");
  const notices: string[] = [];
  const next = await openLocalOrders(folder, (sentence) => notices.push(sentence));
  expect(notices).toEqual([expect.stringMatching(/torn\.json cannot be read: import .* again/u)]);
  expect(readdirSync(folder).toSorted()).toEqual([kept.id, `${kept.id}.json`]);
  await expect((await next.take())!.files()).rejects.toMatchObject({ code: "damaged" });
});

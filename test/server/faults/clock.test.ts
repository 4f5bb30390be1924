// A clock that is set back by a year while people work: nothing is in another order, nobody is thrown
// out or let in, nothing waits for the time to come again.
import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createAttempts } from "../../../server/access/attempts.ts";
import { createSessions } from "../../../server/access/sessions.ts";
import { openStore } from "../../../server/store/open.ts";
import { readAddress } from "../../../server/store/postgres/address.ts";
import { openPostgres } from "../../../server/store/postgres/pool.ts";
import { databaseImage } from "../../support/database-image.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importOf } from "../store/imports.ts";

const YEAR = 365 * 24 * 3600 * 1000;

afterEach(() => vi.useRealTimers());

/** Only what tells the time of day: the rest of the program waits as it does. */
function setClock(time: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: time });
}

test("collections stay in the order in which they came, also for the next start", async () => {
  const place = { dataDir: temporaryFolder(), image: await databaseImage() };
  const store = await openStore(place);
  const now = Date.now();
  await store.saveCorpus(importOf("first"));
  setClock(now - YEAR);
  await store.saveCorpus(importOf("second"));
  const hide = { kind: "hide", type: "author", id: "author:ada-lind" } as const;
  await store.decide("first", { kind: "decided", step: [hide] });
  const listed = await store.listCorpora();
  expect(listed.map(({ id }) => id)).toEqual(["second", "first"]);
  await store.close();
  setClock(now - 2 * YEAR);
  const again = await openStore(place);
  expect(await again.listCorpora()).toEqual(listed);
  expect((await again.curation("first")).decisions).toEqual([hide]);
  await again.close();
});

test("who is signed in stays so, and who guessed wrongly waits no longer than before", () => {
  const [sessions, attempts] = [
    createSessions("a token of the tests"),
    createAttempts({ perAddress: 1, inAll: 9 }),
  ];
  const secret = sessions.start();
  attempts.failed("192.0.2.1");
  const wait = attempts.wait("192.0.2.1");
  for (const time of [Date.now() - YEAR, Date.now() + YEAR]) {
    setClock(time);
    expect(sessions.has(secret)).toBe(true);
    expect(attempts.wait("192.0.2.1")).toBeLessThanOrEqual(wait);
    expect(attempts.wait("192.0.2.1")).toBeGreaterThan(0);
    expect(attempts.wait("192.0.2.2")).toBe(0);
  }
});

test("a start takes over what a killed process left, though that seems to be of the future", async () => {
  const dataDir = temporaryFolder();
  const image = await databaseImage();
  await (await openStore({ dataDir, image })).close();
  const gone = JSON.stringify({ pid: 2 ** 22 - 1, boot: "another", started: "1", place: "here" });
  const later = new Date(Date.now() + YEAR);
  // It was killed while it took the folder over from one that was killed before.
  for (const name of ["lock", "lock.takeover"]) {
    writeFileSync(join(dataDir, name), gone);
    utimesSync(join(dataDir, name), later, later);
  }
  const store = await openStore({ dataDir, image });
  expect(await store.listCorpora()).toEqual([]);
  await store.close();
});

test("a database that is not there is not looked for until the time comes again", async () => {
  const database = openPostgres(readAddress("postgres://nobody@127.0.0.1:9/none?schema=s"), {
    most: 1,
    patience: 300,
  });
  const asked = database.query("SELECT 1");
  setClock(Date.now() - YEAR);
  await expect(asked).rejects.toMatchObject({ code: "unreachable" });
  await database.close();
});

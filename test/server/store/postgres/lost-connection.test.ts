// What happens when the server goes away: nothing when it comes back soon, a clear sentence otherwise.
import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../../server/store/postgres/address.ts";
import { openServerStore } from "../../../../server/store/postgres/open.ts";
import { openPostgres } from "../../../../server/store/postgres/pool.ts";
import { findPostgres, testPostgres } from "../../../support/postgres.ts";
import { TINY_CORPUS } from "../../../support/tiny-corpus.ts";
import { importNamed, importOf } from "../imports.ts";

const HIDDEN = { kind: "hide", type: "author", id: "author:eve-okafor" } as const;

describe.skipIf(findPostgres() === null)("a server that goes away", async () => {
  // A cluster of our own, whose connections we may end.
  const postgres = await testPostgres(["log_min_messages = fatal"]);
  const cluster = postgres.cluster!;
  const open = (url: string, patience = 5000) =>
    openPostgres(readAddress(url), { most: 2, patience });
  const endOthers = async (url: string): Promise<void> => {
    const other = open(url);
    await other.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
    );
    await other.close();
  };

  it("is not noticed when only the connections ended", async () => {
    const url = postgres.url();
    const store = await openServerStore({ url });
    await store.saveCorpus(importOf("kept"));
    await endOthers(url);
    expect(await store.listCorpora()).toHaveLength(1);
    await endOthers(url);
    await store.decide("kept", { kind: "decided", step: [HIDDEN] });
    await endOthers(url);
    assert.deepStrictEqual(await store.loadCorpus("kept"), TINY_CORPUS);
    expect((await store.curation("kept")).decisions).toEqual([HIDDEN]);
    await store.close();
  });

  it("is not noticed in the middle of a transaction, whose work is done again", async () => {
    const url = postgres.url();
    const database = open(url);
    let times = 0;
    const sum = await database.transaction(async (session) => {
      times++;
      await session.query("CREATE TEMPORARY TABLE once (n integer)");
      await session.copyIn("once (n)", Buffer.from("1\n2\n"));
      if (times === 1) await endOthers(url);
      const [row] = await session.query("SELECT sum(n)::integer AS n FROM once");
      return row?.["n"];
    });
    expect([times, sum]).toEqual([2, 3]);
    await database.close();
  });

  it("ends a COPY with an error, not with silence", async () => {
    const url = postgres.url();
    const database = open(url, 0);
    const endless = database.copyOut("SELECT pg_sleep(0.01) FROM generate_series(1, 3000)");
    setTimeout(() => void endOthers(url), 100);
    await expect(endless).rejects.toMatchObject({ code: "unreachable" });
    await database.close();
  });

  it("does not repeat a change of which nobody knows whether it was kept", async () => {
    const url = postgres.url();
    const database = open(url);
    let times = 0;
    const change = database.transaction(async (session) => {
      times++;
      // The connection ends while the commit waits for this.
      await session.query(
        "CREATE FUNCTION pg_temp.late() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN NULL; END'",
      );
      await session.query("CREATE TEMPORARY TABLE late (n integer)");
      await session.query(
        "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON late DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pg_temp.late()",
      );
      await session.query("INSERT INTO late VALUES (1)");
      setTimeout(() => void endOthers(url), 300);
    });
    await expect(change).rejects.toThrow(/may or may not have been kept/);
    expect(times).toBe(1);
    await database.close();
  });

  it("is told in one line without the password, and comes back by itself", async () => {
    const url = postgres.url();
    const store = await openServerStore({ url });
    await store.saveCorpus(importNamed("before"));
    const secret = open(
      `postgres://someone:s3cr%40t@127.0.0.1:${cluster.port}/postgres?schema=s`,
      200,
    );
    cluster.stop("immediate");
    await expect(secret.query("SELECT 1")).rejects.toThrow(
      `The database at postgres://someone@127.0.0.1:${cluster.port}/postgres, schema s cannot be reached (ECONNREFUSED). Asterism keeps trying; see whether the server runs.`,
    );
    await expect(store.listCorpora()).rejects.toMatchObject({ code: "unreachable" });
    const waiting = store.loadCorpus("before");
    await cluster.start();
    assert.deepStrictEqual(await waiting, importNamed("before").corpus);
    expect(await store.listCorpora()).toHaveLength(1);
    await Promise.all([store.close(), secret.close()]);
  });

  it("is waited for by a start", async () => {
    const url = postgres.url();
    cluster.stop("fast");
    const steps: string[] = [];
    const opening = openServerStore({ url, onProgress: (step) => steps.push(step) });
    setTimeout(() => void cluster.start(), 5500);
    const store = await opening;
    expect(steps[0]).toMatch(/^Waiting for the database at postgres:\/\/postgres@/);
    await store.close();
  });
});

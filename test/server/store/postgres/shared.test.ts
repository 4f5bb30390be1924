// Several doors to one database: what one does the other sees, and nothing happens twice.
import assert from "node:assert/strict";
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../../server/store/postgres/address.ts";
import { openServerStore } from "../../../../server/store/postgres/open.ts";
import { openPostgres } from "../../../../server/store/postgres/pool.ts";
import type { Store } from "../../../../server/store/store.ts";
import { HAS_POSTGRES, testPostgres } from "../../../support/postgres.ts";
import { TINY_CORPUS } from "../../../support/tiny-corpus.ts";
import { importNamed, importOf } from "../imports.ts";

const hide = (name: string) => ({ kind: "hide", type: "author", id: `author:${name}` }) as const;
const member = { id: "author:ada-lind", name: "Ada", papers: [], note: "" } as const;

describe.skipIf(!HAS_POSTGRES)("two stores on one database", async () => {
  const postgres = HAS_POSTGRES ? await testPostgres() : null;
  const two = async (): Promise<{ url: string; a: Store; b: Store }> => {
    const url = postgres!.url();
    // At once: both find nothing and make the tables.
    const [a, b] = await Promise.all([openServerStore({ url }), openServerStore({ url })]);
    return { url, a, b };
  };
  const close = (...stores: readonly Store[]) => Promise.all(stores.map((store) => store.close()));

  it("show each other what they keep, name, decide, tag and delete", async () => {
    const { a, b } = await two();
    const entry = await a.saveCorpus(importOf("one"));
    expect(await b.listCorpora()).toEqual([entry]);
    assert.deepStrictEqual(await b.loadCorpus("one"), TINY_CORPUS);
    expect(await b.sources("one")).toEqual(importOf("one").sources);
    await b.renameCorpus("one", "Two");
    expect((await a.getCorpus("one"))?.name).toBe("Two");
    await a.decide("one", { kind: "decided", step: [hide("ada-lind")] });
    const seen = await b.curation("one");
    expect(seen.decisions).toEqual([hide("ada-lind")]);
    // The same list while nothing changes.
    expect(await b.curation("one")).toBe(seen);
    await b.tag("one", [{ kind: "tagged", name: "read", members: [member] }]);
    expect((await a.tags("one")).map(({ name }) => name)).toEqual(["read"]);
    expect(await b.deleteCorpus("one")).toBe(true);
    expect(await a.getCorpus("one")).toBeNull();
    expect(await a.loadCorpus("one")).toBeNull();
    expect(await a.deleteCorpus("one")).toBe(false);
    await close(a, b);
  });

  it("leave nothing of what was deleted in the journal, and go on behind it", async () => {
    const { url, a, b } = await two();
    await a.saveCorpus(importOf("gone"));
    await a.saveCorpus(importNamed("here"));
    await a.renameCorpus("gone", "A secret \ud800");
    await a.decide("gone", { kind: "decided", step: [hide("secret")] });
    await a.decide("here", { kind: "decided", step: [hide("gone")] });
    // It has read as far as the middle of what goes.
    expect((await b.getCorpus("gone"))?.name).toContain("A secret");
    await a.tag("gone", [{ kind: "tagged", name: "secret", members: [member] }]);
    expect(await a.deleteCorpus("gone")).toBe(true);
    const database = openPostgres(readAddress(url), { most: 1 });
    const lines = await database.query("SELECT line::text AS line FROM journal ORDER BY place");
    const said = lines.map(({ line }) => String(line));
    expect(said).toHaveLength(7);
    expect(said.join("")).not.toContain("secret");
    expect(said.filter((line) => line.includes('"gone"'))).toHaveLength(5);
    await database.close();
    const late = await openServerStore({ url });
    for (const store of [a, b, late]) {
      expect((await store.listCorpora()).map(({ id }) => id)).toEqual(["here"]);
      expect((await store.curation("here")).decisions).toEqual([hide("gone")]);
    }
    await close(a, b, late);
  });

  it("keep the same import once", async () => {
    const { url, a, b } = await two();
    const entries = await Promise.all([a, b, a, b].map((s) => s.saveCorpus(importNamed("same"))));
    for (const entry of entries) expect(entry).toEqual(entries[0]);
    const database = openPostgres(readAddress(url), { most: 1 });
    expect(await database.query("SELECT place FROM journal")).toEqual([{ place: 1 }]);
    await database.close();
    await close(a, b);
  });

  it("let a large addition end, however often others add to the corpus meanwhile", async () => {
    const { a, b } = await two();
    const never = new AbortController().signal;
    await a.saveCorpus(importOf("grows"));
    /** Adds a file as an import does: looks, takes its time, keeps; again where others were first. */
    const add = (store: Store, name: string, work: () => Promise<unknown>): Promise<number> =>
      store.inTurn(
        "grows",
        async () => {
          for (let tries = 1; ; tries++) {
            const entry = (await store.getCorpus("grows"))!;
            const before = (await store.sources("grows"))!;
            await work();
            const sources = [...before, { ...before[0]!, name }];
            const larger = { ...importNamed("grows"), sources };
            const corpus = { ...larger.corpus, fingerprint: `${name} after ${before.length}` };
            const from = { entry, files: before.length };
            if ((await store.growCorpus({ ...larger, corpus }, from)) !== null) return tries;
          }
        },
        never,
      );
    let small = Promise.resolve(0);
    const long = add(a, "large.txt", async () => {
      // While it works, the other one adds again and again.
      small = add(b, "small-1.txt", () => Promise.resolve());
      await a.renameCorpus("grows", "Edited meanwhile");
    });
    expect(await long).toBe(1);
    expect(await small).toBe(1);
    expect(await add(b, "small-2.txt", () => Promise.resolve())).toBe(1);
    expect((await a.sources("grows"))!.map(({ name }) => name)).toEqual([
      "../a.txt",
      "large.txt",
      "small-1.txt",
      "small-2.txt",
    ]);
    await close(a, b);
  });

  it("lose no decision when both decide at once", async () => {
    const { a, b } = await two();
    await a.saveCorpus(importOf("busy"));
    const names = Array.from({ length: 40 }, (_, k) => `person-${k}`);
    await Promise.all(
      names.map((name, k) =>
        (k % 2 === 0 ? a : b).decide("busy", { kind: "decided", step: [hide(name)] }),
      ),
    );
    const kept = (await a.curation("busy")).decisions;
    expect(kept.map((one) => ("id" in one ? one.id : "")).toSorted()).toEqual(
      names.map((name) => `author:${name}`).toSorted(),
    );
    expect((await b.curation("busy")).decisions).toEqual(kept);
    await close(a, b);
  });

  it("see that the database was put back to an earlier state", async () => {
    const { url, a, b } = await two();
    await a.saveCorpus(importOf("stays"));
    await a.saveCorpus(importOf("goes"));
    const database = openPostgres(readAddress(url), { most: 1 });
    await database.transaction((session) => session.query("DELETE FROM journal WHERE place = 2"));
    expect((await a.listCorpora()).map(({ id }) => id)).toEqual(["stays"]);
    await database.close();
    await close(a, b);
  });

  it("make damaged tables again, once, from the files", async () => {
    const { url, a, b } = await two();
    await a.saveCorpus(importNamed("hurt"));
    await a.renameCorpus("hurt", "Renamed");
    await a.decide("hurt", { kind: "decided", step: [hide("ada-lind")] });
    const database = openPostgres(readAddress(url), { most: 1 });
    await database.transaction((session) =>
      session.query("DELETE FROM authorships WHERE corpus_id = 'hurt' AND paper = 7"),
    );
    await expect(a.loadCorpus("hurt")).rejects.toMatchObject({ code: "damaged" });
    await close(a, b);
    const unable = await openServerStore({ url });
    await expect(unable.loadCorpus("hurt")).rejects.toMatchObject({ code: "needs-rebuild" });
    await unable.close();
    const asked: number[] = [];
    const resolve = ({ decisions }: { readonly decisions: readonly unknown[] }) => {
      asked.push(decisions.length);
      return Promise.resolve(importNamed("hurt"));
    };
    const healed = await openServerStore({ url, resolve });
    assert.deepStrictEqual(await healed.loadCorpus("hurt"), importNamed("hurt").corpus);
    expect((await healed.getCorpus("hurt"))?.name).toBe("Renamed");
    await healed.close();
    await (await openServerStore({ url, resolve })).close();
    expect(asked).toEqual([1]);
    await database.close();
  });
});

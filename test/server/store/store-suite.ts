// What every store must do, whichever database is behind it.
import assert from "node:assert/strict";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Corpus, Decision, EntityId } from "../../../graph/index.ts";
import { NOTHING_DECIDED } from "../../../server/store/curation.ts";
import type { Store } from "../../../server/store/store.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";
import { hardCorpus, hardText } from "./hard-corpus.ts";
import { importNamed, importOf, issue, readOf } from "./imports.ts";

/** A store under test. */
export interface OpenedStore {
  readonly store: Store;
  /** Closes the store and opens another on the same data. */
  reopen(): Promise<Store>;
}

const hide = (id: EntityId): Decision => ({ kind: "hide", type: "author", id });

const ids = async (store: Store): Promise<string[]> =>
  (await store.listCorpora()).map((entry) => entry.id);

export function storeSuite(name: string, open: () => Promise<OpenedStore>): void {
  describe(name, () => {
    let opened: OpenedStore;
    let store: Store;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => store.close());

    it("starts empty and knows nothing", async () => {
      expect(await store.wasUsed()).toBe(false);
      expect(await store.listCorpora()).toEqual([]);
      expect(await store.getCorpus("none")).toBeNull();
      expect(await store.loadCorpus("none")).toBeNull();
      expect(await store.deleteCorpus("none")).toBe(false);
      expect(await store.curation("none")).toEqual(NOTHING_DECIDED);
      expect(await store.sources("none")).toBeNull();
    });

    it("keeps a corpus and gives it back, newest first in the list", async () => {
      const reads = [readOf([issue(1), issue(2, { severity: "skipped" })])];
      const entry = await store.saveCorpus(importOf("first", { reads }));
      await store.saveCorpus(importOf("second"));
      expect(entry).toMatchObject({
        id: "first",
        name: "List first",
        fingerprint: TINY_CORPUS.fingerprint,
        counts: {
          records: 6,
          papers: 6,
          authors: 6,
          venues: 3,
          keywords: 5,
          authorships: 10,
          issues: 2,
        },
        files: [{ file: "a.txt", records: 0, issues: { skipped: 1, doubt: 0, note: 1 } }],
      });
      expect(new Date(entry.createdAt).toISOString()).toBe(entry.createdAt);
      expect(await ids(store)).toEqual(["second", "first"]);
      expect(await store.getCorpus("first")).toEqual(entry);
      assert.deepStrictEqual(await store.loadCorpus("first"), TINY_CORPUS);
    });

    it("gives back every column of any corpus exactly", async () => {
      let number = 0;
      const keep = async (corpus: Corpus): Promise<void> => {
        const id = `any-${++number}`;
        await store.saveCorpus(importOf(id, { corpus }));
        const loaded = await store.loadCorpus(id);
        await store.deleteCorpus(id);
        assert.deepStrictEqual(loaded, corpus);
      };
      await fc.assert(fc.asyncProperty(hardCorpus, keep), { numRuns: 25 });
    });

    it("saves an id once", async () => {
      const before = await store.getCorpus("first");
      const again = await store.saveCorpus(importOf("first", { name: "Another name" }));
      expect(again).toEqual(before);
      expect(await ids(store)).toEqual(["second", "first"]);
    });

    it("takes several imports at once, in their order", async () => {
      await Promise.all(["p1", "p2", "p1"].map((id) => store.saveCorpus(importOf(id))));
      expect(await ids(store)).toEqual(["p2", "p1", "second", "first"]);
      await Promise.all(["p1", "p2"].map((id) => store.deleteCorpus(id)));
    });

    it("refuses an id that could be a path", async () => {
      for (const id of ["", "..", "a/b", "A", "a\0", "-a", "a".repeat(65)])
        await expect(store.saveCorpus(importOf(id))).rejects.toMatchObject({ code: "invalid-id" });
    });

    it("pages through issues by severity and file", async () => {
      const a = Array.from({ length: 7 }, (_, k) =>
        issue(k + 1, { severity: k % 2 === 0 ? "note" : "doubt" }),
      );
      const b = [issue(1, { file: "b\ud800.txt", severity: "doubt" })];
      await store.saveCorpus(importOf("issues", { reads: [readOf(a), readOf(b)] }));
      const all = { severity: null, file: null, limit: 1000, next: null } as const;
      expect(await store.listIssues("issues", all)).toEqual({
        total: 8,
        items: [...a, ...b],
        next: null,
      });
      const doubts = await store.listIssues("issues", { ...all, severity: "doubt", limit: 3 });
      expect(doubts).toMatchObject({ total: 4, items: [a[1], a[3], a[5]] });
      const { next } = doubts;
      const rest = await store.listIssues("issues", { ...all, severity: "doubt", next });
      expect(rest).toEqual({ total: 4, items: b, next: null });
      const near = await store.listIssues("issues", { ...all, lines: [2, 3] });
      expect(near.items.every(({ line }) => line === 2 || line === 3)).toBe(true);
      expect(near.total).toBeGreaterThan(0);
      const inB = await store.listIssues("issues", { ...all, file: "b\ud800.txt" });
      expect(inB).toEqual({ total: 1, items: b, next: null });
      for (const wrong of [next, "nonsense", "1.00000000"])
        await expect(store.listIssues("issues", { ...all, next: wrong })).rejects.toMatchObject({
          code: "invalid-option",
        });
    });

    it("keeps any text of an issue", async () => {
      let number = 0;
      const keep = async (text: string): Promise<void> => {
        const id = `issue-${++number}`;
        const odd = issue(1, { file: text, raw: text, message: text, code: text });
        await store.saveCorpus(importOf(id, { reads: [readOf([odd])] }));
        const query = { severity: null, file: text, limit: 1, next: null } as const;
        const { items } = await store.listIssues(id, query);
        await store.deleteCorpus(id);
        assert.deepStrictEqual(items, [odd]);
      };
      const examples: [string][] = [
        ["\ufeffA file's first line"],
        ["\0"],
        ["\ud800"],
        ["' OR ''='"],
      ];
      await fc.assert(fc.asyncProperty(hardText, keep), { numRuns: 15, examples });
    });

    it("deletes a corpus with its issues and decisions", async () => {
      const reads = [readOf([issue(1)])];
      await store.saveCorpus(importOf("gone", { reads }));
      await store.decide("gone", { kind: "decided", step: [hide("author:eve-okafor")] });
      expect(await store.deleteCorpus("gone")).toBe(true);
      expect(await store.deleteCorpus("gone")).toBe(false);
      expect(await store.wasUsed()).toBe(true);
      expect(await ids(store)).not.toContain("gone");
      expect(await store.loadCorpus("gone")).toBeNull();
      const query = { severity: null, file: null, limit: 5, next: null } as const;
      expect(await store.listIssues("gone", query)).toEqual({ total: 0, items: [], next: null });
      await store.saveCorpus(importOf("gone", { reads }));
      expect(await store.curation("gone")).toEqual(NOTHING_DECIDED);
      expect((await store.listIssues("gone", query)).total).toBe(1);
      await store.deleteCorpus("gone");
    });

    it("gives a corpus another name", async () => {
      const saved = await store.saveCorpus(importOf("named"));
      const renamed = await store.renameCorpus("named", "Reeds \u{1d49e} and __proto__");
      expect(renamed).toEqual({ ...saved, name: "Reeds \u{1d49e} and __proto__" });
      expect(await store.renameCorpus("none", "x")).toBeNull();
      expect(await store.getCorpus("named")).toEqual(renamed);
      await store.deleteCorpus("named");
    });

    it("gives a corpus whole or not at all while it is being deleted", async () => {
      for (const id of ["race-1", "race-2"]) {
        await store.saveCorpus(importOf(id));
        const loading = store.loadCorpus(id);
        await store.deleteCorpus(id);
        // Which of them comes first is the database's choice.
        const loaded = await loading;
        if (loaded !== null) assert.deepStrictEqual(loaded, TINY_CORPUS);
        expect(await store.loadCorpus(id)).toBeNull();
      }
    });

    it("keeps nothing of an import that was stopped", async () => {
      const stop = new Error("stopped");
      await expect(
        store.saveCorpus(importOf("stopped"), { signal: AbortSignal.abort(stop) }),
      ).rejects.toBe(stop);
      const abort = new AbortController();
      const shares: number[] = [];
      const saving = store.saveCorpus(importOf("stopped"), {
        signal: abort.signal,
        onProgress(share) {
          shares.push(share);
          abort.abort(stop);
        },
      });
      await expect(saving).rejects.toBe(stop);
      expect(shares.length).toBeGreaterThan(0);
      expect(await store.getCorpus("stopped")).toBeNull();
      await store.saveCorpus(importOf("stopped"));
      assert.deepStrictEqual(await store.loadCorpus("stopped"), TINY_CORPUS);
      await store.deleteCorpus("stopped");
    });

    it("tells how far a save is", async () => {
      const shares: number[] = [];
      await store.saveCorpus(importOf("shares"), { onProgress: (share) => shares.push(share) });
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      await store.deleteCorpus("shares");
    });

    it("keeps steps of decisions in their order, and takes them back", async () => {
      const steps: Decision[][] = [
        [hide("author:ada-lind"), hide("author:odd-\0\ud800\n")],
        [hide("author:eve-okafor")],
      ];
      for (const step of steps) await store.decide("first", { kind: "decided", step });
      expect((await store.curation("first")).steps).toEqual(steps);
      const undone = await store.decide("first", { kind: "undone" });
      expect(undone).toEqual({ steps: [steps[0]], undone: [steps[1]], decisions: steps[0] });
      expect(await store.curation("first")).toBe(undone);
      await store.decide("first", { kind: "redone" });
      expect(await store.decide("first", { kind: "redone" })).toEqual({
        steps,
        undone: [],
        decisions: steps.flat(),
      });
      await expect(store.decide("none", { kind: "undone" })).rejects.toMatchObject({
        code: "unknown-corpus",
      });
    });

    it("keeps tags, one change after the other", async () => {
      const member = { id: "author:ada-lind", name: "Ada", papers: [], note: "" } as const;
      const tagged = { kind: "tagged", name: "__proto__", members: [member] } as const;
      const { tags, back } = await store.tag("first", [tagged]);
      expect(tags).toEqual([{ name: "__proto__", note: "", color: 0, members: [member] }]);
      expect(await store.tag("first", [tagged])).toEqual({ tags, back: [] });
      expect((await store.tag("first", back)).tags).toEqual([]);
      await store.tag("first", [tagged, { kind: "tag-renamed", name: "__proto__", to: "read" }]);
      expect(await store.tags("none")).toEqual([]);
      await expect(store.tag("none", [tagged])).rejects.toMatchObject({ code: "unknown-corpus" });
    });

    it("begins with the steps of the corpus that it continues", async () => {
      const steps = [[hide("author:ada-lind")]];
      const undone = [[hide("author:eve-okafor")]];
      await store.saveCorpus({ ...importNamed("continued"), curation: { steps, undone } });
      expect(await store.curation("continued")).toEqual({
        steps,
        undone,
        decisions: steps.flat(),
      });
      expect(await store.sources("continued")).toEqual(importNamed("continued").sources);
      await store.deleteCorpus("continued");
    });

    it("lets a corpus grow: id, date, name, decisions and tags stay", async () => {
      const first = importOf("grows");
      const before = await store.saveCorpus(first);
      await store.renameCorpus("grows", "Named");
      await store.decide("grows", { kind: "decided", step: [hide("author:ada-lind")] });
      const bytes = new TextEncoder().encode("more of it");
      const more = { name: "b.txt", bytes, format: "ris", venue: null, year: null };
      const corrected = { ...first.sources[0]!, name: "a (1).txt" };
      const larger = { ...importNamed("grows"), sources: [corrected, more] };
      const from = { entry: before, files: 1 };
      const entry = (await store.growCorpus(larger, from))!;
      expect(entry).toMatchObject({ name: "Named", createdAt: before.createdAt });
      expect(entry.fingerprint).toBe(larger.corpus.fingerprint);
      expect(await store.getCorpus("grows")).toEqual(entry);
      expect(await store.sources("grows")).toEqual([corrected, more]);
      assert.deepStrictEqual(await store.loadCorpus("grows"), larger.corpus);
      expect((await store.curation("grows")).steps).toHaveLength(1);
      expect(
        (await store.listIssues("grows", { severity: null, file: null, limit: 9, next: null }))
          .total,
      ).toBe(2);
      // Who began from what it was before, or adds to one that is gone, is told so.
      expect(await store.growCorpus(larger, from)).toBeNull();
      expect(await store.growCorpus({ ...larger, id: "none" }, from)).toBeNull();
    });

    it("leaves a corpus as it was when growing is stopped", async () => {
      const first = importOf("midway");
      const before = await store.saveCorpus(first);
      const { sources, corpus } = first;
      const grow = (options: Parameters<Store["growCorpus"]>[2]) =>
        store.growCorpus(
          { ...importNamed("midway"), sources: [...sources, ...sources] },
          { entry: before, files: sources.length },
          options,
        );
      const isAsBefore = async (): Promise<void> => {
        expect(await store.getCorpus("midway")).toEqual(before);
        expect(await store.sources("midway")).toEqual(sources);
        assert.deepStrictEqual(await store.loadCorpus("midway"), corpus);
      };
      const stop = new Error("stopped");
      const abort = new AbortController();
      const growing = grow({ signal: abort.signal });
      abort.abort(stop);
      await expect(growing).rejects.toBe(stop);
      await isAsBefore();

      // In the middle of it the word may come too late: then all of it is there.
      const late = new AbortController();
      const end: unknown = await grow({
        signal: late.signal,
        onProgress() {
          late.abort(stop);
        },
      }).catch((error: unknown) => error);
      if (end === stop) await isAsBefore();
      else {
        expect(await store.getCorpus("midway")).toEqual(end);
        expect(await store.sources("midway")).toEqual([...sources, ...sources]);
        assert.deepStrictEqual(await store.loadCorpus("midway"), importNamed("midway").corpus);
      }
      await store.deleteCorpus("midway");
    });

    it("lets those who grow a corpus take turns, in the order in which they asked", async () => {
      const never = new AbortController().signal;
      const seen: string[] = [];
      const turn = (id: string, name: string, signal = never) =>
        store.inTurn(
          id,
          async () => {
            seen.push(`${name} begins`);
            // Edits do not wait for whoever has the turn.
            await store.renameCorpus("first", `Renamed by ${name}`);
            seen.push(`${name} ends`);
            return name;
          },
          signal,
        );
      const stop = new Error("stopped");
      const abort = new AbortController();
      const all = [turn("first", "a"), turn("first", "b", abort.signal), turn("first", "c")];
      abort.abort(stop);
      // One that fails and one that gives up hold up nobody.
      await expect(all[1]).rejects.toBe(stop);
      await expect(
        store.inTurn("first", () => Promise.reject(new Error("failed")), never),
      ).rejects.toThrow("failed");
      expect(await Promise.all([all[0], all[2], turn("second", "d")])).toEqual(["a", "c", "d"]);
      const ofFirst = seen.filter((what) => !what.startsWith("d"));
      expect(ofFirst).toEqual(["a begins", "a ends", "c begins", "c ends"]);
      await store.renameCorpus("first", importOf("first").name);
    });

    it("has everything again after a restart", async () => {
      await store.renameCorpus("first", "After all");
      const before = await store.listCorpora();
      expect(before.map(({ name }) => name)).toContain("After all");
      await store.decide("first", { kind: "undone" });
      const curation = await store.curation("first");
      const tags = await store.tags("first");
      expect(tags).toHaveLength(1);
      await store.computed!.put("first", "key", Uint8Array.of(1, 2, 3), 1000);
      store = await opened.reopen();
      expect(await store.computed!.get("first", "key")).toEqual(Buffer.from([1, 2, 3]));
      expect(await store.listCorpora()).toEqual(before);
      expect(await store.curation("first")).toEqual(curation);
      expect(await store.tags("first")).toEqual(tags);
      assert.deepStrictEqual(await store.loadCorpus("second"), TINY_CORPUS);
      assert.deepStrictEqual(await store.loadCorpus("grows"), importNamed("grows").corpus);
      expect((await store.sources("grows"))?.map(({ name }) => name)).toEqual([
        "a (1).txt",
        "b.txt",
      ]);
    });

    it("keeps what was computed until it is too much, and no longer than its corpus", async () => {
      const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill);
      const most = 4_000_000;
      await store.saveCorpus(importOf("reckoned"));
      const computed = store.computed!;
      const has = async (...keys: string[]): Promise<boolean[]> => {
        const found = await Promise.all(keys.map((key) => computed.get("reckoned", key)));
        return found.map((value) => value !== null);
      };
      expect(await computed.get("reckoned", "none")).toBeNull();
      await computed.put("reckoned", "a", bytes(2_100_000, 1), most);
      await computed.put("reckoned", "b", bytes(1_000_000, 2), most);
      await computed.put("reckoned", "b", bytes(1_100_000, 3), most);
      await computed.put("reckoned", "too large", bytes(most + 1, 4), most);
      await computed.put("gone", "a", bytes(10, 5), most);
      expect(await has("a", "b", "too large")).toEqual([true, true, false]);
      expect(await computed.get("gone", "a")).toBeNull();
      expect(Buffer.from((await computed.get("reckoned", "b"))!)).toEqual(
        Buffer.from(bytes(1_100_000, 3)),
      );
      await computed.put("reckoned", "c", bytes(1_500_000, 6), most);
      expect(await computed.get("reckoned", "a")).toBeNull();
      expect(await computed.get("reckoned", "c")).toHaveLength(1_500_000);
      await computed.drop("reckoned", "c");
      expect(await computed.get("reckoned", "c")).toBeNull();
      await store.deleteCorpus("reckoned");
      expect(await computed.get("reckoned", "b")).toBeNull();
      await store.saveCorpus(importOf("reckoned"));
      expect(await computed.get("reckoned", "b")).toBeNull();
      await store.deleteCorpus("reckoned");
    });
  });
}

// Starts after something happened to the folder: residue of a crash, a lost, damaged or distrusted
// database, damaged files.
import assert from "node:assert/strict";
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CorpusEntry, Decision } from "../../../graph/index.ts";
import { openStore, type OpenOptions } from "../../../server/store/open.ts";
import { openPGlite } from "../../../server/store/pglite.ts";
import type { ResolveAgain } from "../../../server/store/recovery.ts";
import { saveTables } from "../../../server/store/tables.ts";
import { databaseImage } from "../../support/database-image.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { corpusNamed, importNamed } from "./imports.ts";

const HIDDEN: Decision = { kind: "hide", type: "author", id: "author:eve-okafor" };

let image: string;
let template: string;
let entries: readonly CorpusEntry[];

beforeAll(async () => {
  image = await databaseImage();
  template = temporaryFolder();
  const store = await openStore({ dataDir: template, image });
  await store.saveCorpus(importNamed("a"));
  await store.saveCorpus(importNamed("b"));
  await store.decide("a", { kind: "decided", step: [HIDDEN] });
  entries = await store.listCorpora();
  await store.close();
});

/** A data folder with the corpora a and b, closed in order. */
function twoCorpora(): string {
  const dataDir = temporaryFolder();
  cpSync(template, dataDir, { recursive: true });
  return dataDir;
}

/** Knows from the bytes which corpus they were; counts how often it was asked. */
function resolver(): { resolve: ResolveAgain; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    resolve({ sources, decisions }) {
      const id = new TextDecoder().decode(sources[0]?.bytes).split(" ")[1] ?? "";
      asked.push(`${id}, ${decisions.length} decided`);
      return Promise.resolve(importNamed(id));
    },
  };
}

interface Found {
  readonly entries: readonly CorpusEntry[];
  readonly notices: readonly string[];
  readonly steps: readonly string[];
}

/** Opens, checks that every corpus is whole, closes. */
async function start(dataDir: string, options: Partial<OpenOptions> = {}): Promise<Found> {
  const notices: string[] = [];
  const steps: string[] = [];
  const store = await openStore({
    dataDir,
    image,
    onNotice: (sentence) => notices.push(sentence),
    onProgress: (step) => steps.push(step),
    ...options,
  });
  try {
    const found = await store.listCorpora();
    for (const { id } of found)
      assert.deepStrictEqual(await store.loadCorpus(id), corpusNamed(id), id);
    return { entries: found, notices, steps };
  } finally {
    await store.close();
  }
}

const untouched = { notices: [], steps: [] };

describe("a start", () => {
  it("removes what a crash left behind", async () => {
    const dataDir = twoCorpora();
    cpSync(join(dataDir, "sources", "a"), join(dataDir, "sources", "c"), { recursive: true });
    cpSync(join(dataDir, "sources", "a"), join(dataDir, "sources", "d.partial"), {
      recursive: true,
    });
    const database = await openPGlite(join(dataDir, "database"));
    const entry = { ...entries[0]!, id: "c" };
    const { corpus } = importNamed("c");
    const saving = { signal: new AbortController().signal, onProgress: () => undefined };
    await saveTables(database, { entry, corpus, issues: [] }, saving);
    await database.close();

    expect(await start(dataDir)).toEqual({ entries, ...untouched });
    expect(readdirSync(join(dataDir, "sources"))).toEqual(["a", "b"]);
    const after = await openPGlite(join(dataDir, "database"));
    const rows = await after.query("SELECT DISTINCT corpus_id FROM papers ORDER BY 1");
    await after.close();
    expect(rows).toEqual([{ corpus_id: "a" }, { corpus_id: "b" }]);
  });

  it("trusts the database of a process that was killed", async () => {
    const dataDir = twoCorpora();
    const state = JSON.parse(readFileSync(join(dataDir, "database.json"), "utf8")) as object;
    writeFileSync(join(dataDir, "database.json"), JSON.stringify({ ...state, clean: false }));
    expect(await start(dataDir)).toEqual({ entries, ...untouched });
  });

  it("tells of a journal that was cut short", async () => {
    const dataDir = twoCorpora();
    writeFileSync(join(dataDir, "journal.jsonl"), '{"kind":"corp', { flag: "a" });
    const { entries: found, notices } = await start(dataDir);
    expect(found).toEqual(entries);
    expect(notices).toEqual([expect.stringContaining("cut short (13 bytes)")]);
  });
});

describe("the database is made again", () => {
  const rewriteState = (dataDir: string, change: object): void => {
    const path = join(dataDir, "database.json");
    const state = JSON.parse(readFileSync(path, "utf8")) as object;
    writeFileSync(path, JSON.stringify({ ...state, ...change }));
  };

  it.each([
    [
      "missing",
      (dataDir: string) => {
        rmSync(join(dataDir, "database"), { recursive: true });
      },
    ],
    [
      "unreadable",
      (dataDir: string) => {
        writeFileSync(join(dataDir, "database", "global", "pg_control"), new Uint8Array(8192));
      },
    ],
    [
      "of another schema",
      (dataDir: string) => {
        rewriteState(dataDir, { schema: "0" });
      },
    ],
    [
      "not closed before the machine went down",
      (dataDir: string) => {
        rewriteState(dataDir, { clean: false, boot: "another boot" });
      },
    ],
  ])("when it is %s", async (_, harm) => {
    const dataDir = twoCorpora();
    harm(dataDir);
    const { resolve, asked } = resolver();
    const found = await start(dataDir, { resolve });
    expect(found.entries).toEqual(entries);
    expect(found.notices).toEqual([]);
    expect(found.steps).toContain("Reading List b again");
    expect(asked).toEqual(["a, 1 decided", "b, 0 decided"]);
  });

  it("when pages of it turn out to be damaged", async () => {
    const dataDir = twoCorpora();
    const database = await openPGlite(join(dataDir, "database"));
    const [row] = await database.query("SELECT pg_relation_filepath('authors') AS path");
    await database.close();
    const file = join(dataDir, "database", String(row?.["path"]));
    writeFileSync(file, readFileSync(file).fill(0x55, 100, 4000));

    await expect(start(dataDir)).rejects.toMatchObject({ code: "damaged" });
    const { resolve, asked } = resolver();
    expect((await start(dataDir, { resolve })).entries).toEqual(entries);
    expect(asked).toHaveLength(2);
  });

  it("with what resolving gives now, in the old place", async () => {
    const dataDir = twoCorpora();
    rewriteState(dataDir, { schema: "0" });
    const resolve: ResolveAgain = ({ sources }) =>
      Promise.resolve({ ...importNamed("other"), name: "ignored", sources });
    const store = await openStore({ dataDir, image, resolve });
    const found = await store.listCorpora();
    expect(found.map(({ id, name, createdAt }) => [id, name, createdAt])).toEqual(
      entries.map(({ id, name, createdAt }) => [id, name, createdAt]),
    );
    expect(found[0]?.fingerprint).toBe(corpusNamed("other").fingerprint);
    assert.deepStrictEqual(await store.loadCorpus("a"), corpusNamed("other"));
    expect((await store.curation("a")).decisions).toEqual([HIDDEN]);
    await store.close();
    const again = await openStore({ dataDir, image });
    expect(await again.listCorpora()).toEqual(found);
    await again.close();
  });

  it("but for what cannot be; that is told, and heals by importing it once more", async () => {
    const dataDir = twoCorpora();
    rewriteState(dataDir, { schema: "0" });
    writeFileSync(join(dataDir, "sources", "a", "1"), "changed");
    const notices: string[] = [];
    const store = await openStore({
      dataDir,
      image,
      resolve: resolver().resolve,
      onNotice: (sentence) => notices.push(sentence),
    });
    expect(notices).toEqual([expect.stringContaining("List a could not be made again")]);
    expect(await store.listCorpora()).toEqual(entries);
    assert.deepStrictEqual(await store.loadCorpus("b"), corpusNamed("b"));
    await expect(store.loadCorpus("a")).rejects.toMatchObject({ code: "damaged" });
    const query = { severity: null, file: null, limit: 1, next: null };
    await expect(store.listIssues("a", query)).rejects.toMatchObject({ code: "damaged" });
    const { createdAt } = entries[1]!;
    expect(await store.saveCorpus(importNamed("a"))).toMatchObject({ id: "a", createdAt });
    assert.deepStrictEqual(await store.loadCorpus("a"), corpusNamed("a"));
    await store.close();
    expect(await start(dataDir)).toEqual({ entries, ...untouched });
  });

  it("only by who can read files again", async () => {
    const dataDir = twoCorpora();
    rmSync(join(dataDir, "database.json"));
    await expect(start(dataDir)).rejects.toMatchObject({ code: "needs-rebuild" });
    expect((await start(dataDir, { resolve: resolver().resolve })).entries).toEqual(entries);
  });
});

it("a folder that is in use names who has it", async () => {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, image });
  await expect(openStore({ dataDir, image })).rejects.toMatchObject({
    code: "locked",
    message: expect.stringContaining(`process ${process.pid}`) as string,
  });
  await store.close();
});

it("a kill that cut growing short leaves the corpus as it was, and nothing of the rest", async () => {
  const dataDir = twoCorpora();
  const journal = join(dataDir, "journal.jsonl");
  const lines = readFileSync(journal);
  const store = await openStore({ dataDir, image });
  const before = (await store.getCorpus("a"))!;
  const more = { ...importNamed("b").sources[0]!, name: "more.txt" };
  const larger = { ...importNamed("b"), id: "a", sources: [...importNamed("a").sources, more] };
  const grown = (await store.growCorpus(larger, { entry: before, files: 1 }))!;
  expect(readdirSync(join(dataDir, "sources", "a")).toSorted()).toEqual([
    "1",
    "2",
    "sources-2.json",
  ]);
  await store.close();
  const whole = temporaryFolder();
  cpSync(dataDir, whole, { recursive: true });
  const again = await openStore({ dataDir: whole, image });
  expect(await again.getCorpus("a")).toEqual(grown);
  assert.deepStrictEqual(await again.loadCorpus("a"), larger.corpus);
  await again.close();

  // As after a kill when all was there but the journal's line, and the old list not yet removed.
  cpSync(
    join(template, "sources", "a", "sources.json"),
    join(dataDir, "sources", "a", "sources.json"),
  );
  writeFileSync(journal, lines);
  const { resolve, asked } = resolver();
  const killed = await openStore({ dataDir, image, resolve });
  expect(await killed.getCorpus("a")).toEqual(before);
  assert.deepStrictEqual(await killed.loadCorpus("a"), corpusNamed("a"));
  expect(await killed.sources("a")).toEqual(importNamed("a").sources);
  expect(asked).toEqual(["a, 1 decided"]);
  expect(readdirSync(join(dataDir, "sources", "a")).toSorted()).toEqual(["1", "sources.json"]);
  await killed.close();
});

// Everything that is kept, through a backup and back: the same collections, decisions, tags, files.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { linesOfBackup, writeBackupFile } from "../../../server/backup/backup-file.ts";
import { readBackup, type RestorableCorpus } from "../../../server/backup/read-backup.ts";
import { restoreCorpus } from "../../../server/backup/restore.ts";
import { backupLines } from "../../../server/backup/write-backup.ts";
import { resolveAgain } from "../../../server/cli/open-kept.ts";
import { importSources } from "../../../server/jobs/import-sources.ts";
import { openStore } from "../../../server/store/open.ts";
import { openServerStore } from "../../../server/store/postgres/open.ts";
import type { SourceFile, Store } from "../../../server/store/store.ts";
import { databaseImage } from "../../support/database-image.ts";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { HAS_POSTGRES, testPostgres } from "../../support/postgres.ts";
import { runCli } from "../../support/run-cli.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function source(name: string, text: string, venue: string | null = null): SourceFile {
  return { name, bytes: new TextEncoder().encode(text), format: null, venue, year: null };
}

/** Two collections; people decided, undid and tagged in the first, whose second file is odd. */
async function fill(store: Store): Promise<void> {
  const noise = {
    ...source("noise.bin", ""),
    bytes: Uint8Array.from({ length: 999 }, (_, i) => i),
  };
  const first = [source("../rivers.txt", SMALL_LISTING), noise, source("empty.txt", "")];
  const imported = await importSources(first, { name: "Rivers" });
  const { id } = await store.saveCorpus(imported);
  for (const author of ["author:ada-lind", "author:bo-chen"] as const)
    await store.decide(id, {
      kind: "decided",
      step: [{ kind: "hide", type: "author", id: author }],
    });
  await store.decide(id, { kind: "undone" });
  const members = [{ id: "author:cyra-ruiz", note: "ask her" }] as const;
  await store.tag(id, [{ kind: "tagged", name: "to read", members }]);
  await store.tag(id, [{ kind: "tag-noted", name: "to read", note: "before May" }]);
  await store.renameCorpus(id, "Rivers and knots");
  const second = [source("mountain.txt", longListing(300, 5), "MOUNTAIN 2021")];
  await store.saveCorpus(await importSources(second, { name: "Mountain" }));
}

/** All that a store says, without `without`. */
async function contentOf(store: Store): Promise<unknown> {
  return Promise.all(
    (await store.listCorpora()).map(async (entry) => ({
      entry,
      corpus: await store.loadCorpus(entry.id),
      issues: await store.listIssues(entry.id, {
        ...{ severity: null, file: null },
        ...{ limit: 1000, next: null },
      }),
      sources: await store.sources(entry.id),
      curation: await store.curation(entry.id),
      tags: await store.tags(entry.id),
    })),
  );
}

async function openFolder(dataDir = temporaryFolder()): Promise<Store> {
  return openStore({ dataDir, image: await databaseImage(), resolve: resolveAgain });
}

const readAll = async (file: string): Promise<RestorableCorpus[]> => {
  const corpora: RestorableCorpus[] = [];
  for await (const corpus of readBackup(linesOfBackup(file))) corpora.push(corpus);
  return corpora;
};

async function restoreInto(store: Store): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (const corpus of await readAll(backup))
    outcomes.push(await restoreCorpus(store, corpus, resolveAgain));
  return outcomes;
}

let backup = "";
let dataDir = "";
let content: unknown;

beforeAll(async () => {
  const folder = temporaryFolder();
  dataDir = join(folder, "data");
  backup = join(folder, "all.backup");
  const store = await openFolder(dataDir);
  await fill(store);
  content = await contentOf(store);
  await writeBackupFile(backup, backupLines(store));
  await store.close();
  expect(readdirSync(folder).toSorted()).toEqual(["all.backup", "data"]);
});

describe("a backup", () => {
  it("restores every collection as it was, also its time, undone steps and tags", async () => {
    const store = await openFolder();
    expect(await restoreInto(store)).toEqual(["restored", "restored"]);
    expect(await contentOf(store)).toEqual(content);
    await store.close();
  });

  it("can be read by who wrote it alone, since it holds everything", () => {
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });

  it("leaves what is there as it is, however often it is restored", async () => {
    const store = await openFolder();
    await restoreInto(store);
    const { id } = (await store.listCorpora())[0]!;
    await store.renameCorpus(id, "Named here");
    expect(await restoreInto(store)).toEqual(["there", "there"]);
    expect((await store.getCorpus(id))?.name).toBe("Named here");
    await store.close();
  });

  it.skipIf(!HAS_POSTGRES)("moves collections from a folder to a server", async () => {
    const store = await openServerStore({ url: (await testPostgres()).url() });
    expect(await restoreInto(store)).toEqual(["restored", "restored"]);
    expect(await contentOf(store)).toEqual(content);
    await store.close();
  });

  it("is refused when it was cut short anywhere", async () => {
    const whole = readFileSync(backup);
    const cut = join(temporaryFolder(), "cut.backup");
    for (const share of [0, 0.01, 0.3, 0.6, 0.9, 0.999]) {
      writeFileSync(cut, whole.subarray(0, whole.length * share));
      await expect(readAll(cut)).rejects.toThrow(/cut short|no backup/u);
    }
  });

  it("is refused when lines are missing, doubled or changed", async () => {
    const lines = gunzipSync(readFileSync(backup)).toString().trimEnd().split("\n");
    const file = join(temporaryFolder(), "changed.backup");
    const changes: ((lines: string[], i: number) => void)[] = [
      (of, i) => of.splice(i, 1),
      (of, i) => of.splice(i, 0, of[i]!),
      (of, i) =>
        (of[i] = of[i]!.replace(/"bytes":"(.)/u, (_, c) => `"bytes":"${c === "A" ? "B" : "A"}`)),
    ];
    let refused = 0;
    for (const change of changes)
      for (const i of lines.keys()) {
        const changed = [...lines];
        change(changed, i);
        if (changed.join("\n") === lines.join("\n")) continue;
        writeFileSync(file, gzipSync(`${changed.join("\n")}\n`));
        // What follows the end is nobody's.
        if (i === lines.length - 1 && changed.length > lines.length) continue;
        await expect(readAll(file), `line ${i + 1}`).rejects.toThrow(
          /damaged|cut short|no backup/u,
        );
        refused++;
      }
    expect(refused).toBeGreaterThan(2 * lines.length);
  });

  it("may have been written by anybody: what is no decision, tag or fact is left out and told", async () => {
    const lines = gunzipSync(readFileSync(backup)).toString().trimEnd().split("\n");
    const first = lines.findIndex((line) => line.startsWith('{"corpus":'));
    const { corpus } = JSON.parse(lines[first]!) as {
      corpus: Record<"steps" | "undone" | "tags", unknown[]> & { entry: Record<string, unknown> };
    };
    const hide = { kind: "hide", type: "author", id: "author:dora-quist" };
    corpus.steps.push([{ kind: "explode" }, hide], ["no object"], []);
    corpus.undone.push([{ kind: "hide", type: "author", id: "../../etc" }]);
    const member = { id: "paper:x", name: "X", papers: [], note: "" };
    const tag = { name: "more", note: "", color: 3, members: [member] };
    corpus.tags.push(
      { ...tag, members: [member, { ...member, id: "nothing" }, null] },
      { ...tag, color: 4 },
      { ...tag, name: "two\nlines" },
      { ...tag, name: "__proto__", newer: true },
      7,
    );
    lines[first] = JSON.stringify({ corpus });
    const file = lines.findIndex((line) => line.startsWith('{"file":'));
    lines[file] = lines[file]!.replace('"format":null', '"format":"of-tomorrow"').replace(
      '"venue":null',
      '"venue":{}',
    );
    const changed = join(temporaryFolder(), "anybody.backup");
    writeFileSync(changed, gzipSync(`${lines.join("\n")}\n`));
    const [read, other] = await readAll(changed);
    expect(other!.leftOut).toEqual([]);
    expect(read!.leftOut.map((why) => why.replace(/:.*/su, ""))).toEqual([
      ...Array.from({ length: 3 }, () => "a decision"),
      ...Array.from({ length: 2 }, () => "what a tag holds"),
      ...Array.from({ length: 4 }, () => "a tag"),
      "the format said of ../rivers.txt",
      "the venue said of ../rivers.txt",
    ]);
    expect(read!.steps.at(-1)).toEqual([hide]);
    expect(read!.tags.map(({ name }) => name)).toEqual(["to read", "more"]);
    expect(read!.tags[1]).toEqual(tag);
    expect(read!.sources[0]).toMatchObject({ format: null, venue: null });
    const store = await openFolder();
    expect(await restoreCorpus(store, read!, resolveAgain)).toBe("restored");
    await store.close();
    corpus.entry["id"] = "../outside";
    lines[first] = JSON.stringify({ corpus });
    writeFileSync(changed, gzipSync(`${lines.join("\n")}\n`));
    await expect(readAll(changed)).rejects.toThrow(/damaged at line/u);
  });

  it("of a newer Asterism is refused in words, and so is what is none", async () => {
    const file = join(temporaryFolder(), "other.backup");
    writeFileSync(file, gzipSync('{"asterism":"backup","version":99}\n{"end":0}\n'));
    await expect(readAll(file)).rejects.toThrow(/newer Asterism \(version 99/u);
    writeFileSync(file, gzipSync("a,b\n1,2\n"));
    await expect(readAll(file)).rejects.toThrow("This is no backup of Asterism.");
    writeFileSync(file, "plain text");
    await expect(readAll(file)).rejects.toThrow("This is no backup of Asterism.");
    await expect(readAll(`${file}.gone`)).rejects.toThrow(/cannot be read: ENOENT/u);
  });
});

describe("asterism backup and restore", () => {
  it("say what they do, and give the same exports", { timeout: 180_000 }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, "b.backup");
    const made = await runCli(["backup", file, "--data", dataDir]);
    expect(made).toMatchObject({ code: 0, stdout: "" });
    expect(made.stderr).toContain(`2 collections in ${file}.`);
    expect(readFileSync(file)).toEqual(readFileSync(backup));
    const restored = await runCli(["restore", file, "--data", join(folder, "new")]);
    expect(restored).toMatchObject({ code: 0, stdout: "" });
    expect(restored.stderr).toContain("Rivers and knots: restored");
    const again = join(folder, "again.backup");
    await runCli(["backup", again, "--data", join(folder, "new")]);
    expect(readFileSync(again)).toEqual(readFileSync(backup));
  });

  it("make no backup of a place where nothing was ever kept", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const [file, data] = [join(folder, "b.backup"), join(folder, "data")];
    const missing = await runCli(["backup", file, "--data", data]);
    expect(missing.code).toBe(1);
    expect(missing.stderr).toContain(`Nothing was ever kept in ${data}`);
    expect(readdirSync(folder)).toEqual([]);
    await (await openFolder(data)).close();
    expect(await runCli(["backup", file, "--data", data])).toMatchObject({ code: 1 });
    expect(readdirSync(folder)).toEqual(["data"]);
  });

  it("fail with one line, and change nothing", { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, "half.backup");
    writeFileSync(file, readFileSync(backup).subarray(0, 2000));
    const refused = await runCli(["restore", file, "--data", join(folder, "new")]);
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split("\n")).toHaveLength(1);
    expect(refused.stderr).toContain("Nothing was changed.");
    expect(readdirSync(folder)).toEqual(["half.backup"]);
    const nowhere = await runCli(["backup", join(folder, "no", "b"), "--data", dataDir]);
    expect(nowhere.code).toBe(1);
    expect(nowhere.stderr).toContain("Cannot back up into");
  });
});

// A corpus that grows in the tables of a database: whole again, and only what changed is written.
import assert from "node:assert/strict";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveRecords, type Corpus } from "../../../graph/index.ts";
import type { Database } from "../../../server/store/database.ts";
import { entryOf } from "../../../server/store/entry.ts";
import { createPGlite } from "../../../server/store/pglite.ts";
import { loadTables, replaceTables, saveTables } from "../../../server/store/tables.ts";
import { databaseImage } from "../../support/database-image.ts";
import { generateRecords } from "../../support/generate-records.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importOf } from "./imports.ts";

let database: Database;
beforeAll(async () => {
  database = await createPGlite(join(temporaryFolder(), "database"), await databaseImage());
});
afterAll(() => database.close());

const options = { signal: new AbortController().signal, onProgress: () => undefined };
const saved = (id: string, corpus: Corpus) => ({
  entry: entryOf(importOf(id, { corpus })),
  corpus,
  issues: [],
});
const isKept = async (id: string, corpus: Corpus): Promise<void> => {
  assert.deepStrictEqual(await loadTables(database, id), { ...corpus });
};

/** Bytes that are written to each table when a corpus is put in the place of another. */
async function written(id: string, corpus: Corpus): Promise<Map<string, number>> {
  const bytes = new Map<string, number>();
  await database.transaction((session) =>
    replaceTables(
      {
        query: (sql, parameters) => session.query(sql, parameters),
        copyOut: (query) => session.copyOut(query),
        copyIn(target, some) {
          const table = target.split(" ")[0]!;
          bytes.set(table, (bytes.get(table) ?? 0) + some.length);
          return session.copyIn(target, some);
        },
      },
      saved(id, corpus),
      options,
    ),
  );
  return bytes;
}

it("writes little of a corpus that a few papers join, and has all of it", async () => {
  const records = generateRecords(1500, 3);
  const [base, whole] = [resolveRecords(records.slice(0, 1490)), resolveRecords(records)];
  await saveTables(database, saved("new", whole), options);
  await database.transaction((session) =>
    session.query("DELETE FROM corpora WHERE corpus_id = 'new'"),
  );
  const all = await written("new", whole);
  await isKept("new", whole);
  await saveTables(database, saved("grows", base), options);
  const some = await written("grows", whole);
  await isKept("grows", whole);
  for (const table of ["papers", "authorships", "paper_keywords"])
    expect(some.get(table)!, table).toBeLessThan(all.get(table)! / 10);
  expect(some.get("authors")!).toBeLessThan(all.get("authors")! / 2);
  // And nothing of what is there already.
  expect(await written("grows", whole)).toEqual(new Map());
});

it("takes back what joined, also what is gone from the middle", async () => {
  const records = generateRecords(300, 5);
  for (const some of [
    records,
    records.slice(100),
    records.slice(0, 3),
    [],
    records.slice(0, 200),
  ]) {
    const corpus = resolveRecords(some);
    await saveTables(database, saved("shrinks", corpus), options);
    await isKept("shrinks", corpus);
  }
});

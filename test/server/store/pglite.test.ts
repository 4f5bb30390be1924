// The database image: what a start does with one that cannot be used.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createPGlite } from "../../../server/store/pglite.ts";
import { SCHEMA_ID } from "../../../server/store/schema.ts";
import { CORPUS_TABLES } from "../../../server/store/sheets.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

it("makes the database without an image that is broken", async () => {
  const image = temporaryFolder();
  mkdirSync(join(image, "database"));
  writeFileSync(join(image, "database", "PG_VERSION"), "9.6\n");
  writeFileSync(join(image, "image.json"), JSON.stringify({ schema: SCHEMA_ID }));
  const database = await createPGlite(join(temporaryFolder(), "database"), image);
  const tables = await database.query(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  await database.close();
  expect(tables.map((row) => row["name"])).toEqual(
    expect.arrayContaining(["corpora", ...CORPUS_TABLES]),
  );
});

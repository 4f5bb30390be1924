// The store of a data folder, by the rules for all stores and by its own: what is in the files.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openStore } from "../../../server/store/open.ts";
import type { Store } from "../../../server/store/store.ts";
import { databaseImage } from "../../support/database-image.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { importOf } from "./imports.ts";
import { storeSuite } from "./store-suite.ts";

storeSuite("the store of a data folder", async () => {
  const dataDir = temporaryFolder();
  const image = await databaseImage();
  const store = await openStore({ dataDir, image });
  return {
    store,
    async reopen(): Promise<Store> {
      await store.close();
      return openStore({ dataDir, image });
    },
  };
});

it("keeps imported files byte for byte, under names of its own", async () => {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, image: await databaseImage() });
  const bytes = Uint8Array.from({ length: 256 }, (_, k) => k);
  const said = { name: "../../etc/passwd", format: "bibtex", venue: null, year: 1999 };
  await store.saveCorpus(importOf("files", { sources: [{ ...said, bytes }] }));
  const folder = join(dataDir, "sources", "files");
  expect(readdirSync(folder).toSorted()).toEqual(["1", "sources.json"]);
  expect(new Uint8Array(readFileSync(join(folder, "1")))).toEqual(bytes);
  expect(JSON.parse(readFileSync(join(folder, "sources.json"), "utf8"))).toMatchObject({
    name: "List files",
    files: [{ ...said, stored: "1" }],
  });
  await store.deleteCorpus("files");
  expect(readdirSync(join(dataDir, "sources"))).toEqual([]);

  const closed = store.close();
  await expect(store.saveCorpus(importOf("late"))).rejects.toMatchObject({ code: "closed" });
  await closed;
  await store.close();
  expect(readdirSync(dataDir).toSorted()).toEqual([
    "asterism.json",
    "database",
    "database.json",
    "jobs",
    "journal.jsonl",
    "sources",
  ]);
});

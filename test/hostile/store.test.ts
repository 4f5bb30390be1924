// Hostile texts through the store of a data folder: written to the disk, read again by another store,
// every column, issue, file, decision and tag as it was.
import assert from "node:assert/strict";
import { expect, it } from "vitest";
import { importSources } from "../../server/jobs/import-sources.ts";
import { openStore } from "../../server/store/open.ts";
import { databaseImage } from "../support/database-image.ts";
import { HOSTILE_TEXTS, hostileRecords } from "../support/hostile-inputs.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

it("gives back what it was given, after it was closed", async () => {
  const dataDir = temporaryFolder();
  const image = await databaseImage();
  const bytes = new TextEncoder().encode(JSON.stringify([...hostileRecords(), { title: "" }, 7]));
  const [name] = HOSTILE_TEXTS;
  const source = { name: "../../\u202e\u0000<b>.json", bytes, format: null, venue: name!, year: 0 };
  const { corpus, reads } = await importSources([source], { name: name! });
  expect(reads.flatMap(({ issues }) => issues).length).toBeGreaterThan(0);

  const before = await openStore({ dataDir, image });
  await before.saveCorpus({
    id: "hostile",
    name: "\ud83d\u0000",
    sources: [source],
    reads,
    corpus,
  });
  const step = HOSTILE_TEXTS.map((text, i) => ({
    kind: "rename" as const,
    type: "author" as const,
    id: corpus.authors.ids[i]!,
    name: text,
  }));
  const curation = await before.decide("hostile", { kind: "decided", step });
  const tagged = HOSTILE_TEXTS.map((text, i) => ({
    kind: "tagged" as const,
    name: text,
    members: [{ id: corpus.papers.ids[i]!, note: text }],
  }));
  await before.tag("hostile", tagged);
  const tags = await before.tags("hostile");
  await before.close();

  const after = await openStore({ dataDir, image });
  try {
    assert.deepStrictEqual(await after.loadCorpus("hostile"), corpus);
    expect((await after.getCorpus("hostile"))!.name).toBe("\ud83d\u0000");
    assert.deepStrictEqual(await after.sources("hostile"), [source]);
    const all = { severity: null, file: null, limit: 1000, next: null } as const;
    const { items } = await after.listIssues("hostile", all);
    assert.deepStrictEqual(
      items,
      reads.flatMap(({ issues }) => issues),
    );
    assert.deepStrictEqual(await after.curation("hostile"), curation);
    assert.deepStrictEqual(await after.tags("hostile"), tags);
    for (const text of HOSTILE_TEXTS) {
      await after.renameCorpus("hostile", text);
      expect((await after.getCorpus("hostile"))!.name).toBe(text);
    }
  } finally {
    await after.close();
  }
});

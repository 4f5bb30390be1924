// What was found in files, kept for those who add to them: the corpus is the same with it and without.
import assert from "node:assert/strict";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Decision, ReadResult } from "../../../graph/index.ts";
import { importSources, readSource, resolveSources } from "../../../server/jobs/import-sources.ts";
import { heldSource } from "../../../server/jobs/byte-source.ts";
import { encodeReads, readsKept } from "../../../server/jobs/kept-reads.ts";
import { framed, type Computed } from "../../../server/store/computed.ts";
import type { SourceFile } from "../../../server/store/store.ts";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { importOver, startServer } from "../../support/server.ts";

const source = (name: string, text: string): SourceFile => {
  return { name, bytes: new TextEncoder().encode(text), format: null, venue: null, year: null };
};

const PEOPLE = ["Lind, Ada", "Lind, A.", "Chen, Bo", "Chen, Bo and Lind, Ada", "Okafor, Eve"];
const TITLES = ["Graph Networks for Rivers", "Graph networks for rivers", "Knots", "On {CNN}s", ""];

/** Entries that share titles, people, venues and numbers, so that any of them may be one paper. */
const entry = fc.record({
  title: fc.constantFrom(...TITLES),
  author: fc.constantFrom(...PEOPLE),
  year: fc.constantFrom("2019", "2020", "n.d."),
  booktitle: fc.constantFrom("ICLR", "Proc. of the ICLR 2020", "Rivers Workshop"),
  doi: fc.constantFrom("", "10.1000/a", "10.1000/b"),
  abstract: fc.constantFrom(
    "",
    "We train long short-term memory (LSTM) on rivers. The LSTM flows.",
  ),
  keywords: fc.constantFrom("", "graph networks; rivers"),
});

const bibOf = (entries: readonly Readonly<Record<string, string>>[]): string =>
  entries
    .map((facts, k) => {
      const said = Object.entries(facts).filter(([, value]) => value !== "");
      return `@inproceedings{k${k},\n${said.map(([name, value]) => `  ${name} = {${value}},`).join("\n")}\n}\n`;
    })
    .join("\n");

const DECISIONS: readonly Decision[] = [
  { kind: "keep-apart", type: "author", ids: ["author:ada-lind", "author:a-lind"] },
];

test("what joins files that were read before makes the corpus that all make together", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(entry, { minLength: 1, maxLength: 14 }),
      fc.nat(14),
      fc.constantFrom([], DECISIONS),
      async (entries, cut, decisions) => {
        const sources = [
          source("base.bib", bibOf(entries.slice(0, cut))),
          source("added.bib", bibOf(entries.slice(cut))),
        ];
        const whole = await resolveSources(sources.map(heldSource), { decisions });
        const base = await readSource(heldSource(sources[0]!));
        const known: readonly ReadResult[] = readsKept(framed(encodeReads(base)))!;
        const grown = await resolveSources(sources.map(heldSource), {
          decisions,
          read: (of, n) => (n === 0 ? Promise.resolve(known) : readSource(of)),
        });
        assert.deepStrictEqual(grown.corpus, whole.corpus);
        assert.deepStrictEqual(grown.reads, whole.reads);
      },
    ),
    { numRuns: 60 },
  );
});

/** Values as they were kept, and which were found. */
function keptInMemory(): Computed & { readonly kept: Map<string, Uint8Array>; found: number } {
  const kept = new Map<string, Uint8Array>();
  const computed = {
    kept,
    found: 0,
    get(corpus: string, key: string) {
      const bytes = kept.get(`${corpus} ${key}`) ?? null;
      if (bytes !== null) computed.found++;
      return Promise.resolve(bytes);
    },
    put(corpus: string, key: string, bytes: Uint8Array) {
      kept.set(`${corpus} ${key}`, bytes);
      return Promise.resolve();
    },
    drop(corpus: string, key: string) {
      kept.delete(`${corpus} ${key}`);
      return Promise.resolve();
    },
  };
  return computed;
}

const FILES = { "a.txt": longListing(60, 1), "b.txt": SMALL_LISTING, "c.txt": longListing(20, 2) };

test("a file that joins a corpus is read, those before it are not read again", async () => {
  const computed = keptInMemory();
  const store = Object.assign(createMemoryStore(), { computed });
  const server = await startServer({ store });
  const id = (await importOver(server, { "a.txt": FILES["a.txt"] })).corpusId!;
  await expect.poll(() => computed.kept.size, { timeout: 20_000 }).toBeGreaterThan(0);
  const found = computed.found;
  await importOver(server, { "b.txt": FILES["b.txt"] }, { addTo: id });
  expect(computed.found).toBeGreaterThan(found);
  // What was damaged meanwhile is read again.
  for (const [key, bytes] of computed.kept)
    computed.kept.set(
      key,
      bytes.map((byte, k) => (k === 100 ? byte ^ 1 : byte)),
    );
  await importOver(server, { "c.txt": FILES["c.txt"] }, { addTo: id });
  const sources = Object.entries(FILES).map(([name, text]) => source(name, text));
  const { corpus } = await importSources(sources, { name: "all" });
  assert.deepStrictEqual(await store.loadCorpus(id), corpus);
  expect(server.faults).toEqual([]);
});

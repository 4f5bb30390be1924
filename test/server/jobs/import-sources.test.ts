// Files in, a resolved corpus out.
import { expect, test } from "vitest";
import type { Decision } from "../../../graph/index.ts";
import { importId, importSources } from "../../../server/jobs/import-sources.ts";
import type { SourceFile } from "../../../server/store/store.ts";
import { PROSE, SMALL_LISTING } from "../../support/listings.ts";

const source = (name: string, text: string, said: Partial<SourceFile> = {}): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
  format: null,
  venue: null,
  year: null,
  ...said,
});

test("progress goes from nothing to almost all, in words, and never back", async () => {
  const shares: number[] = [];
  const steps: string[] = [];
  const sources = [source("a.txt", SMALL_LISTING), source("b.txt", PROSE)];
  const { reads, corpus } = await importSources(sources, {
    name: "both",
    onProgress: ({ step, share }) => {
      shares.push(share);
      steps.push(step);
    },
  });
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
  expect(steps.slice(0, 2)).toEqual(["Reading a.txt", "Reading b.txt"]);
  expect(reads.map(({ format }) => format)).toEqual(["ranked-list", null]);
  expect(corpus.papers.ids).toHaveLength(5);
});

test("no sources make an empty corpus", async () => {
  const { corpus } = await importSources([], { name: "nothing" });
  expect(corpus.papers.ids).toEqual([]);
});

test("decisions that overrule the evidence are heeded, all others wait", async () => {
  const decisions: Decision[] = [
    { kind: "rename", type: "author", id: "author:ada-lind", name: "Ada Augusta Lind" },
    { kind: "keep-apart", type: "author", ids: ["author:noa-exempel", "author:noa-d-exempel"] },
  ];
  const csl = JSON.stringify(
    ["Noa", "Noa D."].map((given, i) => ({
      id: String(i),
      type: "article",
      title: `A paper about gardens, part ${i}`,
      author: [{ family: "Exempel", given }],
    })),
  );
  const sources = [source("a.txt", SMALL_LISTING), source("b.json", csl)];
  const before = await importSources(sources, { name: "a" });
  const { corpus } = await importSources(sources, { name: "a", decisions });
  expect(corpus.authors.names).toContain("Ada Lind");
  expect(before.corpus.authors.ids).not.toContain("author:noa-d-exempel");
  expect(corpus.authors.ids).toContain("author:noa-d-exempel");
});

test("the id depends on bytes, names, order and what was said, and on nothing else", async () => {
  const a = source("a.txt", "one");
  const b = source("b.txt", "two");
  const id = await importId([a, b]);
  expect(id).toMatch(/^[0-9a-f]{16}$/u);
  expect(await importId([source("a.txt", "one"), b])).toBe(id);
  const others = [
    [b, a],
    [a],
    [source("a.txt", "onet"), source("b.txt", "wo")],
    [source("c.txt", "one"), b],
    [source("a.txt", "one", { year: 1999 }), b],
    [source("a.txt", "one", { venue: "x" }), b],
    [source("a.txt", "one", { format: "bibtex" }), b],
  ];
  const ids = await Promise.all(others.map(importId));
  expect(new Set([id, ...ids]).size).toBe(others.length + 1);
});

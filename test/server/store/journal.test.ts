// The journal after crashes: torn tails, broken lines, and what is appended after them.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openJournal, type JournalLine } from "../../../server/store/journal.ts";
import { applyLine, type KeptCorpora } from "../../../server/store/kept-corpora.ts";
import type { CorpusEntry, Decision } from "../../../graph/index.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const entry = (id: string, name = id): CorpusEntry => ({
  id,
  name,
  createdAt: "2024-01-01T00:00:00.000Z",
  fingerprint: "0123456789abcdef",
  counts: {
    records: 0,
    papers: 0,
    authors: 0,
    venues: 0,
    keywords: 0,
    authorships: 0,
    issues: 0,
  },
  files: [],
});

const created = (id: string): JournalLine => ({ kind: "corpus-created", entry: entry(id) });
const deleted = (id: string): JournalLine => ({ kind: "corpus-deleted", id });
const hide = (name: string): Decision => ({ kind: "hide", type: "author", id: `author:${name}` });
const decided = (corpusId: string, name: string): JournalLine => ({
  kind: "decided",
  corpusId,
  step: [hide(name)],
});

async function journalWith(tail: string | Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), "journal.jsonl");
  const journal = await openJournal(path);
  await journal.append(created("a"));
  await journal.append(decided("a", "mergé\n\ud800"));
  await journal.close();
  writeFileSync(path, tail, { flag: "a" });
  return path;
}

describe("a journal", () => {
  it("has every line again, in order", async () => {
    const path = await journalWith("");
    const journal = await openJournal(path);
    await journal.close();
    expect(journal).toMatchObject({
      lines: [created("a"), decided("a", "mergé\n\ud800")],
      broken: [],
      tornBytes: 0,
    });
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
  });

  it.each([
    ["part of a line", '{"kind":"corpus-del', 19],
    ["zeros", new Uint8Array(64), 64],
    ["half a letter", new Uint8Array([0x7b, 0x22, 0xc3]), 3],
  ])("cuts off a tail of %s and goes on after it", async (_, tail, bytes) => {
    const path = await journalWith(tail);
    const journal = await openJournal(path);
    expect(journal.tornBytes).toBe(bytes);
    await journal.append(deleted("b"));
    await journal.close();
    const again = await openJournal(path);
    await again.close();
    expect(again).toMatchObject({ broken: [], tornBytes: 0 });
    expect(again.lines.at(-1)).toEqual(deleted("b"));
    expect(again.lines).toHaveLength(3);
  });

  it("passes over broken lines and tells which", async () => {
    const path = await journalWith(`garbage\nnull\n{"id":"no kind"}\n`);
    const journal = await openJournal(path);
    await journal.append(deleted("b"));
    await journal.close();
    const again = await openJournal(path);
    await again.close();
    expect(again.broken).toEqual([3, 4, 5]);
    expect(again.lines).toHaveLength(3);
  });

  it("says nothing of a deleted corpus any more once it is opened again, but that it was deleted", async () => {
    const path = await journalWith("garbage\n");
    const before = await openJournal(path);
    const member = { id: "author:ada-lind", note: "a secret" } as const;
    const tagged = { kind: "tagged", name: "to read", members: [member] } as const;
    const rest = [created("b"), decided("b", "kept"), created("a")];
    await before.append({ kind: "tags-changed", corpusId: "a", changes: [tagged] });
    await before.append(rest[0]!);
    await before.append({ kind: "corpus-renamed", id: "a", name: "a secret" });
    await before.append({ kind: "corpus-grown", entry: entry("a", "a secret") });
    await before.append(rest[1]!);
    await before.append(deleted("a"));
    // The same files imported again are a corpus that is there.
    await before.append(rest[2]!);
    await before.close();
    writeFileSync(path, "torn", { flag: "a" });
    const journal = await openJournal(path);
    expect(journal).toMatchObject({ broken: [1], tornBytes: 4 });
    expect(journal.lines).toEqual([rest[0], rest[1], deleted("a"), rest[2]]);
    expect(readFileSync(path, "utf8")).not.toMatch(/secret|mergé/u);
    await journal.append(decided("a", "new"));
    await journal.close();
    const again = await openJournal(path);
    await again.close();
    expect(again.lines).toEqual([...journal.lines, decided("a", "new")]);
  });
});

describe("the corpora of a journal", () => {
  const after = (...lines: JournalLine[]): KeptCorpora => {
    const corpora: KeptCorpora = new Map();
    for (const line of lines) applyLine(corpora, line);
    return corpora;
  };

  it("are what was created and not deleted, in order", () => {
    const corpora = after(created("a"), created("b"), deleted("a"), created("c"), created("a"));
    expect([...corpora.keys()]).toEqual(["b", "c", "a"]);
  });

  it("take decisions until they are deleted", () => {
    const lines = [created("a"), decided("a", "one"), decided("b", "lost"), decided("a", "two")];
    const made = (...more: JournalLine[]) => after(...lines, ...more).get("a")?.curation.decisions;
    expect(made()).toEqual([hide("one"), hide("two")]);
    expect(made(deleted("a"), created("a"))).toEqual([]);
    expect([...after(...lines).keys()]).toEqual(["a"]);
  });

  it("begin with the steps that were carried over", () => {
    const steps = [[hide("one"), hide("two")], [hide("three")]];
    const corpora = after({ kind: "corpus-created", entry: entry("a"), steps });
    expect(corpora.get("a")?.curation).toEqual({ steps, undone: [], decisions: steps.flat() });
  });

  it("know what was undone and redone", () => {
    const undone: JournalLine = { kind: "undone", corpusId: "a" };
    const redone: JournalLine = { kind: "redone", corpusId: "a" };
    const lines = [created("a"), decided("a", "one"), decided("a", "two")];
    const made = (...more: JournalLine[]) => after(...lines, ...more).get("a")!.curation;
    expect(made(undone)).toEqual({
      steps: [[hide("one")]],
      undone: [[hide("two")]],
      decisions: [hide("one")],
    });
    expect(made(undone, undone, undone, redone).decisions).toEqual([hide("one")]);
    expect(made(undone, undone, redone, redone, redone)).toEqual(made());
    expect(made(undone, decided("a", "three"), redone).decisions).toEqual([
      hide("one"),
      hide("three"),
    ]);
  });

  it("keep place and decisions when they are made again", () => {
    const rebuilt: JournalLine = { kind: "corpus-rebuilt", entry: entry("a", "again") };
    const corpora = after(created("a"), decided("a", "one"), created("b"), rebuilt);
    expect([...corpora.keys()]).toEqual(["a", "b"]);
    expect(corpora.get("a")).toEqual({
      entry: entry("a", "again"),
      version: 1,
      curation: { steps: [[hide("one")]], undone: [], decisions: [hide("one")] },
      tags: [],
    });
    expect(after(rebuilt).size).toBe(0);
  });

  it("keep place, name and decisions when files join, as their next version", () => {
    const larger = { ...entry("a", "larger"), fingerprint: "fedcba9876543210" };
    const grown: JournalLine = { kind: "corpus-grown", entry: larger };
    const corpora = after(created("a"), decided("a", "one"), created("b"), grown, grown);
    expect([...corpora.keys()]).toEqual(["a", "b"]);
    expect(corpora.get("a")).toMatchObject({ entry: { ...larger, name: "a" }, version: 3 });
    expect(corpora.get("a")!.curation.decisions).toEqual([hide("one")]);
    expect(after(grown).size).toBe(0);
  });
});

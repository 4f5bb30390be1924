// A store without a disk: everything in a Map, for tests of what stands before the store.
import { changeTags, corpusCounts, fileReport, type CorpusEntry } from "../../graph/index.ts";
import type { Corpus, ReadIssue, Tag } from "../../graph/index.ts";
import {
  NOTHING_DECIDED,
  curationOf,
  withChange,
  type Curation,
} from "../../server/store/curation.ts";
import { isSameContent } from "../../server/store/kept-store.ts";
import { packCorpus } from "../../server/store/packed-corpus.ts";
import { StoreError } from "../../server/store/store-error.ts";
import type { ImportedCorpus, SourceFile, Store } from "../../server/store/store.ts";
import { createTurns } from "../../server/store/turns.ts";

interface Kept {
  readonly entry: CorpusEntry;
  readonly corpus: Corpus;
  readonly issues: readonly ReadIssue[];
  readonly sources: readonly SourceFile[];
  readonly curation: Curation;
  readonly tags: readonly Tag[];
}

export interface MemoryStore extends Store {
  /** Where saving waits, when set; it obeys the abort signal there, as a database does. */
  hold: Promise<void> | null;
  /** What every call throws, when set. */
  failure: Error | null;
}

export function createMemoryStore(): MemoryStore {
  const kept = new Map<string, Kept>();
  let used = false;
  const turns = createTurns();
  const find = (id: string): Kept | null => {
    if (store.failure !== null) throw store.failure;
    return kept.get(id) ?? null;
  };
  const store: MemoryStore = {
    hold: null,
    failure: null,
    listCorpora: () => attempt(() => [...kept.keys()].map((id) => find(id)!.entry).reverse()),
    getCorpus: (id) => attempt(() => find(id)?.entry ?? null),
    async saveCorpus(imported, { signal, onProgress } = {}) {
      onProgress?.(0.5);
      if (store.hold !== null) await Promise.race([store.hold, aborted(signal)]);
      signal?.throwIfAborted();
      const known = find(imported.id);
      if (known !== null) return known.entry;
      const entry = entryOf(imported, kept.size);
      const issues = imported.reads.flatMap((read) => read.issues);
      const { corpus, sources, curation: { steps, undone } = NOTHING_DECIDED } = imported;
      used = true;
      kept.set(imported.id, {
        entry,
        corpus,
        issues,
        sources,
        curation: curationOf(steps, undone),
        tags: [],
      });
      return entry;
    },
    async growCorpus(imported, from, { signal, onProgress } = {}) {
      onProgress?.(0.5);
      if (store.hold !== null) await Promise.race([store.hold, aborted(signal)]);
      signal?.throwIfAborted();
      const known = find(imported.id);
      if (known === null || !isSameContent(known.entry, from.entry)) return null;
      const { name, createdAt } = known.entry;
      const entry = { ...entryOf(imported, 0), name, createdAt };
      const { corpus, sources, reads } = imported;
      const issues = reads.flatMap((read) => read.issues);
      kept.set(imported.id, { ...known, entry, corpus, sources, issues });
      return entry;
    },
    inTurn: (id, work, signal) => turns.take(id, work, signal),
    loadCorpus: (id) => attempt(() => find(id)?.corpus ?? null),
    packedCorpus: (id) =>
      attempt(() => {
        const corpus = find(id)?.corpus;
        return corpus === undefined ? null : packCorpus(corpus);
      }),
    listIssues: (id, { severity, file, limit, next }) =>
      attempt(() => {
        const items = find(id)!.issues.filter(
          (issue) =>
            (severity === null || issue.severity === severity) &&
            (file === null || issue.file === file),
        );
        const end = Number(next ?? 0) + limit;
        return {
          total: items.length,
          items: items.slice(Number(next ?? 0), end),
          next: end < items.length ? String(end) : null,
        };
      }),
    renameCorpus: (id, name) =>
      attempt(() => {
        const known = find(id);
        if (known === null) return null;
        const entry = { ...known.entry, name };
        kept.set(id, { ...known, entry });
        return entry;
      }),
    wasUsed: () => Promise.resolve(used),
    deleteCorpus: (id) => attempt(() => find(id) !== null && kept.delete(id)),
    sources: (id) => attempt(() => find(id)?.sources ?? null),
    curation: (id) => attempt(() => kept.get(id)?.curation ?? NOTHING_DECIDED),
    decide: (id, change) =>
      attempt(() => {
        const known = find(id);
        if (known === null) throw new StoreError("unknown-corpus", `No corpus ${id}.`);
        const { curation, ...rest } = known;
        const after = withChange(curation, change);
        kept.set(id, { ...rest, curation: after });
        return after;
      }),
    tags: (id) => attempt(() => kept.get(id)?.tags ?? []),
    tag: (id, changes) =>
      attempt(() => {
        const known = find(id);
        if (known === null) throw new StoreError("unknown-corpus", `No corpus ${id}.`);
        const changed = changeTags(known.tags, changes);
        kept.set(id, { ...known, tags: changed.tags });
        return changed;
      }),
    close: () => Promise.resolve(),
  };
  return store;
}

function entryOf({ id, name, reads, corpus }: ImportedCorpus, age: number): CorpusEntry {
  const issues = reads.reduce((sum, read) => sum + read.issues.length, 0);
  return {
    id,
    name,
    createdAt: new Date(Date.UTC(2024, 0, 1 + age)).toISOString(),
    fingerprint: corpus.fingerprint,
    counts: corpusCounts(corpus, issues),
    files: reads.map(fileReport),
  };
}

function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}

function aborted(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve();
    });
  });
}

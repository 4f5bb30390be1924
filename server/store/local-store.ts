// The store of one data folder. Files first, then tables, then the journal's line: only with that
// line on the disk does a corpus exist, so a crash before it leaves nothing and after it loses nothing.
import { createHash } from "node:crypto";
import { changeTags, GraphError } from "../../graph/index.ts";
import type { CorpusEntry } from "../../graph/index.ts";
import { NOTHING_DECIDED, withChange, type Curation } from "./curation.ts";
import type { DataFolder } from "./data-folder.ts";
import { entryOf } from "./entry.ts";
import type { EmbeddedTables } from "./embedded-tables.ts";
import type { Journal, JournalLine } from "./journal.ts";
import { applyLine, type KeptCorpora } from "./kept-corpora.ts";
import { keepSources, readSources, removeSources } from "./sources.ts";
import type { ImportedCorpus, IssueQuery, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";

export interface LocalParts {
  readonly folder: DataFolder;
  readonly journal: Journal;
  readonly tables: EmbeddedTables;
  /** What the journal says; changed with every line that is added. */
  readonly corpora: KeptCorpora;
  /** Corpora that could not be made again after their tables were lost, and why. */
  readonly unavailable: Map<string, StoreError>;
  /** Gives the folder back. */
  readonly release: () => Promise<void>;
}

export function createLocalStore(parts: LocalParts): Store {
  const { folder, journal, tables, corpora, unavailable } = parts;
  const { calls } = tables;
  let closing: Promise<void> | null = null;
  let writing: Promise<unknown> = Promise.resolve();

  /** Changes happen one after another. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing !== null) return Promise.reject(closedError());
    const result = writing.then(work);
    writing = result.catch(() => undefined);
    return result;
  };
  /** Throws for a corpus whose tables were lost and could not be made again. */
  const isThere = (id: string): boolean => {
    const why = unavailable.get(id);
    if (why !== undefined) throw why;
    return corpora.has(id);
  };
  /** A damaged database is not patched: the next start makes it again. */
  const noticeDamage = async (error: unknown): Promise<never> => {
    if (error instanceof StoreError && error.code === "damaged") await tables.distrust();
    throw error;
  };
  const record = async (line: JournalLine): Promise<void> => {
    await journal.append(line);
    applyLine(corpora, line);
  };
  const save = async (
    imported: ImportedCorpus,
    { signal, onProgress }: NonNullable<Parameters<Store["saveCorpus"]>[1]>,
  ): Promise<CorpusEntry> => {
    const { id, corpus, reads, curation } = imported;
    const there = corpora.get(id)?.entry;
    if (there !== undefined && !unavailable.has(id)) return there;
    signal?.throwIfAborted();
    const entry = entryOf(imported, there?.createdAt ?? new Date().toISOString());
    const issues = reads.flatMap((read) => read.issues);
    await keepSources(folder.sources, id, imported);
    try {
      signal?.throwIfAborted();
      await calls.call("save", { entry, corpus, issues }, { signal, onProgress });
      signal?.throwIfAborted();
      await record(
        there === undefined
          ? { kind: "corpus-created", entry, ...carriedOver(curation) }
          : { kind: "corpus-rebuilt", entry },
      );
    } catch (error) {
      // What stays behind when this fails too is removed at the next start.
      await calls.call("remove", id).catch(() => undefined);
      if (there === undefined) await removeSources(folder.sources, id).catch(() => undefined);
      throw error;
    }
    unavailable.delete(id);
    return entry;
  };

  const remove = async (id: string): Promise<boolean> => {
    if (!corpora.has(id)) return false;
    await record({ kind: "corpus-deleted", id });
    unavailable.delete(id);
    await calls.call("remove", id);
    await removeSources(folder.sources, id);
    return true;
  };

  return {
    listCorpora: () => Promise.resolve([...corpora.values()].map(({ entry }) => entry).reverse()),
    getCorpus: (id) => Promise.resolve(corpora.get(id)?.entry ?? null),
    saveCorpus(imported, options = {}) {
      if (!/^[a-z0-9][a-z0-9-]{0,63}$/u.test(imported.id))
        return Promise.reject(
          new StoreError("invalid-id", "A corpus id is lower-case letters, digits and hyphens."),
        );
      return inTurn(() => save(imported, options));
    },
    async loadCorpus(id) {
      if (!isThere(id)) return null;
      return calls.call("load", id).catch(noticeDamage);
    },
    async listIssues(id, query) {
      const list = listKey(id, query);
      const range = { ...query, after: startOf(query.next, list) };
      if (!isThere(id)) return { total: 0, items: [], next: null };
      const { total, items, last, more } = await calls
        .call("issues", { id, range })
        .catch(noticeDamage);
      return { total, items, next: more ? `${last}.${list}` : null };
    },
    renameCorpus: (id, name) =>
      inTurn(async () => {
        const entry = corpora.get(id)?.entry;
        if (entry !== undefined && entry.name !== name)
          await record({ kind: "corpus-renamed", id, name });
        return corpora.get(id)?.entry ?? null;
      }),
    deleteCorpus: (id) => inTurn(() => remove(id)),
    sources: (id) =>
      inTurn(async () => (isThere(id) ? (await readSources(folder.sources, id)).sources : null)),
    curation: (id) => Promise.resolve(corpora.get(id)?.curation ?? NOTHING_DECIDED),
    decide: (corpusId, change) =>
      inTurn(async () => {
        const before = corpora.get(corpusId);
        if (before === undefined) throw unknownCorpus(corpusId);
        const isChange = withChange(before.curation, change) !== before.curation;
        if (isChange) await record({ corpusId, ...change });
        return corpora.get(corpusId)!.curation;
      }),
    tags: (id) => Promise.resolve(corpora.get(id)?.tags ?? []),
    tag: (corpusId, changes) =>
      inTurn(async () => {
        const before = corpora.get(corpusId);
        if (before === undefined) throw unknownCorpus(corpusId);
        const changed = changeTags(before.tags, changes);
        if (changed.tags !== before.tags) await record({ kind: "tags-changed", corpusId, changes });
        return changed;
      }),
    close() {
      closing ??= writing.then(async () => {
        try {
          await tables.close();
        } finally {
          await journal.close();
          await parts.release();
        }
      });
      return closing;
    },
  };
}

/** Which list a page belongs to, so that `next` of another one is refused. */
function listKey(id: string, { severity, file }: IssueQuery): string {
  return createHash("sha256")
    .update(JSON.stringify([id, severity, file]))
    .digest("hex")
    .slice(0, 8);
}

/** The row after which a page starts. */
function startOf(next: string | null, list: string): number {
  if (next === null) return -1;
  const match = /^(\d{1,9})\.([0-9a-f]{8})$/u.exec(next);
  if (match?.[2] !== list)
    throw new GraphError(
      "invalid-option",
      "next does not continue this list of issues. Start again without next.",
      { details: { option: "next", value: next } },
    );
  return Number(match[1]);
}

function unknownCorpus(id: string): StoreError {
  return new StoreError("unknown-corpus", `There is no corpus ${JSON.stringify(id)}.`);
}

function closedError(): StoreError {
  return new StoreError("closed", "The store is closed.");
}

function carriedOver(
  curation: ImportedCorpus["curation"],
): Partial<Pick<Curation, "steps" | "undone">> {
  if (curation === undefined) return {};
  const { steps, undone } = curation;
  return { ...(steps.length === 0 ? {} : { steps }), ...(undone.length === 0 ? {} : { undone }) };
}

// What a start does before anybody asks: residue of a crash goes, and tables that are missing or of
// another version are made again from the files as imported.
import type { Decision } from "../../graph/index.ts";
import type { DataFolder } from "./data-folder.ts";
import type { EmbeddedTables } from "./embedded-tables.ts";
import { entryOf } from "./entry.ts";
import type { Journal } from "./journal.ts";
import { applyLine, type KeptCorpora, type KeptCorpus } from "./kept-corpora.ts";
import { readSources, sweepSources, type KeptSources } from "./sources.ts";
import type { ImportedCorpus } from "./store.ts";
import { StoreError, messageOf } from "./store-error.ts";

/** Reads and resolves kept files again. */
export type ResolveAgain = (
  kept: KeptSources & { readonly decisions: readonly Decision[] },
) => Promise<ImportedCorpus>;

export interface RecoveryOptions {
  readonly resolve: ResolveAgain | undefined;
  readonly onProgress: (step: string, share: number) => void;
  readonly onNotice: (sentence: string) => void;
}

/** Returns the corpora that could not be made again, with the reason. */
export async function recover(
  folder: DataFolder,
  journal: Journal,
  { calls }: EmbeddedTables,
  corpora: KeptCorpora,
  { resolve, onProgress, onNotice }: RecoveryOptions,
): Promise<Map<string, StoreError>> {
  await sweepSources(folder.sources, new Set(corpora.keys()));
  const whole = new Set<string>();
  for (const { id, fingerprint } of await calls.call("stored", undefined))
    if (corpora.get(id)?.entry.fingerprint === fingerprint) whole.add(id);
    else await calls.call("remove", id);
  const missing = [...corpora.values()].filter(({ entry }) => !whole.has(entry.id));
  const unavailable = new Map<string, StoreError>();
  for (const [index, kept] of missing.entries()) {
    const { entry } = kept;
    onProgress(`Reading ${entry.name} again`, index / missing.length);
    try {
      await rebuild(kept);
    } catch (error) {
      const why = new StoreError(
        error instanceof StoreError ? error.code : "damaged",
        `${entry.name} could not be made again from its files: ${messageOf(error)}`,
        { cause: error },
      );
      unavailable.set(entry.id, why);
      onNotice(why.message);
    }
  }
  return unavailable;

  async function rebuild({ entry, curation: { decisions } }: KeptCorpus): Promise<void> {
    if (resolve === undefined)
      throw new StoreError("needs-rebuild", "start `asterism serve` once to do it.");
    const kept = await readSources(folder.sources, entry.id);
    const imported = { ...(await resolve({ ...kept, decisions })), id: entry.id, name: entry.name };
    const rebuilt = entryOf(imported, entry.createdAt);
    const issues = imported.reads.flatMap((read) => read.issues);
    await calls.call("save", { entry: rebuilt, corpus: imported.corpus, issues });
    if (JSON.stringify(rebuilt) === JSON.stringify(entry)) return;
    const line = { kind: "corpus-rebuilt", entry: rebuilt } as const;
    await journal.append(line);
    applyLine(corpora, line);
  }
}

// What a start does before anybody asks: tables that are missing, damaged or of another version are
// made again from the files as imported.
import type { CorpusEntry, Decision } from "../../graph/index.ts";
import { entryOf } from "./entry.ts";
import type { KeptCorpora, KeptCorpus } from "./kept-corpora.ts";
import type { KeptSources } from "./sources.ts";
import type { ImportedCorpus } from "./store.ts";
import { StoreError, messageOf } from "./store-error.ts";
import type { StoredCorpus, TableCorpus } from "./tables.ts";

/** Reads and resolves kept files again. */
export type ResolveAgain = (
  kept: KeptSources & { readonly decisions: readonly Decision[] },
) => Promise<ImportedCorpus>;

/** Where the tables are, and what they can be made from. */
export interface Recoverable {
  readonly corpora: Readonly<KeptCorpora>;
  /** Corpora whose tables are whole. */
  stored(): Promise<readonly StoredCorpus[]>;
  removeTables(id: string): Promise<void>;
  sources(id: string): Promise<KeptSources>;
  /** Keeps tables that were made again; `before` is what was known of the corpus. */
  rebuilt(tables: TableCorpus, before: CorpusEntry): Promise<void>;
}

export interface RecoveryOptions {
  readonly resolve: ResolveAgain | undefined;
  readonly onProgress: (step: string, share: number) => void;
  readonly onNotice: (sentence: string) => void;
}

/** Returns the corpora that could not be made again, with the reason. */
export async function recover(
  place: Recoverable,
  { resolve, onProgress, onNotice }: RecoveryOptions,
): Promise<Map<string, StoreError>> {
  const { corpora } = place;
  const whole = new Set<string>();
  for (const { id, fingerprint } of await place.stored())
    if (corpora.get(id)?.entry.fingerprint === fingerprint) whole.add(id);
    else await place.removeTables(id);
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
    const kept = await place.sources(entry.id);
    const imported = { ...(await resolve({ ...kept, decisions })), id: entry.id, name: entry.name };
    const issues = imported.reads.flatMap((read) => read.issues);
    const rebuilt = entryOf(imported, entry.createdAt);
    await place.rebuilt({ entry: rebuilt, corpus: imported.corpus, issues }, entry);
  }
}

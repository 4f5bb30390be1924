// Collections of a backup put into a store: read and resolved again, with what was decided and tagged.
import type { ResolveAgain } from "../store/recovery.ts";
import type { Store } from "../store/store.ts";
import type { RestorableCorpus } from "./read-backup.ts";

/** What became of a collection: it was there already and stays as it is, or it is restored. */
export type Restored = "restored" | "there" | "resolved-anew";

/** `resolved-anew`: restored, but this version makes something else of the same files. */
export async function restoreCorpus(
  store: Store,
  { entry, steps, undone, tags, sources }: RestorableCorpus,
  resolve: ResolveAgain,
): Promise<Restored> {
  const { id, name, createdAt } = entry;
  if ((await store.getCorpus(id)) !== null) return "there";
  const imported = await resolve({ name, sources, decisions: steps.flat() });
  await store.saveCorpus({ ...imported, id, name, createdAt, curation: { steps, undone } });
  const changes = tags.map((tag, place) => ({ kind: "tag-put", tag, place }) as const);
  if (changes.length > 0) await store.tag(id, changes);
  return imported.corpus.fingerprint === entry.fingerprint ? "restored" : "resolved-anew";
}

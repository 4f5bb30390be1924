// Which corpus a corrected one was made of: its maps are kept steady against those before.
import type { Corpus } from "../../model/corpus.ts";

const BEFORE = new WeakMap<Corpus, Corpus>();

/** Notes down of what a corrected corpus was made. */
export function noteUncorrected(corrected: Corpus, before: Corpus): void {
  BEFORE.set(corrected, before);
}

/** The corpus as it was before decisions were replayed; null where none were. */
export function uncorrectedOf(corpus: Corpus): Corpus | null {
  return BEFORE.get(corpus) ?? null;
}

// The draft made last of a corpus: maps around one node after the other, and thresholds that are tried, begin
// with the same one.
import type { Corpus } from "../model/corpus.ts";
import type { Counting, NetworkKind } from "../model/network.ts";
import type { Draft } from "./draft.ts";

/** All that a draft follows from, beside its corpus. */
export interface DraftKey {
  readonly kind: NetworkKind;
  readonly counting: Counting;
  /** Stage of each paper. */
  readonly stages: Uint8Array;
}

// A corpus never changes, nor does a draft. One is kept, as a large one is as large as its network.
const LAST = new WeakMap<Corpus, { readonly key: DraftKey; readonly draft: Draft }>();

/** The draft of a corpus that was made last, where it is the one asked for; else a new one. */
export function lastDraft(corpus: Corpus, key: DraftKey, make: () => Draft): Draft {
  const last = LAST.get(corpus);
  if (last !== undefined && isSame(last.key, key)) return last.draft;
  // The old one may go before the new one takes its room.
  LAST.delete(corpus);
  const draft = make();
  LAST.set(corpus, { key, draft });
  return draft;
}

function isSame(a: DraftKey, b: DraftKey): boolean {
  if (a.kind !== b.kind || a.counting !== b.counting) return false;
  for (let paper = 0; paper < a.stages.length; paper++)
    if (a.stages[paper] !== b.stages[paper]) return false;
  return true;
}

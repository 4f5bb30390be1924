// What the thread of an import and those that find its keywords say to each other.
import type { MessagePort } from "node:worker_threads";
import type {
  CorpusWords,
  KeywordSource,
  MetKeywords,
  PartWords,
  ResolvedKeywords,
  UseColumns,
} from "../../graph/index.ts";

export type ToKeywords =
  /** The next papers of its part. */
  | { readonly type: "papers"; readonly papers: readonly KeywordSource[] }
  /** Those were all: the others are led from here, in the order of their papers. */
  | { readonly type: "lead"; readonly others: readonly MessagePort[]; readonly paperCount: number }
  | { readonly type: "follow"; readonly leader: MessagePort };

export type FromKeywords =
  | { readonly type: "read"; readonly papers: number }
  | { readonly type: "found"; readonly keywords: ResolvedKeywords };

/** What a leader asks, one after the other; the words come unasked. */
export type Led =
  | { readonly step: "count"; readonly words: CorpusWords }
  | { readonly step: "choose"; readonly uses: Uint32Array; readonly paperCount: number };

export type Following = PartWords | UseColumns | MetKeywords;

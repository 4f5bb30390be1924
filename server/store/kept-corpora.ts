// The journal's lines added up: which corpora there are now, and what was decided about each.
import type { CorpusEntry } from "../../graph/index.ts";
import type { JournalLine } from "./journal.ts";
import type { DecisionRecord } from "./store.ts";

export interface KeptCorpus {
  readonly entry: CorpusEntry;
  readonly decisions: readonly DecisionRecord[];
}

/** In order of creation. */
export type KeptCorpora = Map<string, KeptCorpus>;

/** Adds one line. Decisions about a corpus that is not there (any more) count for nothing. */
export function applyLine(corpora: KeptCorpora, line: JournalLine): void {
  switch (line.kind) {
    case "corpus-created":
      corpora.set(line.entry.id, { entry: line.entry, decisions: [] });
      break;
    case "corpus-rebuilt": {
      const kept = corpora.get(line.entry.id);
      if (kept !== undefined) corpora.set(line.entry.id, { ...kept, entry: line.entry });
      break;
    }
    case "corpus-deleted":
      corpora.delete(line.id);
      break;
    case "decision": {
      const kept = corpora.get(line.corpusId);
      if (kept === undefined) break;
      const decisions = [...kept.decisions, line.decision];
      corpora.set(line.corpusId, { ...kept, decisions });
      break;
    }
    default:
      line satisfies never;
  }
}

// The journal's lines added up: which corpora there are now, and what was decided about each.
import { changeTags, type CorpusEntry, type Tag } from "../../graph/index.ts";
import { type Curation, curationOf, withChange } from "./curation.ts";
import type { JournalLine } from "./journal.ts";

export interface KeptCorpus {
  readonly entry: CorpusEntry;
  /** From 1; one more whenever files were added. */
  readonly version: number;
  readonly curation: Curation;
  readonly tags: readonly Tag[];
}

/** In order of creation. */
export type KeptCorpora = Map<string, KeptCorpus>;

/** Adds one line. Decisions about a corpus that is not there (any more) count for nothing. */
export function applyLine(corpora: KeptCorpora, line: JournalLine): void {
  switch (line.kind) {
    case "corpus-created":
      corpora.set(line.entry.id, {
        entry: line.entry,
        version: 1,
        curation: curationOf(line.steps ?? [], line.undone),
        tags: [],
      });
      break;
    case "corpus-rebuilt": {
      const kept = corpora.get(line.entry.id);
      if (kept !== undefined) corpora.set(line.entry.id, { ...kept, entry: line.entry });
      break;
    }
    case "corpus-grown": {
      const kept = corpora.get(line.entry.id);
      if (kept === undefined) break;
      const { name, createdAt } = kept.entry;
      const entry = { ...line.entry, name, createdAt };
      corpora.set(line.entry.id, { ...kept, entry, version: kept.version + 1 });
      break;
    }
    case "corpus-renamed": {
      const kept = corpora.get(line.id);
      if (kept === undefined) break;
      corpora.set(line.id, { ...kept, entry: { ...kept.entry, name: line.name } });
      break;
    }
    case "corpus-deleted":
      corpora.delete(line.id);
      break;
    case "decided":
    case "undone":
    case "redone": {
      const kept = corpora.get(line.corpusId);
      if (kept === undefined) break;
      corpora.set(line.corpusId, { ...kept, curation: withChange(kept.curation, line) });
      break;
    }
    case "tags-changed": {
      const kept = corpora.get(line.corpusId);
      if (kept === undefined) break;
      const { tags } = changeTags(kept.tags, line.changes);
      corpora.set(line.corpusId, { ...kept, tags });
      break;
    }
    default:
      line satisfies never;
  }
}

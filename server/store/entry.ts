// What the list of corpora shows of an import.
import { corpusCounts, fileReport, type CorpusEntry } from "../../graph/index.ts";
import type { ImportedCorpus } from "./store.ts";

export function entryOf(
  { id, name, reads, corpus, createdAt: first }: ImportedCorpus,
  createdAt = first ?? new Date().toISOString(),
): CorpusEntry {
  const issues = reads.reduce((sum, read) => sum + read.issues.length, 0);
  return {
    id,
    name,
    createdAt,
    fingerprint: corpus.fingerprint,
    counts: corpusCounts(corpus, issues),
    files: reads.map(fileReport),
  };
}

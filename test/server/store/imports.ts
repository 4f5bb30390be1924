// Imports to keep: small ones by hand, and larger ones that follow from their id alone, so that
// another process can tell whether one is whole.
import type { Corpus, ReadIssue, ReadResult } from "../../../graph/index.ts";
import { hash32 } from "../../../graph/model/hash.ts";
import { createRandom } from "../../../graph/model/random.ts";
import type { ImportedCorpus } from "../../../server/store/store.ts";
import { TINY_CORPUS, corpusOf } from "../../support/tiny-corpus.ts";

export function issue(line: number, facts: Partial<ReadIssue> = {}): ReadIssue {
  return {
    code: "odd-line",
    severity: "note",
    file: "a.txt",
    line,
    column: 1,
    raw: "raw\0\ttext\ud800",
    message: "A line that says nothing.",
    ...facts,
  };
}

export function readOf(issues: readonly ReadIssue[], file = "a.txt"): ReadResult {
  return { file, format: "markdown-table", tried: [], records: [], issues, statedTotal: null };
}

/** An import of a corpus under an id. */
export function importOf(id: string, facts: Partial<ImportedCorpus> = {}): ImportedCorpus {
  const bytes = new TextEncoder().encode(`what ${id} was made of`);
  return {
    id,
    name: `List ${id}`,
    sources: [{ name: "../a.txt", bytes, format: null, venue: "ICLR", year: 2021 }],
    reads: [],
    corpus: TINY_CORPUS,
    ...facts,
  };
}

/** Some hundred papers: large enough for a kill to hit the middle of saving them. */
export function corpusNamed(id: string): Corpus {
  const random = createRandom(hash32(id));
  const some = (of: string): string => `${of} ${Math.floor(random() * 40)}`;
  return corpusOf(
    Array.from({ length: 100 + Math.floor(random() * 300) }, (_, k) => ({
      title: `${some("Title")} of ${k} in ${id}`,
      abstract: some("Words and more words about").repeat(20),
      year: 2000 + (k % 20),
      venue: some("Venue"),
      authors: [some("Ada"), some("Bo")],
      keywords: [some("topic")],
    })),
  );
}

export function importNamed(id: string): ImportedCorpus {
  return importOf(id, { corpus: corpusNamed(id), reads: [readOf([issue(1), issue(2)])] });
}

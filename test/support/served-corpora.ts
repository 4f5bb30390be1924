// A server with corpora that are already there: the tiny one, known by heart, and one large enough
// to keep a thread busy.
import type { Corpus, ReadIssue, ReadResult } from "../../graph/index.ts";
import { createMemoryStore } from "./memory-store.ts";
import { startServer, type ServerSettings, type TestServer } from "./server.ts";
import { TINY_CORPUS } from "./tiny-corpus.ts";

export const TINY_ID = "tiny";

export const TINY_ISSUES: readonly ReadIssue[] = [
  issue("skipped", 3, "=1+1"),
  issue("doubt", 8, 'a "quoted", divided line'),
  issue("note", 21, "page furniture"),
];

function issue(severity: ReadIssue["severity"], line: number, raw: string): ReadIssue {
  const message = `A ${severity} of line ${line}.`;
  return { code: `some-${severity}`, severity, file: "tiny.md", line, column: 1, raw, message };
}

const TINY_READ: ReadResult = {
  file: "tiny.md",
  format: "markdown-table",
  tried: [],
  records: [],
  issues: TINY_ISSUES,
  statedTotal: null,
};

/** Serves TINY_CORPUS under TINY_ID, and any other corpus under the id given. */
export async function serveCorpora(
  others: Readonly<Record<string, Corpus>> = {},
  settings: ServerSettings = { until: "file" },
): Promise<TestServer> {
  const store = createMemoryStore();
  const save = (id: string, corpus: Corpus, reads: readonly ReadResult[]) =>
    store.saveCorpus({ id, name: `The ${id} corpus`, sources: [], reads, corpus });
  await save(TINY_ID, TINY_CORPUS, [TINY_READ]);
  for (const [id, corpus] of Object.entries(others)) await save(id, corpus, []);
  return startServer({ store, ...settings });
}

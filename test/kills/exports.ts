// The files that a collection should give, made here from its texts: no server, store or thread has a
// part in it.
import { createHash } from "node:crypto";
import {
  applyDecisions,
  corpusCounts,
  type CorpusEntry,
  type Decision,
} from "../../graph/index.ts";
import { ALL_PAPERS } from "../../graph/query/paper-filter.ts";
import type { TextQuestion } from "../../server/jobs/compute-messages.ts";
import { chunkBytes } from "../../server/jobs/content.ts";
import { holdCorpus } from "../../server/jobs/held-corpus.ts";
import { importSources } from "../../server/jobs/import-sources.ts";
import { writeText } from "../../server/jobs/run-task.ts";
import { entryOf } from "../../server/store/entry.ts";
import { sourcesOf, type KeptCollection, type Text } from "./kept.ts";

/** Addresses below `/corpora/{id}`, with the question that the server makes of each. */
const EXPORTS: readonly (readonly [path: string, question: TextQuestion])[] = [
  [
    "/papers?format=csl-json",
    {
      op: "write-papers",
      format: "csl-json",
      recipe: false,
      chosen: { by: "filter", filter: ALL_PAPERS, sort: null },
    },
  ],
  [
    "/networks/coauthorship/export?format=gexf&base=everything",
    {
      op: "write-network",
      format: "gexf",
      recipe: false,
      kind: "coauthorship",
      view: { base: "everything", options: [] },
      title: null,
      picture: {},
      tags: null,
    },
  ],
];

export const EXPORT_PATHS = EXPORTS.map(([path]) => path);

export const digestOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

const resolved = new Map<string, ReturnType<typeof importSources>>();

/** The texts read and resolved; once for the same ones. */
export function resolveTexts(texts: readonly Text[]): ReturnType<typeof importSources> {
  const key = JSON.stringify(texts);
  const known = resolved.get(key) ?? importSources(sourcesOf(texts), { name: "" });
  resolved.set(key, known);
  return known;
}

/** Digests of the exports, in the order of their paths; `entry` says when and as what it was kept. */
export async function expectedExports(
  { texts, name }: KeptCollection,
  decisions: readonly Decision[],
  { createdAt }: Pick<CorpusEntry, "createdAt">,
): Promise<string[]> {
  const imported = { ...(await resolveTexts(texts)), name };
  const entry = entryOf(imported, createdAt);
  const { corpus } = applyDecisions(imported.corpus, decisions);
  const decided = {
    ...entry,
    counts: corpusCounts(corpus, entry.counts.issues),
    fingerprint: corpus.fingerprint,
  };
  const before = holdCorpus(entry, imported.corpus);
  const held = holdCorpus(decided, corpus, decisions, decisions.length === 0 ? null : before);
  const digests: string[] = [];
  for (const [, question] of EXPORTS) {
    const text = await writeText(held, question);
    digests.push(digestOf(Buffer.concat(Array.from(text, chunkBytes))));
  }
  return digests;
}

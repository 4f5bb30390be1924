// Files to corpus, in this process, for the commands that answer and end.
import {
  applyDecisions,
  type Corpus,
  type Decision,
  type FormatAttempt,
  type ReadResult,
} from "../../graph/index.ts";
import type { ByteSource } from "../jobs/byte-source.ts";
import { resolveSources } from "../jobs/import-sources.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

/**
 * Reads, resolves and decides; says on standard error what was read and which decisions have no
 * effect, and fails when a file fits no format.
 */
export async function readCorpus(
  sources: readonly ByteSource[],
  decisions: readonly Decision[] = [],
): Promise<Corpus> {
  const { reads, corpus: resolved } = await resolveSources(sources, { decisions });
  const refused = reads.find((read) => read.format === null);
  if (refused !== undefined) throw new Failure(refusalOf(refused));
  const issues = reads.flatMap((read) => read.issues).filter(({ severity }) => severity !== "note");
  const { corpus } = applyDecisions(resolved, decisions);
  for (const { code, message } of corpus.notes) if (code === "decision-not-applied") say(message);
  say(
    `${corpus.recordCount} records, ${corpus.papers.ids.length} papers, ` +
      `${corpus.authors.ids.length} authors, ${issues.length} lines to check (see: asterism read)`,
  );
  return corpus;
}

/** Formats that a refusal names: those that came closest. */
const TOLD = 5;

/** Why a file was refused, and what was tried. */
export function refusalOf({
  file,
  tried,
  issues,
}: Pick<ReadResult, "file" | "tried" | "issues">): string {
  const [first] = issues;
  if (tried.length === 0 && first !== undefined) return `Cannot read ${file}: ${first.message}`;
  const likely = tried.slice(0, TOLD).map(({ format, why }: FormatAttempt) => `${format} (${why})`);
  const rest = tried.length - likely.length;
  const attempts = likely.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
  return `Cannot tell the format of ${file}. Tried: ${attempts}. Name it with --format if you know it.`;
}

// Files to corpus, in this process, for the commands that answer and end.
import {
  applyDecisions,
  type Corpus,
  type Decision,
  type FormatAttempt,
} from "../../graph/index.ts";
import type { ByteSource } from "../jobs/byte-source.ts";
import { resolveSources } from "../jobs/import-sources.ts";
import { decisiveIssue, type ReadOrRefused, type Refusals } from "../jobs/refusals.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

/**
 * Reads, resolves and decides; says on standard error what was read and which decisions have no
 * effect, and fails when a file fits no format (of an archive: all of its files).
 */
export async function readCorpus(
  sources: readonly ByteSource[],
  decisions: readonly Decision[] = [],
): Promise<Corpus> {
  const { reads, corpus: resolved, refusals } = await resolveSources(sources, { decisions });
  const refused = refusals.flatMap(refusalsInWords);
  if (refused.length > 0) throw new Failure(refused.join(" "));
  for (const { file, format, records, issues } of reads) {
    const why = format !== null && records.length === 0 ? decisiveIssue(issues) : undefined;
    if (why !== undefined) say(`${file} has no paper: ${why.message}`);
  }
  for (const { leftOut } of refusals) for (const read of leftOut) say(leftOutInWords(read));
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

/** Why nothing of a source could be read, in one sentence or more; none where something was. */
export function refusalsInWords({ refused }: Refusals): readonly string[] {
  const [first, ...others] = refused;
  if (first === undefined) return [];
  const names = others.map(({ file }) => file).join(", ");
  const rest = names === "" ? "" : ` Nor can this be read: ${names}.`;
  return [refusalOf(first) + rest];
}

/** What is said of a member of an archive of which others were read. */
export function leftOutInWords({ file, tried, issues }: ReadOrRefused): string {
  const why =
    tried.length > 0 ? "its format could not be told" : (decisiveIssue(issues)?.message ?? "");
  return `Left out ${file}: ${why}`;
}

/** Why a file was refused, and what was tried. */
export function refusalOf({ file, tried, issues }: Omit<ReadOrRefused, "format">): string {
  const issue = decisiveIssue(issues);
  if (tried.length === 0 && issue !== undefined) return `Cannot read ${file}: ${issue.message}`;
  const likely = tried.slice(0, TOLD).map(({ format, why }: FormatAttempt) => `${format} (${why})`);
  const rest = tried.length - likely.length;
  const attempts = likely.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
  return `Cannot tell the format of ${file}. Tried: ${attempts}. Name it with --format if you know it.`;
}

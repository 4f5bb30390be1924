// `asterism read`: what was read from each file, and everything that became no record.
import { Command } from "commander";
import { fileReport, type CountedRead, type ReadIssue } from "../../graph/index.ts";
import type { ByteSource } from "../jobs/byte-source.ts";
import { readStream, type FilePart } from "../jobs/read-stream.ts";
import { STREAMED_LIMIT } from "../jobs/unpack.ts";
import { Failure } from "./failure.ts";
import { openInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { jsonLines, say, writeToStdout } from "./output.ts";
import { correctedInWords, recordsInWords } from "./report-words.ts";
import { leftOutInWords, refusalsInWords } from "./read-corpus.ts";
import { decisiveIssue, refusalsOf, type ReadOrRefused } from "../jobs/refusals.ts";

/** Characters written at once. */
const BLOCK = 1 << 16;

export function readCommand(): Command {
  const command = new Command("read")
    .description("say what was read from each FILE: layout, records, and every line to check")
    .argument("<file...>", "files to read; - is standard input")
    .option("--records", "print the records as JSON lines instead of the report");
  return withInputOptions(command, "--format").action(run);
}

async function run(
  files: readonly string[],
  options: InputOptions & { readonly records?: boolean },
): Promise<void> {
  const sources = await openInputs(files, options);
  const refused: string[] = [];
  const parts = partsOf(sources, refused);
  await writeToStdout(options.records === true ? recordsOf(parts) : reportOf(parts));
  if (refused.length > 0) throw new Failure(refused.join(" "));
}

/** What the files say, part by part; why nothing of a file could be read goes into a list. */
async function* partsOf(
  sources: readonly ByteSource[],
  refused: string[],
): AsyncGenerator<FilePart, void> {
  for (const source of sources) {
    const reads: ReadOrRefused[] = [];
    // What a file is refused for may be said in a part before its last.
    let issues: readonly ReadIssue[] = [];
    for await (const part of readStream(source, STREAMED_LIMIT)) {
      yield part;
      const { file, head } = part;
      if (decisiveIssue(issues) === undefined) issues = part.issues;
      if (head === null) continue;
      const { format, tried } = head;
      reads.push({ file, format, tried, issues: format === null ? issues : [] });
      issues = [];
    }
    const refusals = refusalsOf(reads);
    refused.push(...refusalsInWords(refusals));
    for (const read of refusals.leftOut) say(leftOutInWords(read));
  }
}

async function* recordsOf(parts: AsyncIterable<FilePart>): AsyncGenerator<string, void> {
  for await (const { records } of parts) yield* inBlocks(jsonLines(records));
}

/** Lines together, because each block is written by itself. */
function* inBlocks(lines: Iterable<string>): Generator<string, void> {
  let block = "";
  for (const line of lines) {
    block += line;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}

async function* reportOf(parts: AsyncIterable<FilePart>): AsyncGenerator<string, void> {
  let [files, total, length] = [0, 0, 0];
  let issues: ReadIssue[] = [];
  for await (const { file, records, issues: further, head } of parts) {
    length += records.length;
    for (const issue of further) issues.push(issue);
    if (head === null) continue;
    yield* fileLines({ ...head, file, issues, records: { length } });
    [files, total, length, issues] = [files + 1, total + length, 0, []];
  }
  yield `${total} records in ${files} ${files === 1 ? "file" : "files"}\n`;
}

function* fileLines(read: CountedRead): Generator<string, void> {
  const report = fileReport(read);
  const { file, format, issues } = report;
  yield (
    `${file}: ${format ?? "no known format"}, ${recordsInWords(report)}, ` +
    `${issues.skipped} skipped, ${issues.doubt} in doubt, ${issues.note} noted${correctedInWords(report)}\n`
  );
  for (const { line, column, severity, code, message, raw } of read.issues)
    yield `  ${file}:${line}:${column}: ${severity} ${code}: ${message} | ${oneLineOf(raw)}\n`;
}

/** Enough of the text to find it again, without control characters that would drive a terminal. */
function oneLineOf(raw: string): string {
  const text = raw.replace(/\p{C}+/gu, " ").trim();
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

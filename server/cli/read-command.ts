// `asterism read`: what was read from each file, and everything that became no record.
import { Command } from "commander";
import { fileReport, type ReadResult } from "../../graph/index.ts";
import { readSource } from "../jobs/import-sources.ts";
import { Failure } from "./failure.ts";
import { readInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { jsonLines, writeOut } from "./output.ts";
import { recordsInWords } from "./report-words.ts";
import { refusalOf } from "./read-corpus.ts";

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
  const reads = (await readInputs(files, options)).flatMap(readSource);
  await writeOut(
    options.records === true ? jsonLines(reads.flatMap((read) => read.records)) : reportOf(reads),
    null,
  );
  const refused = reads.filter((read) => read.format === null);
  if (refused.length > 0) throw new Failure(refused.map(refusalOf).join(" "));
}

function* reportOf(reads: readonly ReadResult[]): Generator<string> {
  for (const read of reads) {
    const report = fileReport(read);
    const { file, format, issues } = report;
    yield (
      `${file}: ${format ?? "no known format"}, ${recordsInWords(report)}, ` +
      `${issues.skipped} skipped, ${issues.doubt} in doubt, ${issues.note} noted\n`
    );
    for (const { line, column, severity, code, message, raw } of read.issues)
      yield `  ${file}:${line}:${column}: ${severity} ${code}: ${message} | ${oneLineOf(raw)}\n`;
  }
  const total = reads.reduce((sum, read) => sum + read.records.length, 0);
  yield `${total} records in ${reads.length} ${reads.length === 1 ? "file" : "files"}\n`;
}

/** Enough of the text to find it again, without control characters that would drive a terminal. */
function oneLineOf(raw: string): string {
  const text = raw.replace(/\p{C}+/gu, " ").trim();
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

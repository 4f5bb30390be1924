// `asterism fetch`: records from the web, asked for by a person, into a file that the other commands read.
import { Argument, Command, Option } from "commander";
import { readKey } from "../fetch/key-file.ts";
import { Client, type ClientOptions } from "../fetch/client.ts";
import { downloadText, downloadTo, type Download } from "../fetch/download.ts";
import { FetchError, Stopped } from "../fetch/fetch-error.ts";
import { foundInWords } from "../fetch/progress.ts";
import { SERVICES } from "../fetch/services.ts";
import { SOURCES, SOURCE_NAMES, type SourceName } from "../fetch/sources.ts";
import { lookUp } from "../fetch/look-up.ts";
import { wantedIn } from "../fetch/wanted.ts";
import { decodeText } from "../jobs/decode-text.ts";
import { Failure } from "./failure.ts";
import {
  REQUEST_OPTIONS,
  limitOf,
  mailOf,
  questionInWords,
  requestOf,
  type FetchFlags,
} from "./fetch-flags.ts";
import { readInputs } from "./inputs.ts";
import { say, writeToStdout } from "./output.ts";

/** Not a service, but a list of papers to look up. */
const LIST = "dois";

/** Papers that were not found and are named. */
const TOLD = 20;

/** What tests put in place of the network, the clock and the keyboard. */
export type FetchSetup = Partial<Pick<ClientOptions, "origins" | "clock" | "limits" | "signal">>;

export function fetchCommand(setup: FetchSetup = {}): Command {
  return new Command("fetch")
    .description("download records from a service of the web")
    .addArgument(new Argument("<source>", "the service").choices([...SOURCE_NAMES, LIST]))
    .argument("[query...]", "what to look for, as the source takes it (below)")
    .option("--years <range>", "papers of these years: 2018:2022, 2020:, :1999, 2021")
    .option("--author <id>", "papers of this author")
    .option("--institution <id>", "papers from this institution")
    .option("--topic <id>", "papers of this topic")
    .option("--limit <n>", "at most so many records")
    .option(
      "--mail <address>",
      "your mail address: services are faster for those they can write to",
    )
    .addOption(
      new Option("--key-file <file>", "a file with your key at the service, where it has keys"),
    )
    .option(
      "--output <file>",
      "write to this file, which can be gone on with, not to standard output",
    )
    .option("--resume", "go on with an unfinished FILE of the same question")
    .addHelpText("after", helpOfSources)
    .action((source: SourceName | typeof LIST, query: readonly string[], flags: FetchFlags) =>
      source === LIST
        ? runList(query, flags, setup)
        : run(source, query.join(" ").trim(), flags, setup),
    );
}

async function run(
  name: SourceName,
  query: string,
  flags: FetchFlags,
  setup: FetchSetup,
): Promise<void> {
  const request = requestOf(name, query, flags);
  const limit = limitOf(flags.limit);
  const { output, resume = false } = flags;
  if (resume && output === undefined)
    throw new Failure("--resume needs --output FILE: a stream cannot be gone on with.", 2);
  await withClient(flags, setup, async (client) => {
    const source = SOURCES[name].open(request, client);
    if (output === undefined) {
      await writeToStdout(downloadText(source, client, limit));
      return;
    }
    const target = { path: output, question: questionInWords(name, request), limit, resume };
    const download = await downloadTo(target, source, client);
    say(endInWords(SERVICES[source.service].title, download, output));
  });
}

async function runList(
  files: readonly string[],
  flags: FetchFlags,
  setup: FetchSetup,
): Promise<void> {
  const { output, resume = false } = flags;
  for (const option of [...REQUEST_OPTIONS, "limit"] as const)
    if (flags[option] !== undefined) throw new Failure(`${LIST} takes no --${option}.`, 2);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new Failure(`${LIST} takes one file with a DOI or a title on each line.`, 2);
  if (output === undefined)
    throw new Failure(
      `${LIST} needs --output FILE: what only Crossref has goes into a second file beside it.`,
      2,
    );
  const [source] = await readInputs([file], { venue: [], year: [], map: [] });
  const wanted = wantedIn(decodeText(file, source!.bytes).text);
  if (wanted.length === 0) throw new Failure(`${file} names no DOI and no title.`);
  await withClient(flags, setup, async (client) => {
    const { found, missing } = await lookUp(wanted, output, resume, client);
    for (const { path, count } of found)
      if (count > 0) say(`${foundInWords(count, wanted.length)} are in ${path}.`);
    for (const { line } of missing.slice(0, TOLD))
      say(`Not found: ${line.replace(/\p{C}/gu, " ")}`);
    if (missing.length > TOLD) say(`Not found: ${missing.length - TOLD} more.`);
    if (missing.length === wanted.length) throw new Failure(`Nothing of ${file} was found.`);
  });
}

/** Ends in order on Ctrl+C, and with one line when it fails. */
async function withClient(
  flags: FetchFlags,
  setup: FetchSetup,
  work: (client: Client) => Promise<void>,
): Promise<void> {
  const mail = mailOf(flags.mail);
  const stop = stopper(setup.signal);
  try {
    const key = flags.keyFile === undefined ? null : await readKey(flags.keyFile);
    await work(new Client({ ...setup, say, mail, key, signal: stop.signal }));
  } catch (error) {
    if (error instanceof FetchError) throw new Failure(error.message, error.isUsage ? 2 : 1);
    if (error instanceof Stopped) throw new Failure("Stopped before anything was got.");
    throw error;
  } finally {
    stop.release();
  }
}

function endInWords(title: string, { got, total }: Download, output: string): string {
  if (got === 0)
    throw new Failure(`${title} has nothing for this question. Try other words, or fewer limits.`);
  return `${title}: ${foundInWords(got, total)} records are in ${output}.`;
}

/** Ctrl+C ends the download in order; pressed again it ends the process. */
function stopper(outer: AbortSignal | undefined): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  return {
    signal: outer === undefined ? controller.signal : AbortSignal.any([controller.signal, outer]),
    release() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}

function helpOfSources(): string {
  const rows = SOURCE_NAMES.map((name) => {
    const { about, takes }: { about: string; takes: readonly string[] } = SOURCES[name];
    const options = takes.map((option) => `--${option}`).join(", ");
    return `  ${name.padEnd(18)}${about}${options === "" ? "" : `; ${options}`}`;
  });
  return `
Sources, what their query is, and the options they take:
${rows.join("\n")}
  ${LIST.padEnd(18)}a file with a DOI or a title on each line, looked up at OpenAlex, then at Crossref

The answer is written as the service gave it: works as JSON lines, or a document of XML. Ctrl+C leaves
a valid file with what was got, and FILE.part.json beside it; the same command with --resume goes on.

Examples:
  asterism fetch openalex "graph neural networks" --years 2020: --limit 2000 --output gnn.jsonl
  asterism fetch openalex --author A1234567890 --mail you@example.org --output author.jsonl
  asterism fetch arxiv "au:ekman AND cat:cs.DL" --years 2023 --output preprints.xml
  asterism fetch openreview ICLR.cc/2024/Conference --output iclr.jsonl
  asterism fetch dblp --author 12/3456 --output person.xml
  asterism fetch dois list.txt --output found.jsonl
  asterism read gnn.jsonl
`;
}

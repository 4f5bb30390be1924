// `asterism fetch`: records from the web, asked for by a person, into a file that the other commands read.
import { Argument, Command, Option } from "commander";
import { parseYearRange, printYearRange } from "../../graph/index.ts";
import { readKey } from "../fetch/key-file.ts";
import { Client, type ClientOptions } from "../fetch/client.ts";
import { downloadText, downloadTo, type Download } from "../fetch/download.ts";
import { FetchError, Stopped } from "../fetch/fetch-error.ts";
import { foundInWords } from "../fetch/progress.ts";
import { SERVICES } from "../fetch/services.ts";
import type { Request, RequestOption } from "../fetch/source.ts";
import { SOURCES, SOURCE_NAMES, type SourceName } from "../fetch/sources.ts";
import { Failure } from "./failure.ts";
import { say, writeToStdout } from "./output.ts";

interface FetchFlags {
  readonly years?: string;
  readonly author?: string;
  readonly institution?: string;
  readonly topic?: string;
  readonly limit?: string;
  readonly mail?: string;
  readonly keyFile?: string;
  readonly output?: string;
  readonly resume?: boolean;
}

/** What tests put in place of the network, the clock and the keyboard. */
export type FetchSetup = Partial<Pick<ClientOptions, "origins" | "clock" | "limits" | "signal">>;

export function fetchCommand(setup: FetchSetup = {}): Command {
  return new Command("fetch")
    .description("download records from a service of the web; the only command that asks the net")
    .addArgument(new Argument("<source>", "the service").choices(SOURCE_NAMES))
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
    .action((source: SourceName, query: readonly string[], flags: FetchFlags) =>
      run(source, query.join(" ").trim(), flags, setup),
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
  const { output } = flags;
  if (flags.resume === true && output === undefined)
    throw new Failure("--resume needs --output FILE: a stream cannot be gone on with.", 2);
  const stop = stopper(setup.signal);
  try {
    const key = flags.keyFile === undefined ? null : await readKey(flags.keyFile);
    const client = new Client({
      ...setup,
      say,
      mail: mailOf(flags.mail),
      key,
      signal: stop.signal,
    });
    const source = SOURCES[name].open(request, client);
    const { title } = SERVICES[source.service];
    if (output === undefined) {
      await writeToStdout(downloadText(source, client, limit));
      return;
    }
    const question = questionInWords(name, request);
    const resume = flags.resume === true;
    const download = await downloadTo({ path: output, question, limit, resume }, source, client);
    say(endInWords(title, download, output));
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

function requestOf(name: SourceName, query: string, flags: FetchFlags): Request {
  const takes: readonly RequestOption[] = SOURCES[name].takes;
  for (const option of ["years", "author", "institution", "topic"] as const)
    if (flags[option] !== undefined && !takes.includes(option))
      throw new Failure(
        `${name} takes no --${option}${takes.length === 0 ? "" : `, only ${takes.map((known) => `--${known}`).join(", ")}`}.`,
        2,
      );
  const years = flags.years === undefined ? null : parseYearRange(flags.years);
  if (flags.years !== undefined && years === null)
    throw new Failure(
      `--years is "${flags.years}"; it must be years such as 2018:2022, 2018: or :2022.`,
      2,
    );
  const { author = null, institution = null, topic = null } = flags;
  return { query, years, author, institution, topic };
}

function limitOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure(`--limit is "${text}"; it must be a whole number from 1.`, 2);
}

function mailOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^[\w.+-]{1,64}@[\w.-]{1,190}\.[a-z]{2,30}$/i.test(text)) return text;
  throw new Failure(`--mail is "${text}"; it must be a mail address such as you@example.org.`, 2);
}

/** Two runs with the same sentence ask the same. */
function questionInWords(name: SourceName, request: Request): string {
  const { query, years } = request;
  const limits = (["author", "institution", "topic"] as const).map((option) =>
    request[option] === null ? "" : ` --${option} ${request[option]}`,
  );
  const range = years === null ? "" : ` --years ${printYearRange(years)}`;
  return `${name}${query === "" ? "" : ` ${query}`}${limits.join("")}${range}`;
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

The answer is written as the service gave it: works as JSON lines, or a document of XML. Ctrl+C leaves
a valid file with what was got, and FILE.part.json beside it; the same command with --resume goes on.

Examples:
  asterism fetch openalex "graph neural networks" --years 2020: --limit 2000 --output gnn.jsonl
  asterism fetch openalex --author A5023888391 --mail you@example.org --output author.jsonl
  asterism read gnn.jsonl
`;
}

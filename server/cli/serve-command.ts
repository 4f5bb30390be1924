// `asterism serve`: opens the store, listens, and maps the files it was given or the sample.
import type { Server } from "node:http";
import { basename, join, resolve } from "node:path";
import { Command, Option } from "commander";
import { createApp, type App } from "../app.ts";
import { createListener } from "../http/listener.ts";
import { LOG_LEVELS, createLog, type LogLevel } from "../http/request-log.ts";
import type { ImportRequest } from "../jobs/import-job.ts";
import { limitsWith } from "../limits.ts";
import { readSample } from "../sample/sample.ts";
import type { SourceFile, Store } from "../store/store.ts";
import { VERSION } from "../version.ts";
import { accessOf, withAccessOptions, type AccessFlags } from "./access-options.ts";
import { readDecisionsFile, withDecisionsOption, type DecisionOptions } from "./decisions-file.ts";
import { fetchSettings } from "./fetch-settings.ts";
import { Failure } from "./failure.ts";
import { readInputs, withInputOptions, type InputOptions } from "./inputs.ts";
import { keptOptions, openKept, type KeptOptions } from "./open-kept.ts";
import { withLimitOptions, type LimitFlags } from "./limit-options.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { say } from "./output.ts";
import { addressOf, checkPort, listen, portOf } from "./port.ts";
import { linesToCheck, recordsInWords } from "./report-words.ts";

interface ServeOptions extends InputOptions, DecisionOptions, AccessFlags, KeptOptions, LimitFlags {
  readonly port: string;
  readonly log?: LogLevel;
  readonly fetch: boolean;
  readonly mail?: string;
  readonly open?: boolean;
}

export function serveCommand(): Command {
  const command = new Command("serve")
    .description("map FILEs, or the bundled sample, and serve the explorer until stopped")
    .argument("[file...]", "files to map; - is standard input")
    .option("--port <number>", "port to listen on; 0 takes a free one", "4173")
    .option("--no-fetch", "never ask a service of the web, whatever the explorer is asked")
    .option("--mail <address>", "mail address to tell the services that the explorer asks")
    .addOption(
      new Option(
        "--log <level>",
        "what is written on standard error, a line of JSON each; none above debug holds a title, name or question. Default: info where others come in, else error",
      ).choices(LOG_LEVELS),
    )
    .option("--open", "open the explorer in the browser");
  for (const option of keptOptions()) command.addOption(option);
  const reading = withDecisionsOption(withInputOptions(command, "--format"));
  return withLimitOptions(withAccessOptions(reading)).action(run);
}

async function run(files: readonly string[], options: ServeOptions): Promise<void> {
  const port = portOf(options.port);
  const limits = limitsWith(options.limit);
  const access = await accessOf(options, process.env);
  const sources = await readInputs(files, options);
  const decisions = await readDecisionsFile(options.decisions);
  await checkPort(port, options.host);
  const fetching = options.fetch ? fetchSettings(options.mail, process.env) : null;
  const store = await openKept(options);
  const app = createApp(store, {
    version: VERSION,
    clientDir: clientFolder(),
    fetching,
    ...access,
    // Servers that share a database have no folder in common.
    sessionsAt: options.database === undefined ? resolve(options.data, "sessions.json") : null,
    log: createLog(options.log ?? (access.isOpen ? "info" : "error")),
    limits,
  });
  const server = createListener(app.app, limits);
  const stop = stopOnce(server, app, store);
  try {
    await listen(server, port, options.host);
    const corpus = await mapFirst(app, store, { sources, decisions });
    const address = addressOf(server, options.host);
    process.stdout.write(`${address}\n`);
    say(`Asterism ${VERSION} is ready; Ctrl+C stops it.`);
    if (options.open === true)
      openInBrowser(corpus === null ? address : `${address}/?corpus=${corpus}`);
  } catch (error) {
    await stop();
    throw error;
  }
  await stopped(stop);
}

/** Imports what was asked for; the sample when nothing was and nothing was ever kept. */
async function mapFirst(
  app: App,
  store: Store,
  { sources, decisions }: Pick<ImportRequest, "sources" | "decisions">,
): Promise<string | null> {
  if (sources.length > 0) return importAndWait(app, { sources, decisions, name: nameOf(sources) });
  const left = await app.takenUp;
  if (left > 0)
    say(`Going on with what the last stop cut short: ${left} import${left === 1 ? "" : "s"}.`);
  if (left > 0) return null;
  // Who deleted the sample does not want it back.
  if (await store.wasUsed()) return null;
  return importAndWait(app, { ...(await readSample()), decisions });
}

async function importAndWait(
  app: App,
  asked: Omit<ImportRequest, "addTo">,
): Promise<string | null> {
  const job = await app.importFiles({ ...asked, addTo: null, orLarger: true });
  let step = "";
  job.onChange((state) => {
    if (state.step !== step) say(`${state.step}…`);
    step = state.step;
  });
  const { error, corpusId, files } = await job.done;
  if (error !== null) throw new Failure(error.message);
  for (const report of files) {
    const { file, format } = report;
    say(
      format === null
        ? `${file}: left out, its format could not be told (asterism read ${file} says why)`
        : `${file}: ${recordsInWords(report)} (${format}), ${linesToCheck(report)}`,
    );
  }
  return corpusId;
}

function nameOf(sources: readonly SourceFile[]): string {
  const [first, ...rest] = sources.map(({ name }) => basename(name));
  return rest.length === 0 ? first! : `${first!} and ${rest.length} more`;
}

/** The built explorer, beside the built server. */
function clientFolder(): string {
  const folder = import.meta.url.endsWith(".ts") ? "../../dist/client" : "../client";
  return join(import.meta.dirname, folder);
}

/** Ends everything once, however often it is asked for. */
function stopOnce(server: Server, app: App, store: Store): () => Promise<void> {
  let ending: Promise<void> | null = null;
  const end = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await app.close();
    await store.close();
  };
  return () => (ending ??= end());
}

/** Resolves when a signal has stopped the server; a second signal does not wait. */
function stopped(stop: () => Promise<void>): Promise<void> {
  return new Promise((done, reject) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        stop().then(done, reject);
      });
  });
}

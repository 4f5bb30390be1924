// `npm run bench:load`: many people on one built server at once. By default a minute of reading on the
// given files; `--soak` mixes in filters, exports and imports, for as long as `--seconds` says. Fails
// when any answer was wrong.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { createRandom } from "../../graph/model/random.ts";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { BUILT, serve, type Served } from "../support/served.ts";
import { seedFiles } from "./bench-corpora.ts";
import { letAct, quantile, type Waits } from "./load/clients.ts";
import { measureFairness, type Fairness } from "./load/fairness.ts";
import { findPeople, readingHabits, workingHabits, type Person } from "./load/habits.ts";
import { newVisitor } from "./load/visitor.ts";
import { inWords, watch } from "./load/watch.ts";

const command = new Command("bench:load")
  .argument("[file...]", "files to serve; the five listings unless told")
  .option("--data <folder>", "what a server has kept, of which a copy is served instead of files")
  .option("--clients <number>", "how many at once", "100")
  .option("--seconds <number>", "how long", "60")
  .option("--seed <number>", "of all chance", "1")
  .option("--soak", "filter, export and import too")
  .option("--cold", "then the same once more, right after a start of the server")
  .option("--fairness", "instead: what is light for one beside what is heavy for another")
  .parse();
const options = command.opts<{
  data?: string;
  clients: string;
  seconds: string;
  seed: string;
  soak?: true;
  cold?: true;
  fairness?: true;
}>();

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "asterism-load-"));
const data = join(folder, "data");
const probe = join(folder, "probe.jsonl");
if (options.data !== undefined) cpSync(options.data, data, { recursive: true });
const files = command.args.length > 0 ? command.args : seedFiles();
let server = await start(options.data === undefined ? files : []);
try {
  const { api, id } = await served(server);
  const visitor = newVisitor(0);
  const people = await findPeople(visitor, api, id, 200);
  // Each thread has its collection before anything is measured.
  for (const { act } of readingHabits(api, id, people)) await act(createRandom(1), visitor);
  visitor.leave();
  if (options.fairness === true) printFairness(await measureFairness(api, id, people));
  else await measureLoad(server, people);
  if (options.cold === true) {
    await server.stop();
    console.log("the same, beginning with a start of the server:");
    server = await start([]);
    await measureLoad(server, people);
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** With the probe in its main thread and all others. */
function start(given: readonly string[]): Promise<Served> {
  const probing = pathToFileURL(join(import.meta.dirname, "load", "probe.mjs")).href;
  const env = { NODE_OPTIONS: `--import ${probing}`, ASTERISM_PROBE: probe };
  return serve(BUILT, [...given, "--data", data], env);
}

async function served({ address }: Served): Promise<{ api: string; id: string }> {
  const api = `${address}/api`;
  const list = (await (await fetch(`${api}/corpora`)).json()) as { corpora: { id: string }[] };
  return { api, id: list.corpora[0]!.id };
}

async function measureLoad(on: Served, people: readonly Person[]): Promise<void> {
  const { api, id } = await served(on);
  const reading = readingHabits(api, id, people);
  const habits = options.soak === true ? [...reading, ...workingHabits(api, id)] : reading;
  const stopWatching = watch(on.pid, probe);
  const seconds = Number(options.seconds);
  const waits = await letAct(habits, {
    count: Number(options.clients),
    end: performance.now() + seconds * 1000,
    seed: Number(options.seed),
  });
  const seen = stopWatching();
  for (const wait of waits) printWaits(wait, seconds);
  for (const line of inWords(seen)) console.log(line);
  if (waits.some(({ faults }) => faults.size > 0)) process.exitCode = 1;
}

/** What is light should take no more than twice as long. */
function printFairness(measured: readonly Fairness[]): void {
  for (const { light, heavy, alone, beside } of measured)
    console.log(
      `${light.padEnd(12)} beside ${heavy.padEnd(20)} ${alone.toFixed(0)} ms alone, ` +
        `${beside.toFixed(0)} ms beside it: ${(beside / alone).toFixed(1)} times`,
    );
}

function printWaits({ name, milliseconds, later, told, faults }: Waits, seconds: number): void {
  const [half, most, nearly] = [0.5, 0.95, 0.99].map((share) =>
    quantile(milliseconds, share).toFixed(0),
  );
  const wrong = [...faults].map(([why, count]) => `${count} × ${why}`).join("; ");
  console.log(
    `${name.padEnd(18)} ${String(milliseconds.length).padStart(7)} answers, ` +
      `${(milliseconds.length / seconds).toFixed(1).padStart(6)}/s, p50 ${half} ms, p95 ${most} ms, ` +
      `p99 ${nearly} ms, ${told === 0 ? "" : `told to wait ${told} times and answered later ${later}, `}` +
      (wrong === "" ? "no error" : `ERRORS: ${wrong}`),
  );
}

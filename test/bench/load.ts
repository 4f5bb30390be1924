// `npm run bench:load`: many people on one built server at once. By default a minute of reading on the
// given files; `--soak` mixes in filters, exports and imports, for as long as `--seconds` says. Fails
// when any answer was wrong.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { BUILT, serve } from "../support/served.ts";
import { seedFiles } from "./bench-corpora.ts";
import { letAct, quantile, type Waits } from "./load/clients.ts";
import { measureFairness, type Fairness } from "./load/fairness.ts";
import { findPeople, readingHabits, workingHabits, type Person } from "./load/habits.ts";
import { watch, type Held } from "./load/watch.ts";

const command = new Command("bench:load")
  .argument("[file...]", "files to serve; the five listings unless told")
  .option("--clients <number>", "how many at once", "100")
  .option("--seconds <number>", "how long", "60")
  .option("--seed <number>", "of all chance", "1")
  .option("--soak", "filter, export and import too")
  .option("--fairness", "instead: what is light for one beside what is heavy for another")
  .parse();
const options = command.opts<{
  clients: string;
  seconds: string;
  seed: string;
  soak?: true;
  fairness?: true;
}>();
const files = command.args.length > 0 ? command.args : seedFiles();

ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "asterism-load-"));
const server = await serve(BUILT, [...files, "--data", join(folder, "data")]);
try {
  const api = `${server.address}/api`;
  const list = (await (await fetch(`${api}/corpora`)).json()) as { corpora: { id: string }[] };
  const { id } = list.corpora[0]!;
  const people = await findPeople(api, id, 200);
  if (options.fairness === true) printFairness(await measureFairness(api, id, people));
  else await measureLoad(api, id, people);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measureLoad(api: string, id: string, people: readonly Person[]): Promise<void> {
  const reading = readingHabits(api, id, people);
  const habits = options.soak === true ? [...reading, ...workingHabits(api, id)] : reading;
  const stopWatching = watch(server.pid);
  const seconds = Number(options.seconds);
  const waits = await letAct(habits, {
    count: Number(options.clients),
    end: performance.now() + seconds * 1000,
    seed: Number(options.seed),
  });
  for (const wait of waits) printWaits(wait, seconds);
  printHeld(stopWatching());
  if (waits.some(({ faults }) => faults.size > 0)) process.exitCode = 1;
}

/** What is light should take no more than twice as long. */
function printFairness(measured: readonly Fairness[]): void {
  for (const { light, heavy, alone, beside } of measured)
    console.log(
      `${light.padEnd(12)} beside ${heavy.padEnd(12)} ${alone.toFixed(0)} ms alone, ` +
        `${beside.toFixed(0)} ms beside it: ${(beside / alone).toFixed(1)} times`,
    );
}

function printWaits({ name, milliseconds, waited, faults }: Waits, seconds: number): void {
  const [half, most, nearly] = [0.5, 0.95, 0.99].map((share) =>
    quantile(milliseconds, share).toFixed(0),
  );
  const wrong = [...faults].map(([why, count]) => `${count} × ${why}`).join("; ");
  console.log(
    `${name.padEnd(18)} ${String(milliseconds.length).padStart(7)} answers, ` +
      `${(milliseconds.length / seconds).toFixed(1).padStart(6)}/s, p50 ${half} ms, p95 ${most} ms, ` +
      `p99 ${nearly} ms, ${waited === 0 ? "" : `${waited} told to wait, `}` +
      (wrong === "" ? "no error" : `ERRORS: ${wrong}`),
  );
}

/** The second quarter of the time beside the last: before it, caches fill. */
function printHeld(held: readonly Held[]): void {
  if (held.length < 8) return;
  const quarter = Math.floor(held.length / 4);
  const middle = (part: readonly Held[], of: keyof Held): number =>
    quantile(
      part.map((one) => one[of]),
      0.5,
    );
  const [early, late] = [held.slice(quarter, 2 * quarter), held.slice(-quarter)];
  for (const [of, unit] of [
    ["megabytes", "MB resident"],
    ["threads", "threads"],
    ["handles", "open handles"],
  ] as const)
    console.log(
      `${unit}: ${middle(early, of).toFixed(0)} early, ${middle(late, of).toFixed(0)} at the end`,
    );
}

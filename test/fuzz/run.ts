// `npm run fuzz`: everything that takes files of people against many damaged texts. It goes on where
// it was stopped, prints a table of all that it has seen, and keeps what it found beside the tests'
// other artefacts, to become fixtures.
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { threadOf } from "../../server/jobs/spawn-worker.ts";
import { allBeginnings } from "./beginnings.ts";
import type { Finding, Fuzzed } from "./fuzz-subject.ts";
import { BATCH, memoryToShow, shownIn, type FuzzTask } from "./fuzz-task.ts";
import { FOLDER, commitHere, forget, readProgress, writeProgress } from "./progress.ts";
import { allSubjects } from "./subjects.ts";
import { tableOf } from "./table.ts";

/** Seconds after which a text counts as one that hangs. */
const PATIENCE = 60;
/** Megabytes that a thread may need, what it begins with among them. */
const LARGEST_HEAP = 512;

interface Options {
  readonly inputs: string;
  readonly seed: string;
  readonly only?: string[];
  readonly from?: string;
  readonly threads: string;
  readonly again?: true;
  readonly table?: true;
}

const options = new Command("fuzz")
  .option("--inputs <number>", `damaged texts for each, in steps of ${BATCH}`, "100000")
  .option("--seed <number>", "of all chance", "1")
  .option("--only <name...>", "these alone")
  .option("--from <folder>", "real files to damage, besides the fixtures")
  .option("--threads <number>", "how many at a time", "2")
  .option("--again", "begin anew instead of going on")
  .option("--table", "only print what was seen so far")
  .parse()
  .opts<Options>();

const count = Number(options.inputs);
const seed = Number(options.seed);
const commit = commitHere();
const beginnings = allBeginnings(options.from ?? null);
const names = allSubjects(beginnings)
  .subjects.map(({ name }) => name)
  .filter((name) => options.only === undefined || options.only.includes(name));
if (options.again === true) for (const name of names) forget(name, seed);
const waiting = options.table === true ? [] : [...names];
await Promise.all(Array.from({ length: Number(options.threads) }, workThrough));
const all = names.map((name) => ({ name, ...readProgress(name, seed) }));
process.stdout.write(tableOf(all));
const clean = all.every(({ findings, inputs }) => findings.length === 0 && inputs >= count);
process.exitCode = clean ? 0 : 1;

async function workThrough(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const begun = readProgress(name, seed);
    // What was found is to be mended first.
    if (begun.inputs >= count || begun.findings.length > 0) continue;
    const started = performance.now();
    let last: Fuzzed = begun;
    const save = (fuzzed: Fuzzed): void => {
      last = fuzzed;
      const seconds = begun.seconds + Math.round((performance.now() - started) / 1000);
      const commits = [...new Set([...begun.commits, commit])];
      writeProgress(name, seed, { ...fuzzed, commits, seconds });
    };
    const task = { subject: name, count, seed, beginnings, before: begun, shown: memoryToShow() };
    const ended = await fuzz(task, save);
    if (ended !== null) save({ ...last, findings: [...last.findings, ended] });
    process.stdout.write(`${name}: ${last.inputs} inputs\n`);
    for (const finding of last.findings) keep(name, finding);
  }
}

/** Runs a thread to its end, or until it hangs or dies: then that is what was found. */
function fuzz(task: FuzzTask, onBatch: (fuzzed: Fuzzed) => void): Promise<Finding | null> {
  const worker = threadOf(new URL("fuzz-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
  });
  return new Promise((resolve) => {
    let shown = -1;
    const ended = (wrong: string): void => {
      resolve({ wrong, ways: [], text: shownIn(task.shown).text });
    };
    const watch = setInterval(() => {
      const { count: now } = shownIn(task.shown);
      if (now === shown && now > 0) {
        void worker.terminate();
        ended(`hangs for ${PATIENCE} s`);
      }
      shown = now;
    }, PATIENCE * 1000);
    worker.on("message", (fuzzed: Fuzzed) => {
      onBatch(fuzzed);
      if (fuzzed.findings.length > 0) void worker.terminate();
    });
    worker.once("error", (error) => {
      ended(`ends its thread: ${error.message}`);
    });
    worker.once("exit", () => {
      clearInterval(watch);
      resolve(null);
    });
  });
}

function keep(name: string, { wrong, ways, text }: Finding): void {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const path = join(FOLDER, `${name}-${digest}.txt`);
  writeFileSync(path, text);
  process.stdout.write(`  ${wrong} (${ways.join(", ")}): ${path}\n`);
}

// `npm run fuzz`: every reader of lists against many damaged texts. Prints a row for each and keeps
// what it found beside the test's other artefacts, to become fixtures.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { FORMAT_NAMES } from "../../graph/read/formats.ts";
import { threadOf } from "../../server/jobs/spawn-worker.ts";
import type { Finding, FuzzedReader } from "./fuzz-reader.ts";
import { memoryToShow, shownIn, type FuzzTask } from "./fuzz-task.ts";

/** Seconds after which a text counts as one that hangs. */
const PATIENCE = 60;
/** Milliseconds that no text may take. */
const LONGEST = 1_000;
/** Megabytes that a thread may need, what it begins with among them. */
const LARGEST_HEAP = 512;
const FOUND = "test/artefacts/fuzz";

interface Options {
  readonly inputs: string;
  readonly seed: string;
  readonly reader?: string[];
  readonly from?: string;
  readonly threads: string;
}

const {
  inputs,
  seed,
  reader: only,
  from,
  threads,
} = new Command("fuzz")
  .option("--inputs <number>", "damaged texts for each reader", "100000")
  .option("--seed <number>", "of all chance", "1")
  .option("--reader <name...>", "these readers alone")
  .option("--from <folder>", "real files to damage, besides the fixtures")
  .option("--threads <number>", "how many readers at a time", "2")
  .parse()
  .opts<Options>();

const waiting = FORMAT_NAMES.filter((name) => only === undefined || only.includes(name));
const findings: Finding[] = [];
let total = 0;
await Promise.all(Array.from({ length: Number(threads) }, workThrough));
process.stdout.write(`${total} inputs, ${findings.length} findings\n`);
process.exitCode = findings.length === 0 ? 0 : 1;

async function workThrough(): Promise<void> {
  for (let reader = waiting.shift(); reader !== undefined; reader = waiting.shift()) {
    const started = performance.now();
    const fuzzed = await fuzz({
      reader,
      count: Number(inputs),
      seed: Number(seed),
      folder: from ?? null,
      shown: memoryToShow(),
    });
    total += fuzzed.inputs;
    const found = [...fuzzed.findings];
    const { milliseconds, text } = fuzzed.slowest;
    if (milliseconds > LONGEST)
      found.push({ reader, wrong: "takes longer than a second", ways: [], text });
    findings.push(...found);
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stdout.write(
      `${reader.padEnd(22)} ${fuzzed.inputs} inputs, ${fuzzed.behaviours} behaviours, ` +
        `slowest ${Math.round(milliseconds)} ms, ${seconds} s\n`,
    );
    for (const finding of found) keep(finding);
  }
}

/** Runs a thread to its end, or until it hangs: then that is what was found. */
function fuzz(task: FuzzTask): Promise<FuzzedReader> {
  const worker = threadOf(new URL("fuzz-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP },
  });
  return new Promise((resolve) => {
    let last = -1;
    const ended = (wrong: string): void => {
      const { count, text } = shownIn(task.shown);
      const finding = { reader: task.reader, wrong, ways: [], text };
      resolve({
        ...task,
        inputs: count,
        behaviours: 0,
        findings: [finding],
        slowest: { milliseconds: 0, text },
      });
    };
    const watch = setInterval(() => {
      const { count } = shownIn(task.shown);
      if (count === last && count > 0) {
        clearInterval(watch);
        void worker.terminate().then(() => {
          ended(`hangs for ${PATIENCE} s`);
        });
      }
      last = count;
    }, PATIENCE * 1000);
    worker.once("message", (fuzzed: FuzzedReader) => {
      clearInterval(watch);
      resolve(fuzzed);
    });
    worker.once("error", (error) => {
      clearInterval(watch);
      ended(`ends its thread: ${error.message}`);
    });
  });
}

function keep({ reader, wrong, ways, text }: Finding): void {
  mkdirSync(FOUND, { recursive: true });
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const path = join(FOUND, `${reader}-${digest}.txt`);
  writeFileSync(path, text);
  process.stdout.write(`  ${wrong} (${ways.join(", ")}): ${path}\n`);
}

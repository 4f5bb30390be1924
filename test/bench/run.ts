// `npm run bench`: seconds, memory and a checksum of every step from text to file, for the five
// listings and for invented corpora of 10,000 and 100,000 papers, then the map in a browser. `--smoke`
// runs 1,000 papers alone.
import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { BENCH_CORPORA, SMOKE_CORPUS } from "./bench-corpora.ts";
import { measureExports } from "./exports.ts";
import { measureLargeFile } from "./large-file.ts";
import type { Measured } from "./measure.ts";
import { measureReaders } from "./readers.ts";
import { measureStart } from "./start.ts";

const smoke = process.argv.includes("--smoke");
const names = smoke ? [SMOKE_CORPUS] : BENCH_CORPORA;

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}`,
);
for (const name of names) {
  console.log(`\n${name}`);
  printRow(["step", "seconds", "peak MB", "answer", "checksum"]);
  // A process of its own for each corpus, so that one's memory is not the other's.
  const child = spawnSync(
    process.execPath,
    ["--import", "tsx", "--max-old-space-size=8192", "test/bench/pipeline.ts", name],
    { encoding: "utf8", maxBuffer: 1 << 24, stdio: ["ignore", "pipe", "inherit"] },
  );
  for (const line of child.stdout.split("\n").filter(Boolean)) {
    const { step, seconds, peakMegabytes, answer, checksum } = JSON.parse(line) as Measured;
    printRow([step, seconds.toFixed(2), String(peakMegabytes), answer, checksum]);
  }
  if (child.status !== 0) process.exitCode = 1;
}
if (!smoke) {
  measureReaders();
  measureLargeFile();
  measureExports();
  await measureStart();
  console.log("\nthe map in a browser (npm run bench:map)");
  // A process of its own: what was measured before has left much in this one's memory.
  const map = spawnSync(process.execPath, ["--import", "tsx", "test/bench/map.ts"], {
    stdio: "inherit",
  });
  if (map.status !== 0) process.exitCode = 1;
}

function printRow([step, seconds, peak, answer, checksum]: readonly string[]): void {
  console.log(
    `  ${step!.padEnd(50)}${seconds!.padStart(8)}${peak!.padStart(9)}  ${answer!.padEnd(40)} ${checksum!}`,
  );
}

// Files of a million nodes and three million links, each in a process whose heap is far smaller than
// its text.
import { spawnSync } from "node:child_process";
import type { LargeFile } from "../support/write-large-map.ts";

const NODES = 1_000_000;
/** MB; the columns of the map need most of it. */
const HEAP = 512;
const FORMATS = ["gexf", "graphml", "json", "gml", "csv", "pajek"];

/** Prints size, seconds and peak memory of each format. */
export function measureExports(): void {
  console.log(`\nfiles of ${NODES} nodes and three times as many links, heap of ${HEAP} MB`);
  console.log("  format      MB of text   seconds   peak MB");
  for (const format of FORMATS) {
    const program = ["--import", "tsx", "test/support/write-large-map.ts", String(NODES), format];
    const child = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, ...program], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (child.status !== 0) {
      process.exitCode = 1;
      continue;
    }
    const { written, seconds, peak } = JSON.parse(child.stdout) as LargeFile;
    const columns = [(written / 1e6).toFixed(0), seconds.toFixed(1), (peak / 1e6).toFixed(0)];
    console.log(`  ${format.padEnd(10)}${columns.map((cell) => cell.padStart(11)).join("")}`);
  }
}

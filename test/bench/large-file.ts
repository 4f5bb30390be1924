// One large real file, read and held as an import does it, in a process of its own: seconds, memory,
// and beside it another parser of BibTeX over the first of the same entries. Run with the path of a
// file it measures that one; `measureLargeFile` looks for the papers of the ACL Anthology.
import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { readAll } from "../../server/jobs/read-stream.ts";
import { report, timed } from "./measure.ts";
import type { Measured } from "./measure.ts";
import { GOLD } from "./quality/gold.ts";

const SELF = fileURLToPath(import.meta.url);
const FILE = `${GOLD}/authors/acl-papers.bib.gz`;
const UNPACKED_LIMIT = 2 ** 30;
/** The other parser takes most of a millisecond for each entry. */
const ENTRIES_OF_OTHER = 5000;

async function measure(path: string): Promise<void> {
  const started = performance.now();
  const chunks = createReadStream(path) as AsyncIterable<Uint8Array>;
  const name = basename(path);
  const said = { name, size: statSync(path).size, format: null, venue: null, year: null };
  const [read] = await readAll({ ...said, chunks }, UNPACKED_LIMIT);
  const seconds = (performance.now() - started) / 1000;
  const { records = [], issues = [] } = read ?? {};
  const answer = `${records.length} records, ${issues.length} issues`;
  report(`read ${name}`, seconds, answer, [JSON.stringify(records.slice(0, 1000))]);
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  const entries = text.split(/^(?=@)/m).slice(0, ENTRIES_OF_OTHER);
  const [parsed, other] = timed(() => parseBibtex(entries.join("")));
  const scaled = (other / entries.length) * records.length;
  const count = `${parsed.entries.length} entries in ${other.toFixed(2)} s, scaled`;
  report("the same by @retorquere/bibtex-parser", scaled, count, [count.split(" ", 1)[0]!]);
}

/** Prints a line for the file and one for the other parser; says so where the file is missing. */
export function measureLargeFile(): void {
  console.log("\na large file, read and held");
  if (!existsSync(FILE)) {
    console.log(`  skipped: there is no ${basename(FILE)} beside the repository`);
    return;
  }
  const child = spawnSync(process.execPath, ["--import", "tsx", SELF, FILE], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  for (const line of child.stdout.split("\n").filter(Boolean)) {
    const { step, seconds, peakMegabytes, answer } = JSON.parse(line) as Measured;
    console.log(`  ${step}: ${seconds.toFixed(1)} s, peak ${peakMegabytes} MB, ${answer}`);
  }
}

const [, script, path] = process.argv;
if (script === SELF && path !== undefined) await measure(path);

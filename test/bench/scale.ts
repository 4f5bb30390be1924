// `npm run bench:scale`: from ten thousand papers up, a file read, resolved, kept, opened and asked; and network,
// communities and layout of co-authors beside igraph and networkx of Debian and packages of npm on the same
// links; with how each grows. `npm run bench:scale -- 10000 300000 1000000 acl` chooses the corpora; `--alone`
// leaves the peers out, `--networks` everything but networks, `--files` everything but files.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { ACL_CORPUS } from "./scale/corpus.ts";
import type { ScaleRow } from "./scale/row.ts";
import { growthOf, printHead, printScaleRow } from "./scale/table.ts";

const USUAL = ["10000", "30000", "100000", ACL_CORPUS];
const PYTHON = "/usr/bin/python3";
const here = join(import.meta.dirname, "scale");
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const [alone, networks, files] = ["--alone", "--networks", "--files"].map((flag) =>
  process.argv.includes(flag),
);
const folder = mkdtempSync(join(tmpdir(), "asterism-scale-"));
const ownRows: ScaleRow[] = [];
if (!networks) ensureBuilt();

for (const corpus of asked.length === 0 ? USUAL : asked) {
  console.log(`\n${corpus === ACL_CORPUS ? "ACL Anthology" : `${corpus} invented papers`}`);
  printHead();
  if (!networks) {
    const rows = rowsOf(process.execPath, tsx("whole.ts", corpus, folder));
    for (const row of rows) printScaleRow(row, row);
    if (corpus !== ACL_CORPUS) ownRows.push(...rows);
  }
  if (files) continue;
  const own = rowsOf(process.execPath, tsx("steps.ts", corpus, folder));
  for (const row of own) printScaleRow(row, row);
  if (corpus !== ACL_CORPUS) ownRows.push(...own);
  const links = join(folder, `${corpus}.links`);
  if (alone || !existsSync(links)) continue;
  const peers = [
    ...(existsSync(PYTHON) ? rowsOf(PYTHON, [join(here, "peers.py"), links, corpus]) : []),
    ...rowsOf(process.execPath, tsx("npm-peers.ts", links, corpus)),
  ];
  for (const row of peers)
    printScaleRow(
      row,
      own.find(({ step }) => step === row.step),
    );
}
rmSync(folder, { recursive: true });
if (new Set(ownRows.map(({ corpus }) => corpus)).size > 1)
  for (const [step, exponent] of growthOf(ownRows))
    console.log(`\n  ${step}: time grows with links to the power of ${exponent.toFixed(2)}`);

function tsx(file: string, ...args: string[]): string[] {
  return ["--max-old-space-size=8192", "--import", "tsx", join(here, file), ...args];
}

function rowsOf(program: string, args: readonly string[]): ScaleRow[] {
  const { status, stdout } = spawnSync(program, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) process.exitCode = 1;
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as ScaleRow);
}

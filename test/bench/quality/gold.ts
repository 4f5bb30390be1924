// The real data with known answers that may stand beside the repository, and the scripts that
// score against them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

export const GOLD = fileURLToPath(new URL("../../../../shared/gold", import.meta.url));

/** The system's Python: it has the stemmer by which keywords are compared. */
const PYTHON = "/usr/bin/python3";

const scratch = mkdtempSync(join(tmpdir(), "asterism-quality-"));

/** Why nothing can be scored here, or null. */
export function whyNot(): string | null {
  if (!existsSync(GOLD)) return `there is no data with known answers at ${GOLD}`;
  if (spawnSync(PYTHON, ["-c", "import nltk"]).status !== 0)
    return "the scorers need python3 with nltk (Debian: python3-nltk)";
  return null;
}

/** The path of an uncompressed copy of a file of the data. */
export function goldFile(path: string): string {
  if (!path.endsWith(".gz")) return join(GOLD, path);
  const copy = join(scratch, path.replaceAll("/", "-").slice(0, -".gz".length));
  if (!existsSync(copy)) writeFileSync(copy, gunzipSync(readFileSync(join(GOLD, path))));
  return copy;
}

export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

/** Writes lines of JSON to a file of its own and gives its path. */
export function written(name: string, lines: Iterable<unknown>): string {
  const path = join(scratch, name);
  writeFileSync(path, [...lines].map((line) => `${JSON.stringify(line)}\n`).join(""));
  return path;
}

/** What a scoring script says, line by line. */
export function scored(script: string, ...args: readonly string[]): string[] {
  const path = join(GOLD, "score", script);
  const { status, stdout, stderr } = spawnSync(PYTHON, [path, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return stdout.split("\n").filter((line) => line !== "");
}

/** The number after a name in a line of a script: `b3_f` in `{'b3_f': 0.98, …}`. */
export function numberIn(line: string | undefined, name: string): number {
  const match = new RegExp(`['"]?${name}['"]?:? (-?[\\d.]+)`, "u").exec(line ?? "");
  return match === null ? Number.NaN : Number(match[1]);
}

// How far the fuzzer is with each subject, in a file each, so that it can be stopped and go on.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { NOTHING_YET, type Fuzzed } from "./fuzz-subject.ts";

/** Where progress and findings are kept, beside the tests' other artefacts. */
export const FOLDER = "test/artefacts/fuzz";

export interface Progress extends Fuzzed {
  /** The commits that were fuzzed, in order. */
  readonly commits: readonly string[];
  readonly seconds: number;
}

function pathOf(subject: string, seed: number): string {
  return join(FOLDER, `${subject}.seed-${seed}.json`);
}

export function readProgress(subject: string, seed: number): Progress {
  const path = pathOf(subject, seed);
  if (!existsSync(path)) return { ...NOTHING_YET, commits: [], seconds: 0 };
  return JSON.parse(readFileSync(path, "utf8")) as Progress;
}

export function writeProgress(subject: string, seed: number, progress: Progress): void {
  mkdirSync(FOLDER, { recursive: true });
  const path = pathOf(subject, seed);
  // Whole at any moment.
  writeFileSync(`${path}.new`, JSON.stringify(progress));
  renameSync(`${path}.new`, path);
}

export function forget(subject: string, seed: number): void {
  rmSync(pathOf(subject, seed), { force: true });
}

/** The commit that is checked out; with a plus where files were changed since. */
export function commitHere(): string {
  const git = (...words: string[]): string =>
    execFileSync("git", words, { encoding: "utf8" }).trim();
  const changed = git("status", "--porcelain", "--untracked-files=no") === "" ? "" : "+";
  return git("rev-parse", "--short", "HEAD") + changed;
}

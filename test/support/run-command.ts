// Runs one tool of the tool chain and says how it went.
import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_COUNTS: Counts = { passed: 0, failed: 0, skipped: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** Resolves when the installed tool ends well; rejects with everything it printed otherwise. */
export function runCommand(name: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn("npx", ["--no-install", name, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${name} ${args.join(" ")} failed:\n${output}`));
    });
  });
}

interface VitestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Runs one vitest project with its output on the screen and counts its tests. */
export async function runVitest(project: string): Promise<Counts> {
  const file = `test/artefacts/${project}.json`;
  rmSync(file, { force: true });
  const args = ["vitest", "run", "--project", project, "--reporter=default", "--reporter=json"];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn("npx", ["--no-install", ...args, `--outputFile.json=${file}`], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
  const report = readReport(file);
  const failed = report?.numFailedTests ?? 0;
  return {
    passed: report?.numPassedTests ?? 0,
    // A test file that could not even be loaded fails no test, but the run.
    failed: failed === 0 && (code !== 0 || report?.success !== true) ? 1 : failed,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  } catch {
    return null;
  }
}

// The steps of `npm test` in order, each a check of its own, and the tally in the last line.
import { mkdirSync } from "node:fs";
import { ensureBuilt } from "../../server/setup/ensure.mjs";
import { findBrowser } from "./browser.ts";
import { ensurePostgres } from "./find-postgres.ts";
import { NO_COUNTS, addCounts, runCommand, runVitest, type Counts } from "./run-command.ts";

type Step = readonly [name: string, run: () => Promise<Counts>];

const checks: readonly Step[] = [
  ["format", () => command("prettier", "--check", "--log-level", "warn", ".")],
  ["lint", () => command("eslint", "--max-warnings", "0", ".")],
  ["types of graph/", () => command("tsc", "-p", "graph")],
  ["types of server/", () => command("tsc", "-p", "server")],
  ["types of client/", () => command("tsc", "-p", "client")],
  ["types of test/", () => command("tsc", "-p", "test")],
];

const tests: readonly Step[] = [
  ["unit and property tests", () => runVitest("unit")],
  ["build", () => checked(build)],
  ["a PostgreSQL to test on, if there can be one", () => checked(postgres)],
  ["server tests", () => runVitest("server")],
  ["a browser to test in", () => checked(findBrowser)],
  ["browser tests", () => runVitest("e2e")],
];

function build(): Promise<void> {
  ensureBuilt();
  return Promise.resolve();
}

/** Without one the tests that need it are skipped, and counted as skipped. */
function postgres(): Promise<void> {
  if (ensurePostgres() === null && process.env["ASTERISM_TEST_POSTGRES_URL"] === undefined)
    console.log("no PostgreSQL here: its tests are skipped (ASTERISM_TEST_POSTGRES_URL names one)");
  return Promise.resolve();
}

async function main(): Promise<void> {
  mkdirSync("test/artefacts", { recursive: true });
  let total = NO_COUNTS;
  // Lint and the compiler take one core each; a test that measures nothing may share the machine.
  const [lintAndFormat, types] = [checks.slice(0, 2), checks.slice(2)];
  for (const counts of await Promise.all([inTurn(lintAndFormat), inTurn(types)]))
    total = addCounts(total, counts);
  total = addCounts(total, await inTurn(tests));
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

async function inTurn(steps: readonly Step[]): Promise<Counts> {
  let sum = NO_COUNTS;
  for (const [name, run] of steps) {
    const started = Date.now();
    const counts = await run();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${counts.failed === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
    sum = addCounts(sum, counts);
  }
  return sum;
}

function command(name: string, ...args: string[]): Promise<Counts> {
  return checked(() => runCommand(name, args));
}

/** One check: passed, or failed with its words on the screen. */
async function checked(check: () => Promise<unknown>): Promise<Counts> {
  try {
    await check();
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

await main();

// `npm test`: on a fresh clone there is nothing to run tests with yet, so this file is plain
// JavaScript; the steps themselves are in support/steps.ts.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, ensureInstalled, ensureNode } from "../server/setup/ensure.mjs";

try {
  ensureNode();
  ensureInstalled();
} catch (error) {
  process.stderr.write(`asterism: ${error.message}\n0 passed, 1 failed, 0 skipped\n`);
  process.exit(1);
}
const steps = spawnSync(
  process.execPath,
  ["--import", "tsx", join(ROOT, "test", "support", "steps.ts"), ...process.argv.slice(2)],
  { cwd: ROOT, stdio: "inherit" },
);
process.exit(steps.status ?? 1);

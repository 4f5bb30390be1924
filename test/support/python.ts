// Debian's Python, for reading our files with programs that we did not write.
import { spawnSync } from "node:child_process";

const PYTHON = "/usr/bin/python3";

/** Whether a Python module can be imported here; tests that need it are skipped otherwise. */
export function hasPythonModule(module: string): boolean {
  return spawnSync(PYTHON, ["-c", `import ${module}`]).status === 0;
}

/** What a script prints as JSON, given a text on standard input. Warnings are errors. */
export function runPython(script: string, input: string): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-W", "error", "-c", script], {
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

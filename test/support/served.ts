// The server as a process of its own, from its start to its end.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The built program, as people start it. */
export const BUILT = ["server/launch.mjs"];
/** The same from the sources, so that a test needs no build. */
export const FROM_SOURCES = ["--import", "tsx", "server/main.ts"];

export interface Served {
  readonly address: string;
  readonly pid: number;
  /** Sends SIGTERM; resolves with the exit code and all that was said on standard error. */
  stop(): Promise<{ code: number | null; words: string }>;
  /** As if the power went; resolves when it is gone. */
  kill(): Promise<void>;
}

/** A server that may not be ready yet. */
export interface Starting {
  /** When it prints its address; rejects when it ends before. */
  readonly ready: Promise<Served>;
  /** As if the power went; resolves when it is gone. */
  kill(): Promise<void>;
}

/** Runs `serve` on a free port; resolves when it prints its address, rejects when it ends before. */
export function serve(
  program: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Served> {
  return startServing(program, args, env).ready;
}

/**
 * Runs `serve` on a free port.
 *
 * @param env beside what this process has
 */
export function startServing(
  program: readonly string[],
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Starting {
  const child = spawn(process.execPath, [...program, "serve", "--port", "0", ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  let words = "";
  child.stderr.on("data", (chunk) => (words += String(chunk)));
  const ended = new Promise<number | null>((done) => child.on("close", done));
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  const ready = new Promise<Served>((done, reject) => {
    child.on("error", reject);
    void ended.then((code) => {
      reject(new Error(`The server ended with ${String(code)}:\n${words}`));
    });
    child.stdout.once("data", (chunk) => {
      done({
        address: String(chunk).trim(),
        pid: child.pid!,
        async stop() {
          child.kill("SIGTERM");
          return { code: await ended, words };
        },
        kill,
      });
    });
  });
  return { ready, kill };
}

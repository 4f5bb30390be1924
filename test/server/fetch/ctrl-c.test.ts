// Ctrl+C as the process gets it, in the middle of a page, and a reader that goes away.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openalexPage } from "../../support/invented-works.ts";
import { localService, type Reply } from "../../support/local-service.ts";
import { recordsOf } from "../../support/run-fetch.ts";
import { ROOT } from "../../support/served.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder();

function start(origin: string, args: readonly string[]) {
  const program = ["--import", "tsx", "test/support/fetch-program.ts", origin];
  const child = spawn(process.execPath, [...program, "openalex", "words", ...args], { cwd: ROOT });
  let words = "";
  child.stderr.on("data", (chunk) => (words += String(chunk)));
  const ended = new Promise<{ code: number | null; words: string }>((done) =>
    child.on("close", (code) => {
      done({ code, words });
    }),
  );
  return { child, ended };
}

test("Ctrl+C leaves a whole file, and the state to go on with", async () => {
  const file = join(folder, "stopped.jsonl");
  let interrupt = (): void => undefined;
  const { origin } = await localService((_, before): Reply => {
    if (before === 0) return openalexPage([1, 2], 9, "b");
    interrupt();
    return { body: '{"meta":', holdOpen: true };
  });
  const { child, ended } = start(origin, ["--output", file]);
  interrupt = () => child.kill("SIGINT");
  const { code, words } = await ended;
  expect(code).toBe(1);
  expect(words).toContain(`asterism: Stopped. 2 records are in ${file}; the same command`);
  expect(recordsOf(file, "openalex-json")).toHaveLength(2);
  expect(existsSync(`${file}.part.json`)).toBe(true);
});

test("a reader that goes away ends the download quietly", async () => {
  const { origin, asked } = await localService((_, before) =>
    openalexPage([before], 1_000_000, `after ${before}`),
  );
  const { child, ended } = start(origin, []);
  child.stdout.once("data", () => child.stdout.destroy());
  expect(await ended).toMatchObject({ code: 0 });
  expect(asked.length).toBeLessThan(100);
});

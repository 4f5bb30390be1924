// `fetch` as people call it, with local services in place of those of the web.
import { Command, CommanderError } from "commander";
import { readFileSync } from "node:fs";
import { vi } from "vitest";
import type { PaperRecord } from "../../graph/index.ts";
import { readText } from "../../graph/index.ts";
import { Failure } from "../../server/cli/failure.ts";
import { fetchCommand, type FetchSetup } from "../../server/cli/fetch-command.ts";
import { testClock } from "./local-service.ts";

export interface FetchRun {
  readonly code: number;
  /** What was said on standard error. */
  readonly words: string;
  readonly waits: readonly number[];
}

export async function runFetch(args: readonly string[], setup: FetchSetup): Promise<FetchRun> {
  const clock = testClock();
  let words = "";
  const stderr = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    words += String(text);
    return true;
  });
  try {
    const command = fetchCommand({ clock, ...setup }).exitOverride();
    await new Command()
      .exitOverride()
      .addCommand(command)
      .parseAsync(["fetch", ...args], {
        from: "user",
      });
    return { code: 0, words, waits: clock.waits };
  } catch (error) {
    if (error instanceof CommanderError) return { code: 2, words, waits: clock.waits };
    if (!(error instanceof Failure)) throw error;
    return { code: error.exitCode, words: `${words}${error.message}\n`, waits: clock.waits };
  } finally {
    stderr.mockRestore();
  }
}

/** The records of a downloaded file, read as any other; fails when the format is not as expected. */
export function recordsOf(file: string, format: string): readonly PaperRecord[] {
  const read = readText(readFileSync(file, "utf8"), { file: "downloaded" });
  if (read.format !== format) throw new Error(`Read as ${String(read.format)}, not as ${format}.`);
  const lost = read.issues.filter(({ severity }) => severity !== "note");
  if (lost.length > 0) throw new Error(lost.map(({ message }) => message).join(" "));
  return read.records;
}

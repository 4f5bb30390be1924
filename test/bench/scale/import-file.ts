// A file through the doors of a server: uploaded, read, resolved and kept, with what each part took of the
// server's time and memory.
import { existsSync, openAsBlob, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Served } from "../../support/served.ts";

export interface ImportedFile {
  readonly corpusId: string;
  readonly parts: readonly ImportPart[];
}

export interface ImportPart {
  readonly step: string;
  readonly seconds: number;
  /** Seconds of the processors, of all threads of the server; null where they would say nothing. */
  readonly processor: number | null;
  /** Highest memory of the server so far, MB (10⁶ bytes). */
  readonly peakMegabytes: number;
}

/** With this the server says that all is read and resolved. */
const SAVING = "Saving";
const LOOK_EVERY = 100;

interface JobState {
  readonly status: string;
  readonly step: string;
  readonly corpusId: string | null;
  readonly error: unknown;
}

/** Imports a file; throws where the server does not. */
export async function importFile({ address, pid }: Served, path: string): Promise<ImportedFile> {
  const body = new FormData();
  body.append("files", await openAsBlob(path), basename(path));
  const parts: ImportPart[] = [];
  let [started, before] = [performance.now(), processorOf(pid)];
  const end = (step: string, isMeasured = true): void => {
    const [now, used] = [performance.now(), processorOf(pid)];
    const processor = used === null || before === null || !isMeasured ? null : used - before;
    const seconds = (now - started) / 1000;
    parts.push({ step, seconds, processor, peakMegabytes: peakOf(pid) });
    [started, before] = [now, used];
  };
  const begun = await fetch(`${address}/api/corpora`, { method: "POST", body });
  const { job } = (await begun.json()) as { job?: { id: string } };
  if (job === undefined) throw new Error(`${begun.status} of an import`);
  // The server is still warming up.
  end("upload", false);
  for (;;) {
    const answer = await fetch(`${address}/api/jobs/${job.id}`);
    const { status, step, corpusId, error } = (await answer.json()) as JobState;
    const isWaiting = status === "running" || status === "queued";
    if (parts.length === 1 && (step === SAVING || !isWaiting)) end("read, resolve");
    if (status === "done") {
      end("kept, PGlite");
      return { corpusId: corpusId!, parts };
    }
    if (!isWaiting) throw new Error(`An import ended as ${status}: ${JSON.stringify(error)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
  }
}

/** MB (10⁶ bytes). Linux alone tells; else NaN. */
export function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(toldOf(pid, "status"))?.[1];
  return Math.round((Number(kilobytes) * 1024) / 1e6);
}

/** Seconds of the processors since the start of a process, which Linux counts in hundredths; else null. */
export function processorOf(pid: number): number | null {
  // Behind the name of the program, which may hold anything, the 12th and 13th.
  const fields = toldOf(pid, "stat").split(") ").at(-1)!.split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks / 100;
}

function toldOf(pid: number, file: string): string {
  const path = `/proc/${pid}/${file}`;
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

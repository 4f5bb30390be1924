// Files into a corpus, in a worker thread of its own that an abort terminates.
import type { Worker } from "node:worker_threads";
import { fileReport, type Corpus, type CountedRead, type FileReport } from "../../graph/index.ts";
import type { Limits } from "../limits.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import type { Step } from "../store/curation.ts";
import type { SourceFile } from "../store/store.ts";
import type { JobProgress } from "./jobs.ts";
import type { FoundInFile } from "./kept-work.ts";
import { decisiveIssue } from "./refusals.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** What is to be imported. */
export interface ImportOrder {
  readonly sources: readonly SourceFile[];
  readonly name: string;
  /** What was decided about it; resolving heeds some of it. */
  readonly steps: readonly Step[];
  /** What earlier imports found in the n-th source. */
  readonly found?: readonly FoundInFile[];
}

/** What came of it. */
export interface Made {
  readonly reads: readonly CountedRead[];
  readonly corpus: Corpus;
  /** What was found now in the n-th source; null where nothing new was, or nothing is to be kept. */
  readonly found: readonly FoundInFile[];
}

/** What the import worker is started with. */
export interface WorkerOrder extends ImportOrder {
  readonly mostRecords: number;
}

/** What the import worker says. */
export type ImportMessage =
  | {
      readonly type: "progress";
      readonly step: string;
      readonly share: number;
      readonly files: readonly FileReport[];
    }
  | ({ readonly type: "result" } & Made)
  | {
      readonly type: "error";
      readonly code: ProblemCode;
      readonly message: string;
      readonly stack: string | undefined;
    };

/** Reading and resolving take about this share of the time, keeping the rest. */
const WORKING = 0.75;

/** Reads and resolves in a worker; throws where no paper came of it. */
export async function readAndResolve(
  ...[order, limits, report, signal]: Parameters<typeof runWorker>
): ReturnType<typeof runWorker> {
  const made = await runWorker(order, limits, report, signal);
  report({ step: "Saving", share: WORKING, files: made.reads.map(fileReport) });
  refuseNothing(made.reads);
  return made;
}

/** Tells how much is kept as a share of the whole job. */
export function savingProgress(report: (progress: JobProgress) => void): (share: number) => void {
  return (share) => {
    report({ share: WORKING + (1 - WORKING) * share });
  };
}

/** Runs the worker to its result; an abort terminates it first and rejects then. */
async function runWorker(
  order: ImportOrder,
  limits: Limits,
  report: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<Made> {
  signal.throwIfAborted();
  const sent: WorkerOrder = { ...order, mostRecords: limits.records };
  const worker: Worker = spawnWorker("import", sent, limits["worker-mib"]);
  return new Promise<Made>((resolve, reject) => {
    const fail = (cause: unknown): void => {
      const message = "The import stopped unexpectedly. Try again, with fewer or smaller files.";
      reject(new Problem("worker-failed", message, { cause }));
    };
    worker.on("message", (message: ImportMessage) => {
      if (message.type === "result") resolve(message);
      else if (message.type === "error")
        reject(new Problem(message.code, message.message, { cause: message.stack }));
      else report({ step: message.step, share: WORKING * message.share, files: message.files });
    });
    worker.on("error", fail);
    worker.on("exit", fail);
    signal.addEventListener(
      "abort",
      () => {
        reject(signal.reason as Error);
      },
      { once: true },
    );
  }).finally(() => worker.terminate());
}

/** A file, and what is said of it that matters most. */
function withoutPaper({ file, issues }: CountedRead): string {
  const why = decisiveIssue(issues)?.message.replace(/\.$/, "");
  return why === undefined ? file : `${file} (${why})`;
}

/** An import from which no paper came fails, and says why. */
function refuseNothing(reads: readonly CountedRead[]): void {
  if (reads.some((read) => read.records.length > 0)) return;
  if (reads.some((read) => read.format !== null))
    throw new Problem("no-papers", `No paper was found in ${reads.map(withoutPaper).join("; ")}.`);
  const why = reads.map(
    ({ file, issues }) => `${file}: ${decisiveIssue(issues)?.message ?? "not readable."}`,
  );
  throw new Problem("unknown-format", why.join("\n"));
}

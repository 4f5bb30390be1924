// One import as a job: a worker thread reads and resolves, the store keeps, and a cancel at any
// moment leaves nothing behind.
import type { Worker } from "node:worker_threads";
import { fileReport, type Corpus, type FileReport, type ReadResult } from "../../graph/index.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import type { SourceFile, Store } from "../store/store.ts";
import type { Compute } from "./compute.ts";
import { importId } from "./import-sources.ts";
import type { JobHandle, JobProgress, Jobs, JobWork } from "./jobs.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** What the import worker is started with. */
export interface ImportOrder {
  readonly sources: readonly SourceFile[];
  readonly name: string;
}

/** What the import worker says. */
export type ImportMessage =
  | {
      readonly type: "progress";
      readonly step: string;
      readonly share: number;
      readonly files: readonly FileReport[];
    }
  | { readonly type: "result"; readonly reads: readonly ReadResult[]; readonly corpus: Corpus }
  | {
      readonly type: "error";
      readonly code: ProblemCode;
      readonly message: string;
      readonly stack: string | undefined;
    };

/** Reading and resolving take about this share of the time, keeping the rest. */
const WORKING = 0.75;

/** What imports need; the routes' context has all of it. */
export interface ImportContext {
  readonly jobs: Jobs;
  readonly store: Store;
  readonly compute: Pick<Compute, "prepare">;
}

/** Starts an import, or answers at once when the store has it already. */
export async function startImport(
  { jobs, store, compute }: ImportContext,
  sources: readonly SourceFile[],
  name: string,
): Promise<JobHandle> {
  const id = await importId(sources);
  const known = await store.getCorpus(id);
  if (known !== null) return jobs.finished(known.id, known.files);
  const work = importWork(store, { sources, name }, id);
  return jobs.start(async (report, signal) => {
    const made = await work(report, signal);
    // Whoever imported it looks at it next; if this fails, that request will say why.
    compute.prepare(made).catch(() => undefined);
    return made;
  });
}

function importWork(store: Store, order: ImportOrder, id: string): JobWork {
  return async (report, signal) => {
    // The same files may have been waiting twice.
    const known = await store.getCorpus(id);
    if (known !== null) {
      report({ files: known.files });
      return known.id;
    }
    const { reads, corpus } = await runWorker(order, report, signal);
    report({ step: "Saving", share: WORKING, files: reads.map(fileReport) });
    refuseNothing(reads);
    const entry = await store.saveCorpus(
      { id, name: order.name, sources: order.sources, reads, corpus },
      {
        signal,
        onProgress: (share) => {
          report({ share: WORKING + (1 - WORKING) * share });
        },
      },
    );
    // The cancel may come when the last byte is already kept.
    if (signal.aborted) await store.deleteCorpus(entry.id);
    signal.throwIfAborted();
    return entry.id;
  };
}

/** Runs the worker to its result; an abort terminates it first and rejects then. */
async function runWorker(
  order: ImportOrder,
  report: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<{ reads: readonly ReadResult[]; corpus: Corpus }> {
  signal.throwIfAborted();
  const worker: Worker = spawnWorker("import", order);
  return new Promise<{ reads: readonly ReadResult[]; corpus: Corpus }>((resolve, reject) => {
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

/** An import from which no paper came fails, and says why. */
function refuseNothing(reads: readonly ReadResult[]): void {
  if (reads.some((read) => read.records.length > 0)) return;
  if (reads.some((read) => read.format !== null))
    throw new Problem("no-papers", `No paper was found in ${reads.map((r) => r.file).join(", ")}.`);
  const why = reads.map(({ file, issues }) => `${file}: ${issues[0]?.message ?? "not readable."}`);
  throw new Problem("unknown-format", why.join("\n"));
}

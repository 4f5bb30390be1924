// The thread of one import: reads and resolves what it was given, tells how far it is, posts the
// result and ends. Cancelling an import terminates it.
import { parentPort, workerData } from "node:worker_threads";
import { fileReport, type CountedRead } from "../../graph/index.ts";
import type { ImportMessage, WorkerOrder } from "./read-and-resolve.ts";
import { importSources, type ImportProgress } from "./import-sources.ts";
import { problemOf } from "../problem.ts";
import { standBack } from "./stand-back.ts";

const { sources, name, steps, mostRecords } = workerData as WorkerOrder;

standBack();

/** Progress in whole percents: more would only keep the other threads busy. */
let told = "";

try {
  const { reads, corpus } = await importSources(sources, {
    name,
    decisions: steps.flat(),
    mostRecords,
    onProgress: tell,
  });
  post({ type: "result", reads: reads.map(counted), corpus });
} catch (error) {
  const { code, message } = problemOf(error);
  post({ type: "error", code, message, stack: error instanceof Error ? error.stack : undefined });
}

/** Without the records, which would only be copied: the corpus has what they say. */
function counted({ file, format, statedTotal, issues, records: { length } }: CountedRead) {
  return { file, format, statedTotal, issues, records: { length } };
}

function tell({ step, share, reads }: ImportProgress): void {
  const percent = Math.floor(share * 100);
  const key = `${percent} ${step} ${reads.length}`;
  if (key === told) return;
  told = key;
  post({ type: "progress", step, share: percent / 100, files: reads.map(fileReport) });
}

function post(message: ImportMessage): void {
  parentPort?.postMessage(message);
}

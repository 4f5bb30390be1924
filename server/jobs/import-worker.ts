// The thread of one import: reads and resolves what it was given, tells how far it is, posts the
// result and ends. Cancelling an import terminates it.
import { parentPort, workerData } from "node:worker_threads";
import { fileReport, type CountedRead, type ReadResult } from "../../graph/index.ts";
import { problemOf } from "../problem.ts";
import { framed } from "../store/computed.ts";
import { heldSource, type ByteSource } from "./byte-source.ts";
import { readSource, resolveSources, type ImportProgress } from "./import-sources.ts";
import { encodeReads, readsKept } from "./kept-reads.ts";
import { isKept, type FoundInFile } from "./kept-work.ts";
import type { ImportMessage, WorkerOrder } from "./read-and-resolve.ts";
import { standBack } from "./stand-back.ts";

const { sources, steps, mostRecords, found: before = [] } = workerData as WorkerOrder;

standBack();

/** Progress in whole percents: more would only keep the other threads busy. */
let told = "";

const found: FoundInFile[] = [];

try {
  const { reads, corpus } = await resolveSources(sources.map(heldSource), {
    decisions: steps.flat(),
    mostRecords,
    read,
    onProgress: tell,
  });
  const kept = found.flatMap((bytes) => (bytes === null ? [] : [bytes.buffer as ArrayBuffer]));
  post({ type: "result", reads: reads.map(counted), corpus, found }, kept);
} catch (error) {
  const { code, message } = problemOf(error);
  post({ type: "error", code, message, stack: error instanceof Error ? error.stack : undefined });
}

/** What a source says, as it was read before or now. */
async function read(source: ByteSource, n: number): Promise<readonly ReadResult[]> {
  const known = readsKept(before[n] ?? null);
  const reads = known ?? (await readSource(source));
  found.push(known === null && isKept(sources[n]!) ? framed(encodeReads(reads)) : null);
  return reads;
}

/** Without the records, which would only be copied: the corpus has what they say. */
function counted({ file, format, statedTotal, issues, records: { length } }: ReadResult) {
  return { file, format, statedTotal, issues, records: { length } } satisfies CountedRead;
}

function tell({ step, share, reads }: ImportProgress): void {
  const percent = Math.floor(share * 100);
  const key = `${percent} ${step} ${reads.length}`;
  if (key === told) return;
  told = key;
  post({ type: "progress", step, share: percent / 100, files: reads.map(fileReport) });
}

function post(message: ImportMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}

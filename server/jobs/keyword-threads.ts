// Keywords of large corpora are found in threads of their own, beside the one that finds who is who; any
// number of them finds the same.
import { availableParallelism, freemem } from "node:os";
import { MessageChannel, resourceLimits, type Worker } from "node:worker_threads";
import {
  resolveKeywords,
  type KeywordFinder,
  type KeywordSource,
  type ResolvedKeywords,
} from "../../graph/index.ts";
import type { FromKeywords, ToKeywords } from "./keywords-messages.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** Fewer papers are done before a thread has loaded its words. */
const WORTH_A_THREAD = 5000;
/** More parts hardly gain anything: joining them is one thread's work. */
const MOST_THREADS = 8;
/** Bytes that a thread takes with its words, its papers and what it leaves lying about. */
const THREAD_BYTES = 600e6;

/** Papers handed over at a time. */
const SLICE = 1000;

/** One core is left to the thread of the import. */
export function keywordThreads(
  papers: number,
  cores = availableParallelism(),
  free = freemem(),
): number {
  if (cores < 2 || papers < WORTH_A_THREAD) return 0;
  return Math.max(1, Math.min(cores - 1, MOST_THREADS, Math.floor(free / THREAD_BYTES)));
}

/** Finds keywords with so many threads; 0: with the caller's. */
export function keywordFinder(
  threadsFor: (papers: number) => number = (papers) => keywordThreads(papers),
): KeywordFinder {
  return async (papers, onProgress) => {
    const threads = threadsFor(papers.length);
    if (threads === 0) return resolveKeywords(papers, onProgress);
    // As much as the caller may, where that is a thread itself.
    const memory = resourceLimits.maxOldGenerationSizeMb ?? 0;
    const workers = Array.from({ length: threads }, () => spawnWorker("keywords", null, memory));
    try {
      return await findIn(workers, papers, onProgress);
    } finally {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}

function findIn(
  workers: readonly Worker[],
  papers: readonly KeywordSource[],
  onProgress: (share: number) => void,
): Promise<ResolvedKeywords> {
  return new Promise((resolve, reject) => {
    let read = 0;
    for (const worker of workers) {
      worker.on("message", (message: FromKeywords) => {
        if (message.type === "found") resolve(message.keywords);
        else onProgress((read += message.papers) / papers.length);
      });
      worker.on("error", reject);
      worker.on("exit", () => {
        reject(new Error("A thread that finds keywords has ended."));
      });
    }
    workers.forEach((worker, i) => {
      const [from, to] = [i, i + 1].map((n) => Math.round((n * papers.length) / workers.length));
      hand(worker, papers.slice(from, to));
    });
    const others = workers.slice(1).map((worker) => {
      const { port1: leader, port2 } = new MessageChannel();
      worker.postMessage({ type: "follow", leader } satisfies ToKeywords, [leader]);
      return port2;
    });
    const lead = { type: "lead", others, paperCount: papers.length } satisfies ToKeywords;
    workers[0]!.postMessage(lead, others);
  });
}

/** Only what keywords are made from. */
function hand(worker: Worker, papers: readonly KeywordSource[]): void {
  for (let from = 0; from < papers.length; from += SLICE) {
    const slice = papers
      .slice(from, from + SLICE)
      .map(({ title, abstract, keywords }) => ({ title, abstract, keywords }));
    worker.postMessage({ type: "papers", papers: slice } satisfies ToKeywords);
  }
}

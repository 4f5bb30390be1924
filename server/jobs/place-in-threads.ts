// Places the groups of a large map in several threads at once.
import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { Part, Placement } from "../../graph/index.ts";
import { placePart } from "../../graph/index.ts";
import {
  placementOf,
  placeOne,
  placeShared,
  shareParts,
  type SharedParts,
} from "./shared-parts.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** With fewer nodes a thread would come too late to help. */
const LARGE = 20_000;
/** Threads beside the calling one. */
const MOST_THREADS = 3;
/** Milliseconds after which a part that another thread took is placed here: that thread may have died. */
const PATIENCE = 60_000;

/** As `placePart` places each; the calling thread works too, and waits for the last. */
export function placeInThreads(parts: readonly Part[], seed: number): readonly Placement[] {
  const nodes = parts.reduce((sum, { links }) => sum + links.nodeCount, 0);
  const threads = Math.min(MOST_THREADS, availableParallelism() - 1, parts.length - 1);
  if (nodes < LARGE || threads < 1) return parts.map((part) => placePart(part, seed));
  const shared = shareParts(parts, seed);
  const helpers = Array.from({ length: threads }, () => startHelper(shared));
  try {
    placeShared(shared);
    return parts.map((_, p) => awaited(shared, p, PATIENCE));
  } finally {
    for (const helper of helpers) void helper.terminate();
  }
}

/** The places of a part; placed here if no thread has done so in time, in milliseconds. */
export function awaited(shared: SharedParts, p: number, patience: number): Placement {
  if (Atomics.wait(shared.done, p, 0, patience) === "timed-out") placeOne(shared, p);
  return placementOf(shared, p);
}

function startHelper(shared: SharedParts): Worker {
  const helper = spawnWorker("layout", shared);
  // Whatever ends it, what it leaves undone is done by the calling thread.
  helper.on("error", () => undefined);
  helper.unref();
  return helper;
}

// Worker threads start from TypeScript in development and tests, and from bundled JavaScript in the
// built server; this is the one place that knows the difference.
import { totalmem } from "node:os";
import { join } from "node:path";
import { getHeapStatistics } from "node:v8";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** Folder of the entry file of each worker, seen from `server/`. */
const FOLDERS = {
  store: "store",
  import: "jobs",
  keywords: "jobs",
  compute: "jobs",
  preview: "jobs",
  layout: "jobs",
} as const;

export type WorkerName = keyof typeof FOLDERS;

/** Of the machine's memory, what the objects of an import may take where nothing else is said. */
const IMPORT_SHARE = 0.5;

/**
 * MiB for young objects, where more than Node.js gives is worth it: what an import makes lives as long as it
 * does, and looking it through again and again was a fifth of its time (95,000 papers, 47 to 38 s of processor).
 */
const YOUNG: Partial<Record<WorkerName, number>> = { import: 192 };

/**
 * Starts `server/<folder>/<name>-worker`; the caller owns it and must terminate it.
 *
 * @param memory MiB that its objects may take before it ends with an error; 0: what Node.js gives, and an import,
 *   which may be of a million papers, half of the machine's memory where that is more
 */
export function spawnWorker(name: WorkerName, workerData?: unknown, memory = 0): Worker {
  const most = memory === 0 && name === "import" ? importMemory() : memory;
  const young = YOUNG[name];
  const options = {
    workerData,
    resourceLimits: {
      ...(most === 0 ? {} : { maxOldGenerationSizeMb: most }),
      ...(young === undefined ? {} : { maxYoungGenerationSizeMb: young }),
    },
  };
  if (import.meta.url.endsWith(".ts")) {
    return threadOf(new URL(`../${FOLDERS[name]}/${name}-worker.ts`, import.meta.url), options);
  }
  return new Worker(join(import.meta.dirname, `${name}-worker.js`), options);
}

/** A thread that runs a TypeScript file: Node.js 20 has threads load JavaScript alone. */
export function threadOf(file: URL, options: WorkerOptions): Worker {
  const load = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); });`;
  return new Worker(load, { eval: true, ...options });
}

function importMemory(): number {
  const share = Math.floor((totalmem() * IMPORT_SHARE) / 2 ** 20);
  return share > getHeapStatistics().heap_size_limit / 2 ** 20 ? share : 0;
}

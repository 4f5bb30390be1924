// Worker threads start from TypeScript in development and tests, and from bundled JavaScript in the
// built server; this is the one place that knows the difference.
import { join } from "node:path";
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

/**
 * MiB for young objects, where more than Node.js gives is worth it: what an import makes lives as long as it
 * does, and looking it through again and again was a fifth of its time (95,000 papers, 47 to 38 s of processor).
 */
const YOUNG: Partial<Record<WorkerName, number>> = { import: 192 };

/**
 * Starts `server/<folder>/<name>-worker`; the caller owns it and must terminate it.
 *
 * @param memory MiB that its objects may take before it ends with an error; 0: what Node.js gives
 */
export function spawnWorker(name: WorkerName, workerData?: unknown, memory = 0): Worker {
  const young = YOUNG[name];
  const options = {
    workerData,
    resourceLimits: {
      ...(memory === 0 ? {} : { maxOldGenerationSizeMb: memory }),
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

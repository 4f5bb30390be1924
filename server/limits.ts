// How much one server does at once and for one request: the one list from which the options of
// `serve`, the checks and the table in the README are made.

/** name: [default, what it is of, the status of whoever goes beyond it] */
export const LIMITS = {
  "upload-mib": [200, "MiB of one upload, all files together", 413],
  records: [2_000_000, "records of one import", 422],
  nodes: [1_000_000, "nodes of one map", 422],
  imports: [20, "imports that run or wait", 503],
  fetches: [2, "fetches from the web at a time", 503],
  previews: [4, "files looked at before their import at a time", 503],
  questions: [200, "questions waiting for one of the computing threads", 503],
  "answer-seconds": [300, "seconds that an answer may take to begin", 503],
  "bodies-mib": [1024, "MiB of uploads that arrive at the same time, all together", 503],
  "visitors-mib": [64, "the same of those who may not change anything", 503],
  connections: [2000, "connections at the same time", 503],
  "request-seconds": [600, "seconds that a request may take to arrive whole", 408],
  "header-kib": [16, "KiB of the head of a request, its address included", 431],
  "computed-mib": [1024, "MiB of what was computed, kept over restarts; oldest goes", 200],
  "worker-mib": [0, "MiB of memory of a thread; 0: what suits", 503],
} as const satisfies Record<string, readonly [standard: number, words: string, status: number]>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, number>>;

export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

/** The defaults, but for what was said. */
export function limitsWith(said: Partial<Limits> = {}): Limits {
  const standard = Object.fromEntries(LIMIT_NAMES.map((name) => [name, LIMITS[name][0]]));
  return { ...(standard as Limits), ...said };
}

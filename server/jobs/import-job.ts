// One import as a job: a worker thread reads and resolves, the store keeps, and a cancel at any
// moment leaves nothing behind.
import type { Worker } from "node:worker_threads";
import {
  changesOf,
  fileReport,
  type Corpus,
  type CorpusEntry,
  type Decision,
  type FileReport,
  type ReadResult,
} from "../../graph/index.ts";
import type { Limits } from "../limits.ts";
import { Problem, unknownCorpus, type ProblemCode } from "../problem.ts";
import type { Curation, Step } from "../store/curation.ts";
import { HandedOn, type FoundOrder, type JobOrder } from "../store/job-orders.ts";
import type { SourceFile, Store } from "../store/store.ts";
import type { Compute } from "./compute.ts";
import { distinctNames } from "../http/file-names.ts";
import { importId } from "./import-sources.ts";
import { decisiveIssue } from "./refusals.ts";
import type { JobHandle, JobProgress, Jobs, JobWork } from "./jobs.ts";
import { spawnWorker } from "./spawn-worker.ts";

/** What is to be imported. */
export interface ImportOrder {
  readonly sources: readonly SourceFile[];
  readonly name: string;
  /** What was decided about the corpus that this one continues; resolving heeds some of it. */
  readonly steps: readonly Step[];
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
  readonly compute: Pick<Compute, "prepare" | "forget">;
  readonly limits: Limits;
}

/** What somebody asks to be imported. */
export interface ImportRequest {
  /** Whether a corpus that has these files among others will do. */
  readonly orLarger?: boolean;
  readonly sources: readonly SourceFile[];
  readonly name: string;
  /** Id of the corpus that the new one continues and replaces, or null. */
  readonly addTo: string | null;
  readonly decisions: readonly Decision[];
}

/** What is kept of an import until it is over. */
interface KeptImport {
  readonly do: "import";
  readonly asked: Omit<ImportRequest, "sources">;
}

/** Starts an import, or answers at once when the store has it already. */
export async function startImport(
  context: ImportContext,
  request: ImportRequest,
  /** Whether it outlives this process; not where whoever asks for it asks again. */
  { outlives = true } = {},
): Promise<JobHandle> {
  const ready = await readyImport(context, request);
  const { jobs } = context;
  if (typeof ready !== "function") return jobs.finished(ready.id, ready.files);
  return outlives ? jobs.start(ready, importOrder(request)) : jobs.start(ready);
}

/** With which an import can be begun again. */
export function importOrder({ sources, ...asked }: ImportRequest): JobOrder {
  return { what: { do: "import", asked } satisfies KeptImport, files: sources };
}

/** The import that an order asks for; null when it asks for something else. */
export function importAgain(context: ImportContext, found: FoundOrder): JobWork | null {
  const what = found.what as Partial<KeptImport> | null;
  if (what?.do !== "import" || what.asked === undefined) return null;
  const { asked } = what;
  return async (report, signal, reorder) => {
    const ready = await readyImport(context, { ...asked, sources: await found.files() });
    if (typeof ready === "function") return ready(report, signal, reorder);
    // It was kept, but the process ended before it could say so.
    report({ files: ready.files });
    return ready.id;
  };
}

/** The work, or the corpus that is there already. */
async function readyImport(
  { store, compute, limits }: Omit<ImportContext, "jobs">,
  request: ImportRequest,
): Promise<JobWork | CorpusEntry> {
  const order = await orderOf(store, request);
  const id = await importId(order.sources);
  const replace = async (made: string): Promise<void> => {
    if (request.addTo === null || request.addTo === made) return;
    await carryOver(store, request.addTo, made);
    await store.deleteCorpus(request.addTo);
    compute.forget(request.addTo);
  };
  const known = (await store.getCorpus(id)) ?? (await holderOf(store, request));
  if (known !== null) {
    await decideMore(store, known.id, order.steps);
    await replace(known.id);
    return known;
  }
  const work = importWork({ store, limits }, order, id, request.addTo);
  return async (report, signal, reorder) => {
    const made = await work(report, signal, reorder);
    await replace(made);
    // Whoever imported it looks at it next; if this fails, that request will say why.
    compute.prepare(made).catch(() => undefined);
    return made;
  };
}

/** The newest corpus that has all the files, where a larger one will do. */
async function holderOf(store: Store, request: ImportRequest): Promise<CorpusEntry | null> {
  if (request.orLarger !== true) return null;
  for (const entry of await store.listCorpora()) {
    const kept = (await store.sources(entry.id)) ?? [];
    if (request.sources.every((source) => kept.some((known) => isSame(known, source))))
      return entry;
  }
  return null;
}

/** With the files and decisions of the corpus that is continued; the same file counts once. */
async function orderOf(store: Store, request: ImportRequest): Promise<ImportOrder> {
  const { sources, name, addTo, decisions } = request;
  const steps = decisions.length === 0 ? [] : [decisions];
  if (addTo === null) return { sources, name, steps };
  const [entry, before] = [await store.getCorpus(addTo), await store.sources(addTo)];
  if (entry === null || before === null) throw unknownCorpus();
  const added = sources.filter((source) => !before.some((known) => isSame(known, source)));
  const all = [...before.map((known) => correctedAnew(known, sources)), ...added];
  const names = distinctNames(all.map((source) => source.name));
  const whole = all.map((source, i) => ({ ...source, name: names[i]! }));
  const curation = await store.curation(addTo);
  return {
    sources: whole,
    name: entry.name,
    steps: [...curation.steps, ...steps],
  };
}

/** What is decided by the time that a corpus is kept, and what could be redone. */
async function curationNow(
  store: Store,
  { steps }: ImportOrder,
  addTo: string | null,
): Promise<Pick<Curation, "steps" | "undone">> {
  if (addTo === null) return { steps, undone: [] };
  const old = await store.curation(addTo);
  const known = new Set([...old.steps, ...old.undone].map(plainly));
  const brought = steps.filter((step) => !known.has(plainly(step)));
  return { steps: [...old.steps, ...brought], undone: brought.length === 0 ? old.undone : [] };
}

/** A file with what was corrected in it when it was given once more. */
function correctedAnew(known: SourceFile, given: readonly SourceFile[]): SourceFile {
  const again = given.find(
    (source) => source.corrections && source.corrections.length > 0 && isSame(known, source),
  );
  return again?.corrections ? { ...known, corrections: again.corrections } : known;
}

/**
 * The same bytes, and the same said of them but for corrections; the name may have been changed to
 * tell files apart.
 */
function isSame(a: SourceFile, b: SourceFile): boolean {
  const said = ({ format, venue, year, columns }: SourceFile): string =>
    JSON.stringify([format, venue, year, columns ?? null]);
  return said(a) === said(b) && Buffer.from(a.bytes).equals(b.bytes);
}

/** Steps that a corpus which was imported before neither has nor had taken back. */
async function decideMore(store: Store, id: string, steps: readonly Step[]): Promise<void> {
  const { steps: made, undone } = await store.curation(id);
  const known = new Set([...made, ...undone].map(plainly));
  for (const step of steps)
    if (!known.has(plainly(step))) await store.decide(id, { kind: "decided", step });
}

/** Tags, and what was decided about the old corpus while the new one was being made. */
async function carryOver(store: Store, from: string, to: string): Promise<void> {
  const [old, made] = [await store.curation(from), await store.curation(to)];
  const known = new Set([...made.steps, ...made.undone].map(plainly));
  for (const step of old.steps)
    if (!known.has(plainly(step))) await store.decide(to, { kind: "decided", step });
  const tags = changesOf(await store.tags(from), await store.tags(to));
  if (tags.length > 0) await store.tag(to, tags);
}

/** A step without what is added when it is made. */
function plainly(step: Step): string {
  return JSON.stringify(
    step.map((decision) => ({ ...decision, at: undefined, witnesses: undefined })),
  );
}

function importWork(
  { store, limits }: Pick<ImportContext, "store" | "limits">,
  order: ImportOrder,
  id: string,
  addTo: string | null,
): JobWork {
  return async (report, signal) => {
    // The same files may have been waiting twice.
    const known = await store.getCorpus(id);
    if (known !== null) {
      report({ files: known.files });
      await decideMore(store, id, order.steps);
      return known.id;
    }
    const { reads, corpus } = await runWorker(order, limits, report, signal);
    report({ step: "Saving", share: WORKING, files: reads.map(fileReport) });
    refuseNothing(reads);
    const { name, sources } = order;
    const entry = await store.saveCorpus(
      { id, name, sources, reads, corpus, curation: await curationNow(store, order, addTo) },
      {
        signal,
        onProgress: (share) => {
          report({ share: WORKING + (1 - WORKING) * share });
        },
      },
    );
    // The cancel may come when the last byte is already kept. What others go on with stays.
    if (signal.aborted && !(signal.reason instanceof HandedOn)) {
      await store.deleteCorpus(entry.id);
      signal.throwIfAborted();
    }
    return entry.id;
  };
}

/** Runs the worker to its result; an abort terminates it first and rejects then. */
async function runWorker(
  order: ImportOrder,
  limits: Limits,
  report: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<{ reads: readonly ReadResult[]; corpus: Corpus }> {
  signal.throwIfAborted();
  const sent: WorkerOrder = { ...order, mostRecords: limits.records };
  const worker: Worker = spawnWorker("import", sent, limits["worker-mib"]);
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

/** A file, and what is said of it that matters most. */
function withoutPaper({ file, issues }: ReadResult): string {
  const why = decisiveIssue(issues)?.message.replace(/\.$/, "");
  return why === undefined ? file : `${file} (${why})`;
}

/** An import from which no paper came fails, and says why. */
function refuseNothing(reads: readonly ReadResult[]): void {
  if (reads.some((read) => read.records.length > 0)) return;
  if (reads.some((read) => read.format !== null))
    throw new Problem("no-papers", `No paper was found in ${reads.map(withoutPaper).join("; ")}.`);
  const why = reads.map(
    ({ file, issues }) => `${file}: ${decisiveIssue(issues)?.message ?? "not readable."}`,
  );
  throw new Problem("unknown-format", why.join("\n"));
}

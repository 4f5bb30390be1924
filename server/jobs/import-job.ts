// One import as a job: a worker thread reads and resolves, the store keeps, and a cancel at any
// moment leaves nothing behind.
import type { CorpusEntry, Decision } from "../../graph/index.ts";
import type { Limits } from "../limits.ts";
import { HandedOn, type FoundOrder, type JobOrder } from "../store/job-orders.ts";
import type { SourceFile, Store } from "../store/store.ts";
import { readyAddition } from "./add-to.ts";
import type { Compute } from "./compute.ts";
import { NOTHING_BEFORE, type ComputedBefore } from "./computed-before.ts";
import { importId } from "./import-sources.ts";
import type { JobHandle, Jobs, JobWork } from "./jobs.ts";
import { keepFound } from "./kept-work.ts";
import { readAndResolve, savingProgress, type ImportOrder } from "./read-and-resolve.ts";
import { decideMore, isSame } from "./same-import.ts";

/** What imports need; the routes' context has all of it. */
export interface ImportContext {
  readonly jobs: Jobs;
  readonly store: Store;
  readonly compute: Pick<Compute, "prepare" | "forget">;
  /** Where what was found in files outlives the import. */
  readonly before?: ComputedBefore | undefined;
  readonly limits: Limits;
}

/** What somebody asks to be imported. */
export interface ImportRequest {
  /** Whether a corpus that has these files among others will do. */
  readonly orLarger?: boolean;
  readonly sources: readonly SourceFile[];
  readonly name: string;
  /** Id of the corpus that the files join, which keeps it; or null. */
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
  if (!outlives) return jobs.start(ready);
  return jobs.start(ready, importOrder(request), (found) => importAgain(context, found)!);
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
  context: Omit<ImportContext, "jobs">,
  request: ImportRequest,
): Promise<JobWork | CorpusEntry> {
  const { store } = context;
  if (request.addTo !== null) return readyAddition(context, request, request.addTo);
  const order = orderOf(request);
  const { id, known } = await placeFor(store, order.sources);
  const there = known ?? (await holderOf(store, request));
  if (there === null) return importWork(context, order, id);
  await decideMore(store, there.id, order.steps);
  return there;
}

/**
 * The id of an import, and the corpus that is made of the same already. Where files were added to the
 * corpus of that id it is another one by now, and the import gets the next id.
 */
async function placeFor(
  store: Store,
  sources: readonly SourceFile[],
): Promise<{ readonly id: string; readonly known: CorpusEntry | null }> {
  for (let n = 0; ; n++) {
    const id = await importId(sources, n);
    const known = await store.getCorpus(id);
    if (known === null || (await isMadeOf(store, id, sources))) return { id, known };
  }
}

async function isMadeOf(store: Store, id: string, sources: readonly SourceFile[]) {
  // Whose files cannot be read is not made again beside itself.
  const kept = await store.sources(id).catch(() => null);
  if (kept === null) return true;
  const facts = ({ name, corrections = [] }: SourceFile) => JSON.stringify([name, corrections]);
  return (
    kept.length === sources.length &&
    kept.every((one, i) => facts(one) === facts(sources[i]!) && isSame(one, sources[i]!))
  );
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

function orderOf({ sources, name, decisions }: ImportRequest): ImportOrder {
  return { sources, name, steps: decisions.length === 0 ? [] : [decisions] };
}

function importWork(
  { store, limits, compute, before = NOTHING_BEFORE }: Omit<ImportContext, "jobs">,
  order: ImportOrder,
  id: string,
): JobWork {
  return async (report, signal) => {
    // The same files may have been waiting twice.
    const known = await store.getCorpus(id);
    if (known !== null) {
      report({ files: known.files });
      await decideMore(store, id, order.steps);
      return known.id;
    }
    const { reads, corpus, found } = await readAndResolve(order, limits, report, signal);
    const { name, sources, steps } = order;
    const entry = await store.saveCorpus(
      { id, name, sources, reads, corpus, curation: { steps, undone: [] } },
      { signal, onProgress: savingProgress(report) },
    );
    // The cancel may come when the last byte is already kept. What others go on with stays.
    if (signal.aborted && !(signal.reason instanceof HandedOn)) {
      await store.deleteCorpus(entry.id);
      signal.throwIfAborted();
    }
    keepFound(before, entry.id, sources, found).catch(() => undefined);
    // Whoever imported it looks at it next; if this fails, that request will say why.
    compute.prepare(entry.id).catch(() => undefined);
    return entry.id;
  };
}

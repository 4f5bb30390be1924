// Files that join a corpus: it keeps its id, name, decisions and tags, and becomes what importing all
// of its files at once would have made.
import type { CorpusEntry } from "../../graph/index.ts";
import { distinctNames } from "../http/file-names.ts";
import { unknownCorpus } from "../problem.ts";
import type { GrownFrom, SourceFile, Store } from "../store/store.ts";
import type { ImportContext, ImportRequest } from "./import-job.ts";
import type { JobWork } from "./jobs.ts";
import { NOTHING_BEFORE } from "./computed-before.ts";
import { foundBefore, keepFound } from "./kept-work.ts";
import { readAndResolve, savingProgress, type ImportOrder } from "./read-and-resolve.ts";
import { decideMore, isSame } from "./same-import.ts";

/** The work, or the corpus when it has all the files already. */
export async function readyAddition(
  { store, compute, limits, before = NOTHING_BEFORE }: Omit<ImportContext, "jobs">,
  request: ImportRequest,
  id: string,
): Promise<JobWork | CorpusEntry> {
  const steps = request.decisions.length === 0 ? [] : [request.decisions];
  const first = await additionOf(store, request, id);
  if (first.isThere) {
    await decideMore(store, id, steps);
    return first.from.entry;
  }
  /** False when somebody else changed its files meanwhile. */
  const grow: (...job: Parameters<JobWork>) => Promise<boolean> = async (report, signal) => {
    const { from, order, isThere } = await additionOf(store, request, id);
    if (isThere) {
      report({ files: from.entry.files });
      return true;
    }
    const { name, sources } = order;
    const asked = { ...order, found: await foundBefore(before, id, sources) };
    const { reads, corpus, found } = await readAndResolve(asked, limits, report, signal);
    const options = { signal, onProgress: savingProgress(report) };
    const grown = await store.growCorpus({ id, name, sources, reads, corpus }, from, options);
    if (grown !== null) keepFound(before, id, sources, found).catch(() => undefined);
    return grown !== null;
  };
  return async (report, signal, reorder) => {
    await store.inTurn(
      id,
      async () => {
        while (!(await grow(report, signal, reorder))) signal.throwIfAborted();
      },
      signal,
    );
    await decideMore(store, id, steps);
    compute.forget(id);
    // Whoever added to it looks at it next; if this fails, that request will say why.
    compute.prepare(id).catch(() => undefined);
    return id;
  };
}

interface Addition {
  readonly from: GrownFrom;
  /** All files, those that are there first; the same file counts once. */
  readonly order: ImportOrder;
  /** Whether nothing would change. */
  readonly isThere: boolean;
}

async function additionOf(
  store: Store,
  { sources, decisions }: ImportRequest,
  id: string,
): Promise<Addition> {
  const [entry, before] = [await store.getCorpus(id), await store.sources(id)];
  if (entry === null || before === null) throw unknownCorpus();
  const added = sources.filter((source) => !before.some((known) => isSame(known, source)));
  const again = before.map((known) => correctedAnew(known, sources));
  const all = [...again, ...added];
  const names = distinctNames(all.map((source) => source.name));
  const { steps } = await store.curation(id);
  return {
    from: { entry, files: before.length },
    order: {
      sources: all.map((source, i) => ({ ...source, name: names[i]! })),
      name: entry.name,
      steps: decisions.length === 0 ? steps : [...steps, decisions],
    },
    isThere: added.length === 0 && again.every((source, i) => source === before[i]),
  };
}

/** A file with what was corrected in it when it was given once more. */
function correctedAnew(known: SourceFile, given: readonly SourceFile[]): SourceFile {
  const again = given.find(
    (source) => source.corrections && source.corrections.length > 0 && isSame(known, source),
  );
  const corrections = again?.corrections;
  if (!corrections || JSON.stringify(corrections) === JSON.stringify(known.corrections))
    return known;
  return { ...known, corrections };
}

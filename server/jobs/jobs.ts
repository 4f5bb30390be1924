// The jobs of this process, and those that it takes up because theirs ended. What a job does is a
// function that reports progress and obeys an abort signal.
import type { FileReport, JobState } from "../../graph/index.ts";
import type { FoundOrder, JobOrder, JobOrders } from "../store/job-orders.ts";
import { limitsWith, type Limits } from "../limits.ts";
import { Problem } from "../problem.ts";
import { StoreError } from "../store/store-error.ts";
import type { JobSharing } from "./job-sharing.ts";
import { isOver } from "./job-state.ts";
import { createTurns } from "./turns.ts";
import {
  createJob,
  endedJob,
  finishedJob,
  queuedState,
  type JobHandle,
  type JobWork,
  type OwnJob,
  type SeenJob,
} from "./one-job.ts";

export type { JobHandle, JobProgress, JobWork, SeenJob } from "./one-job.ts";

/** Makes the work of an order that another process left. */
export type Resume = (found: FoundOrder) => JobWork;

export interface Jobs {
  /**
   * Queues the work. Imports run one after another: of each who asks in turn, in the order they came.
   *
   * @param order with which another process can begin it again; none: it ends with this one
   * @param fromKept makes the work of the kept order, so that while it waits nothing holds its files
   */
  start(work: JobWork, order?: JobOrder, fromKept?: Resume): JobHandle;
  /** Starts work that mostly waits for others, beside the imports; few at a time. */
  startBeside(work: JobWork, order?: JobOrder): JobHandle;
  /** A job that has nothing to do, because the corpus is there already. */
  finished(corpusId: string, files: readonly FileReport[]): JobHandle;
  find(id: string): Promise<SeenJob | null>;
  /**
   * Begins jobs again whose process ended: those there are now and, where others share the store,
   * those to come, as long as this process is not busy itself. Resolves to how many were there.
   */
  takeUp(resume: Resume): Promise<number>;
  /** Stops what runs or waits: what others can begin again is handed on, the rest cancelled. */
  close(): Promise<void>;
}

export interface JobsOptions {
  /** Shows the jobs to other processes on the store, where there can be some. */
  readonly sharing?: JobSharing | null;
  /** Where what jobs need outlives the process. */
  readonly orders?: JobOrders | null;
  readonly limits?: Limits;
  /** Told of each job of this process that is over, and how many ms after it was asked for. */
  readonly onEnded?: (state: JobState, ms: number) => void;
  /** How often jobs of dead processes are looked for, in ms. */
  readonly interval?: number;
}

/** Ended jobs are remembered so that a reloaded page finds them, but not for ever. */
const REMEMBERED = 200;
/** With as many imports to do, others take up what was left. */
const BUSY = 2;

export function createJobs(
  onError: (error: unknown) => void,
  {
    sharing = null,
    orders = null,
    limits = limitsWith(),
    onEnded = () => undefined,
    interval = 5000,
  }: JobsOptions = {},
): Jobs {
  const jobs = new Map<string, JobHandle>();
  /** Jobs that another process could begin again, and when nothing of them is kept any more. */
  const ordered = new Map<string, Promise<void>>();
  const turns = createTurns();
  let waiting = 0;
  let beside = 0;
  let takingUp = Promise.resolve(0);
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const remember = (own: OwnJob, kept: Promise<void>): JobHandle => {
    // Who asks is not told of a job before it is safe; that it could not be kept, its state says.
    const safe = kept.catch(() => undefined);
    const shown = safe.then(() => sharing?.show(own));
    const job = { ...own, shown };
    jobs.set(job.id, job);
    for (const [id, old] of jobs) {
      if (jobs.size <= REMEMBERED) break;
      if (isOver(old.state())) jobs.delete(id);
    }
    return job;
  };
  const dropWhenOver = async (job: OwnJob): Promise<void> => {
    const state = await job.done;
    // Somebody else's by now: it is looked for where it is shown.
    if (!isOver(state)) jobs.delete(job.id);
    else await orders?.drop(state).catch(onError);
    ordered.delete(job.id);
  };

  /** A job in the state in which it begins; `kept`: when what it needs is safe. */
  const begin = (first: JobState, work: JobWork, kept: Promise<void>, isOrdered: boolean) => {
    const isImport = first.kind === "import";
    if (isImport) waiting++;
    else beside++;
    const own = isImport ? turns.take() : null;
    const turn = Promise.all([kept, own?.begun]);
    const reorder = async (state: JobState, order: JobOrder): Promise<void> => {
      if (isOrdered) await orders?.keep(state, order);
    };
    const since = performance.now();
    const job = createJob({ first, work, turn, reorder, onError });
    void job.done.then((state) => {
      if (isImport) waiting--;
      else beside--;
      own?.end();
      if (isOver(state)) onEnded(state, Math.round(performance.now() - since));
    });
    if (isOrdered) ordered.set(job.id, dropWhenOver(job));
    return remember(job, kept);
  };
  const start = (
    kind: JobState["kind"],
    work: JobWork,
    order: JobOrder | undefined,
    fromKept?: Resume,
  ) => {
    const first = queuedState(kind);
    if (order === undefined || orders === null) return begin(first, work, Promise.resolve(), false);
    const kept = orders.keep(first, order);
    const found = { state: first, what: order.what, tries: 1, files: () => orders.files(first.id) };
    return begin(first, fromKept?.(found) ?? work, kept, true);
  };
  /** Takes what is there; where others share the store, no more than this process can do soon. */
  const takeAll = async (from: JobOrders, resume: Resume): Promise<number> => {
    let taken = 0;
    for (; !closed && (sharing === null || waiting < BUSY); taken++) {
      const found = await from.take();
      if (found === null) break;
      const { id, kind, share } = found.state;
      begin({ ...queuedState(kind), id, share }, resume(found), Promise.resolve(), true);
    }
    return taken;
  };

  return {
    start(work, order, fromKept) {
      if (waiting >= limits.imports)
        throw new Problem("too-busy", "Too many imports are waiting. Try again in a minute.", {
          headers: { "Retry-After": "60" },
        });
      return start("import", work, order, fromKept);
    },
    startBeside(work, order) {
      if (beside >= limits.fetches)
        throw new Problem(
          "too-busy",
          `${limits.fetches} fetches are under way already. Wait until one of them ends, or cancel it.`,
          { headers: { "Retry-After": "60" } },
        );
      return start("fetch", work, order);
    },
    finished: (corpusId, files) => remember(finishedJob(corpusId, files), Promise.resolve()),
    async find(id) {
      const known = jobs.get(id);
      if (known !== undefined) return known;
      await takingUp;
      const seen = jobs.get(id) ?? (await sharing?.find(id));
      if (seen !== undefined && seen !== null) return seen;
      const ended = await orders?.ended?.(id);
      return ended === undefined || ended === null ? null : endedJob(ended);
    },
    takeUp(resume) {
      if (orders === null) return takingUp;
      const look = (): Promise<number> => {
        takingUp = takeAll(orders, resume).catch((error: unknown) => {
          // Who asks the store hears of it.
          if (!(error instanceof StoreError && error.code === "unreachable")) onError(error);
          return 0;
        });
        return takingUp;
      };
      if (sharing !== null) timer = setInterval(() => void look(), interval).unref();
      return look();
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await takingUp;
      await Promise.all(
        [...jobs.values()].map(async (job) => {
          await job.shown;
          const dropped = ordered.get(job.id);
          if (dropped === undefined) return job.cancel();
          const state = await job.handOn();
          await dropped;
          if (!isOver(state)) await orders?.leave(job.id);
          return state;
        }),
      );
      await sharing?.close();
    },
  };
}

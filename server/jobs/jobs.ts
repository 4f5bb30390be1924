// The jobs of this process: their states, who listens to them, and how they end. What a job does
// is a function that reports progress and obeys an abort signal.
import { randomUUID } from "node:crypto";
import type { FileReport, JobState } from "../../graph/index.ts";
import { isOver } from "./job-state.ts";
import { limitsWith, type Limits } from "../limits.ts";
import type { JobSharing } from "./job-sharing.ts";
import { Problem, problemOf, type ProblemCode } from "../problem.ts";

/** What a running job may say about itself; `share` is only ever raised. */
export interface JobProgress {
  readonly step?: string;
  readonly share?: number;
  readonly files?: readonly FileReport[];
  readonly notes?: readonly string[];
  readonly canGoOn?: boolean;
}

/** Does the work; returns the id of the corpus made. */
export type JobWork = (
  report: (progress: JobProgress) => void,
  signal: AbortSignal,
) => Promise<string>;

/** A job to look at, whoever does it. */
export interface SeenJob {
  state(): JobState;
  /** Calls back on every change until the returned function is called. */
  onChange(listener: (state: JobState) => void): () => void;
  /** Stops the work, waits until nothing of it is left, and gives the last state. */
  cancel(): Promise<JobState>;
}

/** A job of this process. */
export interface JobHandle extends SeenJob {
  readonly id: string;
  /** Resolves when every process on the store can find it. */
  readonly shown: Promise<void>;
  /** The last state; never rejects. */
  readonly done: Promise<JobState>;
}

/** Before it is shown. */
export type OwnJob = Omit<JobHandle, "shown">;

export interface Jobs {
  /** Queues the work. Imports run one after another, in the order they came. */
  start(work: JobWork): JobHandle;
  /** Starts work that mostly waits for others, beside the imports; few at a time. */
  startBeside(work: JobWork): JobHandle;
  /** A job that has nothing to do, because the corpus is there already. */
  finished(corpusId: string, files: readonly FileReport[]): JobHandle;
  find(id: string): Promise<SeenJob | null>;
  /** Cancels what runs or waits. */
  close(): Promise<void>;
}

/** Ended jobs are remembered so that a reloaded page finds them, but not for ever. */
const REMEMBERED = 200;

/** @param sharing shows the jobs to other processes on the store, where there can be some */
export function createJobs(
  onError: (error: unknown) => void,
  sharing: JobSharing | null = null,
  limits: Limits = limitsWith(),
): Jobs {
  const jobs = new Map<string, JobHandle>();
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let beside = 0;

  const remember = (own: OwnJob): JobHandle => {
    const job = { ...own, shown: sharing?.show(own) ?? Promise.resolve() };
    jobs.set(job.id, job);
    for (const [id, old] of jobs) {
      if (jobs.size <= REMEMBERED) break;
      if (isOver(old.state())) jobs.delete(id);
    }
    return job;
  };

  return {
    start(work) {
      if (waiting >= limits.imports)
        throw new Problem("too-busy", "Too many imports are waiting. Try again in a minute.", {
          headers: { "Retry-After": "60" },
        });
      waiting++;
      const job = createJob("import", work, last, onError);
      // A cancelled job ends at once, but whoever comes after it still waits for the one before.
      last = Promise.all([last, job.done.then(() => waiting--)]);
      return remember(job);
    },
    startBeside(work) {
      if (beside >= limits.fetches)
        throw new Problem(
          "too-busy",
          `${limits.fetches} fetches are under way already. Wait until one of them ends, or cancel it.`,
          { headers: { "Retry-After": "60" } },
        );
      beside++;
      const job = createJob("fetch", work, Promise.resolve(), onError);
      void job.done.then(() => beside--);
      return remember(job);
    },
    finished: (corpusId, files) => remember(finishedJob(corpusId, files)),
    async find(id) {
      return jobs.get(id) ?? (await sharing?.find(id)) ?? null;
    },
    async close() {
      await Promise.all([...jobs.values()].map((job) => job.cancel()));
      await sharing?.close();
    },
  };
}

function createJob(
  kind: JobState["kind"],
  work: JobWork,
  turn: Promise<unknown>,
  onError: (error: unknown) => void,
): OwnJob {
  const abort = new AbortController();
  const listeners = new Set<(state: JobState) => void>();
  let state = queuedState(kind);
  // Let go as soon as it has run: it holds the files, and the job is remembered for long.
  let ahead: JobWork | null = work;

  const change = (next: Partial<JobState>): void => {
    state = { ...state, ...next, share: Math.max(state.share, next.share ?? 0) };
    for (const listener of listeners) listener(state);
  };
  const report = (progress: JobProgress): void => {
    if (!isOver(state) && !abort.signal.aborted) change(progress);
  };
  const run = async (): Promise<JobState> => {
    await Promise.race([turn, aborted(abort.signal)]);
    try {
      abort.signal.throwIfAborted();
      change({ status: "running", step: "Starting" });
      const running = ahead!(report, abort.signal);
      ahead = null;
      const corpusId = await running;
      change({ status: "done", step: "Done", share: 1, corpusId });
    } catch (error) {
      change(abort.signal.aborted ? CANCELLED : failedState(error, onError));
    }
    ahead = null;
    return state;
  };
  const done = run();
  return {
    id: state.id,
    done,
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel() {
      if (!isOver(state)) abort.abort();
      return done;
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

function finishedJob(corpusId: string, files: readonly FileReport[]): OwnJob {
  const state: JobState = {
    ...queuedState("import"),
    status: "done",
    step: "Already imported",
    share: 1,
    corpusId,
    files,
  };
  const done = Promise.resolve(state);
  return { id: state.id, done, state: () => state, onChange: () => () => {}, cancel: () => done };
}

function queuedState(kind: JobState["kind"]): JobState {
  return {
    id: randomUUID(),
    kind,
    status: "queued",
    step: "Waiting",
    share: 0,
    corpusId: null,
    files: [],
    notes: [],
    canGoOn: false,
    error: null,
  };
}

const CANCELLED: Partial<JobState> = { status: "cancelled", step: "Cancelled" };

function failedState(error: unknown, onError: (error: unknown) => void): Partial<JobState> {
  const problem = problemOf(error);
  const code: ProblemCode = problem.code;
  if (code === "internal") onError(error);
  return { status: "failed", step: "Failed", error: { code, message: problem.message } };
}

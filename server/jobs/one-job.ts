// One job of this process: its state, who listens to it, and how it ends.
import { randomUUID } from "node:crypto";
import type { FileReport, JobState } from "../../graph/index.ts";
import { HandedOn, type JobOrder } from "../store/job-orders.ts";
import { problemOf, type ProblemCode } from "../problem.ts";
import { isOver } from "./job-state.ts";

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
  /** Changes what would be begun again, should the process end from here on. */
  reorder: (order: JobOrder) => Promise<void>,
) => Promise<string>;

/** A job to look at, whoever does it. */
export interface SeenJob {
  state(): JobState;
  /** Calls back on every change until the returned function is called. */
  onChange(listener: (state: JobState) => void): () => void;
  /** Stops the work, waits until nothing of it is left, and gives the last state. */
  cancel(): Promise<JobState>;
  /** For a job of this process: the last state that it can tell; never rejects. */
  readonly done?: Promise<JobState>;
}

/** Before it is shown. */
export interface OwnJob extends SeenJob {
  readonly id: string;
  /** The last state, or the one in which it was handed on; never rejects. */
  readonly done: Promise<JobState>;
  /** Stops the work, because another process does it or will; waits until nothing of it runs. */
  handOn(): Promise<JobState>;
}

/** A job of this process. */
export interface JobHandle extends OwnJob {
  /** Resolves when every process on the store can find it, and what it needs is kept. */
  readonly shown: Promise<void>;
}

export interface JobParts {
  /** The state in which it begins. */
  readonly first: JobState;
  readonly work: JobWork;
  /** When it may begin; where it rejects, the job fails. */
  readonly turn: Promise<unknown>;
  readonly reorder: (state: JobState, order: JobOrder) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export function createJob({ first, work, turn, reorder, onError }: JobParts): OwnJob {
  const abort = new AbortController();
  const listeners = new Set<(state: JobState) => void>();
  let state = first;
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
    try {
      await Promise.race([turn, aborted(abort.signal)]);
      abort.signal.throwIfAborted();
      change({ status: "running", step: "Starting" });
      const running = ahead!(report, abort.signal, (order) => reorder(state, order));
      ahead = null;
      const corpusId = await running;
      change({ status: "done", step: "Done", share: 1, corpusId });
    } catch (error) {
      change(abort.signal.aborted ? endOf(abort.signal) : failedState(error, onError));
    }
    ahead = null;
    return state;
  };
  const done = run();
  const stop = (reason?: HandedOn) => (): Promise<JobState> => {
    if (!isOver(state)) abort.abort(reason);
    return done;
  };
  return {
    id: state.id,
    done,
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel: stop(),
    handOn: stop(new HandedOn("another process does this")),
  };
}

/** A job that has nothing to do, because the corpus is there already. */
export function finishedJob(corpusId: string, files: readonly FileReport[]): OwnJob {
  const state: JobState = {
    ...queuedState("import"),
    status: "done",
    step: "Already imported",
    share: 1,
    corpusId,
    files,
  };
  return endedJob(state);
}

/** A job that is over, by its last state. */
export function endedJob(state: JobState): OwnJob {
  const done = Promise.resolve(state);
  const ended = (): Promise<JobState> => done;
  const onChange = () => () => undefined;
  return { id: state.id, done, state: () => state, onChange, cancel: ended, handOn: ended };
}

export function queuedState(kind: JobState["kind"]): JobState {
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

/** What a job is that was stopped. */
function endOf({ reason }: AbortSignal): Partial<JobState> {
  return reason instanceof HandedOn
    ? { status: "queued", step: "Waiting for a server to go on with it" }
    : { status: "cancelled", step: "Cancelled" };
}

function failedState(error: unknown, onError: (error: unknown) => void): Partial<JobState> {
  const problem = problemOf(error);
  const code: ProblemCode = problem.code;
  // Of these the log says what people are not told.
  if (code === "internal" || code === "store-failed") onError(error);
  return { status: "failed", step: "Failed", error: { code, message: problem.message } };
}

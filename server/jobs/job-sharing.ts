// Jobs between the processes on one store: those of this process are shown to the others, and theirs
// can be watched and stopped from here.
import type { JobState } from "../../graph/index.ts";
import type { JobBoard } from "../store/job-board.ts";
import { isOver } from "./job-state.ts";
import type { OwnJob, SeenJob } from "./one-job.ts";

export interface JobSharing {
  /** Shows a job of this process from now to its end; resolves when others can find it. */
  show(job: OwnJob): Promise<void>;
  /** A job of another process, or one of this process that it has forgotten. */
  find(id: string): Promise<SeenJob | null>;
  /** Waits until the others know how the jobs of this process ended. */
  close(): Promise<void>;
}

export interface SharingOptions {
  /** How often others are shown and asked, in ms. */
  readonly interval?: number;
}

export function createJobSharing(
  board: JobBoard,
  { interval = 500 }: SharingOptions = {},
): JobSharing {
  const showing = new Set<Promise<void>>();
  return {
    show(job) {
      const state = job.state();
      // Where the store is out of reach, the job will find that out by itself.
      const first = board.show(state).then(
        () => undefined,
        () => undefined,
      );
      const all = first.then(() => showOn(board, job, state, interval));
      showing.add(all);
      void all.then(() => showing.delete(all));
      return first;
    },
    async find(id) {
      const state = await board.find(id);
      return state === null ? null : seenJob(board, state, interval);
    },
    async close() {
      await Promise.all(showing);
    },
  };
}

/** How many intervals may pass between two signs of life. */
const QUIET = 10;

async function showOn(
  board: JobBoard,
  job: OwnJob,
  first: JobState,
  interval: number,
): Promise<void> {
  let shown = first;
  let quiet = 0;
  const ended = job.done.then(() => true);
  while (!isOver(shown)) {
    const isLast = await Promise.race([ended, pause(interval).then(() => false)]);
    const state = job.state();
    try {
      if (state !== shown || ++quiet >= QUIET) {
        // Taken for dead, though it was only held up: another process does it now.
        if (!(await board.show(state))) await job.handOn();
        shown = state;
        quiet = 0;
      }
      const stop = isLast || isOver(state) ? [] : await board.askedToStop([job.id]);
      if (stop.length > 0) await job.cancel();
    } catch {
      // The store is out of reach: whoever asks there hears that. Shown again when it is back.
    }
    if (isLast) return;
  }
}

function seenJob(board: JobBoard, first: JobState, interval: number): SeenJob {
  let state = first;
  const look = async (): Promise<void> => {
    state = (await board.find(state.id)) ?? state;
  };
  return {
    state: () => state,
    onChange(listener) {
      let watching = true;
      const watch = async (): Promise<void> => {
        while (watching && !isOver(state)) {
          await pause(interval);
          const before = JSON.stringify(state);
          await look().catch(() => undefined);
          // Typed as constant, but it ends while we wait.
          if ((watching as boolean) && JSON.stringify(state) !== before) listener(state);
        }
      };
      void watch();
      return () => {
        watching = false;
      };
    },
    async cancel() {
      if (!isOver(state)) await board.askToStop(state.id);
      while (!isOver(state)) {
        await pause(interval);
        await look();
      }
      return state;
    },
  };
}

/** Holds up no process that wants to end. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

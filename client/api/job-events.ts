// Follows a job over server-sent events, and by asking again where the stream breaks.
import type { JobState } from "../../graph/index.ts";
import { getJob } from "./corpora.ts";
import { problemOf } from "./http.ts";

const ENDED: ReadonlySet<JobState["status"]> = new Set(["done", "failed", "cancelled"]);

/** True when a job will not change any more. */
export function hasEnded(job: JobState): boolean {
  return ENDED.has(job.status);
}

/** How long a server that is being started again is waited for, and how often it is asked, in ms. */
const PATIENCE = 120_000;
const PAUSE = 2000;

/**
 * Calls `onState` with every state of a job until it has ended, and `onLost` if the server does not
 * know it or does not come back. Returns a function that stops following (the job itself goes on).
 */
export function followJob(
  id: string,
  onState: (job: JobState) => void,
  onLost: (error: unknown) => void,
): () => void {
  let stream: EventSource | null = null;
  let stopped = false;
  let asking = false;
  const stop = () => {
    stopped = true;
    stream?.close();
  };
  // Typed as constant, but it changes while one waits.
  const isStopped = (): boolean => stopped;
  const tell = (job: JobState) => {
    if (stopped) return;
    if (hasEnded(job)) stop();
    onState(job);
  };
  const listen = () => {
    stream = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
    stream.addEventListener("job", (event: MessageEvent<string>) => {
      tell(JSON.parse(event.data) as JobState);
    });
    stream.addEventListener("error", () => void ask());
  };
  /** Tells an ended job from a lost server. A server that is started again goes on with the job. */
  const ask = async (): Promise<void> => {
    if (asking || stopped) return;
    asking = true;
    const job = await getJobPatiently(id, isStopped).catch((error: unknown) => {
      if (!stopped) onLost(error);
      stop();
      return null;
    });
    asking = false;
    if (job !== null) tell(job);
    // The browser reconnects by itself, but not after an answer that was an error.
    if (!isStopped() && stream?.readyState === EventSource.CLOSED) listen();
  };
  listen();
  return stop;
}

async function getJobPatiently(id: string, isGivenUp: () => boolean): Promise<JobState> {
  for (const until = Date.now() + PATIENCE; ;)
    try {
      return await getJob(id);
    } catch (error) {
      const { code } = problemOf(error);
      if (code !== "no-answer" || isGivenUp() || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
}

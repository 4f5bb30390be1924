// Follows a job over server-sent events, and by asking again where the stream breaks.
import type { JobState } from "../../graph/index.ts";
import { getJob } from "./corpora.ts";

const ENDED: ReadonlySet<JobState["status"]> = new Set(["done", "failed", "cancelled"]);

/** True when a job will not change any more. */
export function hasEnded(job: JobState): boolean {
  return ENDED.has(job.status);
}

/**
 * Calls `onState` with every state of a job until it has ended, and `onLost` if the server can no
 * longer be asked. Returns a function that stops following (the job itself goes on).
 */
export function followJob(
  id: string,
  onState: (job: JobState) => void,
  onLost: (error: unknown) => void,
): () => void {
  const stream = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
  let stopped = false;
  const stop = () => {
    stopped = true;
    stream.close();
  };
  stream.addEventListener("job", (event: MessageEvent<string>) => {
    if (stopped) return;
    const job = JSON.parse(event.data) as JobState;
    if (hasEnded(job)) stop();
    onState(job);
  });
  stream.addEventListener("error", () => {
    if (stopped) return;
    // The browser reconnects by itself; asking once tells an ended job from a lost server.
    getJob(id).then(
      (job) => {
        if (stopped) return;
        if (hasEnded(job)) stop();
        onState(job);
      },
      (error: unknown) => {
        if (stopped) return;
        stop();
        onLost(error);
      },
    );
  });
  return stop;
}

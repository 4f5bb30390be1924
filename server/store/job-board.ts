// Where the processes on one store tell each other of their jobs.
import type { JobState } from "../../graph/index.ts";

export interface JobBoard {
  /** Shows how a job of this process stands; to be repeated, though nothing changes, while it runs. */
  show(state: JobState): Promise<void>;
  /** Whichever process does it; failed when that one has shown nothing for long. */
  find(id: string): Promise<JobState | null>;
  /** Asks the process that does the job to stop it. */
  askToStop(id: string): Promise<void>;
  /** Those of these jobs that somebody asked to stop. */
  askedToStop(ids: readonly string[]): Promise<readonly string[]>;
}

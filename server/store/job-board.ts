// Where the processes on one store tell each other of their jobs.
import type { JobState } from "../../graph/index.ts";

export interface JobBoard {
  /**
   * Shows how a job of this process stands; to be repeated, though nothing changes, while it runs.
   * False when another process has taken it up, because this one said nothing for long.
   */
  show(state: JobState): Promise<boolean>;
  /**
   * Whichever process does it. When that one has shown nothing for long, the job waits for another,
   * or has failed where nothing is kept to begin it again.
   */
  find(id: string): Promise<JobState | null>;
  /** Asks the process that does the job to stop it. */
  askToStop(id: string): Promise<void>;
  /** Those of these jobs that somebody asked to stop. */
  askedToStop(ids: readonly string[]): Promise<readonly string[]>;
}

// Where a job stands, as everybody may ask.
import type { JobState } from "../../graph/index.ts";

/** Whether nothing will change any more. */
export function isOver(state: JobState): boolean {
  return state.status === "done" || state.status === "failed" || state.status === "cancelled";
}

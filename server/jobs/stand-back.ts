// Threads that work long stand back when others of this server have something short to do.
import { setPriority } from "node:os";

/** Of the scale from −20 to 19; the server's own threads have 0. */
const BEHIND = 10;

/** Puts the calling thread behind the others, where the system counts by threads: on Linux. */
export function standBack(): void {
  if (process.platform !== "linux") return;
  try {
    setPriority(BEHIND);
  } catch {
    // Where that is forbidden, everybody goes on as equals.
  }
}

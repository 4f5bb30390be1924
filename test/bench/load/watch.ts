// What a process holds, looked at now and then. Only where /proc tells (Linux).
import { readFileSync, readdirSync } from "node:fs";

export interface Held {
  /** Resident memory, MB (10⁶ bytes). */
  readonly megabytes: number;
  readonly threads: number;
  readonly handles: number;
}

/** Null where nobody tells, or the process has gone. */
function heldBy(pid: number): Held | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return {
      megabytes: (Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) * 1024) / 1e6,
      threads: Number(/Threads:\s+(\d+)/u.exec(status)?.[1]),
      handles: readdirSync(`/proc/${pid}/fd`).length,
    };
  } catch {
    return null;
  }
}

/** Looks once a second until it is stopped; then gives all that was seen. */
export function watch(pid: number): () => readonly Held[] {
  const seen: Held[] = [];
  const look = (): void => {
    const held = heldBy(pid);
    if (held !== null) seen.push(held);
  };
  const timer = setInterval(look, 1000);
  return () => {
    clearInterval(timer);
    look();
    return seen;
  };
}

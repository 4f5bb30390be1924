// Who a process is beyond its number, which is given again to others: when it started, on which
// boot of which machine.
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessIdentity {
  readonly pid: number;
  /** Start of the process in ticks since boot; null where the system does not tell. */
  readonly started: string | null;
  /** Changes with every boot of the machine; null where the system does not tell. */
  readonly boot: string | null;
  /** Machine and container; process numbers mean something only within one. */
  readonly place: string;
}

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid), boot: bootId(), place: placeOf() };
}

/**
 * Whether the process still runs. `unknown`: it belongs to another machine or container, or the
 * system does not tell whether its number was given to another process since.
 */
export function stateOf(owner: ProcessIdentity): "running" | "gone" | "unknown" {
  const here = thisProcess();
  if (owner.place !== here.place) return "unknown";
  if (owner.boot !== null && here.boot !== null && owner.boot !== here.boot) return "gone";
  if (!isRunning(owner.pid) || isZombie(owner.pid)) return "gone";
  const started = startOf(owner.pid);
  if (started === null || owner.started === null) return "unknown";
  return started === owner.started ? "running" : "gone";
}

/** Another after every start of the machine, the same until then; null where there is none. */
export function bootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}

function placeOf(): string {
  try {
    return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** What /proc/<pid>/stat says, after the name, which may itself hold spaces and brackets. */
function fieldsOf(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

/** Field 22, the start in ticks since boot. */
function startOf(pid: number): string | null {
  return fieldsOf(pid)[19] ?? null;
}

/** Field 3: dead, but still in the list of processes because its parent has not asked after it. */
function isZombie(pid: number): boolean {
  return ["Z", "X", "x"].includes(fieldsOf(pid)[0] ?? "");
}

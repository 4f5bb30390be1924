// What a process holds, looked at now and then, and whether that grows. Only where /proc tells (Linux).
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { quantile } from "./clients.ts";

export interface Held {
  /** Resident memory, MB (10⁶ bytes). */
  readonly megabytes: number;
  readonly threads: number;
  readonly handles: number;
}

/** What `probe.mjs` tells. */
interface Told {
  /** ms: the main thread's longest computing in one go, and how late its timers were. */
  readonly busy: { readonly longest: number; readonly delayMax: number; readonly delay999: number };
  /** Bytes after a forced collection, of each thread that had time to answer. */
  readonly main: Heap;
  readonly threads: readonly Heap[];
  readonly rss: number;
}

interface Heap {
  /** Of a thread; the main one has none. */
  readonly threadId?: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** How often the probe is asked: it collects all garbage, which nobody else has to do. */
const PROBED = 20_000;

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

export interface Watched {
  /** Once a second. */
  readonly held: readonly Held[];
  readonly told: readonly Told[];
}

/**
 * Looks until it is stopped; then gives all that was seen.
 *
 * @param probe file that the probe of that process writes
 */
export function watch(pid: number, probe: string): () => Watched {
  const held: Held[] = [];
  const look = (): void => {
    const now = heldBy(pid);
    if (now !== null) held.push(now);
  };
  // The first look is at what was before, the start of the server among it.
  const before = toldIn(probe).length + 1;
  process.kill(pid, "SIGUSR2");
  const timers = [setInterval(look, 1000), setInterval(() => process.kill(pid, "SIGUSR2"), PROBED)];
  return () => {
    for (const timer of timers) clearInterval(timer);
    look();
    return { held, told: toldIn(probe).slice(before) };
  };
}

function toldIn(probe: string): Told[] {
  if (!existsSync(probe)) return [];
  const lines = readFileSync(probe, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Told);
}

/** What was seen, in lines to print. */
export function inWords({ held, told }: Watched): readonly string[] {
  const lines: string[] = [];
  if (told.length > 0) {
    const most = (of: (one: Told) => number): string => Math.max(...told.map(of)).toFixed(0);
    lines.push(
      `main thread: computed ${most(({ busy }) => busy.longest)} ms in one go at the most; ` +
        `event loop late by ${most(({ busy }) => busy.delay999)} ms in 1 of 1000 looks, ` +
        `${most(({ busy }) => busy.delayMax)} ms at the most (waiting for a processor included)`,
    );
  }
  const late = <T>(all: readonly T[]): readonly T[] => all.slice(Math.floor(all.length / 2));
  const early = <T>(all: readonly T[]): readonly T[] => all.slice(0, Math.floor(all.length / 2));
  const growth = (name: string, points: readonly Point[]): void => {
    if (points.length < 5) return;
    const { slope, error } = lineThrough(points);
    const middle = quantile(
      points.map(({ y }) => y),
      0.5,
    ).toFixed(0);
    const [rise, doubt] = [slope * 60, 2 * error * 60];
    lines.push(
      `${name}, second half: ${middle} MB, ${rise.toFixed(2)} ± ${doubt.toFixed(2)} MB a minute: ` +
        (Math.abs(rise) <= doubt ? "level" : rise > 0 ? "rising" : "falling"),
    );
  };
  growth("resident memory", late(held.map(({ megabytes }, x) => ({ x, y: megabytes }))));
  growth("heaps and buffers after collection", late(heapsOf(told)));
  for (const of of ["threads", "handles"] as const) {
    const most = (part: readonly Held[]): string => String(Math.max(...part.map((one) => one[of])));
    if (held.length > 1)
      lines.push(
        `open ${of}: ${most(early(held))} at the most in the first half, ${most(late(held))} in the second`,
      );
  }
  return lines;
}

interface Point {
  /** Seconds. */
  readonly x: number;
  /** MB. */
  readonly y: number;
}

/** Main thread and those that stay, wherever all of them had time to answer. */
function heapsOf(told: readonly Told[]): readonly Point[] {
  const ids = told.flatMap(({ threads }) => threads.map(({ threadId }) => threadId));
  const stays = (id: number | undefined): boolean =>
    ids.filter((one) => one === id).length > told.length / 2;
  const count = new Set(ids.filter(stays)).size;
  return told.flatMap(({ main, threads }, i) => {
    const all = threads.filter(({ threadId }) => stays(threadId));
    if (all.length < count) return [];
    const bytes = [main, ...all].reduce((sum, one) => sum + one.heapUsed + one.external, 0);
    return [{ x: (i * PROBED) / 1000, y: bytes / 1e6 }];
  });
}

/** Least squares: rise for each of x, and its standard error. */
function lineThrough(points: readonly Point[]): { slope: number; error: number } {
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const spread = mean((point) => (point.x - x) ** 2) * points.length;
  const slope = (mean((point) => (point.x - x) * (point.y - y)) * points.length) / spread;
  const left = mean((point) => (point.y - y - slope * (point.x - x)) ** 2) * points.length;
  return { slope, error: Math.sqrt(left / (points.length - 2) / spread) };
}

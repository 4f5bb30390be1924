// Orders of jobs in a data folder: `jobs/<id>/` holds the files, `jobs/<id>.json` the rest. Only with
// the latter on the disk does an order count, so that a crash leaves whole ones. How the last ones ended
// stands in `jobs/ended`.
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { JobState } from "../../graph/index.ts";
import { replaceDurably, syncFolder } from "./durable-files.ts";
import type { JobOrders } from "./job-orders.ts";
import { createQueue } from "./queue.ts";
import { keepSources, readSources, removeSources, sweepSources } from "./sources.ts";
import { fileError } from "./store-error.ts";

interface KeptOrder {
  readonly state: JobState;
  readonly what: unknown;
  /** ISO 8601. */
  readonly orderedAt: string;
  /** How often it was begun. */
  readonly begun: number;
}

const SUFFIX = ".json";
const ENDED = "ended";
/** So many jobs that are over are remembered. */
const REMEMBERED = 200;

/** Removes what a crash left behind, and finds the orders of earlier processes. */
export async function openLocalOrders(
  folder: string,
  onNotice: (sentence: string) => void,
): Promise<JobOrders> {
  // What waits there was given to this server alone.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: (readonly [id: string, order: KeptOrder])[] = [];
  for (const name of (await readdir(folder)).filter((one) => one.endsWith(SUFFIX))) {
    const order = await read(join(folder, name));
    if (order !== null) found.push([basename(name, SUFFIX), order]);
    else onNotice(`${join(folder, name)} cannot be read: import what was on its way again.`);
  }
  await sweepSources(folder, new Set([ENDED, ...found.flatMap(([id]) => [id, `${id}${SUFFIX}`])]));
  const ended = await readEnded(join(folder, ENDED));
  const left = new Map(found.sort(([, a], [, b]) => (a.orderedAt < b.orderedAt ? -1 : 1)));
  const mine = new Map<string, KeptOrder>();
  const writing = createQueue();

  const write = async (id: string, order: KeptOrder): Promise<void> => {
    try {
      await replaceDurably(join(folder, `${id}${SUFFIX}`), `${JSON.stringify(order)}\n`);
    } catch (error) {
      throw fileError(folder, "keep what was ordered", error);
    }
    mine.set(id, order);
  };
  const files = async (id: string) => (await readSources(folder, id)).sources;
  return {
    files,
    async keep(state, { what, files }) {
      await keepSources(folder, state.id, { name: state.id, sources: files });
      const { orderedAt = new Date().toISOString(), begun = 1 } = mine.get(state.id) ?? {};
      await write(state.id, { state, what, orderedAt, begun });
    },
    async take() {
      const [first] = left;
      if (first === undefined) return null;
      const [id, order] = first;
      left.delete(id);
      await write(id, { ...order, begun: order.begun + 1 });
      const { state, what, begun } = order;
      return { state, what, tries: begun, files: () => files(id) };
    },
    async drop(state) {
      const { id } = state;
      mine.delete(id);
      ended.delete(id);
      ended.set(id, state);
      for (const old of ended.keys()) {
        if (ended.size <= REMEMBERED) break;
        ended.delete(old);
      }
      const text = (): string =>
        [...ended.values()].map((one) => `${JSON.stringify(one)}\n`).join("");
      // Where the disk is full, this process tells it all the same.
      await writing.take(() => replaceDurably(join(folder, ENDED), text())).catch(() => undefined);
      await rm(join(folder, `${id}${SUFFIX}`), { force: true });
      await syncFolder(folder);
      await removeSources(folder, id);
    },
    ended: (id) => Promise.resolve(ended.get(id) ?? null),
    async leave(id) {
      const order = mine.get(id);
      if (order !== undefined) await write(id, { ...order, begun: 0 });
    },
  };
}

/** By id, the newest last; what cannot be read is forgotten. */
async function readEnded(path: string): Promise<Map<string, JobState>> {
  try {
    const lines = (await readFile(path, "utf8")).split("\n").filter((line) => line !== "");
    const states = lines.map((line) => JSON.parse(line) as JobState);
    return new Map(states.map((state) => [state.id, state]));
  } catch {
    return new Map();
  }
}

/** Null for a file that a failing disk damaged. */
async function read(path: string): Promise<KeptOrder | null> {
  try {
    const order = JSON.parse(await readFile(path, "utf8")) as Partial<KeptOrder> | null;
    return typeof order?.orderedAt === "string" ? (order as KeptOrder) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw fileError(path, "read what was ordered", error);
  }
}

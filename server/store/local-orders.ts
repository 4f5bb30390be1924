// Orders of jobs in a data folder: `jobs/<id>/` holds the files, `jobs/<id>.json` the rest. Only with
// the latter on the disk does an order count, so that a crash leaves whole ones.
import { mkdir, readFile, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { JobState } from "../../graph/index.ts";
import { replaceDurably, syncFolder } from "./durable-files.ts";
import type { JobOrders } from "./job-orders.ts";
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
  await sweepSources(folder, new Set(found.flatMap(([id]) => [id, `${id}${SUFFIX}`])));
  const left = new Map(found.sort(([, a], [, b]) => (a.orderedAt < b.orderedAt ? -1 : 1)));
  const mine = new Map<string, KeptOrder>();

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
    async drop({ id }) {
      mine.delete(id);
      await rm(join(folder, `${id}${SUFFIX}`), { force: true });
      await syncFolder(folder);
      await removeSources(folder, id);
    },
    async leave(id) {
      const order = mine.get(id);
      if (order !== undefined) await write(id, { ...order, begun: 0 });
    },
  };
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

// Jobs as a table, so that a page that asks another process than the one that imports sees the same,
// and a job whose process died is taken up by one other.
import { randomUUID } from "node:crypto";
import type { JobState } from "../../../graph/index.ts";
import { isOver } from "../../jobs/job-state.ts";
import type { Database, Session } from "../database.ts";
import type { JobBoard } from "../job-board.ts";
import type { JobOrder, JobOrders } from "../job-orders.ts";
import { holdName } from "../locks.ts";
import type { SourceFile } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { readSources, removeSourceRows, writeSources } from "./source-tables.ts";

/** Without a word for this long, in s, a process has died. */
const SILENCE = 20;

/** Jobs that are over are remembered for a day. */
const OLD = "interval '1 day'";

/** Jobs that can be begun again and that nobody does; $1: seconds of silence. */
const LEFT = "what IS NOT NULL AND NOT ended AND seen_at < now() - make_interval(secs => $1)";

const CANCELLED = { status: "cancelled", step: "Cancelled" } as const;

const DIED = {
  code: "worker-failed",
  message: "The server that did this has stopped. Nothing of it was kept: try again.",
} as const;

/** The jobs of this process, and what it sees of others. */
export interface JobTable {
  readonly board: JobBoard;
  readonly orders: JobOrders;
}

/** Files of orders, which are much: from a thread of their own where there is one. */
export interface OrderFiles {
  keep(kept: KeptJobOrder): Promise<void>;
  read(id: string): Promise<readonly SourceFile[]>;
}

export interface KeptJobOrder extends JobOrder {
  readonly state: JobState;
  readonly owner: string;
}

/** @param silence seconds after which a process that says nothing counts as dead */
export function createJobTable(
  database: Database,
  files: OrderFiles = {
    keep: (kept) => keepOrder(database, kept),
    read: (id) => orderFiles(database, id),
  },
  silence = SILENCE,
): JobTable {
  const owner = randomUUID();
  const changed = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
    database.transaction(work, { repeatable: true });
  /** Ends what was left and nobody wants any more. Until the transaction ends, nobody takes a job. */
  const endUnwanted = async (session: Session): Promise<void> => {
    await holdName(session, "jobs");
    const rows = await session.query(`SELECT state, owner FROM jobs WHERE stop AND ${LEFT}`, [
      silence,
    ]);
    for (const row of rows)
      await end(session, { ...(row["state"] as JobState), ...CANCELLED }, row["owner"]);
  };
  const board: JobBoard = {
    show: (state) =>
      changed(async (session) => {
        const rows = await session.query(
          "INSERT INTO jobs (job_id, state, stop, seen_at, owner, ended) VALUES ($1, $2, false, now(), $3, $4) ON CONFLICT (job_id) DO UPDATE SET state = excluded.state, seen_at = excluded.seen_at, ended = excluded.ended WHERE jobs.owner = excluded.owner RETURNING job_id",
          [state.id, JSON.stringify(state), owner, isOver(state)],
        );
        if (isOver(state)) await forgetOld(session);
        return rows.length > 0;
      }),
    async find(id) {
      const [row] = await database.query(
        "SELECT state, stop, ended, what IS NOT NULL AS ordered, extract(epoch FROM clock_timestamp() - seen_at)::float8 AS silent FROM jobs WHERE job_id = $1",
        [id],
      );
      if (row === undefined) return null;
      const state = row["state"] as JobState;
      if (isOver(state) || Number(row["silent"]) < silence) return state;
      if (row["ordered"] !== true)
        return { ...state, status: "failed", step: "Failed", error: DIED };
      if (row["stop"] === true) return { ...state, ...CANCELLED };
      return { ...state, status: "queued", step: "Waiting for a server to go on with it" };
    },
    askToStop: (id) =>
      changed(async (session) => {
        await session.query("UPDATE jobs SET stop = true WHERE job_id = $1", [id]);
        await endUnwanted(session);
      }),
    async askedToStop(ids) {
      const rows = await database.query(
        "SELECT job_id FROM jobs WHERE stop AND job_id = ANY ($1::text[])",
        [ids],
      );
      return rows.map((row) => String(row["job_id"]));
    },
  };
  const orders: JobOrders = {
    keep: (state, order) => files.keep({ ...order, state, owner }),
    files: (id) => files.read(id),
    take: () =>
      changed(async (session) => {
        await endUnwanted(session);
        const [row] = await session.query(
          `SELECT job_id, state, what, tries FROM jobs WHERE ${LEFT} ORDER BY seen_at, job_id LIMIT 1`,
          [silence],
        );
        if (row === undefined) return null;
        const id = String(row["job_id"]);
        await session.query(
          "UPDATE jobs SET owner = $2, seen_at = now(), tries = $3 WHERE job_id = $1",
          [id, owner, Number(row["tries"]) + 1],
        );
        return {
          state: row["state"] as JobState,
          what: row["what"],
          tries: Number(row["tries"]),
          files: () => files.read(id),
        };
      }),
    drop: (state) => changed((session) => end(session, state, owner)),
    leave: (id) =>
      changed(async (session) => {
        await session.query(
          "UPDATE jobs SET owner = NULL, seen_at = to_timestamp(0), tries = 0 WHERE job_id = $1 AND owner = $2 AND what IS NOT NULL",
          [id, owner],
        );
      }),
  };
  return { board, orders };
}

/** Keeps an order and its files; nothing when the job is another process's by now. */
export function keepOrder(database: Database, kept: KeptJobOrder): Promise<void> {
  const { state, what, files, owner } = kept;
  return database.transaction(
    async (session) => {
      const rows = await session.query(
        "INSERT INTO jobs (job_id, state, stop, seen_at, owner, ended, what, tries) VALUES ($1, $2, false, now(), $3, false, $4, 1) ON CONFLICT (job_id) DO UPDATE SET what = excluded.what, seen_at = excluded.seen_at WHERE jobs.owner = excluded.owner RETURNING job_id",
        [state.id, JSON.stringify(state), owner, JSON.stringify(what)],
      );
      if (rows.length === 0) return;
      await removeSourceRows(session, placeOf(state.id));
      await writeSources(session, placeOf(state.id), { name: state.id, sources: files });
    },
    { repeatable: true },
  );
}

/** Throws StoreError `damaged` when they are not as they were. */
export function orderFiles(database: Database, id: string): Promise<readonly SourceFile[]> {
  return database.transaction(async (session) => {
    const kept = await readSources(session, placeOf(id));
    if (kept !== null) return kept.sources;
    throw new StoreError("damaged", "What was uploaded is not there any more.");
  });
}

/** Where files of an order are among those of corpora: no id of a corpus has a colon. */
function placeOf(id: string): string {
  return `job:${id}`;
}

/** For the owner of a job: its last state, and what was kept of it goes. */
async function end(session: Session, state: JobState, owner: unknown): Promise<void> {
  const rows = await session.query(
    "UPDATE jobs SET state = $2, ended = true, what = NULL, seen_at = now() WHERE job_id = $1 AND owner IS NOT DISTINCT FROM $3 RETURNING job_id",
    [state.id, JSON.stringify(state), owner],
  );
  if (rows.length > 0) await removeSourceRows(session, placeOf(state.id));
}

async function forgetOld(session: Session): Promise<void> {
  const rows = await session.query(
    `DELETE FROM jobs WHERE seen_at < now() - ${OLD} AND (ended OR what IS NULL) RETURNING job_id`,
  );
  for (const row of rows) await removeSourceRows(session, placeOf(String(row["job_id"])));
}

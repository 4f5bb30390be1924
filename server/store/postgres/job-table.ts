// Jobs as a table, so that a page that asks another process than the one that imports sees the same.
import type { JobState } from "../../../graph/index.ts";
import { isOver } from "../../jobs/job-state.ts";
import type { Database } from "../database.ts";
import type { JobBoard } from "../job-board.ts";

/** Without a word for this long, in s, a process has died. */
const SILENCE = 20;

/** Jobs are remembered for a day. */
const OLD = "interval '1 day'";

const DIED = {
  code: "worker-failed",
  message: "The server that did this has stopped. Nothing of it was kept: try again.",
} as const;

/** @param silence seconds after which a process that says nothing counts as dead */
export function createJobBoard(database: Database, silence = SILENCE): JobBoard {
  return {
    show: (state) =>
      database.transaction(
        async (session) => {
          await session.query(
            "INSERT INTO jobs (job_id, state, stop, seen_at) VALUES ($1, $2, false, now()) ON CONFLICT (job_id) DO UPDATE SET state = excluded.state, seen_at = excluded.seen_at",
            [state.id, JSON.stringify(state)],
          );
          if (isOver(state)) await session.query(`DELETE FROM jobs WHERE seen_at < now() - ${OLD}`);
        },
        { repeatable: true },
      ),
    async find(id) {
      const [row] = await database.query(
        "SELECT state, extract(epoch FROM clock_timestamp() - seen_at)::float8 AS silent FROM jobs WHERE job_id = $1",
        [id],
      );
      if (row === undefined) return null;
      const state = row["state"] as JobState;
      if (isOver(state) || Number(row["silent"]) < silence) return state;
      return { ...state, status: "failed", step: "Failed", error: DIED };
    },
    askToStop: (id) =>
      database.transaction(
        async (session) => {
          await session.query("UPDATE jobs SET stop = true WHERE job_id = $1", [id]);
        },
        { repeatable: true },
      ),
    async askedToStop(ids) {
      const rows = await database.query(
        "SELECT job_id FROM jobs WHERE stop AND job_id = ANY ($1::text[])",
        [ids],
      );
      return rows.map((row) => String(row["job_id"]));
    },
  };
}

// What was computed, as a table: a process finds there what another one on the same database computed.
import type { Computed } from "../computed.ts";
import type { Database, Session } from "../database.ts";
import { holdName } from "../locks.ts";

/** Bytes of a part. */
const PART = 1 << 20;

/** What is larger comes sooner by COPY out of the tables that it is made of. */
const MOST_OF_ONE = 32 * PART;

const OF_VALUE = "corpus_id = $1 AND key = $2";

export function createComputedTable(database: Database): Computed {
  const change = (work: (session: Session) => Promise<void>): Promise<void> =>
    database.transaction(work, { repeatable: true });
  return {
    mostOfOne: MOST_OF_ONE,
    async get(corpus, key) {
      const parts: Uint8Array[] = [];
      for (;;) {
        const [row] = await database.query(
          `SELECT bytes, used_at < now() - interval '1 minute' AS old FROM computed WHERE ${OF_VALUE} AND part = $3`,
          [corpus, key, parts.length],
        );
        if (row === undefined) break;
        parts.push(row["bytes"] as Uint8Array);
        if (parts.length > 1 || row["old"] !== true) continue;
        await change(async (session) => {
          await session.query(
            `UPDATE computed SET used_at = now() WHERE ${OF_VALUE} AND part = 0`,
            [corpus, key],
          );
        });
      }
      // Parts of two values, one put in the place of the other, are found by the checksum.
      return parts.length === 0 ? null : Buffer.concat(parts);
    },
    put: (corpus, key, bytes, most) =>
      change(async (session) => {
        await holdName(session, "computed");
        const [there] = await session.query("SELECT 1 AS one FROM sources WHERE corpus_id = $1", [
          corpus,
        ]);
        // Deleted while it was computed.
        if (bytes.length > most || there === undefined) return;
        await remove(session, corpus, key);
        await makeRoom(session, most - bytes.length);
        for (let part = 0; part * PART < bytes.length; part++)
          await session.query("INSERT INTO computed VALUES ($1, $2, $3, now(), $4)", [
            corpus,
            key,
            part,
            Buffer.from(bytes.subarray(part * PART, (part + 1) * PART)),
          ]);
      }),
    drop: (corpus, key) => change((session) => remove(session, corpus, key)),
  };
}

async function remove(session: Session, corpus: unknown, key: unknown): Promise<void> {
  await session.query(`DELETE FROM computed WHERE ${OF_VALUE}`, [corpus, key]);
}

/** What is of corpora that are not there any more goes, then what was not used for longest. */
async function makeRoom(session: Session, most: number): Promise<void> {
  await session.query(
    "DELETE FROM computed WHERE corpus_id NOT IN (SELECT corpus_id FROM sources)",
  );
  const rows = await session.query(
    "SELECT corpus_id, key, sum(octet_length(bytes))::float8 AS size FROM computed GROUP BY corpus_id, key ORDER BY max(used_at) FILTER (WHERE part = 0), corpus_id, key",
  );
  let total = rows.reduce((sum, row) => sum + Number(row["size"]), 0);
  for (const row of rows) {
    if (total <= most) return;
    await remove(session, row["corpus_id"], row["key"]);
    total -= Number(row["size"]);
  }
}

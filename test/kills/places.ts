// Where a server keeps things, and what can be done to it while the server is down: a data folder, or
// a PostgreSQL of our own.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readAddress } from "../../server/store/postgres/address.ts";
import { MIGRATIONS } from "../../server/store/postgres/migrations.ts";
import { openPostgres } from "../../server/store/postgres/pool.ts";
import { withSchema, type Cluster } from "../support/postgres-cluster.ts";

export interface Place {
  readonly args: readonly string[];
  /** Makes the tables those of an older version, while no server runs. */
  makeOlder(): Promise<void>;
  /** Ends all connections to the database; null where there are none. */
  readonly cut: (() => Promise<void>) | null;
  /** Ids of the jobs that are to be gone on with. */
  pendingJobs(): Promise<readonly string[]>;
  /** Collections of which anything is left in files, or null where there are none. */
  leftOver(): readonly string[] | null;
}

export function folderPlace(dataDir: string): Place {
  return {
    args: ["--data", dataDir],
    makeOlder() {
      // As whoever comes from another version finds it: tables that are to be made again.
      const path = join(dataDir, "database.json");
      const state = JSON.parse(readFileSync(path, "utf8")) as object;
      writeFileSync(path, JSON.stringify({ ...state, schema: "of an older version" }));
      return Promise.resolve();
    },
    cut: null,
    pendingJobs() {
      const names = readdirSync(join(dataDir, "jobs"));
      return Promise.resolve(
        names.filter((name) => name.endsWith(".json")).map((name) => basename(name, ".json")),
      );
    },
    leftOver: () => readdirSync(join(dataDir, "sources")),
  };
}

/** How the tables were before a migration, for those that were added since the first one. */
const BACK: Readonly<Record<string, string>> = {
  "numbers of serials and people, languages":
    "ALTER TABLE papers DROP COLUMN issns, DROP COLUMN language; ALTER TABLE authors DROP COLUMN identifiers",
  "jobs that outlive their process":
    "ALTER TABLE jobs DROP COLUMN ended, DROP COLUMN owner, DROP COLUMN what, DROP COLUMN tries",
  "what was computed": "DROP TABLE computed",
  "hashes of rows": "ALTER TABLE corpora DROP COLUMN blocks",
};

export function postgresPlace({ url }: Cluster): Place {
  const address = withSchema(url);
  const open = () => openPostgres(readAddress(address), { most: 1 });
  return {
    args: ["--database", address],
    async makeOlder() {
      const database = open();
      await database.transaction(async (session) => {
        for (const [k, { name }] of [...MIGRATIONS.entries()].reverse()) {
          const back = BACK[name];
          if (back === undefined) break;
          for (const sql of back.split("; ")) await session.query(sql);
          await session.query("DELETE FROM migrations WHERE number = $1", [k + 1]);
        }
      });
      await database.close();
    },
    async cut() {
      const database = open();
      await database.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'",
      );
      await database.close();
    },
    async pendingJobs() {
      const database = open();
      const rows = await database.query("SELECT job_id FROM jobs WHERE NOT ended");
      await database.close();
      return rows.map((row) => String(row["job_id"]));
    },
    leftOver: () => null,
  };
}

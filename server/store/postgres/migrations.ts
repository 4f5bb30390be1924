// How a database came to its tables, step by step. Forward only; each step is one transaction under
// a lock, so that a start that is killed in the middle, or two at once, leave whole steps.
import type { Database, Session } from "../database.ts";
import { lockSchema } from "../locks.ts";
import { SCHEMA_STEPS } from "../schema.ts";
import { StoreError } from "../store-error.ts";
import type { Address } from "./address.ts";

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** What a cluster does with the new tables. */
  readonly spread: readonly Spread[];
}

/** Rows of one paper, or of one corpus, lie together; other tables are small, and whole on every node. */
export interface Spread {
  readonly table: string;
  readonly by: "paper" | "corpus_id" | "nothing";
}

/** What a data folder keeps in files. */
const KEPT_1 = `
CREATE TABLE journal (
  place integer PRIMARY KEY,      -- from 1, without gaps
  id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  line json NOT NULL
);

CREATE TABLE sources (
  corpus_id text PRIMARY KEY,
  name text NOT NULL,
  files json NOT NULL             -- what was said of each, its length and SHA-256
);

CREATE TABLE source_parts (
  corpus_id text NOT NULL,
  file integer NOT NULL,
  part integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (corpus_id, file, part)
);
`;

/** What processes tell each other of their jobs. */
const JOBS_2 = `
CREATE TABLE jobs (
  job_id text PRIMARY KEY,
  state json NOT NULL,
  stop boolean NOT NULL,          -- somebody asked for it
  seen_at timestamptz NOT NULL    -- when its process last told that it lives
);
`;

/** What a job needs to be begun again by another process. */
const ORDERS_4 = `
ALTER TABLE jobs ADD COLUMN ended boolean NOT NULL DEFAULT false;
ALTER TABLE jobs ADD COLUMN owner uuid;
ALTER TABLE jobs ADD COLUMN what json;
ALTER TABLE jobs ADD COLUMN tries integer NOT NULL DEFAULT 0;
`;

/** Maps, topics and answers that were computed, in parts that a driver can hold. */
const COMPUTED_5 = `
CREATE TABLE computed (
  corpus_id text NOT NULL,
  key text NOT NULL,
  part integer NOT NULL,
  used_at timestamptz NOT NULL,   -- of the first part, when it was last asked for
  bytes bytea NOT NULL,
  PRIMARY KEY (corpus_id, key, part)
);
`;

const byPaper = ["papers", "authorships", "paper_keywords", "paper_organizations"];
const byCorpus = ["notes", "issues", "source_parts"];
const whole = ["corpora", "authors", "venues", "keywords", "organizations", "countries"];

/** What is here stays as it is: a change is a migration more. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: "corpora, their sources, the journal",
    sql: SCHEMA_STEPS[0]! + KEPT_1,
    spread: [
      ...[...byPaper, "paper_countries"].map((table) => ({ table, by: "paper" }) as const),
      ...byCorpus.map((table) => ({ table, by: "corpus_id" }) as const),
      ...[...whole, "journal", "sources"].map((table) => ({ table, by: "nothing" }) as const),
    ],
  },
  { name: "jobs", sql: JOBS_2, spread: [{ table: "jobs", by: "nothing" }] },
  { name: "numbers of serials and people, languages", sql: SCHEMA_STEPS[1]!, spread: [] },
  { name: "jobs that outlive their process", sql: ORDERS_4, spread: [] },
  {
    name: "what was computed",
    sql: COMPUTED_5,
    spread: [{ table: "computed", by: "corpus_id" }],
  },
  { name: "hashes of rows", sql: SCHEMA_STEPS[2]!, spread: [] },
];

/** The migrations that a schema has taken; 0: it is not there. */
export async function schemaVersion(session: Session): Promise<number> {
  const [there] = await session.query(
    "SELECT to_regclass(current_schema() || '.migrations') IS NOT NULL AS known",
  );
  if (there?.["known"] !== true) return 0;
  const [row] = await session.query(
    "SELECT coalesce(max(number), 0)::integer AS n FROM migrations",
  );
  return Number(row?.["n"]);
}

/** Takes the missing migrations; those on a cluster are spread over its nodes. Returns how many. */
export async function migrate(
  database: Database,
  address: Address,
  { citus }: { readonly citus: boolean },
): Promise<number> {
  for (let taken = 0; ; taken++)
    if (!(await database.transaction((session) => next(session, address, citus)))) return taken;
}

async function next(session: Session, address: Address, citus: boolean): Promise<boolean> {
  await lockSchema(session, address.schema);
  await session.query(`CREATE SCHEMA IF NOT EXISTS ${address.schema}`);
  const version = await schemaVersion(session);
  refuseNewer(version, address);
  const migration = MIGRATIONS[version];
  if (migration === undefined) return false;
  if (version === 0)
    await session.query(
      "CREATE TABLE migrations (number integer PRIMARY KEY, name text NOT NULL, made_at timestamptz NOT NULL)",
    );
  for (const statement of statementsOf(migration.sql)) await session.query(statement);
  if (citus) for (const one of migration.spread) await spread(session, one);
  if (citus && version === 0) await spread(session, { table: "migrations", by: "nothing" });
  await session.query("INSERT INTO migrations VALUES ($1, $2, clock_timestamp())", [
    version + 1,
    migration.name,
  ]);
  return true;
}

export function refuseNewer(version: number, { shown }: Address): void {
  if (version <= MIGRATIONS.length) return;
  throw new StoreError(
    "newer-version",
    `The tables at ${shown} are of a newer Asterism (version ${version}, this one knows ${MIGRATIONS.length}). Update Asterism.`,
  );
}

/** Every statement of ours ends a line with its semicolon; comments have none. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;\s*\n/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Tables by paper share their shards' places, and so do those by corpus. */
const FIRST = { paper: "papers", corpus_id: "notes" } as const;

async function spread(session: Session, { table, by }: Spread): Promise<void> {
  if (by === "nothing") {
    await session.query("SELECT create_reference_table($1::regclass)", [table]);
    return;
  }
  const first = FIRST[by];
  await session.query(
    "SELECT create_distributed_table($1::regclass, $2, colocate_with => $3)",
    table === first ? [table, by, "none"] : [table, by, first],
  );
}

// Locks that a transaction holds until it ends, by name.
import type { Session } from "./database.ts";

/** Waits until nobody else in this schema holds the name; `shared` holders do not exclude each other. */
export async function holdName(
  session: Session,
  name: string,
  mode: "alone" | "shared" = "alone",
): Promise<void> {
  const lock = mode === "alone" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
  await session.query(`SELECT ${lock}(hashtextextended(current_schema() || $1, 0))`, [` ${name}`]);
}

/** `alone`: to change the rows of a corpus. `shared`: so that nobody does while they are read. */
export function lockCorpus(session: Session, id: string, mode: "alone" | "shared"): Promise<void> {
  return holdName(session, `corpus ${id}`, mode);
}

/** To make or change the tables of a schema, which may not be there yet. */
export async function lockSchema(session: Session, schema: string): Promise<void> {
  await session.query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [
    `${schema} migrations`,
  ]);
}

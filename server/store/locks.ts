// Locks that a transaction holds until it ends, by name. Every schema has its own.
import type { Session } from "./database.ts";

/** Waits until nobody else holds the name; `shared` holders do not exclude each other. */
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

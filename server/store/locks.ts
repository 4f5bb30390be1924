// Locks that a transaction holds until it ends, by name.
import type { Database, Session } from "./database.ts";
import { orAborted } from "./turns.ts";

/** Waits until nobody else in this schema holds the name; `shared` holders do not exclude each other. */
export async function holdName(
  session: Session,
  name: string,
  mode: "alone" | "shared" = "alone",
): Promise<void> {
  const lock = mode === "alone" ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
  await session.query(`SELECT ${lock}(hashtextextended(current_schema() || $1, 0))`, [` ${name}`]);
}

/**
 * Runs the work while nobody else holds the name, on a connection that does nothing else. The lock gives an
 * order and no safety: the work runs without it where it cannot be had, and goes on where it is lost.
 */
export async function whileHeld<T>(
  database: Database,
  name: string,
  work: () => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  try {
    await orAborted(
      new Promise<void>((begin) => {
        const held = database.transaction(
          async (session) => {
            await holdName(session, name);
            begin();
            await ended;
          },
          { repeatable: true },
        );
        held.catch(begin);
      }),
      signal,
    );
    return await work();
  } finally {
    end();
  }
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

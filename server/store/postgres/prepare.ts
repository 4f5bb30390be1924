// Before anything is kept: is the server there, is it one that will do, are the tables there.
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "../database.ts";
import { StoreError } from "../store-error.ts";
import type { Address } from "./address.ts";
import { inspect, type Inspected } from "./inspect.ts";
import { migrate } from "./migrations.ts";

/** The oldest PostgreSQL that will do. */
export const OLDEST = 15;

/** How long a start waits for a server that starts too, in ms. */
const WAITING = 30_000;

/** What is there, as soon as the server answers; throws StoreError `unreachable` when it does not. */
export async function awaitServer(
  database: Database,
  address: Address,
  onWait: (step: string) => void,
): Promise<Inspected> {
  const until = performance.now() + WAITING;
  for (;;) {
    try {
      return await inspect(database, address);
    } catch (error) {
      const waits = error instanceof StoreError && error.code === "unreachable";
      if (!waits || performance.now() > until) throw error;
    }
    onWait(`Waiting for the database at ${address.shown}`);
    await sleep(500);
  }
}

/** Throws StoreError `unfit-database` for a server or database that cannot keep corpora. */
export function refuseUnfit({ version, encoding }: Inspected, { shown }: Address): void {
  if (Number.parseInt(version, 10) < OLDEST)
    throw new StoreError(
      "unfit-database",
      `The server at ${shown} is PostgreSQL ${version}; Asterism needs ${OLDEST} or newer.`,
    );
  if (encoding !== "UTF8")
    throw new StoreError(
      "unfit-database",
      `The database at ${shown} has the encoding ${encoding}; make one with createdb --encoding UTF8 --template template0.`,
    );
}

/** Takes the missing migrations. Where tables could be spread or not, a person says so first. */
export async function prepareTables(
  database: Database,
  address: Address,
  found: Inspected,
): Promise<void> {
  if (found.citus !== null && found.schemaVersion === 0)
    throw new StoreError(
      "unfit-database",
      `The database at ${address.shown} has Citus, and no tables of Asterism. Make them first: asterism database init --citus spreads them over the nodes, without --citus all stay on one.`,
    );
  await migrate(database, address, { citus: found.spread });
}

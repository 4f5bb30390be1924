// PostgreSQL over the network: a pool of connections as a Database. What was not confirmed is tried
// again for a while when a connection is lost, so that a restart of the server goes unnoticed.
import { setTimeout as sleep } from "node:timers/promises";
import { Pool, type PoolClient } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Database, Session } from "../database.ts";
import { StoreError } from "../store-error.ts";
import type { Address } from "./address.ts";
import { driverFailure, isLost, isOfDriver, mayPass } from "./lost-connection.ts";

export interface PoolOptions {
  /** Connections at a time. */
  readonly most: number;
  /** How long a lost connection is looked for, in ms. */
  readonly patience?: number;
}

/** How long one attempt to connect may take, in ms. */
const CONNECTING = 5000;
/** Pauses between attempts, in ms: the first, and the longest. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 1000;

/** Connects when it is first asked for something. */
export function openPostgres(address: Address, { most, patience = 5000 }: PoolOptions): Database {
  const pool = new Pool({
    connectionString: address.url,
    max: most,
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true,
    application_name: "asterism",
    // A server that lives on is no reason for a process to do so.
    allowExitOnIdle: true,
  });
  // Whoever uses the connection hears of it; an idle one is replaced.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    // Comes before whatever is asked of the connection. A machine that vanishes must not hold its locks.
    client
      .query(
        `SET search_path TO ${address.schema}, public; SET tcp_keepalives_idle TO 30; SET tcp_keepalives_interval TO 10; SET tcp_keepalives_count TO 3`,
      )
      .catch(() => undefined);
  });

  /** `retry`: whether the work may be done again after this error. */
  const withClient = async <T>(
    work: (client: PoolClient) => Promise<T>,
    retry: (error: unknown) => boolean,
  ): Promise<T> => {
    // Of a clock that nobody sets.
    const until = performance.now() + patience;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      let connected = false;
      try {
        const client = await pool.connect();
        connected = true;
        return await released(client, work);
      } catch (error) {
        const again = connected ? retry(error) : isLost(error);
        if (!again || performance.now() + pause > until)
          throw !connected || isOfDriver(error) ? driverFailure(error, address) : error;
      }
      await sleep(pause);
    }
  };

  return {
    // Outside a transaction there is only reading, which may be done twice.
    query: (sql, parameters) =>
      withClient((client) => sessionOf(client).query(sql, parameters), mayPass),
    copyIn: (target, bytes) =>
      withClient(
        (client) => sessionOf(client).copyIn(target, bytes),
        () => false,
      ),
    copyOut: (query) => withClient((client) => sessionOf(client).copyOut(query), mayPass),
    transaction(work, { repeatable = false } = {}) {
      let confirming = false;
      return withClient(async (client) => {
        confirming = false;
        await client.query("BEGIN");
        try {
          const value = await work(sessionOf(client));
          confirming = true;
          await client.query("COMMIT");
          return value;
        } catch (error) {
          if (confirming && isLost(error) && !repeatable) throw unconfirmed(address);
          // Undone by the server when this does not arrive.
          await client.query("ROLLBACK").catch(() => undefined);
          throw error;
        }
      }, mayPass);
    },
    // A server sees to both by itself.
    checkpoint: () => Promise.resolve(),
    vacuum: () => Promise.resolve(),
    close: () => pool.end(),
  };
}

async function released<T>(
  client: PoolClient,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  let lost = false;
  try {
    return await work(client);
  } catch (error) {
    lost = isLost(error) || (error instanceof StoreError && error.code === "unreachable");
    throw error;
  } finally {
    // A connection in doubt is closed rather than used again.
    client.release(lost);
  }
}

function sessionOf(client: PoolClient): Session {
  return {
    async query(sql, parameters = []) {
      return (await client.query<Record<string, unknown>>(sql, [...parameters])).rows;
    },
    copyIn(target, bytes) {
      return new Promise((resolve, reject) => {
        const stream = client.query(copyFrom(`COPY ${target} FROM STDIN`));
        stream.on("error", reject);
        stream.on("finish", resolve);
        stream.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      });
    },
    async copyOut(query) {
      const chunks: Uint8Array[] = [];
      const stream = client.query(copyTo(`COPY (${query}) TO STDOUT`));
      for await (const chunk of stream) chunks.push(chunk as Uint8Array);
      return Buffer.concat(chunks);
    },
  };
}

function unconfirmed({ shown }: Address): StoreError {
  return new StoreError(
    "unreachable",
    `The connection to the database at ${shown} was lost while a change was being confirmed: it may or may not have been kept. Look before you make it again.`,
  );
}

// PostgreSQL inside this process, on files in the data folder. It does not fsync and has no lock of
// its own: see lock.ts and database-state.ts.
import { cpSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { PGlite, type Transaction } from "@electric-sql/pglite";
import { writeDurably } from "./durable-files.ts";
import { SCHEMA_ID, SCHEMA_SQL } from "./schema.ts";
import type { Database, Session } from "./database.ts";

/** Small log segments: a new database is 24 MB on disk instead of 39. */
const INIT = { initDbStartParams: ["--wal-segsize=1"] };

/** Opens the database in a folder that has one. Throws when it is damaged. */
export async function openPGlite(folder: string): Promise<Database> {
  return wrap(await PGlite.create(folder));
}

/** Makes a new database with the schema, as a copy of the image where there is a fitting one. */
export async function createPGlite(folder: string, image: string | null): Promise<Database> {
  await rm(folder, { recursive: true, force: true });
  if (image !== null && (await fits(image))) {
    try {
      // A thousand small files: three times as fast without a promise for each.
      cpSync(join(image, "database"), folder, { recursive: true });
      return await openPGlite(folder);
    } catch {
      // An image of another PostgreSQL: make the database without it.
      await rm(folder, { recursive: true, force: true });
    }
  }
  return wrap(await initialise(folder));
}

/** Makes the image: a database with the schema and nothing in it, ready to be copied. */
export async function makeDatabaseImage(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const database = await initialise(join(folder, "database"));
  await database.exec("CHECKPOINT");
  await database.close();
  await writeDurably(join(folder, "image.json"), `${JSON.stringify({ schema: SCHEMA_ID })}\n`);
}

async function initialise(folder: string): Promise<PGlite> {
  const database = await PGlite.create(folder, INIT);
  await database.exec(SCHEMA_SQL);
  return database;
}

async function fits(image: string): Promise<boolean> {
  try {
    const about: unknown = JSON.parse(await readFile(join(image, "image.json"), "utf8"));
    return typeof about === "object" && about !== null && "schema" in about
      ? about.schema === SCHEMA_ID
      : false;
  } catch {
    return false;
  }
}

function wrap(database: PGlite): Database {
  return {
    ...sessionOf(database),
    transaction: (work) => database.transaction((transaction) => work(sessionOf(transaction))),
    async checkpoint() {
      await database.exec("CHECKPOINT");
    },
    async vacuum() {
      await database.exec("VACUUM");
    },
    async close() {
      await database.exec("CHECKPOINT");
      await database.close();
    },
  };
}

function sessionOf(database: PGlite | Transaction): Session {
  return {
    async query(sql, parameters = []) {
      return (await database.query<Record<string, unknown>>(sql, [...parameters])).rows;
    },
    async copyIn(target, bytes) {
      await database.query(`COPY ${target} FROM '/dev/blob'`, [], {
        blob: new Blob([bytes as Uint8Array<ArrayBuffer>]),
      });
    },
    async copyOut(query) {
      const { blob } = await database.query(`COPY (${query}) TO '/dev/blob'`);
      return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    },
  };
}

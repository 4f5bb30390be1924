// `asterism database`: what is at an address, and making the tables there.
import { Command } from "commander";
import type { Database } from "../store/database.ts";
import { readAddress, type Address } from "../store/postgres/address.ts";
import { inspect, type Inspected } from "../store/postgres/inspect.ts";
import { MIGRATIONS, migrate, refuseNewer } from "../store/postgres/migrations.ts";
import { openPostgres } from "../store/postgres/pool.ts";
import { refuseUnfit } from "../store/postgres/prepare.ts";
import { databaseAddress, databaseOption } from "./database-option.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

interface DatabaseOptions {
  readonly database: string;
  readonly citus?: boolean;
}

export function databaseCommand(): Command {
  const check = new Command("check")
    .description("say what is there: server, extensions, nodes, tables; fails when it will not do")
    .addOption(databaseOption().makeOptionMandatory())
    .action(runCheck);
  const init = new Command("init")
    .description("make the tables, or bring those of an older Asterism up to date")
    .addOption(databaseOption().makeOptionMandatory())
    .option("--citus", "spread papers, and what hangs on them, over the nodes of a Citus cluster")
    .action(runInit);
  return new Command("database")
    .description("look at, or prepare, the PostgreSQL database of asterism serve --database")
    .addCommand(check)
    .addCommand(init);
}

async function runCheck({ database }: DatabaseOptions): Promise<void> {
  await withDatabase(database, async (pool, address) => {
    const found = await inspect(pool, address);
    process.stdout.write(`${inWords(found, address).join("\n")}\n`);
    refuseUnfit(found, address);
    refuseNewer(found.schemaVersion, address);
    if (found.schemaVersion < MIGRATIONS.length)
      throw new Failure(
        "The tables are not there, or of an older Asterism: asterism database init makes them.",
      );
  });
}

async function runInit({ database, citus = false }: DatabaseOptions): Promise<void> {
  await withDatabase(database, async (pool, address) => {
    const found = await inspect(pool, address);
    refuseUnfit(found, address);
    if (citus && found.citus === null)
      throw new Failure(
        `The database at ${address.shown} has no Citus. Run CREATE EXTENSION citus in it, or leave --citus out.`,
      );
    if (found.schemaVersion > 0 && citus !== found.spread)
      throw new Failure(
        found.spread
          ? "The tables are spread by Citus: say --citus to bring them up to date."
          : "The tables are there and not spread by Citus. Choose another schema with ?schema=NAME in the address, and import again.",
      );
    const taken = await migrate(pool, address, { citus });
    say(taken === 0 ? "The tables are up to date." : "The tables are ready.");
    const after = await inspect(pool, address);
    process.stdout.write(`${inWords(after, address).join("\n")}\n`);
  });
}

async function withDatabase(
  url: string,
  work: (pool: Database, address: Address) => Promise<void>,
): Promise<void> {
  const address = readAddress(databaseAddress(url));
  const pool = openPostgres(address, { most: 1 });
  try {
    await work(pool, address);
  } finally {
    await pool.close();
  }
}

function inWords(found: Inspected, { shown, schema }: Address): string[] {
  const { version, encoding, tls, extensions, citus, schemaVersion, spread, shards } = found;
  const words = extensions.map((one) => `${one.name} ${one.version}`).join(", ");
  const tables =
    schemaVersion === 0
      ? "not there"
      : `version ${schemaVersion} of ${MIGRATIONS.length}, ${spread ? `papers in ${shards} shards` : "all on this server"}`;
  return [
    `database:    ${shown}`,
    `server:      PostgreSQL ${version}, ${encoding}, ${tls ? "encrypted" : "not encrypted"}`,
    `extensions:  ${words}`,
    ...(citus ?? []).map(
      ({ name, role, active }) => `node:        ${name}, ${role}${active ? "" : ", not active"}`,
    ),
    `tables:      schema ${schema}, ${tables}`,
    ...(schemaVersion === 0 ? [] : [`collections: ${found.corpora}`]),
  ];
}

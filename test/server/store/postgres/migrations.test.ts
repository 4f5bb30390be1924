// The tables of a server's database: made whole or not at all, once, never by an older Asterism.
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { openServerStore } from "../../../../server/store/postgres/open.ts";
import { readAddress } from "../../../../server/store/postgres/address.ts";
import { inspect } from "../../../../server/store/postgres/inspect.ts";
import { MIGRATIONS, migrate } from "../../../../server/store/postgres/migrations.ts";
import { openPostgres } from "../../../../server/store/postgres/pool.ts";
import { CORPUS_TABLES } from "../../../../server/store/sheets.ts";
import { HAS_POSTGRES, testPostgres } from "../../../support/postgres.ts";

const PLAIN = { citus: false };

it("never changes a migration that somebody may have taken", () => {
  const hashes = MIGRATIONS.map(({ sql }) =>
    createHash("sha256").update(sql).digest("hex").slice(0, 16),
  );
  expect(hashes).toEqual([
    "2f7bdcb0071c10f7",
    "931fc2f6150bc7c6",
    "873bb72d3ec95eb0",
    "442fb2af2f64e26b",
    "8e213a5fbb834c99",
    "962e17eff83818b8",
  ]);
});

it("says of every table how a cluster keeps it, and keys spread tables by what spreads them", () => {
  const sql = MIGRATIONS.map((migration) => migration.sql).join("\n");
  const spread = MIGRATIONS.flatMap((migration) => migration.spread);
  const tables = [...sql.matchAll(/CREATE TABLE (\w+) \(\n([^;]*)\n\);/gu)];
  expect(spread.map(({ table }) => table).toSorted()).toEqual(
    tables.map(([, table]) => table).toSorted(),
  );
  expect(spread.map(({ table }) => table)).toEqual(expect.arrayContaining([...CORPUS_TABLES]));
  for (const [, table, body] of tables) {
    const by = spread.find((one) => one.table === table)!.by;
    const key = /PRIMARY KEY \(([^)]*)\)/u.exec(body!)?.[1]?.split(", ") ?? [];
    if (by !== "nothing") expect(key, table).toContain(by);
  }
  expect(sql).not.toMatch(/serial|FOREIGN KEY|REFERENCES|TRIGGER|UNIQUE/iu);
  // One change of a table each, whose default needs no function: a cluster takes no others.
  for (const [change] of sql.matchAll(/ALTER TABLE [^;]*/gu))
    expect(change).toMatch(/^ALTER TABLE \w+ ADD COLUMN \w+ \w+(?: NOT NULL DEFAULT [^\s(,]+)?$/u);
});

describe.skipIf(!HAS_POSTGRES)("tables on a server", async () => {
  const postgres = HAS_POSTGRES ? await testPostgres() : null;

  it("are made once by many that start together", async () => {
    const address = readAddress(postgres!.url());
    const database = openPostgres(address, { most: 5 });
    const taken = await Promise.all([1, 2, 3, 4, 5].map(() => migrate(database, address, PLAIN)));
    expect(taken.reduce((sum, n) => sum + n, 0)).toBe(MIGRATIONS.length);
    expect(await inspect(database, address)).toMatchObject({
      encoding: "UTF8",
      citus: null,
      schemaVersion: MIGRATIONS.length,
      spread: false,
      corpora: 0,
    });
    await database.close();
  });

  it("are not there when making them was interrupted", async () => {
    const address = readAddress(postgres!.url());
    const database = openPostgres(address, { most: 2 });
    const broken = new Error("the plug was pulled");
    const interrupted = {
      ...database,
      transaction: (work: Parameters<typeof database.transaction>[0]) =>
        database.transaction((session) =>
          work({
            ...session,
            query: (sql, parameters) =>
              sql.includes("CREATE TABLE source_parts")
                ? Promise.reject(broken)
                : session.query(sql, parameters),
          }),
        ),
    } as typeof database;
    await expect(migrate(interrupted, address, PLAIN)).rejects.toBe(broken);
    expect((await inspect(database, address)).schemaVersion).toBe(0);
    expect(await migrate(database, address, PLAIN)).toBe(MIGRATIONS.length);
    await database.close();
  });

  it("of a newer Asterism are left alone", async () => {
    const url = postgres!.url();
    const address = readAddress(url);
    const database = openPostgres(address, { most: 1 });
    await migrate(database, address, PLAIN);
    await database.transaction((session) =>
      session.query("INSERT INTO migrations VALUES ($1, 'later', now())", [MIGRATIONS.length + 1]),
    );
    await expect(openServerStore({ url })).rejects.toMatchObject({ code: "newer-version" });
    await database.close();
  });
});

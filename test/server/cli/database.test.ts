// database check and init, and serve on a database, as processes: over TLS, with a password that
// nobody gets to see.
import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { CorpusEntry } from "../../../graph/index.ts";
import { readAddress } from "../../../server/store/postgres/address.ts";
import { openPostgres } from "../../../server/store/postgres/pool.ts";
import { findPostgres, testPostgres, type TestPostgres } from "../../support/postgres.ts";
import { runCli } from "../../support/run-cli.ts";
import { FROM_SOURCES, serve } from "../../support/served.ts";

/** Every command is a process that compiles what it runs. */
const SLOWLY = { timeout: 180_000 };
const SECRET = "s3cret/word";
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test("an address that is none is wrong usage, in words that do not repeat it", async () => {
  for (const command of [["database", "check"], ["serve"]]) {
    const wrong = `postgres://me:${SECRET}@host:port/x`;
    const { code, stderr } = await runCli([...command, "--database", wrong]);
    expect(code).toBe(2);
    expect(stderr).toContain("--database: This is no address of a PostgreSQL database.");
    expect(stderr).not.toContain(SECRET);
  }
  const both = await runCli(["serve", "--data", "x", "--database", "postgres://host/x"]);
  expect(both.code).toBe(2);
});

describe.skipIf(findPostgres() === null || !hasOpenssl)("a database with TLS", SLOWLY, async () => {
  const skipped = findPostgres() === null || !hasOpenssl;
  const postgres: TestPostgres | null = skipped ? null : await testPostgres([]);
  let url = "";
  let certificate = "";

  beforeAll(async () => {
    const cluster = postgres!.cluster!;
    const [cert, key] = ["server.crt", "server.key"].map((name) => join(cluster.folder, name));
    execFileSync(
      "openssl",
      `req -new -x509 -days 2 -nodes -subj /CN=localhost -addext subjectAltName=DNS:localhost -out ${cert!} -keyout ${key!}`.split(
        " ",
      ),
      { stdio: "ignore" },
    );
    const { uid, gid } = statSync(cluster.folder);
    for (const file of [cert!, key!]) chownSync(file, uid, gid);
    const rules = join(cluster.folder, "data", "pg_hba.conf");
    const rule = "hostssl all careful all scram-sha-256\nhost all careful all reject\n";
    writeFileSync(rules, rule + readFileSync(rules, "utf8"));
    const admin = openPostgres(readAddress(cluster.url), { most: 1 });
    for (const sql of [
      `CREATE ROLE careful LOGIN PASSWORD '${SECRET}'`,
      "GRANT CREATE ON DATABASE postgres TO careful",
      `ALTER SYSTEM SET ssl_cert_file = '${cert!}'`,
      `ALTER SYSTEM SET ssl_key_file = '${key!}'`,
      "ALTER SYSTEM SET ssl = on",
      "SELECT pg_reload_conf()",
    ])
      await admin.query(sql);
    await admin.close();
    certificate = cert!;
    url = `postgres://careful:${encodeURIComponent(SECRET)}@localhost:${cluster.port}/postgres`;
  });

  const database = (verb: string, address: string, ...more: readonly string[]) =>
    runCli(["database", verb, "--database", address, ...more]);

  test("is looked at, prepared, served from, and found as it was", async () => {
    const secure = `${url}?sslmode=verify-full&sslrootcert=${certificate}`;
    const before = await database("check", secure);
    expect(before.code).toBe(1);
    expect(before.stdout).toMatch(/^server: {6}PostgreSQL \d+\.\d+, UTF8, encrypted$/m);
    expect(before.stdout).toMatch(/^tables: {6}schema asterism, not there$/m);
    const cluster = await database("init", secure, "--citus");
    expect(cluster).toMatchObject({ code: 1, stdout: "" });
    expect(cluster.stderr).toContain("has no Citus");
    const made = await database("init", secure);
    expect(made).toMatchObject({ code: 0, stderr: "The tables are ready.\n" });
    const served = await serve(FROM_SOURCES, [
      ...["test/fixtures/cli/table.md", "--database", secure],
    ]);
    const answer = await fetch(`${served.address}/api/corpora`);
    const { corpora } = (await answer.json()) as { corpora: CorpusEntry[] };
    expect(corpora.map(({ name }) => name)).toEqual(["table.md"]);
    const { code, words } = await served.stop();
    expect(code).toBe(0);
    const after = await database("check", secure);
    expect(after).toMatchObject({ code: 0, stderr: "" });
    expect(after.stdout).toContain("collections: 1");
    for (const text of [before, made, after].flatMap(({ stdout, stderr }) => [stdout, stderr]))
      expect(text + words).not.toMatch(/s3cret/);
  });

  test("says in one line what is wrong with certificate, encryption, password and name", async () => {
    const cases = [
      [`${url}?sslmode=verify-full`, "No secure connection"],
      [url, "no pg_hba.conf entry|rejects connection"],
      [`${url.replace("s3cret", "s3cret-not")}?sslmode=require`, "refuses this user or password"],
      [`${url}-not?sslmode=require`, "There is no such database"],
    ] as const;
    for (const [address, words] of cases) {
      const { code, stdout, stderr } = await database("check", address);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(new RegExp(`^asterism: [^\\n]*(?:${words})[^\\n]*\\n$`));
      expect(stderr).not.toContain("s3cret");
    }
  });
});

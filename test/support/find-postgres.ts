// The programs of PostgreSQL, where a machine has them or can get them.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where Debian and Ubuntu put the programs of each version. */
const DEBIAN = "/usr/lib/postgresql";
const OLDEST = 15;

/** The folder with `initdb` and `postgres`, or null. */
export function findPostgres(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newestFirst = versions
    .filter((version) => Number(version) >= OLDEST)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"));
  const folders = [...newestFirst, ...(process.env["PATH"] ?? "").split(delimiter)];
  return folders.find((folder) => isFitting(folder)) ?? null;
}

/** Installs Debian's package where that is possible and no PostgreSQL is there. */
export function ensurePostgres(): string | null {
  const found = findPostgres();
  if (found !== null || process.env["ASTERISM_TEST_POSTGRES_URL"] !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return null;
  console.log("installing the package postgresql for the store's tests (once)…");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env });
  spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"], { env });
  return findPostgres();
}

/** Whether tests that need PostgreSQL can run here; they are skipped otherwise. */
export const HAS_POSTGRES =
  process.env["ASTERISM_TEST_POSTGRES_URL"] !== undefined || findPostgres() !== null;

function isFitting(folder: string): boolean {
  if (!["initdb", "pg_ctl", "postgres"].every((program) => existsSync(join(folder, program))))
    return false;
  const said = spawnSync(join(folder, "postgres"), ["--version"], { encoding: "utf8" });
  return Number(/ (\d+)/u.exec(said.stdout)?.[1] ?? 0) >= OLDEST;
}

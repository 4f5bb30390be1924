// A private PostgreSQL server in a temporary folder, whose owner starts, stops and removes it. Root
// starts it as another user, as PostgreSQL demands.
import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { appendFileSync, chownSync, existsSync, mkdtempSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findPostgres } from "./find-postgres.ts";

export interface Cluster {
  readonly folder: string;
  readonly port: number;
  /** Of the superuser. */
  readonly url: string;
  start(): Promise<void>;
  /** `immediate`: as if the power went. */
  stop(mode: "fast" | "immediate"): void;
}

/** @param settings lines of `postgresql.conf` */
export async function makeCluster(settings: readonly string[]): Promise<Cluster> {
  const programs = findPostgres();
  if (programs === null) throw new Error("There is no PostgreSQL here to test on.");
  // Short: the path of a socket has room for a hundred characters.
  const folder = mkdtempSync(join(tmpdir(), "asterism-pg-"));
  const owner = ownerOfCluster();
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid!);
  const data = join(folder, "data");
  const init = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
  const made = spawnSync(join(programs, "initdb"), init, { ...owner, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stderr}`);
  const port = await freePort();
  const common = [`port = ${port}`, `unix_socket_directories = '${folder}'`, "fsync = off"];
  appendFileSync(
    join(data, "postgresql.conf"),
    `${[...common, "listen_addresses = '127.0.0.1'", ...settings].join("\n")}\n`,
  );
  const control = (...args: string[]): void => {
    const words = ["-D", data, "-s", "-w", "-l", join(folder, "log"), ...args];
    const run = spawnSync(join(programs, "pg_ctl"), words, { ...owner, stdio: "ignore" });
    if (run.status !== 0) throw new Error(`pg_ctl ${args.join(" ")} failed`);
  };
  const cluster: Cluster = {
    folder,
    port,
    url: `postgres:///postgres?host=${folder}&port=${port}&user=postgres`,
    start: () =>
      new Promise((resolve, reject) => {
        // Not through spawnSync: tests go on while it starts.
        const words = ["-D", data, "-s", "-w", "-l", join(folder, "log"), "start"];
        spawn(join(programs, "pg_ctl"), words, { ...owner, stdio: "ignore" })
          .on("error", reject)
          .on("exit", (code) => {
            if (code === 0) resolve();
            else reject(new Error(`pg_ctl start ended with ${String(code)}`));
          });
      }),
    stop(mode) {
      if (existsSync(join(data, "postmaster.pid"))) control("stop", "-m", mode);
    },
  };
  await cluster.start();
  return cluster;
}

/** The address with a schema that nobody else uses. */
export function withSchema(url: string): string {
  const address = new URL(url);
  address.searchParams.set("schema", `test_${randomBytes(6).toString("hex")}`);
  return address.href;
}

/** Root may not run a server; the package made a user for it. */
function ownerOfCluster(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((which) =>
      Number(spawnSync("id", [which, name], { encoding: "utf8" }).stdout || NaN),
    );
    if (Number.isInteger(uid) && Number.isInteger(gid)) return { uid: uid!, gid: gid! };
  }
  return {};
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

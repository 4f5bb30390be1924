// What is at an address: server, extensions, nodes of a cluster, tables and what is in them.
import type { Database, Session } from "../database.ts";
import type { Address } from "./address.ts";
import { schemaVersion } from "./migrations.ts";

export interface Inspected {
  /** Of PostgreSQL, as it calls itself: `15.14`. */
  readonly version: string;
  readonly encoding: string;
  /** Whether this connection is encrypted. */
  readonly tls: boolean;
  /** Installed ones with their versions. */
  readonly extensions: readonly { readonly name: string; readonly version: string }[];
  /** Nodes of a cluster; null without Citus. */
  readonly citus: readonly CitusNode[] | null;
  /** Migrations taken; 0: no tables. */
  readonly schemaVersion: number;
  /** Whether papers are spread over nodes. */
  readonly spread: boolean;
  readonly shards: number;
  readonly corpora: number;
}

export interface CitusNode {
  readonly name: string;
  readonly role: "coordinator" | "worker";
  readonly active: boolean;
}

/** Only reads. */
export function inspect(database: Database, address: Address): Promise<Inspected> {
  return database.transaction(async (session) => {
    const [server] = await session.query(
      "SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding, (SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()) AS tls",
    );
    const extensions = (
      await session.query("SELECT extname, extversion FROM pg_extension ORDER BY extname")
    ).map((row) => ({ name: String(row["extname"]), version: String(row["extversion"]) }));
    const hasCitus = extensions.some(({ name }) => name === "citus");
    const version = await versionOf(session, address);
    const shards = hasCitus && version > 0 ? await shardsOf(session, address) : 0;
    return {
      version: String(server?.["version"]).split(" ")[0]!,
      encoding: String(server?.["encoding"]),
      tls: server?.["tls"] === true,
      extensions,
      citus: hasCitus ? await nodesOf(session) : null,
      schemaVersion: version,
      spread: shards > 0,
      shards,
      corpora: version > 0 ? await countCorpora(session) : 0,
    };
  });
}

/** Without its schema, the tables of another one in the search path are not meant. */
async function versionOf(session: Session, { schema }: Address): Promise<number> {
  const [row] = await session.query("SELECT to_regnamespace($1) IS NOT NULL AS there", [schema]);
  return row?.["there"] === true ? schemaVersion(session) : 0;
}

async function nodesOf(session: Session): Promise<CitusNode[]> {
  const rows = await session.query(
    "SELECT nodename, nodeport, groupid, isactive FROM pg_dist_node WHERE noderole = 'primary' ORDER BY groupid, nodename, nodeport",
  );
  return rows.map((row) => ({
    name: `${String(row["nodename"])}:${String(row["nodeport"])}`,
    role: Number(row["groupid"]) === 0 ? "coordinator" : "worker",
    active: row["isactive"] === true,
  }));
}

async function shardsOf(session: Session, { schema }: Address): Promise<number> {
  const [row] = await session.query(
    "SELECT count(*)::integer AS n FROM pg_dist_shard JOIN pg_dist_partition USING (logicalrelid) WHERE partmethod = 'h' AND logicalrelid = to_regclass($1)",
    [`${schema}.papers`],
  );
  return Number(row?.["n"]);
}

async function countCorpora(session: Session): Promise<number> {
  const [row] = await session.query("SELECT count(*)::integer AS n FROM corpora WHERE ready");
  return Number(row?.["n"]);
}

// A PostgreSQL to test on: the one at ASTERISM_TEST_POSTGRES_URL, or a private one that lives as long
// as the test file.
import { rmSync } from "node:fs";
import { afterAll } from "vitest";
import { makeCluster, withSchema, type Cluster } from "./postgres-cluster.ts";

export { HAS_POSTGRES, findPostgres } from "./find-postgres.ts";
export { withSchema } from "./postgres-cluster.ts";

export interface TestPostgres {
  /** Of the superuser of an empty database, with a schema of its own for every call. */
  url(): string;
  /** Restarts or stops the server; null for one that is not ours. */
  readonly cluster: Cluster | null;
}

/** Call it while tests are collected or run; the cluster goes when the test file ends. */
export async function testPostgres(settings: readonly string[] = []): Promise<TestPostgres> {
  const given = process.env["ASTERISM_TEST_POSTGRES_URL"];
  if (given !== undefined && settings.length === 0)
    return { url: () => withSchema(given), cluster: null };
  const cluster = await makeCluster(settings);
  clusters.push(cluster);
  return { url: () => withSchema(cluster.url), cluster };
}

const clusters: Cluster[] = [];

// Told here and not when one is made: that may be in the middle of another hook.
afterAll(() => {
  for (const cluster of clusters.splice(0)) {
    cluster.stop("immediate");
    rmSync(cluster.folder, { recursive: true, force: true });
  }
});

// The store of a PostgreSQL database, by the rules for all stores; and of a cluster where there is one.
import { describe, expect, it } from "vitest";
import { readAddress } from "../../../../server/store/postgres/address.ts";
import { inspect } from "../../../../server/store/postgres/inspect.ts";
import { migrate } from "../../../../server/store/postgres/migrations.ts";
import { openServerStore } from "../../../../server/store/postgres/open.ts";
import { openPostgres } from "../../../../server/store/postgres/pool.ts";
import type { Store } from "../../../../server/store/store.ts";
import { HAS_POSTGRES, testPostgres, withSchema } from "../../../support/postgres.ts";
import { storeSuite, type OpenedStore } from "../store-suite.ts";

async function opened(url: string): Promise<OpenedStore> {
  const store = await openServerStore({ url });
  return {
    store,
    async reopen(): Promise<Store> {
      await store.close();
      return openServerStore({ url });
    },
  };
}

/** Tables spread over the nodes of a cluster. */
async function spreadTables(url: string): Promise<void> {
  const address = readAddress(url);
  const database = openPostgres(address, { most: 1 });
  await migrate(database, address, { citus: true });
  expect(await inspect(database, address)).toMatchObject({ spread: true });
  await database.close();
}

if (HAS_POSTGRES)
  storeSuite("the store of a PostgreSQL database", async () => {
    const postgres = await testPostgres();
    return opened(postgres.url());
  });
else
  describe.skip("the store of a PostgreSQL database", () => {
    it("needs PostgreSQL here, or ASTERISM_TEST_POSTGRES_URL");
  });

const cluster = process.env["ASTERISM_TEST_CITUS_URL"];
if (cluster !== undefined)
  storeSuite("the store of a Citus cluster", async () => {
    const url = withSchema(cluster);
    await spreadTables(url);
    return opened(url);
  });
else
  describe.skip("the store of a Citus cluster", () => {
    it("needs a cluster with the extension citus, at ASTERISM_TEST_CITUS_URL");
  });

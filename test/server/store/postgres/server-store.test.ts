// The store of a PostgreSQL database, by the rules for all stores; and of a cluster where there is one.
import { describe, it } from "vitest";
import { openServerStore } from "../../../../server/store/postgres/open.ts";
import type { Store } from "../../../../server/store/store.ts";
import { HAS_POSTGRES, testPostgres } from "../../../support/postgres.ts";
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

if (HAS_POSTGRES)
  storeSuite("the store of a PostgreSQL database", async () => {
    const postgres = await testPostgres();
    return opened(postgres.url());
  });
else
  describe.skip("the store of a PostgreSQL database", () => {
    it("needs PostgreSQL here, or ASTERISM_TEST_POSTGRES_URL");
  });

// What a watcher asks: whether the server works, and reaches what is kept.
import { expect, test } from "vitest";
import type { AccessChoice } from "../../../server/access/access.ts";
import { StoreError } from "../../../server/store/store-error.ts";
import { ask } from "../../support/ask.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { startServer } from "../../support/server.ts";

const TOKEN = "a-token-of-the-tests-0123";

test("it works, and says its version to those who may read alone", async () => {
  const access: AccessChoice = { everybody: "open", token: TOKEN, https: false };
  const { port } = await startServer({ access });
  const works = { ok: true, application: "Asterism" };
  const told = await ask(port, "/api/health");
  expect(told.status).toBe(200);
  expect(JSON.parse(told.body)).toEqual(works);
  const headers = { authorization: `Bearer ${TOKEN}` };
  const mine = await ask(port, "/api/health", { headers });
  expect(JSON.parse(mine.body)).toEqual({ ...works, version: "0.0.0-test" });
  // Nothing else says it either.
  for (const path of ["/api/session", "/login", "/api/nowhere"]) {
    const { body, headers } = await ask(port, path);
    expect(body + JSON.stringify(headers), path).not.toContain("0.0.0-test");
  }
});

test("503 while what is kept cannot be reached, and 200 again", async () => {
  let gone = true;
  const store = createMemoryStore();
  const server = await startServer({
    store: {
      ...store,
      wasUsed: () =>
        gone ? Promise.reject(new StoreError("unreachable", "No database.")) : store.wasUsed(),
    },
  });
  const told = await server.api("/health");
  expect(told.status).toBe(503);
  expect(await told.json()).toMatchObject({ ok: false, code: "store-failed" });
  gone = false;
  expect((await server.api("/health")).status).toBe(200);
});

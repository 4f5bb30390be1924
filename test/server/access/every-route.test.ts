// The whole table of routes, asked by everybody whom a server knows: what each may and may not.
import { beforeAll, describe, expect, test } from "vitest";
import type { AccessChoice } from "../../../server/access/access.ts";
import { errorShape } from "../../../server/http/openapi.ts";
import type { Route } from "../../../server/http/route.ts";
import { ROUTES } from "../../../server/routes/table.ts";
import { ask, type Told } from "../../support/ask.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

const TOKEN = "a-token-of-the-tests-0123";
const CLOSED: AccessChoice = { everybody: "open", token: TOKEN, https: false };
const PUBLIC: AccessChoice = { everybody: "read", token: TOKEN, https: false };
const SHOWN: AccessChoice = { everybody: "read", token: null, https: false };
const BEARER = { authorization: `Bearer ${TOKEN}` };

const servers = new Map<AccessChoice, TestServer>();
beforeAll(async () => {
  for (const access of [CLOSED, PUBLIC, SHOWN])
    servers.set(access, await serveCorpora({}, { access, until: "file" }));
});

/** Routes of which each really changes nothing here: none of them gets as far as its handler's work. */
function call(
  access: AccessChoice,
  { method, path }: Route,
  headers: Readonly<Record<string, string>> = {},
  asMethod = method.toUpperCase(),
): Promise<Told> {
  const filled = path.replace("{id}", TINY_ID).replace(/\{\w+\}/gu, "nothing");
  return ask(servers.get(access)!.port, `/api${filled}`, { method: asMethod, headers });
}

function isRefused({ status, body }: Told, as: 401 | 403): void {
  expect(status).toBe(as);
  const code = as === 401 ? "not-signed-in" : "read-only";
  expect(errorShape.parse(JSON.parse(body))).toMatchObject({ status: as, code });
}

const named = ROUTES.map((route) => [route.name, route] as const);

test("what changes something, or makes others work, is marked so", () => {
  const names = ROUTES.filter(({ right }) => right === "write").map(({ name }) => name);
  expect(names.sort()).toEqual(
    [
      "createCorpus",
      "renameCorpus",
      "deleteCorpus",
      "previewFile",
      "getJob",
      "watchJob",
      "cancelJob",
      "estimateFetch",
      "startFetch",
      "endFetch",
      "decide",
      "undoDecision",
      "redoDecision",
      "readDecisions",
      "changeTags",
    ].sort(),
  );
  // Whatever is no GET and not in the list above only asks, with more than an address can hold.
  const asking = ROUTES.filter(({ method, right }) => method !== "get" && right !== "write");
  expect(asking.map(({ name }) => name).sort()).toEqual([
    "findConflicts",
    "findConnectors",
    "matchNames",
    "planReviewers",
    "suggestReviewers",
  ]);
  expect(asking.every(({ path }) => path.includes("/people/"))).toBe(true);
  const open = ROUTES.filter(({ right }) => right === "open").map(({ name }) => name);
  expect(open.sort()).toEqual(["getHealth", "getSession"]);
});

describe("every route", () => {
  test.each(named)("%s: without the token, where it is needed for all", async (_, route) => {
    const answer = await call(CLOSED, route);
    if (route.right === "open") expect(answer.status).toBe(200);
    else {
      isRefused(answer, 401);
      expect(answer.headers["www-authenticate"]).toContain("Bearer");
    }
    if (route.method !== "get") return;
    const head = await call(CLOSED, route, {}, "HEAD");
    expect(head.status).toBe(route.right === "open" ? 200 : 401);
  });

  test.each(named)("%s: a visitor, where everybody may read", async (_, route) => {
    for (const access of [PUBLIC, SHOWN]) {
      const answer = await call(access, route);
      if (route.right === "write") isRefused(answer, 403);
      else expect([401, 403, 405, 500]).not.toContain(answer.status);
    }
  });

  test.each(named)("%s: with what is no right", async (_, route) => {
    if (route.right !== "write") return;
    const wrong: Record<string, string>[] = [
      { cookie: "asterism=" },
      { cookie: `asterism=${TOKEN}` },
      { cookie: `token=${TOKEN}` },
      { cookie: "asterism=undefined; asterism=__proto__" },
      { "x-asterism-token": TOKEN },
      { "x-http-method-override": "GET" },
      { "x-forwarded-for": "127.0.0.1" },
      { "x-original-url": "/api/health" },
    ];
    for (const headers of wrong) isRefused(await call(PUBLIC, route, headers), 403);
    for (const tail of ["?token=", "?access_token="]) {
      const path = route.path.replace("{id}", TINY_ID).replace(/\{\w+\}/gu, "nothing");
      const { port } = servers.get(PUBLIC)!;
      const method = route.method.toUpperCase();
      isRefused(await ask(port, `/api${path}${tail}${TOKEN}`, { method }), 403);
    }
  });

  test.each(named)("%s: a method that only sounds harmless does nothing", async (_, route) => {
    if (route.method === "get") return;
    for (const method of ["OPTIONS", "PUT", "TRACE", "HEAD", "PROPFIND"]) {
      const { status } = await call(PUBLIC, route, {}, method);
      // HEAD and GET of the same address may be another route, which reads.
      expect(method === "HEAD" ? [200, 400, 404, 405, 403] : [405]).toContain(status);
    }
  });

  test.each(named)("%s: with the token nothing is refused", async (_, route) => {
    // Deleting would take the corpus from the others.
    if (route.name === "deleteCorpus") return;
    for (const access of [CLOSED, PUBLIC]) {
      const answer = await call(access, route, BEARER);
      expect([401, 403, 500]).not.toContain(answer.status);
    }
  });
});

test("after all this everything is as it was", async () => {
  for (const { port, faults } of servers.values()) {
    const list = await ask(port, "/api/corpora", { headers: BEARER });
    expect(JSON.parse(list.body)).toMatchObject({ corpora: [{ id: TINY_ID }] });
    expect(faults).toEqual([]);
  }
});

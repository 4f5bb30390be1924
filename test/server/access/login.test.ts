// Signing in with a browser: the cookie, the ways back, wrong tokens, signing out.
import { describe, expect, test } from "vitest";
import type { AccessChoice } from "../../../server/access/access.ts";
import { loginPage, pathWithin } from "../../../server/access/login-page.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import { ask, type Asked, type Told } from "../../support/ask.ts";
import { importOver, startServer } from "../../support/server.ts";

const TOKEN = "a-token-of-the-tests-0123";
const CLOSED: AccessChoice = { everybody: "open", token: TOKEN, https: false };
const FORM = "application/x-www-form-urlencoded";

function form(token: string, to = "/", headers: Record<string, string> = {}): Asked {
  const body = new URLSearchParams({ token, to }).toString();
  return { method: "POST", headers: { "content-type": FORM, ...headers }, body };
}

const cookieOf = ({ headers }: Told): string => headers["set-cookie"]?.[0] ?? "";
const sent = (told: Told): { cookie: string } => ({ cookie: cookieOf(told).split(";")[0]! });

test("the token gives a cookie, with which a page may do all", async () => {
  const { port, origin } = await serveCorpora({}, { access: CLOSED });
  const signedIn = await ask(port, "/login", form(TOKEN, "/?corpus=tiny"));
  expect(signedIn.status).toBe(303);
  expect(signedIn.headers.location).toBe("/?corpus=tiny");
  expect(cookieOf(signedIn)).toMatch(
    /^asterism=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; SameSite=Strict$/u,
  );
  expect(cookieOf(signedIn)).not.toContain(TOKEN);
  const headers = sent(signedIn);
  const session = await ask(port, "/api/session", { headers });
  expect(JSON.parse(session.body)).toEqual({ right: "write", signedIn: true, canSignIn: true });
  expect((await ask(port, "/api/corpora", { headers })).headers["cache-control"]).toBe(
    "private, no-cache",
  );
  // The browser says whose page it is; a cookie that comes along without that changes nothing.
  const path = `/api/corpora/${TINY_ID}`;
  const bare = await ask(port, path, { method: "DELETE", headers });
  expect(bare.status).toBe(401);
  const foreign = { ...headers, origin: "http://evil.example" };
  expect((await ask(port, path, { method: "DELETE", headers: foreign })).status).toBe(403);
  const site = { ...headers, origin, "sec-fetch-site": "cross-site" };
  expect((await ask(port, path, { method: "DELETE", headers: site })).status).toBe(403);
  const own = await ask(port, path, { method: "DELETE", headers: { ...headers, origin } });
  expect(own.status).toBe(204);
});

test("over https the cookie is of this very site, and goes only over https", async () => {
  const { port } = await startServer({ access: { ...CLOSED, https: true } });
  const told = await ask(port, "/login", form(TOKEN));
  expect(cookieOf(told)).toMatch(/^__Host-asterism=.*; SameSite=Strict; Secure$/u);
  expect((await ask(port, "/api/corpora", { headers: sent(told) })).status).toBe(200);
  const renamed = { cookie: sent(told).cookie.replace("__Host-", "") };
  expect((await ask(port, "/api/corpora", { headers: renamed })).status).toBe(401);
});

test("signing out ends the session on the server too", async () => {
  const { port, origin } = await startServer({ access: CLOSED });
  const headers = sent(await ask(port, "/login", form(TOKEN)));
  expect((await ask(port, "/api/corpora", { headers })).status).toBe(200);
  expect((await ask(port, "/logout", { headers })).status).toBe(405);
  const out = await ask(port, "/logout", { method: "POST", headers: { ...headers, origin } });
  expect(out.status).toBe(303);
  expect(cookieOf(out)).toContain("Max-Age=0");
  expect((await ask(port, "/api/corpora", { headers })).status).toBe(401);
});

test("signing in once more ends the session before", async () => {
  const { port } = await startServer({ access: CLOSED });
  const before = sent(await ask(port, "/login", form(TOKEN)));
  const after = sent(await ask(port, "/login", form(TOKEN, "/", before)));
  expect(after).not.toEqual(before);
  expect((await ask(port, "/api/corpora", { headers: before })).status).toBe(401);
  expect((await ask(port, "/api/corpora", { headers: after })).status).toBe(200);
  // A wrong token ends nothing, and a cookie of somebody's choice is never taken over.
  expect((await ask(port, "/login", form("wrong", "/", after))).status).toBe(401);
  expect((await ask(port, "/api/corpora", { headers: after })).status).toBe(200);
  const chosen = { cookie: `asterism=${"x".repeat(43)}` };
  expect(sent(await ask(port, "/login", form(TOKEN, "/", chosen)))).not.toEqual(chosen);
  expect((await ask(port, "/api/corpora", { headers: chosen })).status).toBe(401);
});

test("a page of another site signs nobody in or out", async () => {
  const { port } = await startServer({ access: CLOSED });
  const headers = { origin: "http://evil.example" };
  expect((await ask(port, "/login", form(TOKEN, "/", headers))).status).toBe(403);
  expect((await ask(port, "/logout", { method: "POST", headers })).status).toBe(403);
  expect((await ask(port, "/login", { headers: { host: "evil.example" } })).status).toBe(403);
});

describe("wrong tokens", () => {
  const attempts = { perAddress: 3, inAll: 5 };
  // Behind a proxy addresses can be told apart on one machine.
  const access: AccessChoice = { ...CLOSED, https: true, attempts };
  const from = (address: string) => ({ "x-forwarded-for": `9.9.9.9, ${address}` });

  test("after a few from one address even the right one waits; others do not", async () => {
    const { port } = await startServer({ access });
    for (let i = 0; i < 3; i++)
      expect((await ask(port, "/login", form(`wrong${i}`, "/", from("1.0.0.1")))).status).toBe(401);
    const told = await ask(port, "/login", form(TOKEN, "/", from("1.0.0.1")));
    expect(told.status).toBe(429);
    expect(Number(told.headers["retry-after"])).toBeGreaterThan(800);
    expect(told.body).toContain("Too many wrong tokens");
    const bearer = { authorization: `Bearer ${TOKEN}` };
    const api = await ask(port, "/api/corpora", { headers: { ...bearer, ...from("1.0.0.1") } });
    expect(api.status).toBe(429);
    expect(JSON.parse(api.body)).toMatchObject({ code: "too-many-attempts" });
    expect((await ask(port, "/login", form(TOKEN, "/", from("1.0.0.2")))).status).toBe(303);
  });

  test("from many addresses they are too many too, but not for who is known", async () => {
    const { port } = await startServer({ access });
    const bearer = (token: string, address: string) =>
      ask(port, "/api/corpora", {
        headers: { authorization: `Bearer ${token}`, ...from(address) },
      }).then(({ status }) => status);
    expect(await bearer(TOKEN, "2.0.0.1")).toBe(200);
    for (let i = 0; i < 5; i++) expect(await bearer("wrong", `3.0.0.${i}`)).toBe(401);
    expect(await bearer("wrong", "4.0.0.1")).toBe(429);
    expect(await bearer(TOKEN, "4.0.0.1")).toBe(429);
    expect(await bearer(TOKEN, "2.0.0.1")).toBe(200);
  });

  test("the addresses of one network of version 6 are one", async () => {
    const { port } = await startServer({ access });
    const statuses = [];
    for (const tail of ["1", "2:3", "4:5:6:7", "ffff"])
      statuses.push(
        (await ask(port, "/login", form("wrong", "/", from(`2001:db8::${tail}`)))).status,
      );
    expect(statuses).toEqual([401, 401, 401, 429]);
  });

  test("without --https nobody can lend himself another address", async () => {
    const { port } = await startServer({ access: { ...access, https: false } });
    const statuses = [];
    for (let i = 0; i < 4; i++)
      statuses.push((await ask(port, "/login", form("wrong", "/", from(`5.0.0.${i}`)))).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
  });
});

test.each([
  ["/?corpus=a&network=keywords", "/?corpus=a&network=keywords"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/a\r\nSet-Cookie: b=c", "/"],
  ["/\t/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/..//evil.example", "/"],
  ["evil", "/"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
])("the way back %j is %s", (to, path) => {
  expect(pathWithin(to)).toBe(path);
});

test("the page holds no script, and nothing of the address comes out of its quotes", async () => {
  const { port } = await startServer({ access: CLOSED });
  const page = await ask(port, `/login?to=${encodeURIComponent('/"><script>alert(1)</script>')}`);
  expect(page.status).toBe(200);
  expect(page.body).not.toMatch(/<script|\son\w+=/iu);
  expect(page.headers["cache-control"]).toBe("no-store");
  // Without this a browser would send `Origin: null` with the form.
  expect(page.headers["referrer-policy"]).toBe("same-origin");
  expect(loginPage("/", "<b>&")).toContain("&lt;b&gt;&amp;");
});

test("a large or foreign body is refused, and so is what is no method of the page", async () => {
  const { port } = await startServer({ access: CLOSED });
  expect((await ask(port, "/login", form("x".repeat(40_000)))).status).toBe(413);
  const json = { method: "POST", headers: { "content-type": "application/json" }, body: "{}" };
  expect((await ask(port, "/login", json)).status).toBe(415);
  expect((await ask(port, "/login", { method: "PUT" })).headers["allow"]).toBe("GET, HEAD, POST");
});

test("without a token there is nothing to sign in to", async () => {
  const { port } = await startServer();
  expect((await ask(port, "/login")).status).toBe(404);
  const session = await ask(port, "/api/session");
  expect(JSON.parse(session.body)).toEqual({ right: "write", signedIn: false, canSignIn: false });
});

test("the news of a job go only to who may change something", async () => {
  const server = await startServer({ access: CLOSED });
  const headers = { Authorization: `Bearer ${TOKEN}` };
  const api = (path: string, init?: RequestInit) => server.api(path, { ...init, headers });
  const job = await importOver({ ...server, api }, { "list.bib": "@article{a, title={Reeds}}" });
  expect(job.status).toBe("done");
  expect((await server.api(`/jobs/${job.id}/events`)).status).toBe(401);
  expect((await server.api(`/jobs/${job.id}`)).status).toBe(401);
  const signedIn = sent(await ask(server.port, "/login", form(TOKEN)));
  const news = await ask(server.port, `/api/jobs/${job.id}/events`, { headers: signedIn });
  expect(news.body).toContain("event: job");
  expect(news.headers["cache-control"]).toBe("private, no-cache, no-transform");
});

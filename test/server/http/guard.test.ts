// What stands before every route.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ask } from "../../support/ask.ts";
import { startServer } from "../../support/server.ts";

test.each(["localhost:4173", "127.0.0.1", "[::1]:80", "LOCALHOST"])(
  "the host name %s is this machine",
  async (host) => {
    const server = await startServer();
    expect((await ask(server.port, "/api/health", { headers: { host } })).status).toBe(200);
  },
);

test.each(["evil.example", "127.0.0.1.evil.example:4173", "localhost.evil.example", "localhost."])(
  "the host name %j is refused everywhere",
  async (host) => {
    const server = await startServer();
    for (const path of ["/api/health", "/", "/api/nowhere"]) {
      const { status, body } = await ask(server.port, path, { headers: { host } });
      expect(status).toBe(403);
      expect(JSON.parse(body)).toMatchObject({ ok: false, status: 403, code: "forbidden-host" });
    }
  },
);

test("other host names can be allowed, or all", async () => {
  const named = await startServer({ hosts: ["maps.example"] });
  expect(
    (await ask(named.port, "/api/health", { headers: { host: "maps.example:80" } })).status,
  ).toBe(200);
  expect((await ask(named.port, "/api/health", { headers: { host: "localhost" } })).status).toBe(
    403,
  );
  const bare = await startServer({ hosts: [], anyAddress: true });
  for (const [host, status] of [
    ["192.168.1.5:4173", 200],
    ["[fe80::1]:80", 200],
    ["localhost", 403],
    ["192.168.1.5.evil.example", 403],
    ["[evil]", 403],
    ["0x7f.1", 403],
  ] as const)
    expect((await ask(bare.port, "/api/health", { headers: { host } })).status, host).toBe(status);
  const open = await startServer({ hosts: null });
  expect((await ask(open.port, "/api/health", { headers: { host: "whatever" } })).status).toBe(200);
});

test.each([
  ["http://evil.example", 403],
  ["null", 403],
  ["http://localhost", 403],
  ["http://localhost:4173", 404],
])("a change asked for by a page of %s is answered %i", async (origin, status) => {
  const server = await startServer();
  const headers = { host: "localhost:4173", origin };
  const answer = await ask(server.port, "/api/corpora/nothing", { method: "DELETE", headers });
  expect(answer.status).toBe(status);
  // Reading harms nobody: the browser does not show the answer to the other page.
  expect((await ask(server.port, "/api/health", { headers })).status).toBe(200);
});

test.each(["cross-site", "same-site"])(
  "a browser's word that the page is %s is enough",
  async (site) => {
    const server = await startServer();
    const headers = { host: "localhost:4173", "sec-fetch-site": site };
    const answer = await ask(server.port, "/api/corpora/nothing", { method: "DELETE", headers });
    expect(answer.status).toBe(403);
  },
);

test.each(["cross-site", "same-site"])(
  "a %s page may lead here, and not make the server work behind its visitor's back",
  async (site) => {
    const server = await startServer();
    const from = (mode: string, dest: string) => ({
      ...{ "sec-fetch-site": site, "sec-fetch-mode": mode },
      ...{ "sec-fetch-dest": dest },
    });
    for (const [mode, dest, status] of [
      ["navigate", "document", 200],
      ["navigate", "iframe", 403],
      ["no-cors", "image", 403],
      ["no-cors", "script", 403],
      ["cors", "empty", 403],
    ] as const) {
      const headers = from(mode, dest);
      for (const method of ["GET", "HEAD"])
        expect((await ask(server.port, "/api/corpora", { method, headers })).status).toBe(status);
    }
    const own = { ...from("cors", "empty"), "sec-fetch-site": "same-origin" };
    expect((await ask(server.port, "/api/corpora", { headers: own })).status).toBe(200);
    const typed = { ...from("navigate", "document"), "sec-fetch-site": "none" };
    expect((await ask(server.port, "/api/corpora", { headers: typed })).status).toBe(200);
  },
);

test("every answer carries the header fields that browsers obey", async () => {
  const server = await startServer();
  for (const path of ["/health", "/nowhere"]) {
    const { headers } = await server.api(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    const policy = headers.get("content-security-policy") ?? "";
    for (const part of policy.split(";").filter((one) => /^(script|default)-src/u.test(one)))
      expect(part).not.toMatch(/unsafe|data:|blob:|https?:|\*/u);
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-cache");
  }
});

test("only where browsers come over https they are told to come no other way", async () => {
  const access = { everybody: "read", token: null, https: true } as const;
  const server = await startServer({ access });
  const { headers } = await server.api("/health");
  expect(headers.get("strict-transport-security")).toBe("max-age=31536000");
});

test("no page of the explorer holds a script or a handler inside", () => {
  const html = readFileSync(new URL("../../../client/index.html", import.meta.url), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*>([^<]*)/gu)];
  expect(scripts.length).toBeGreaterThan(0);
  for (const [tag, body] of scripts) {
    expect(tag).toContain("src=");
    expect(body).toBe("");
  }
  expect(html).not.toMatch(/\son\w+=|javascript:/u);
});

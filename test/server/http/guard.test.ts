// What stands before every route.
import { request } from "node:http";
import { expect, test } from "vitest";
import { startServer, type TestServer } from "../../support/server.ts";

/** fetch sets `Host` and `Origin` itself; this does not. */
function ask(
  server: TestServer,
  path: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { port: server.port, host: "127.0.0.1", path, headers, method },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => (body += piece));
        answer.on("end", () => {
          resolve({ status: answer.statusCode ?? 0, body });
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}

test.each(["localhost:4173", "127.0.0.1", "[::1]:80", "LOCALHOST"])(
  "the host name %s is this machine",
  async (host) => {
    const server = await startServer();
    expect((await ask(server, "/api/health", { host })).status).toBe(200);
  },
);

test.each(["evil.example", "127.0.0.1.evil.example:4173", "localhost.evil.example", "localhost."])(
  "the host name %j is refused everywhere",
  async (host) => {
    const server = await startServer();
    for (const path of ["/api/health", "/", "/api/nowhere"]) {
      const { status, body } = await ask(server, path, { host });
      expect(status).toBe(403);
      expect(JSON.parse(body)).toMatchObject({ ok: false, status: 403, code: "forbidden-host" });
    }
  },
);

test("other host names can be allowed, or all", async () => {
  const named = await startServer({ hosts: ["maps.example"] });
  expect((await ask(named, "/api/health", { host: "maps.example:80" })).status).toBe(200);
  expect((await ask(named, "/api/health", { host: "localhost" })).status).toBe(403);
  const open = await startServer({ hosts: null });
  expect((await ask(open, "/api/health", { host: "whatever" })).status).toBe(200);
});

test.each([
  ["http://evil.example", 403],
  ["null", 403],
  ["http://localhost", 403],
  ["http://localhost:4173", 404],
])("a change asked for by a page of %s is answered %i", async (origin, status) => {
  const server = await startServer();
  const headers = { host: "localhost:4173", origin };
  const answer = await ask(server, "/api/corpora/nothing", headers, "DELETE");
  expect(answer.status).toBe(status);
  // Reading harms nobody: the browser does not show the answer to the other page.
  expect((await ask(server, "/api/health", headers)).status).toBe(200);
});

test("every answer carries the header fields that browsers obey", async () => {
  const server = await startServer();
  for (const path of ["/health", "/nowhere"]) {
    const { headers } = await server.api(path);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("content-security-policy")).toContain("script-src 'self';");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("cache-control")).toBe("no-cache");
  }
});

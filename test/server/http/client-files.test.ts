// The built explorer beside the API.
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "../../support/server.ts";

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "asterism-client-"));
  const clientDir = join(folder, "client");
  await mkdir(join(clientDir, "assets"), { recursive: true });
  await writeFile(join(clientDir, "index.html"), "<!doctype html><title>Asterism</title>");
  await writeFile(join(clientDir, "assets/index-Ab12.js"), "export {};");
  await writeFile(join(folder, "secret.txt"), "secret");
  server = await startServer({ clientDir, until: "file" });
});
afterAll(() => rm(folder, { recursive: true }));

const get = (path: string) => fetch(server.origin + path);

test.each(["/", "/index.html", "/corpus/abc", "/a/b?network=keywords"])(
  "%s is the explorer, asked for anew each time",
  async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/html");
    expect(answer.headers.get("cache-control")).toBe("no-cache");
    expect(await answer.text()).toContain("Asterism");
  },
);

test("files whose names hold their hash may be kept for ever", async () => {
  const answer = await get("/assets/index-Ab12.js");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(answer.headers.get("content-type")).toContain("javascript");
});

test.each([
  "/assets/gone-Zz99.js",
  "/favicon.ico",
  "/api/nowhere",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/assets/..%5c..%5c..%5csecret.txt",
])("%s is missing, in the one error body", async (path) => {
  const answer = await get(path);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ ok: false, status: 404, code: "not-found" });
});

test("an address that is no text is refused, not a fault", async () => {
  const answer = await get("/%00/%ff");
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ ok: false, code: "bad-request" });
  expect(server.faults).toEqual([]);
});

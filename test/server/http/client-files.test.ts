// The built explorer beside the API.
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rawGet } from "../../support/raw-get.ts";
import { startServer, type TestServer } from "../../support/server.ts";

const SCRIPT = `export const letters = "${"abcdefgh".repeat(500)}";`;

let server: TestServer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "asterism-client-"));
  const clientDir = join(folder, "client");
  await mkdir(join(clientDir, "assets"), { recursive: true });
  await writeFile(join(clientDir, "index.html"), "<!doctype html><title>Asterism</title>");
  await writeFile(join(clientDir, "assets/index-Ab12.js"), "export {};");
  await writeFile(join(clientDir, "assets/packed-Cd34.js"), SCRIPT);
  await writeFile(join(clientDir, "assets/packed-Cd34.js.br"), brotliCompressSync(SCRIPT));
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

describe("a file with a packed copy", () => {
  const PATH = "/assets/packed-Cd34.js";
  const ask = (headers: Readonly<Record<string, string>>) => rawGet(server.origin + PATH, headers);

  test("goes out packed to whoever can unpack it, with what browsers obey", async () => {
    const { status, headers, body } = await ask({ "Accept-Encoding": "gzip, deflate, br, zstd" });
    expect(status).toBe(200);
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["content-type"]).toBe("text/javascript; charset=utf-8");
    expect(headers["content-length"]).toBe(String(brotliCompressSync(SCRIPT).length));
    expect(headers.vary).toContain("Accept-Encoding");
    expect(headers["cache-control"]).toContain("immutable");
    expect(headers["content-security-policy"]).toContain("script-src 'self'");
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
  });

  test.each([{}, { "Accept-Encoding": "identity" }, { "Accept-Encoding": "br;q=0, identity" }])(
    "goes out as it is to %o",
    async (accepts) => {
      const { status, headers, body } = await ask(accepts);
      expect(status).toBe(200);
      expect(headers["content-encoding"]).toBeUndefined();
      expect(headers.vary).toContain("Accept-Encoding");
      expect(body.toString()).toBe(SCRIPT);
    },
  );

  test("the two have different ETags, and each is asked for anew by its own", async () => {
    const packed = await ask({ "Accept-Encoding": "br" });
    const plain = await ask({});
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    const etag = packed.headers.etag!;
    const again = await ask({ "Accept-Encoding": "br", "If-None-Match": etag });
    expect(again.status).toBe(304);
    expect((await ask({ "If-None-Match": etag })).status).toBe(200);
  });

  test("a range is one of the packed bytes", async () => {
    const whole = brotliCompressSync(SCRIPT);
    const { status, headers, body } = await ask({ "Accept-Encoding": "br", Range: "bytes=2-9" });
    expect(status).toBe(206);
    expect(headers["content-encoding"]).toBe("br");
    expect(headers["content-range"]).toBe(`bytes 2-9/${whole.length}`);
    expect(body).toEqual(whole.subarray(2, 10));
  });

  test("a range of what is not packed is not packed on its way", async () => {
    const { status, headers, body } = await ask({
      "Accept-Encoding": "gzip",
      Range: "bytes=0-2999",
    });
    expect(status).toBe(206);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(body.toString()).toBe(SCRIPT.slice(0, 3000));
  });

  test("a range beyond its end is refused in words, not in packed ones", async () => {
    const { status, headers, body } = await ask({
      "Accept-Encoding": "br",
      Range: "bytes=900000-",
    });
    expect(status).toBe(400);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(body.toString())).toMatchObject({ ok: false, code: "bad-request" });
  });
});

// ETags, unchanged answers, packing, and answers without bodies.
import { beforeAll, expect, test } from "vitest";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora();
});

const PATHS = [
  "/corpora",
  `/corpora/${TINY_ID}`,
  `/corpora/${TINY_ID}/papers`,
  `/corpora/${TINY_ID}/papers?format=bibtex`,
  `/corpora/${TINY_ID}/issues?format=csv`,
  `/corpora/${TINY_ID}/networks/keywords`,
  `/corpora/${TINY_ID}/networks/keywords/export?format=gexf`,
];

test.each(PATHS)("%s is sent once and then unchanged", async (path) => {
  const first = await server.api(path);
  const etag = first.headers.get("etag")!;
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/u);
  expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(0);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    // Node's fetch asks past all caches when `If-None-Match` is set by hand, unless told so.
    const headers = { "If-None-Match": known, "Cache-Control": "max-age=0" };
    const again = await server.api(path, { headers });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
    expect(await again.text()).toBe("");
  }
  const changed = await server.api(path, { headers: { "If-None-Match": '"other"' } });
  expect(changed.status).toBe(200);
  await changed.arrayBuffer();
});

test.each(PATHS)("%s without its body has the same head", async (path) => {
  const get = await server.api(path, { headers: { "Accept-Encoding": "identity" } });
  const body = await get.arrayBuffer();
  const head = await server.api(path, {
    method: "HEAD",
    headers: { "Accept-Encoding": "identity" },
  });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  for (const name of ["etag", "content-type", "content-length", "content-disposition"])
    expect(head.headers.get(name)).toBe(get.headers.get(name));
  expect(Number(get.headers.get("content-length"))).toBe(body.byteLength);
});

test("long answers are packed for those who can unpack, to the same content", async () => {
  const path = `/corpora/${TINY_ID}/networks/knowledge/export?format=gexf&base=everything`;
  const packed = await server.api(path, { headers: { "Accept-Encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("vary")).toContain("Accept-Encoding");
  const plain = await server.api(path, { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await packed.text()).toBe(await plain.text());
});

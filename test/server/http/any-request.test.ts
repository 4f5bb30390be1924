// Whatever is asked for: a listed status, and for errors the one body.
import { beforeAll, expect, test } from "vitest";
import fc from "fast-check";
import { errorShape } from "../../../server/http/openapi.ts";
import { COMMON_ERRORS, type Route } from "../../../server/http/route.ts";
import { statusOf } from "../../../server/problem.ts";
import { ROUTES } from "../../../server/routes/table.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora();
});

const hostile = fc.constantFrom(
  "__proto__",
  "constructor",
  "../../etc/passwd",
  "..%2f..%2f",
  "\u0000",
  "'; DROP TABLE papers; --",
  "<script>alert(1)</script>",
  "%",
  "%ff",
  "\u202e",
  "9".repeat(400),
  "a".repeat(3000),
);
const real = fc.constantFrom(
  TINY_ID,
  "author:ada-lind",
  "paper:knots-in-rivers",
  "keywords",
  "coauthorship",
  "gexf",
  "csv",
  "2019:2020",
  "none",
  "3",
  "true",
);
const value = fc.oneof(real, hostile, fc.string(), fc.string({ unit: "grapheme" }));

function escape(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** A route that reads, its parameters filled with anything, sometimes left broken on purpose. */
const question = fc
  .constantFrom(...ROUTES.filter(({ method }) => method === "get"))
  .chain((route) =>
    fc.record({
      route: fc.constant(route),
      parts: fc.dictionary(fc.constantFrom(...Object.keys(route.params.shape), "x"), value),
      query: fc.array(
        fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(route.query.shape), "x"), hostile), value),
        { maxLength: 4 },
      ),
    }),
  );

async function check(answer: Response, route: Route | null): Promise<void> {
  if (answer.ok) {
    expect(answer.status).toBe(route?.answer.status ?? 200);
    await answer.arrayBuffer();
    return;
  }
  const body = errorShape.parse(await answer.json());
  expect(body.status).toBe(answer.status);
  const codes: readonly string[] = [...COMMON_ERRORS, ...(route?.errors ?? []), "not-found"];
  expect(codes).toContain(body.code);
  expect(statusOf(body.code as "internal")).toBe(body.status);
  expect(body.status).toBeLessThan(500);
}

test("any parameters of any route", async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ route, parts, query }) => {
      const path = route.path.replace(/\{(\w+)\}/gu, (_, name: string) =>
        escape(parts[name] ?? TINY_ID),
      );
      const search = query.map(([name, text]) => `${escape(name)}=${escape(text)}`).join("&");
      await check(await server.api(`${path}?${search}`), route);
    }),
    { numRuns: 300 },
  );
  expect(server.faults).toEqual([]);
});

test("any address at all, escaped or not", async () => {
  const piece = fc.oneof(
    fc.webPath(),
    value.map((text) => `/${escape(text)}`),
    fc.constantFrom("/%", "/%zz", "/%00", "//", "/.", "/..", "/corpora", `/corpora/${TINY_ID}`),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 4 }), async (pieces) => {
      const answer = await server.api(pieces.join(""));
      if (answer.ok) await answer.body?.cancel();
      else
        await check(
          answer,
          ROUTES.find(({ path }) => path === "/corpora/{id}/papers")!,
        );
    }),
    { numRuns: 200 },
  );
  expect(server.faults).toEqual([]);
});

// PostgreSQL stopped and started again under a server: words and a time to wait meanwhile, and
// everything there afterwards.
import { describe, expect, test } from "vitest";
import { SMALL_LISTING, longListing } from "../../support/listings.ts";
import { findPostgres, testPostgres } from "../../support/postgres.ts";
import { FROM_SOURCES, serve } from "../../support/served.ts";
import {
  askFor,
  beginImport,
  collections,
  exported,
  importText,
} from "../../support/use-server.ts";

const SLOWLY = { timeout: 180_000 };

describe.skipIf(findPostgres() === null)(
  "a database that goes away (needs PostgreSQL)",
  SLOWLY,
  async () => {
    const postgres = await testPostgres(["log_min_messages = fatal"]);
    const cluster = postgres.cluster!;

    test("is told to whoever asks, fails an import, and loses nothing", async () => {
      const server = await serve(FROM_SOURCES, ["--database", postgres.url()]);
      const made = await importText(server, "small.txt", SMALL_LISTING);
      const id = made.corpusId!;
      const decide = (author: string) =>
        askFor(server, `/corpora/${id}/decisions`, "POST", {
          decisions: [{ kind: "hide", type: "author", id: author }],
        });
      expect((await decide("author:bo-chen")).status).toBe(200);
      const before = { entries: await collections(server), papers: await exported(server, id) };

      const importing = await beginImport(server, "long.txt", longListing(400, 4));
      cluster.stop("immediate");
      expect(await decide("author:ada-lind")).toMatchObject({
        status: 503,
        wait: "5",
        body: {
          code: "store-failed",
          errors: [{ message: expect.stringContaining("cannot be reached") as string }],
        },
      });
      expect(await importing.end).toMatchObject({
        status: "failed",
        error: { code: "store-failed" },
      });
      expect((await askFor(server, "/health")).status).toBe(503);
      await cluster.start();
      expect((await askFor(server, "/health")).status).toBe(200);
      expect({ entries: await collections(server), papers: await exported(server, id) }).toEqual(
        before,
      );
      expect((await decide("author:cyra-ruiz")).status).toBe(200);
      expect(await importText(server, "long.txt", longListing(400, 4))).toMatchObject({
        status: "done",
      });
      expect((await server.stop()).code).toBe(0);
    });
  },
);

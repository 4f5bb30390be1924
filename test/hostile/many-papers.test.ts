// 100,000 papers of one author and a paper of 100,000 authors, sent to a server on a data folder as
// people send them: read, kept, shown, and handed out in every format of lists and maps.
import { beforeAll, describe, expect, it } from "vitest";
import { MAP_FILE_FORMATS, PAPER_FORMATS } from "../../graph/index.ts";
import { openStore } from "../../server/store/open.ts";
import { databaseImage } from "../support/database-image.ts";
import { HOSTILE_INPUTS } from "../support/hostile-inputs.ts";
import { importOver, startServer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const LONG = 400_000;
const MANY = 100_000;

let server: TestServer;
let at: string;

beforeAll(async () => {
  const store = await openStore({ dataDir: temporaryFolder(), image: await databaseImage() });
  server = await startServer({ store, until: "file" });
  const one = HOSTILE_INPUTS.find(({ name }) => name.startsWith("100,000 papers"))!;
  const people = Array.from({ length: MANY }, (_, i) => ({ given: `A${i}`, family: `Moss${i}` }));
  const crowd = [{ id: "c", type: "article", title: "All of Them Measure Soup", author: people }];
  const state = await importOver(server, {
    "one.json": Buffer.from(await one.bytes()).toString(),
    "crowd.json": JSON.stringify(crowd),
  });
  expect([state.status, state.error]).toEqual(["done", null]);
  at = `/corpora/${state.corpusId!}`;
}, LONG);

async function answerOf(path: string): Promise<string> {
  const answer = await server.api(at + path);
  const text = await answer.text();
  expect([answer.status, answer.ok ? "" : text], path).toEqual([200, ""]);
  return text;
}

describe("100,000 papers of one author beside one of 100,000", () => {
  it("are all there", { timeout: LONG }, async () => {
    const { counts } = JSON.parse(await answerOf("")) as {
      counts: { papers: number; authors: number };
    };
    expect(counts).toMatchObject({ papers: MANY + 1, authors: MANY + 1 });
  });

  it.each([
    "/papers?limit=5",
    "/papers?author=author:ada-lind&limit=5",
    "/authors/author:ada-lind",
    "/portraits/author:ada-lind",
    "/authors/author:a70000-moss70000",
    "/search?q=ada",
    "/search?q=moss70000",
    "/identities",
    "/networks/coauthorship",
    "/networks/knowledge",
    "/networks/coauthorship/trends?entity=author:ada-lind",
  ])("are shown: %s", { timeout: LONG }, async (path) => {
    expect(await answerOf(path)).not.toBe("");
    expect(server.faults).toEqual([]);
  });

  it.each(PAPER_FORMATS)("leave as a list: %s", { timeout: LONG }, async (format) => {
    const text = await answerOf(`/papers?format=${format}`);
    // A list for people names the first of so many.
    if (format !== "markdown") expect(text).toContain("Moss99999");
    expect(text).toContain("pond 99999");
  });

  // A page is made of the built explorer: test/e2e/hostile.e2e.ts opens one.
  const formats = MAP_FILE_FORMATS.filter((format) => format !== "html");
  it.each(formats)("leave as a map: %s", { timeout: LONG }, async (format) => {
    expect(await answerOf(`/networks/knowledge/export?format=${format}`)).not.toBe("");
    expect(server.faults).toEqual([]);
  });
});

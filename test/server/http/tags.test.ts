// Tags over HTTP: kept beside the decisions, and taken along when files join a collection.
import { beforeEach, expect, test } from "vitest";
import type { Tag, TagChange } from "../../../graph/index.ts";
import { SMALL_LISTING } from "../../support/listings.ts";
import { importOver, startServer, type TestServer } from "../../support/server.ts";

let server: TestServer;
let id: string;

beforeEach(async () => {
  server = await startServer();
  id = (await importOver(server, { "a.txt": SMALL_LISTING })).corpusId!;
});

function change(body: unknown): Promise<Response> {
  return server.api(`/corpora/${id}/tags`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function tags(corpus = id): Promise<readonly Tag[]> {
  const answer = await server.api(`/corpora/${corpus}/tags`);
  return ((await answer.json()) as { tags: readonly Tag[] }).tags;
}

const MORE = "@article{a, title={Ice in spring}, author={Una Reed and Eve Okafor}, year={2021}}";
const READ: TagChange = { kind: "tagged", name: "To read", ids: ["author:eve-okafor"] };

test("a tag is made, and is there for everybody", async () => {
  const answer = await change(READ);
  expect(answer.status).toBe(200);
  expect(await tags()).toEqual([{ name: "To read", color: 0, members: ["author:eve-okafor"] }]);
});

test.each([
  { kind: "tagged", name: " ", ids: ["author:x"] },
  { kind: "tagged", name: "x", ids: ["x"] },
  { kind: "tagged", name: "x", ids: [] },
  { kind: "tag-renamed", name: "x", to: "y".repeat(101) },
  { kind: "painted", name: "x" },
])("%j is refused", async (body) => {
  const answer = await change(body);
  expect(answer.status).toBe(400);
  expect(await tags()).toEqual([]);
});

test("what is not there has no tags", async () => {
  expect((await server.api("/corpora/none/tags")).status).toBe(404);
});

test("tags go along when files join", async () => {
  await change(READ);
  const { corpusId } = await importOver(server, { "b.bib": MORE }, { addTo: id });
  expect(corpusId).not.toBe(id);
  expect(await tags(corpusId!)).toHaveLength(1);
});

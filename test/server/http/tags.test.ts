// Tags over HTTP: kept beside the decisions, shown as things are now, taken along when files join a
// collection, and given as reading lists.
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Page, PaperSummary, ShownTag, TagChange } from "../../../graph/index.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { SMALL_LISTING } from "../../support/listings.ts";
import { serveCorpora, TINY_ID } from "../../support/served-corpora.ts";
import { importOver, type TestServer } from "../../support/server.ts";

let server: TestServer;
const id = TINY_ID;

beforeAll(async () => {
  server = await serveCorpora();
});

beforeEach(async () => {
  for (const { name } of await tags()) await change({ kind: "tag-deleted", name });
});

function post(path: string, body: unknown): Promise<Response> {
  return server.api(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function change(...changes: readonly unknown[]): Promise<Response> {
  return post(`/corpora/${id}/tags`, { changes });
}

async function tags(corpus = id): Promise<readonly ShownTag[]> {
  const answer = await server.api(`/corpora/${corpus}/tags`);
  return ((await answer.json()) as { tags: readonly ShownTag[] }).tags;
}

async function members(name: string): Promise<readonly string[]> {
  const tag = (await tags()).find((known) => known.name === name);
  return tag!.members.map((one) => (one.here ? one.id : `gone ${one.id}`));
}

const EVE = "author:eve-okafor";
const ADA = "author:ada-lind";
const BO = "author:bo-chen";
const DEEP = "paper:deep-learning-on-graphs";
const MORE = "@article{a, title={Ice in spring}, author={Una Reed and Eve Okafor}, year={2021}}";

function tagged(name: string, ...ids: readonly string[]): unknown {
  return { kind: "tagged", name, members: ids.map((one) => ({ id: one })) };
}

test("a tag is made, is there for everybody, and can be taken back", async () => {
  const answer = await change({
    kind: "tagged",
    name: "To read",
    members: [{ id: EVE }, { id: DEEP, note: "Chapter 2" }],
  });
  expect(answer.status).toBe(200);
  const held = { here: true, year: null, note: "" };
  expect(await tags()).toEqual([
    {
      name: "To read",
      note: "",
      color: 0,
      members: [
        { ...held, id: EVE, type: "author", name: "Eve Okafor", held: [EVE] },
        {
          ...held,
          ...{ id: DEEP, type: "paper", name: "Deep Learning on Graphs", held: [DEEP] },
          ...{ year: 2020, note: "Chapter 2" },
        },
      ],
    },
  ]);
  const { back } = (await answer.json()) as { back: readonly TagChange[] };
  await change(...back);
  expect(await tags()).toEqual([]);
  expect(server.faults).toEqual([]);
});

test.each([
  tagged(" ", ADA),
  tagged("..", ADA),
  tagged("a\nb", ADA),
  tagged("a\u0000b", ADA),
  tagged("x".repeat(101), ADA),
  tagged("x", "x"),
  tagged("x"),
  { kind: "tag-renamed", name: "x", to: "y".repeat(500) },
  { kind: "tag-noted", name: "x", note: "z".repeat(501) },
  { kind: "painted", name: "x" },
])("%j is refused", async (body) => {
  const answer = await change(body);
  expect(answer.status).toBe(400);
  expect(await tags()).toEqual([]);
});

test("what is not there has no tags, and can't be tagged", async () => {
  expect((await server.api("/corpora/none/tags")).status).toBe(404);
  expect((await server.api(`/corpora/${id}/tags/none/papers`)).status).toBe(404);
  await change(tagged("x", "author:nobody"));
  expect(await tags()).toEqual([]);
});

test("more tags than a list can show are refused in words", async () => {
  await change(...Array.from({ length: 200 }, (_, k) => tagged(`t${k}`, ADA)));
  const answer = await change(tagged("one more", ADA));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("at most 200 tags");
  expect((await change(tagged("t7", BO))).status).toBe(200);
});

test("tags named like parts of the language or of an address work like others", async () => {
  for (const name of ["__proto__", "constructor", "a/b?c=d#e%20", "<img src=x>", "…", "タグ 🜁"]) {
    await change(tagged(name, DEEP));
    const path = `/corpora/${id}/tags/${encodeURIComponent(name)}/papers`;
    const page = (await (await server.api(path)).json()) as Page<PaperSummary>;
    expect(page.items.map((paper) => paper.id)).toEqual([DEEP]);
    const file = await server.api(`${path}?format=markdown`);
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]*\.md"/u);
  }
});

test("who is merged stays tagged, once; taking the merge back parts them again", async () => {
  await change(tagged("People", ADA, BO, EVE));
  const merge = { kind: "merge", type: "author", ids: [ADA, BO], into: BO };
  await post(`/corpora/${id}/decisions`, { decisions: [merge] });
  expect(await members("People")).toEqual([BO, EVE]);
  expect((await tags())[0]!.members[0]!.held).toEqual([ADA, BO]);
  await post(`/corpora/${id}/decisions/undo`, {});
  expect(await members("People")).toEqual([ADA, BO, EVE]);
  const hide = { kind: "hide", type: "author", id: EVE };
  await post(`/corpora/${id}/decisions`, { decisions: [hide] });
  expect(await members("People")).toEqual([ADA, BO, `gone ${EVE}`]);
  await post(`/corpora/${id}/decisions/undo`, {});
});

test("a split leaves the tag with the papers that it was seen with", async () => {
  await change(tagged("People", ADA));
  const first = "paper:graph-networks-for-molecules";
  const split = { kind: "split", type: "author", id: ADA, papers: [DEEP], name: "Ada B. Lind" };
  await post(`/corpora/${id}/decisions`, { decisions: [split] });
  expect(await members("People")).toEqual([ADA]);
  const path = `/corpora/${id}/tags/People/papers?all=true`;
  const page = (await (await server.api(path)).json()) as Page<PaperSummary>;
  expect(page.items.map((paper) => paper.id)).toEqual([first]);
  await post(`/corpora/${id}/decisions/undo`, {});
});

test("tags go along when files join", async () => {
  const old = (await importOver(server, { "a.txt": SMALL_LISTING })).corpusId!;
  await post(`/corpora/${old}/tags`, {
    changes: [tagged("To read", EVE), { kind: "tag-noted", name: "To read", note: "Soon" }],
  });
  const { corpusId } = await importOver(server, { "b.bib": MORE }, { addTo: old });
  expect(corpusId).toBe(old);
  const [tag] = await tags(corpusId!);
  expect(tag).toMatchObject({ name: "To read", note: "Soon" });
  expect(tag!.members.map((one) => one.name)).toEqual(["Eve Okafor"]);
});

test("a reading list has the tagged papers and what was noted, in every format", async () => {
  await change(
    { kind: "tagged", name: "To read", members: [{ id: DEEP, note: "50 % & more" }] },
    tagged("To read", "paper:knots-in-rivers", EVE),
  );
  const path = `/corpora/${id}/tags/To%20read/papers`;
  for (const format of ["bibtex", "ris", "csl-json", "csv", "markdown"]) {
    const text = await (await server.api(`${path}?format=${format}`)).text();
    const { records } = readText(text, { file: "list" });
    expect(records.map(({ title }) => title)).toEqual([
      "Deep Learning on Graphs",
      "Knots in Rivers",
    ]);
    expect(text).toMatch(/50 (?:\\?)% (?:\\?)& more/u);
  }
  const sorted = await server.api(`${path}?order=title&limit=1`);
  const page = (await sorted.json()) as Page<PaperSummary>;
  expect([page.total, page.items[0]!.label]).toEqual([2, "Deep Learning on Graphs"]);
  const next = await server.api(`${path}?order=title&limit=1&next=${page.next!}`);
  expect(((await next.json()) as Page<PaperSummary>).items[0]!.label).toBe("Knots in Rivers");
});

test("a map is coloured by tag in files, and says so in its recipe", async () => {
  await change(tagged("To read", EVE, DEEP));
  const file = `/corpora/${id}/networks/coauthorship/export?base=everything&color=tag&format=`;
  const svg = await (await server.api(`${file}svg`)).text();
  expect(svg).toContain(">Colour: tag<");
  expect(svg).toContain("To read");
  const recipe = (await (await server.api(`${file}svg-recipe`)).json()) as {
    picture: { tags: unknown };
  };
  // The paper is no node of this map.
  expect(recipe.picture.tags).toEqual([{ name: "To read", color: 0, ids: [EVE] }]);
  expect(await (await server.api(`${file.replace("color=tag&", "")}svg`)).text()).not.toContain(
    "To read",
  );
});

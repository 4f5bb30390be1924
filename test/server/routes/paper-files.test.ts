// The papers of a page as files: whatever chose them, the file reads back as the papers shown.
import { beforeAll, expect, test } from "vitest";
import {
  PAPER_FORMATS,
  findRecipe,
  type Evidence,
  type Page,
  type PaperSummary,
  type PathsInView,
  type PathStep,
} from "../../../graph/index.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { ROUTES } from "../../../server/routes/table.ts";
import { TINY_ID, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora();
});

const tiny = `/corpora/${TINY_ID}`;
const view = "kind=coauthorship&base=everything";
const LINK = `${tiny}/evidence?${view}&source=author:ada-lind&target=author:bo-chen`;
const GROUP = `${tiny}/networks/keywords/communities/0/papers?base=everything`;
const PATH = `${tiny}/path?${view}&from=author:ada-lind&to=author:desiree-moreau`;
const PATHS = `${tiny}/paths?${view}&from=author:ada-lind&to=author:desiree-moreau`;
const FILTER = `${tiny}/papers?venue=venue:neurips`;

/** Each list with how its papers are found in the answer in JSON. */
const LISTS: readonly (readonly [path: string, papersIn: (answer: unknown) => string[]])[] = [
  [FILTER, (answer) => titlesOf((answer as Page<PaperSummary>).items)],
  [LINK, (answer) => titlesOf((answer as Evidence).papers)],
  [`${LINK}&years=2020:`, (answer) => titlesOf((answer as Evidence).papers)],
  [GROUP, (answer) => titlesOf((answer as Page<PaperSummary>).items)],
  [`${GROUP}&years=2019:2020`, (answer) => titlesOf((answer as Page<PaperSummary>).items)],
  [PATH, (answer) => stepTitles((answer as { path: PathStep[] }).path)],
  [PATHS, (answer) => titlesOf((answer as PathsInView).papers)],
];

function titlesOf(papers: readonly PaperSummary[]): string[] {
  return papers.map(({ title }) => title!);
}

/** A paper behind two steps stands in the file once. */
function stepTitles(path: readonly PathStep[]): string[] {
  return [...new Set(path.flatMap(({ papers }) => titlesOf(papers)))];
}

const CASES = LISTS.flatMap(([path, papersIn]) =>
  PAPER_FORMATS.map((format) => [format, path, papersIn] as const),
);

test.each(CASES)("%s of %s", async (format, path, papersIn) => {
  const shown = papersIn(await (await server.api(path)).json());
  expect(shown).not.toHaveLength(0);
  const file = await server.api(`${path}&format=${format}`);
  expect(file.status).toBe(200);
  const described = ROUTES.filter(({ query }) => "format" in query.shape).map(
    ({ answer }) => answer.content,
  );
  const type = file.headers.get("content-type")!.replace("; charset=utf-8", "");
  expect(described.filter((content) => type in content).length).toBeGreaterThanOrEqual(4);
  const text = await file.text();
  const { records } = readText(text, { file: "papers" });
  expect(records.map(({ title }) => title)).toEqual(shown);
  expect(await (await server.api(`${path}&format=${format}`)).text()).toBe(text);
  expect(server.faults).toEqual([]);
});

test("the file of a group has all its papers, not a page of them", async () => {
  const { total } = (await (await server.api(`${GROUP}&limit=1`)).json()) as Page<PaperSummary>;
  const text = await (await server.api(`${GROUP}&limit=1&format=csl-json`)).text();
  expect(total).toBeGreaterThan(1);
  expect(JSON.parse(text)).toHaveLength(total);
});

test("the file of one step of one path has its papers only", async () => {
  const { paths } = (await (await server.api(PATHS)).json()) as PathsInView;
  const { hops } = paths[0]!;
  const text = await (await server.api(`${PATHS}&path=1&step=2&format=csl-json`)).text();
  expect((JSON.parse(text) as { id: string }[]).length).toBe(hops[1]!.paperCount);
});

test.each([
  [`${tiny}/evidence?${view}&source=author:ada-lind&target=author:eve-okafor`, "unknown-link"],
  [`${tiny}/path?${view}&from=author:ada-lind&to=author:eve-okafor`, "unknown-link"],
  [`${tiny}/path?${view}&from=author:ada-lind&to=author:nobody`, "unknown-node"],
  [`${tiny}/networks/keywords/communities/99/papers?base=everything`, "unknown-node"],
])("there is no file of what is not there: %s", async (path, code) => {
  const answer = await server.api(`${path}&format=bibtex`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ code });
});

test("a format that is none is refused with the formats", async () => {
  const answer = await server.api(`${LINK}&format=docx`);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("bibtex");
});

test("a view that is narrowed to a topic can be written too", async () => {
  const { topics } = (await (await server.api(`${tiny}/topics`)).json()) as {
    topics: { id: string }[];
  };
  const path = `${GROUP}&topics=${encodeURIComponent(topics[0]!.id)}`;
  const { items } = (await (await server.api(path)).json()) as Page<PaperSummary>;
  const text = await (await server.api(`${path}&format=csl-json`)).text();
  expect((JSON.parse(text) as { title: string }[]).map(({ title }) => title)).toEqual(
    titlesOf(items),
  );
});

test.each(LISTS)(
  "the recipe of %s is in its BibTeX, or beside the others",
  async (path, papersIn) => {
    const shown = papersIn(await (await server.api(path)).json());
    const answer = await server.api(`${path}&format=ris-recipe`);
    expect(answer.headers.get("content-disposition")).toMatch(
      /filename="papers [-\w ]+\.ris\.recipe\.json"/u,
    );
    const recipe = (await answer.json()) as object;
    expect(recipe).toMatchObject({ format: "ris", counts: { papers: shown.length } });
    const bibtex = await (await server.api(`${path}&format=bibtex`)).text();
    expect(findRecipe(bibtex)).toEqual({ ...recipe, format: "bibtex" });
  },
);

test("the recipe of a map's links stands beside them", async () => {
  const path = `${tiny}/networks/keywords/export?base=everything&title=Knots&format=csv`;
  const recipe = (await (await server.api(`${path}-recipe`)).json()) as object;
  expect(recipe).toMatchObject({
    format: "csv",
    network: "keywords",
    picture: { title: "Knots" },
  });
  expect((await server.api(`${path}-nothing`)).status).toBe(400);
});

test("a file follows the order on the screen", async () => {
  const path = `${tiny}/papers?sort=title&order=descending`;
  const { items } = (await (await server.api(path)).json()) as Page<PaperSummary>;
  const text = await (await server.api(`${path}&format=csl-json`)).text();
  const titles = (JSON.parse(text) as { title?: string }[]).map(({ title }) => title ?? null);
  expect(titles).toEqual(titlesOf(items));
  const corpusOrder = (await (await server.api(`${tiny}/papers`)).json()) as Page<PaperSummary>;
  expect(titles).not.toEqual(titlesOf(corpusOrder.items));
});

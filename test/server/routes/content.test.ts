// What the routes say about the tiny corpus, whose answers are known by heart.
import { beforeAll, expect, test } from "vitest";
import {
  DEFAULT_ANALYSIS_OPTIONS,
  DEFAULT_NETWORK_OPTIONS,
  buildNetwork,
  decodeMap,
  findTopics,
  paperTopicOf,
  mapView,
  suggestOptions,
  type CorpusEntry,
  type CorpusSummary,
  type Evidence,
  NETWORK_KINDS,
  type NetworkKind,
  type Page,
  type PaperProfile,
  type PaperSummary,
  type PathsInView,
  type PathStep,
  type ReadIssue,
  type SearchHit,
} from "../../../graph/index.ts";
import { TINY_ID, TINY_ISSUES, serveCorpora } from "../../support/served-corpora.ts";
import type { TestServer } from "../../support/server.ts";
import { TINY_CORPUS } from "../../support/tiny-corpus.ts";

let server: TestServer;

beforeAll(async () => {
  server = await serveCorpora();
});

const tiny = `/corpora/${TINY_ID}`;
const json = async <T>(path: string) => (await (await server.api(path)).json()) as T;
const textOf = async (path: string) => (await server.api(path)).text();

test("the list has the entry, the summary adds years, venues and suggested views", async () => {
  const { corpora } = await json<{ corpora: CorpusEntry[] }>("/corpora");
  expect(corpora.map(({ id }) => id)).toEqual([TINY_ID]);
  const summary = await json<CorpusSummary>(tiny);
  expect(summary).toMatchObject(corpora[0]!);
  expect(summary.counts).toMatchObject({
    papers: 6,
    authors: 6,
    venues: 3,
    keywords: 5,
    issues: 3,
  });
  expect(summary.unknownYears).toBe(1);
  expect(summary.years.map(({ year }) => year)).toEqual([2018, 2019, 2020, 2021, 2022]);
  expect(summary.suggested.coauthorship).toEqual(suggestOptions(TINY_CORPUS, "coauthorship"));
});

test("issues come in pages and as a table safe for spreadsheets", async () => {
  const first = await json<Page<ReadIssue>>(`${tiny}/issues?limit=2`);
  expect(first).toMatchObject({ total: 3, items: TINY_ISSUES.slice(0, 2) });
  const second = await json<Page<ReadIssue>>(`${tiny}/issues?limit=2&next=${first.next!}`);
  expect(second).toMatchObject({ items: TINY_ISSUES.slice(2), next: null });
  const doubts = await json<Page<ReadIssue>>(`${tiny}/issues?severity=doubt`);
  expect(doubts.items).toEqual([TINY_ISSUES[1]]);
  const answer = await server.api(`${tiny}/issues?format=csv`);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toContain(
    'filename="The tiny corpus issues.csv"',
  );
  const table = await answer.text();
  expect(table.trim().split("\r\n")).toHaveLength(4);
  expect(table).not.toMatch(/(^|,)=1\+1/mu);
});

test.each(NETWORK_KINDS)(
  "the %s network over the wire is the network computed here",
  async (kind: NetworkKind) => {
    const ask = async (query: string) =>
      decodeMap(
        new Uint8Array(await (await server.api(`${tiny}/networks/${kind}?${query}`)).arrayBuffer()),
      );
    const suggested = suggestOptions(TINY_CORPUS, kind);
    const here = (options: object, analysis: object = {}) =>
      mapView(TINY_CORPUS, buildNetwork(TINY_CORPUS, kind, options), {
        ...DEFAULT_ANALYSIS_OPTIONS,
        ...analysis,
      });
    expect(await ask("")).toEqual(here(suggested));
    expect(await ask("base=everything")).toEqual(here(DEFAULT_NETWORK_OPTIONS));
    expect(
      await ask("base=everything&years=2019:2021&counting=fractional&seed=7&resolution=1.5"),
    ).toEqual(here({ years: [2019, 2021], counting: "fractional" }, { seed: 7, resolution: 1.5 }));
    expect(await ask("maxAuthors=none&top=none&years=none")).toEqual(
      here({ ...suggested, maxAuthors: null, top: null, years: null }),
    );
  },
);

test.each([
  ["gexf", "application/gexf+xml", "coauthorship.gexf", "<gexf"],
  ["graphml", "application/graphml+xml", "coauthorship.graphml", "<graphml"],
  ["json", "application/json", "coauthorship.json", "{"],
  ["csv", "text/csv", "coauthorship links.csv", ","],
  ["csv-nodes", "text/csv", "coauthorship nodes.csv", "Ada Lind"],
  ["vosviewer", "application/json", "coauthorship vosviewer.json", "network"],
  ["gexf-dynamic", "application/gexf+xml", "coauthorship timeline.gexf", "<spells>"],
  ["svg", "image/svg+xml", "coauthorship.svg", "</svg>"],
  ["report", "text/markdown", "coauthorship report.md", "## Methods"],
])("the network is exported as %s", async (format, type, name, start) => {
  const path = `${tiny}/networks/coauthorship/export?base=everything&format=${format}`;
  const answer = await server.api(path);
  expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  expect(answer.headers.get("content-disposition")).toContain(`filename="The tiny corpus ${name}"`);
  const text = await answer.text();
  expect(text).toContain(start);
  expect(await textOf(path)).toBe(text);
});

test("the network is printed as PDF, whose printer is loaded for it", async () => {
  const path = `${tiny}/networks/coauthorship/export?base=everything&format=pdf`;
  const answers = await Promise.all([server.api(path), server.api(path)]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.text()));
  expect(answers[0].headers.get("content-type")).toBe("application/pdf");
  expect(first).toMatch(/^%PDF-1\.7/u);
  expect(second).toBe(first);
  expect(server.faults).toEqual([]);
});

test("files have the colours and sizes asked for", async () => {
  const path = `${tiny}/networks/coauthorship/export?base=everything`;
  const svg = await textOf(`${path}&format=svg&color=mean-year&size=links`);
  expect(svg).toContain(">Colour: mean year</text>");
  expect(svg).toContain(">Size: links</text>");
  expect(svg).toContain("Size: links. Colour: mean year.");
  for (const format of ["svg", "gexf"])
    expect(await textOf(`${path}&format=${format}&color=community&size=papers`)).toBe(
      await textOf(`${path}&format=${format}`),
    );
  expect((await server.api(`${path}&format=svg&color=pink`)).status).toBe(400);
  expect((await server.api(`${path}&format=svg&size=huge`)).status).toBe(400);
});

test("a picture is of the size and look asked for, with the corpus for a title", async () => {
  const path = `${tiny}/networks/coauthorship/export?format=svg`;
  expect(await textOf(path)).toContain(">The tiny corpus</text>");
  const other = await textOf(
    `${path}&width=800&height=640&background=transparent&linkShape=straight&title=Lakes%20%26%20co`,
  );
  expect(other).toContain('viewBox="0 0 800 640"');
  expect(other).toContain(">Lakes &amp; co</text>");
  expect((await server.api(`${path}&width=12`)).status).toBe(400);
  expect((await server.api(`${path}&background=pink`)).status).toBe(400);
});

test.each([
  ["bibtex", "papers neurips.bib", "@"],
  ["csl-json", "papers neurips.json", "["],
  ["csv", "papers neurips.csv", "title"],
])("papers are exported as %s, filtered", async (format, name, start) => {
  const answer = await server.api(`${tiny}/papers?format=${format}&venue=venue:neurips`);
  expect(answer.headers.get("content-disposition")).toContain(`filename="${name}"`);
  const text = await answer.text();
  expect(text).toContain(start);
  expect(text).toContain("Learning to Sample");
  expect(text).not.toContain("Knots in Rivers");
});

test.each([
  ["", 6],
  ["author=author:ada-lind", 2],
  ["author=author:ada-lind&author=author:cyra-ruiz", 1],
  ["venue=venue:iclr&venue=venue:neurips", 4],
  ["keyword=keyword:deep-learning", 2],
  ["years=2019:2020", 2],
  ["years=:2018", 1],
  ["acceptance=accepted", 2],
  ["acceptance=oral&acceptance=rejected", 2],
  ["q=graph", 2],
  ["ids=paper:knots-in-rivers", 1],
  ["author=author:eve-okafor&years=2020:", 0],
])("papers with %j are %i", async (query, total) => {
  expect((await json<Page<PaperSummary>>(`${tiny}/papers?${query}`)).total).toBe(total);
});

test("pages of papers, joined, are all papers", async () => {
  const titles: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const more: string = next === "" ? "" : `&next=${next}`;
    const page: Page<PaperSummary> = await json(`${tiny}/papers?limit=4${more}`);
    titles.push(...page.items.map(({ label }) => label));
    next = page.next;
  }
  expect(titles).toEqual(TINY_CORPUS.papers.labels);
});

test("papers carry their topics, in lists and on their pages", async () => {
  const { items } = await json<Page<PaperSummary>>(`${tiny}/papers`);
  const model = findTopics(TINY_CORPUS);
  expect(model.topics).not.toHaveLength(0);
  expect(items.map(({ topic }) => topic)).toEqual(
    TINY_CORPUS.papers.ids.map((_, row) => paperTopicOf(model, row)),
  );
  const page = await json<PaperProfile>(`${tiny}/papers/${items[0]!.id}`);
  expect(page.topic).toEqual(items[0]!.topic);
  expect(page.abstract).toContain("molecules");
});

test("search finds by a few letters, of the types asked for", async () => {
  const found = async (query: string) =>
    (await json<{ hits: SearchHit[] }>(`${tiny}/search?${query}`)).hits.map(({ id }) => id);
  expect(await found("q=ada")).toContain("author:ada-lind");
  expect(await found("q=DESIREE")).toContain("author:desiree-moreau");
  expect(await found("q=a&types=venue")).not.toContain("author:ada-lind");
  expect(await found("q=a&limit=1")).toHaveLength(1);
});

test("the papers behind a link, and a path through three people", async () => {
  const view = "kind=coauthorship&base=everything";
  const link = await json<Evidence>(
    `${tiny}/evidence?${view}&source=author:ada-lind&target=author:bo-chen`,
  );
  expect(link.strength).toBe(2);
  expect(link.papers.map(({ title }) => title)).toEqual([
    "Deep Learning on Graphs",
    "Graph Networks for Molecules",
  ]);
  const narrow = await json<Evidence>(
    `${tiny}/evidence?${view}&years=2020:&source=author:ada-lind&target=author:bo-chen`,
  );
  expect([narrow.strength, narrow.papers.length]).toEqual([1, 1]);
  const { path } = await json<{ path: PathStep[] }>(
    `${tiny}/path?${view}&from=author:ada-lind&to=author:desiree-moreau`,
  );
  expect(path.map(({ to }) => to.name)).toEqual(["Cyra Ruiz", "Désirée Moreau"]);
  const none = await json(`${tiny}/path?${view}&from=author:ada-lind&to=author:eve-okafor`);
  expect(none).toEqual({ path: null });
});

test("several paths, the rules that leave none, and the whole network where the view has none", async () => {
  const view = "kind=coauthorship&base=everything";
  const asked = `${tiny}/paths?${view}&from=author:ada-lind&to=author:desiree-moreau`;
  const found = await json<PathsInView>(asked);
  expect(found.paths[0]!.hops.map(({ to }) => to.name)).toEqual(["Cyra Ruiz", "Désirée Moreau"]);
  expect(found).toMatchObject({ unruled: 2, loosen: [], everything: null });
  const without = await json<PathsInView>(`${asked}&not=author:cyra-ruiz`);
  expect(without).toMatchObject({
    paths: [],
    unruled: 2,
    loosen: [{ rule: "avoid", id: "author:cyra-ruiz", steps: 2 }],
  });
  const apart = await json<PathsInView>(
    `${tiny}/paths?${view}&minLinkStrength=9&from=author:ada-lind&to=author:desiree-moreau`,
  );
  expect(apart).toMatchObject({ paths: [], unruled: null, loosen: [], everything: 2 });
});

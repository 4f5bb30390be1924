// A paper of 100,000 authors beside one of two: every network answers, and says what it left out.
import { beforeAll, describe, expect, it } from "vitest";
import {
  NETWORK_KINDS,
  buildNetwork,
  resolveRecords,
  readText,
  suggestOptions,
  type Corpus,
} from "../../graph/index.ts";
import { serveCorpora } from "../support/served-corpora.ts";

let corpus: Corpus;

beforeAll(() => {
  const crowd = Array.from({ length: 100_000 }, (_, i) => ({ given: `A${i}`, family: `Moss${i}` }));
  const items = [
    {
      id: "1",
      type: "article",
      title: "All of Them Measure Soup",
      author: crowd,
      keyword: "soup, spoons",
    },
    { id: "2", type: "article", title: "Two of Them Taste It", author: crowd.slice(0, 2) },
  ];
  const { records } = readText(JSON.stringify(items), { file: "crowd.json" });
  corpus = resolveRecords(records);
}, 120_000);

describe("a byline of 100,000", () => {
  it("is kept whole", () => {
    expect(corpus.papers.authorCounts).toContain(100_000);
    expect(corpus.authors.ids).toHaveLength(100_000);
  });

  it("ties nobody, and the ledger says so", () => {
    const { links, ledger } = buildNetwork(corpus, "coauthorship");
    expect(links.strengths).toHaveLength(1);
    const entry = ledger.leftOut.find((one) => one.switch === "max-authors")!;
    expect(entry).toMatchObject({ papers: 1, nodes: 99_998, links: 0 });
    expect(entry.setting).toBe(
      "more than 2000 authors, too many to tie to each other (links among them are not counted)",
    );
  });

  it.each(NETWORK_KINDS)("leaves the first view of %s one that can be computed", (kind) => {
    const network = buildNetwork(corpus, kind, suggestOptions(corpus, kind));
    expect(network.nodes.ids.length).toBeLessThanOrEqual(1_500);
  });
});

it("is shown by the server: the paper, its people, what was searched, the map", async () => {
  const server = await serveCorpora({ crowd: corpus });
  const paper = encodeURIComponent(corpus.papers.ids[corpus.papers.authorCounts.indexOf(100_000)]!);
  const author = encodeURIComponent(corpus.authors.ids[70_000]!);
  const paths = [
    "",
    "/papers?limit=5",
    `/papers/${paper}`,
    `/papers/${paper}/surroundings`,
    `/papers?author=${author}`,
    `/authors/${author}`,
    `/portraits/${author}`,
    "/search?q=moss70000",
    "/networks/coauthorship",
    "/networks/coauthorship/description",
  ];
  for (const path of paths) {
    const answer = await server.api(`/corpora/crowd${path}`);
    const text = await answer.text();
    expect([answer.status, answer.ok ? "" : text], path).toEqual([200, ""]);
  }
  expect(server.faults).toEqual([]);
}, 240_000);

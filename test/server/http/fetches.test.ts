// Fetches over HTTP, with local services in place of those of the web.
import { describe, expect, test } from "vitest";
import type { FetchOffer, JobState, ReadIssue } from "../../../graph/index.ts";
import { crossrefItem, openalexPage, openalexWork } from "../../support/invented-works.ts";
import { localService, testClock, type Reply } from "../../support/local-service.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { importOver, lastState, startServer, type TestServer } from "../../support/server.ts";
import { SERVICES } from "../../../server/fetch/services.ts";
import type { FetchSettings } from "../../../server/jobs/fetches.ts";

const POST = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
});

/** Nothing answers there: no test asks the net. */
const NOWHERE = Object.fromEntries(
  Object.keys(SERVICES).map((name) => [name, "http://127.0.0.1:1"]),
);

/** A server whose services are these. */
function serverFor(settings: FetchSettings, store = createMemoryStore()): Promise<TestServer> {
  const origins = { ...NOWHERE, ...settings.origins };
  return startServer({ store, fetching: { clock: testClock(), ...settings, origins } });
}

async function begin(server: TestServer, body: unknown): Promise<JobState> {
  const answer = await server.api("/fetches", POST(body));
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { job: JobState }).job;
}

async function fetched(server: TestServer, body: unknown): Promise<JobState> {
  return lastState(server, (await begin(server, body)).id);
}

async function refused(server: TestServer, path: string, body: unknown) {
  const answer = await server.api(path, POST(body));
  const { code, errors } = (await answer.json()) as { code: string; errors: { message: string }[] };
  return { status: answer.status, code, words: errors.map(({ message }) => message).join(" ") };
}

const QUESTION = { source: "openalex", query: "invented works" };

const WHOLE: Readonly<Record<string, Reply>> = {
  "*": openalexPage([1, 2], 5, "b"),
  b: openalexPage([3, 4], 5, "c"),
  c: openalexPage([5], 5, null),
};

/** OpenAlex with five works, which answers as `broken` says where it says something. */
function openalex(broken: Readonly<Record<string, Reply>> = {}) {
  return localService((url) => {
    const cursor = url.searchParams.get("cursor");
    if (cursor === null) return openalexPage([1], 5, null);
    return broken[cursor] ?? WHOLE[cursor] ?? { status: 400 };
  });
}

describe("a question", () => {
  test("says how many there are, cheaply", async () => {
    const { origin, asked } = await openalex();
    const server = await serverFor({ origins: { openalex: origin } });
    const answer = await server.api("/fetches/estimate", POST({ ...QUESTION, years: "2020:" }));
    expect(await answer.json()).toEqual({ title: "OpenAlex", total: 5 });
    expect(Object.fromEntries(asked[0]!.url.searchParams)).toEqual({
      search: "invented works",
      filter: "from_publication_date:2020-01-01",
      per_page: "1",
    });
  });

  test("becomes a corpus, page by page, and what came is kept as a file", async () => {
    const { origin } = await openalex();
    const store = createMemoryStore();
    const server = await serverFor({ origins: { openalex: origin } }, store);
    const job = await fetched(server, { ...QUESTION, years: "2020:2024" });
    expect(job).toMatchObject({ kind: "fetch", status: "done", notes: [], canGoOn: false });
    expect(job.files).toMatchObject([{ format: "openalex-json", records: 5 }]);
    const [entry] = await store.listCorpora();
    expect(entry).toMatchObject({
      id: job.corpusId,
      name: "invented works (OpenAlex, 2020 to 2024)",
    });
    const [file] = (await store.sources(entry!.id))!;
    expect(file!.name).toBe("openalex invented works.jsonl");
    const lines = new TextDecoder().decode(file!.bytes).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      [1, 2, 3, 4, 5].map(openalexWork),
    );
    expect(server.faults).toEqual([]);
  });

  test("joins a corpus, and keeps to its limit", async () => {
    const { origin } = await openalex();
    const store = createMemoryStore();
    const server = await serverFor({ origins: { openalex: origin } }, store);
    const { corpusId } = await importOver(server, {
      "own.bib": "@article{a, title={An Own Paper}, author={Lind, Ada}, year={2020}}",
    });
    const job = await fetched(server, { ...QUESTION, limit: 3, addTo: corpusId });
    const corpora = await store.listCorpora();
    expect(corpora.map(({ id, counts }) => [id, counts.papers])).toEqual([[job.corpusId, 4]]);
    expect(corpora[0]!.files.map(({ file }) => file)).toEqual([
      "own.bib",
      "openalex invented works.jsonl",
    ]);
  });

  test("waits when it asked too often, and says so", async () => {
    let refusals = 0;
    const { origin } = await localService((url) => {
      const cursor = url.searchParams.get("cursor") ?? "";
      if (cursor === "b" && refusals++ === 0)
        return { status: 429, headers: { "retry-after": "30" } };
      return WHOLE[cursor]!;
    });
    const clock = testClock();
    const server = await serverFor({ origins: { openalex: origin }, clock });
    expect((await fetched(server, QUESTION)).status).toBe("done");
    expect(clock.waits).toContain(30_000);
  });

  test("that breaks off keeps what came, says why, and goes on", async () => {
    const tired: Reply = { status: 429, headers: { "retry-after": "28800" } };
    const broken: Record<string, Reply> = { c: tired };
    const { origin } = await openalex(broken);
    const store = createMemoryStore();
    const server = await serverFor({ origins: { openalex: origin } }, store);
    const half = await fetched(server, QUESTION);
    expect(half).toMatchObject({ status: "done", canGoOn: true });
    expect(half.notes.join(" ")).toMatch(/429 and asks to come back in 8 hours\./);
    expect(half.notes.join(" ")).toContain("ASTERISM_OPENALEX_KEY");
    expect(half.notes.join(" ")).toContain("What came is here: 4 of 5 records.");
    expect((await store.getCorpus(half.corpusId!))?.counts.papers).toBe(4);
    delete broken["c"];
    const rest = await fetched(server, { goOn: half.id, addTo: half.corpusId });
    expect(rest).toMatchObject({ status: "done", canGoOn: false, notes: [] });
    const corpora = await store.listCorpora();
    expect(corpora.map(({ counts }) => counts.papers)).toEqual([5]);
    expect(corpora[0]!.files.map(({ records }) => records)).toEqual([4, 1]);
    expect(server.faults).toEqual([]);
  });

  test.each([
    ["broken JSON", { body: '{"meta":{},"results":[{"id' }, /also after asking 6 times/],
    ["a refusal", { status: 403, body: '{"message":"Not you."}' }, /answered 403 \("Not you"\)/],
  ] as const)("answered at once by %s fails in words", async (_, reply, words) => {
    const { origin } = await openalex({ "*": reply });
    const server = await serverFor({ origins: { openalex: origin } });
    const job = await fetched(server, QUESTION);
    expect(job).toMatchObject({ status: "failed", error: { code: "service-failed" } });
    expect(job.error?.message).toMatch(words);
    expect(server.faults).toEqual([]);
  });

  test("that finds nothing says so", async () => {
    const { origin } = await localService(() => openalexPage([], 0, null));
    const server = await serverFor({ origins: { openalex: origin } });
    const job = await fetched(server, QUESTION);
    expect(job.error).toMatchObject({ code: "no-papers" });
    expect(job.error?.message).toContain("OpenAlex has nothing for this question");
  });

  test("is cancelled in the middle of an answer, and nothing is kept", async () => {
    let arrived: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (arrived = resolve));
    const { origin } = await localService((url) => {
      if (url.searchParams.get("cursor") !== "b") return WHOLE["*"]!;
      arrived();
      return { holdOpen: true, body: '{"' };
    });
    const store = createMemoryStore();
    const server = await serverFor({ origins: { openalex: origin } }, store);
    const { id } = await begin(server, QUESTION);
    await waiting;
    const last = (await (await server.api(`/jobs/${id}`, { method: "DELETE" })).json()) as JobState;
    expect(last.status).toBe("cancelled");
    expect(await store.listCorpora()).toEqual([]);
  });

  test("is ended early, and what came is kept", async () => {
    let arrived: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (arrived = resolve));
    const { origin } = await localService((url) => {
      if (url.searchParams.get("cursor") !== "b") return WHOLE["*"]!;
      arrived();
      return { holdOpen: true, body: '{"' };
    });
    const store = createMemoryStore();
    const server = await serverFor({ origins: { openalex: origin } }, store);
    const { id } = await begin(server, QUESTION);
    await waiting;
    expect((await server.api(`/fetches/${id}/enough`, { method: "POST" })).status).toBe(200);
    const last = await lastState(server, id);
    expect(last).toMatchObject({ status: "done", canGoOn: true });
    expect(last.notes.join(" ")).toContain("Stopped before the end. What came is here: 2 of 5");
    expect((await store.listCorpora()).map(({ counts }) => counts.papers)).toEqual([2]);
    expect((await server.api(`/fetches/${id}/enough`, { method: "POST" })).status).toBe(404);
  });

  test("is the third at once: the server asks to wait", async () => {
    const { origin } = await localService(() => ({ holdOpen: true, body: "{" }));
    const server = await serverFor({ origins: { openalex: origin } });
    await begin(server, QUESTION);
    await begin(server, { ...QUESTION, query: "others" });
    const { status, words } = await refused(server, "/fetches", QUESTION);
    expect(status).toBe(503);
    expect(words).toContain("2 fetches are under way already");
  });

  test("tells the mail address and the key to the service and nobody else", async () => {
    const { origin, asked } = await openalex();
    const settings = { mail: "ada@example.org", keys: { openalex: "secret-of-ada" } };
    const server = await serverFor({ origins: { openalex: origin }, ...settings });
    const offer = await (await server.api("/fetches")).text();
    expect(offer).not.toContain("secret");
    expect(offer).not.toContain("ada@");
    const known = JSON.parse(offer) as FetchOffer;
    expect(known).toMatchObject({ allowed: true, hasMail: true });
    expect(known.sources.find(({ name }) => name === "openalex")?.keyHelp).toBeNull();
    const job = await fetched(server, QUESTION);
    expect(JSON.stringify(job)).not.toContain("secret");
    expect(asked[0]!.url.searchParams.get("api_key")).toBe("secret-of-ada");
    expect(asked[0]!.url.searchParams.get("mailto")).toBe("ada@example.org");
  });
});

const LONG_LIST = Array.from({ length: 2001 }, (_, i) => `10.5555/${i}`).join("\n");

describe("what is refused", () => {
  test("everything, when the server may not fetch", async () => {
    const server = await startServer({ fetching: null });
    expect(await (await server.api("/fetches")).json()).toMatchObject({
      allowed: false,
      sources: [],
    });
    for (const path of ["/fetches", "/fetches/estimate"])
      expect(await refused(server, path, QUESTION)).toMatchObject({
        status: 403,
        code: "fetching-is-off",
        words: "This server was started with --no-fetch: it asks nothing of the web.",
      });
  });

  test.each([
    ["an address as source", { source: "http://169.254.169.254", query: "x" }, /source/],
    ["a long question", { source: "openalex", query: "x".repeat(501) }, /query/],
    ["an origin", { source: "openalex", query: "x", origin: "http://localhost" }, /origin/],
    ["nothing to ask", { source: "openalex", query: "" }, /Say what to search/],
    [
      "two filters in one",
      { source: "openalex", author: "A1,is_oa:true" },
      /must be an identifier/,
    ],
    ["no venue", { source: "openreview", query: "ICLR 2024" }, /no venue of OpenReview/],
    ["what a source does not take", { source: "dblp", query: "x", topic: "T1" }, /asked for topic/],
    ["no years", { source: "arxiv", query: "x", years: "soon" }, /years/],
    ["a limit of 0", { source: "arxiv", query: "x", limit: 0 }, /limit/],
    ["a header as mail", { source: "arxiv", query: "x", mail: "me\r\nX: y" }, /mail/],
    ["an empty list", { list: " \n\n" }, /names no paper/],
    ["a long list", { list: LONG_LIST }, /at most 2000/],
  ] as const)("%s", async (_, body, words) => {
    const server = await serverFor({ origins: {} });
    const { status, ...said } = await refused(server, "/fetches", body);
    expect(status).toBe(400);
    expect(said.words).toMatch(words);
  });

  test("going on with a fetch that nobody knows, joining a corpus that is not there", async () => {
    const server = await serverFor({ origins: {} });
    expect(await refused(server, "/fetches", { goOn: "x" })).toMatchObject({ code: "unknown-job" });
    const lost = await refused(server, "/fetches", { ...QUESTION, addTo: "nowhere" });
    expect(lost).toMatchObject({ status: 404, code: "unknown-corpus" });
  });
});

describe("a list", () => {
  const LIST = `10.5555/invented.1
PMID: 12345
3. Invented work, 2!
An Essay That Nobody Wrote (2019)
arXiv:3001.00007v2
https://doi.org/10.5555/invented.3
Invented Work 6 | Somebody Else | 2021
`;

  /** Has 1, 2 and 6, and the one of PubMed as 4. */
  const first = () =>
    localService((url) => {
      const filter = url.searchParams.get("filter") ?? "";
      if (filter.startsWith("doi:")) return openalexPage([1], 1, null);
      if (!filter.startsWith("pmid:")) return openalexPage([9, 2, 6], 3, null);
      const ids = { pmid: "https://pubmed.ncbi.nlm.nih.gov/12345" };
      return { body: JSON.stringify({ meta: {}, results: [{ ...openalexWork(4), ids }] }) };
    });
  /** Has 3. */
  const second = () =>
    localService((url) => {
      if (url.pathname.endsWith("invented.3"))
        return { body: JSON.stringify({ message: crossrefItem(3) }) };
      return url.pathname === "/works"
        ? { body: JSON.stringify({ message: { items: [crossrefItem(8)] } }) }
        : { status: 404 };
    });
  const third = () =>
    localService(() => ({
      body:
        '<feed xmlns="http://www.w3.org/2005/Atom"><id>http://arxiv.org/api/x</id>' +
        "<entry><id>http://arxiv.org/abs/3001.00007v2</id><title>Invented Preprint 7</title>" +
        "<author><name>Cy Moreau</name></author></entry></feed>",
    }));

  test("is looked up everywhere; what is nowhere is an issue, line by line", async () => {
    const [openalexService, crossref, arxiv] = [await first(), await second(), await third()];
    const origins = {
      openalex: openalexService.origin,
      crossref: crossref.origin,
      arxiv: arxiv.origin,
    };
    const store = createMemoryStore();
    const server = await serverFor({ origins }, store);
    const job = await fetched(server, { list: LIST, name: "My list" });
    expect(job).toMatchObject({ status: "done", notes: ["5 of 7 lines were found."] });
    expect(openalexService.asked.map(({ url }) => url.searchParams.get("filter"))).toEqual([
      "doi:10.5555/invented.1|10.48550/arxiv.3001.00007|10.5555/invented.3",
      "pmid:12345",
      "title.search:invented work 2",
      "title.search:an essay that nobody wrote",
      "title.search:invented work 6",
    ]);
    expect(arxiv.asked[0]!.url.searchParams.get("id_list")).toBe("3001.00007");
    expect(crossref.asked.map(({ url }) => url.pathname)).not.toContain(
      "/works/10.48550%2Farxiv.3001.00007",
    );
    const corpus = (await store.loadCorpus(job.corpusId!))!;
    expect(corpus.papers.titles.toSorted()).toEqual([
      "Invented Preprint 7",
      "Invented Work 1",
      "Invented Work 2",
      "Invented Work 3",
      "Invented Work 4",
    ]);
    const answer = await server.api(`/corpora/${job.corpusId!}/issues?severity=skipped`);
    const { items } = (await answer.json()) as { items: ReadIssue[] };
    expect(items.map(({ code, raw }) => [code, raw])).toEqual([
      ["not-found", "An Essay That Nobody Wrote (2019)"],
      ["not-found", "Invented Work 6 | Somebody Else | 2021"],
    ]);
  });

  test("of which one service tells nothing is asked of the others, and gone on with", async () => {
    const closed = await localService(() => ({ status: 403 }));
    const [crossref, arxiv] = [await second(), await third()];
    const origins = { openalex: closed.origin, crossref: crossref.origin, arxiv: arxiv.origin };
    const server = await serverFor({ origins });
    const half = await fetched(server, { list: LIST });
    expect(half).toMatchObject({ status: "done", canGoOn: true });
    expect(half.notes[0]).toBe("2 of 7 lines were found.");
    expect(half.notes[1]).toContain("OpenAlex answered 403");
    expect(half.files.map(({ file }) => file)).toEqual(["list crossref.jsonl", "list arxiv.xml"]);
  });

  test("of which nothing is found fails", async () => {
    const nobody = await localService((url) =>
      url.pathname === "/works"
        ? { body: JSON.stringify({ meta: { count: 0 }, results: [], message: { items: [] } }) }
        : { status: 404 },
    );
    const origins = { openalex: nobody.origin, crossref: nobody.origin };
    const job = await fetched(await serverFor({ origins }), { list: "An Essay That Nobody Wrote" });
    expect(job.error).toEqual({ code: "no-papers", message: "Nothing of the list was found." });
  });
});

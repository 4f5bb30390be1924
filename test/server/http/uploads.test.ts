// Imports as they arrive: forms, texts, and what is refused on the way.
import { once } from "node:events";
import { request, type IncomingMessage } from "node:http";
import { beforeAll, expect, test } from "vitest";
import type { CorpusSummary, JobState, ReadIssue, Page } from "../../../graph/index.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { PROSE, SMALL_LISTING } from "../../support/listings.ts";
import { formOf } from "../../support/form.ts";
import { importOver, lastState, startServer } from "../../support/server.ts";
import type { TestServer } from "../../support/server.ts";

let server: TestServer;

beforeAll(async () => {
  server = await startServer({ until: "file" });
});

async function errorOf(answer: Response) {
  const body = (await answer.json()) as {
    status: number;
    code: string;
    errors: { message: string }[];
  };
  expect(body.status).toBe(answer.status);
  return {
    status: body.status,
    code: body.code,
    words: body.errors.map((e) => e.message).join("\n"),
  };
}

const postJson = (body: string, type = "application/json") =>
  server.api("/corpora", { method: "POST", body, headers: { "Content-Type": type } });

test("a form with a file becomes a corpus", async () => {
  const job = await importOver(server, { "glacier.txt": SMALL_LISTING });
  expect(job).toMatchObject({
    status: "done",
    share: 1,
    files: [{ file: "glacier.txt", format: "ranked-list", records: 5, statedTotal: 5 }],
  });
  const summary = (await (await server.api(`/corpora/${job.corpusId!}`)).json()) as CorpusSummary;
  expect(summary.name).toBe("glacier");
  expect(summary.counts).toMatchObject({ records: 5, papers: 5, authors: 6 });
  expect(server.faults).toEqual([]);
});

test("pasted texts, with what their listings do not say", async () => {
  const texts = [{ text: SMALL_LISTING.replace("GLACIER.2019\n", ""), venue: "Fjord", year: 1987 }];
  const answer = await postJson(JSON.stringify({ name: "Pasted", texts }));
  expect(answer.status).toBe(202);
  const { job } = (await answer.json()) as { job: JobState };
  const { corpusId } = await lastState(server, job.id);
  const summary = (await (await server.api(`/corpora/${corpusId!}`)).json()) as CorpusSummary;
  expect(summary.name).toBe("Pasted");
  expect(summary.years).toEqual([{ year: 1987, papers: 5 }]);
  expect(summary.venues.map(({ name }) => name)).toEqual(["Fjord"]);
});

test("a table whose headings nobody knows is read as somebody says", async () => {
  const table = "Was,Wer,Wann?\nMoss auf Stein,Ada Lind,1999\nMoss auf Holz,Bo Chen,2001\n";
  const columns = { title: "Was", authors: "Wer", year: "Wann?" };
  const { corpusId } = await importOver(
    server,
    { "moss.csv": table },
    { sources: { "moss.csv": { columns } } },
  );
  const summary = (await (await server.api(`/corpora/${corpusId!}`)).json()) as CorpusSummary;
  expect(summary.years.map(({ year }) => year)).toEqual([1999, 2001]);
  expect(summary.counts).toMatchObject({ papers: 2, authors: 2 });
  const wrong = await server.api("/corpora", {
    method: "POST",
    body: formOf({ "moss.csv": table }, { sources: { "moss.csv": { columns: { moss: "Was" } } } }),
  });
  expect(wrong.status).toBe(400);
});

test("the bundled sample is there for the asking", async () => {
  const answer = await postJson(`{"sample":true}`);
  expect(answer.status).toBe(202);
  const { job } = (await answer.json()) as { job: JobState };
  const { status, corpusId } = await lastState(server, job.id);
  expect(status).toBe("done");
  const summary = (await (await server.api(`/corpora/${corpusId!}`)).json()) as CorpusSummary;
  expect(summary.counts.papers).toBe(1047);
  expect((await postJson(`{"sample":false}`)).status).toBe(400);
});

test("the options of a form speak of its files by name", async () => {
  const options = { name: "Mine", sources: { "a.txt": { year: 1991, format: "ranked-list" } } };
  const listing = SMALL_LISTING.replace(".2019", "");
  const job = await importOver(server, { "a.txt": listing }, options);
  const summary = (await (await server.api(`/corpora/${job.corpusId!}`)).json()) as CorpusSummary;
  expect(summary).toMatchObject({ name: "Mine", years: [{ year: 1991, papers: 5 }] });
  const other = { sources: { "b.txt": { year: 1991 } } };
  const refused = await server.api("/corpora", {
    method: "POST",
    body: formOf({ "a.txt": "x" }, other),
  });
  expect(await errorOf(refused)).toMatchObject({ status: 400, code: "invalid-parameter" });
});

test("names of files: paths are cut off, doubles numbered, letters of all scripts kept", async () => {
  const form = new FormData();
  for (const name of ["a.txt", "../../etc/a.txt", "C:\\docs\\論文.txt"])
    form.append("files", new Blob([SMALL_LISTING]), name);
  const answer = await server.api("/corpora", { method: "POST", body: form });
  const { job } = (await answer.json()) as { job: JobState };
  const { files } = await lastState(server, job.id);
  expect(files.map(({ file }) => file)).toEqual(["a.txt", "a (2).txt", "論文.txt"]);
});

test("a text that lists nothing fails in words; beside a listing it is left out and counted", async () => {
  const alone = await importOver(server, { "diary.txt": PROSE });
  expect(alone).toMatchObject({
    status: "failed",
    error: { code: "unknown-format" },
    corpusId: null,
  });
  expect(alone.error?.message).toMatch(/diary\.txt: .*ranked-list/u);
  expect(alone.files).toMatchObject([{ file: "diary.txt", format: null, records: 0 }]);
  const both = await importOver(server, { "diary.txt": PROSE, "glacier.txt": SMALL_LISTING });
  expect(both.status).toBe("done");
  expect(both.files).toMatchObject([
    { file: "diary.txt", format: null, records: 0, issues: { skipped: 1 } },
    { file: "glacier.txt", format: "ranked-list", records: 5 },
  ]);
  const issues = await server.api(`/corpora/${both.corpusId!}/issues?file=diary.txt`);
  expect(((await issues.json()) as Page<ReadIssue>).items).toMatchObject([
    { code: "unknown-format" },
  ]);
});

test("a format asked for that finds no paper fails in words", async () => {
  const options = { sources: { "diary.txt": { format: "markdown-table" } } };
  const job = await importOver(server, { "diary.txt": PROSE }, options);
  expect(job).toMatchObject({ status: "failed", error: { code: "no-papers" } });
  expect(job.error?.message).toContain("diary.txt");
});

test("an old encoding is read, and the guess is told", async () => {
  const bytes = Buffer.from(SMALL_LISTING, "latin1");
  const job = await importOver(server, { "old.txt": bytes });
  expect(job.files).toMatchObject([{ format: "ranked-list", records: 5 }]);
  const notes = await server.api(`/corpora/${job.corpusId!}/issues?severity=note&limit=1`);
  // Before anything that the reader itself has to say.
  expect(((await notes.json()) as Page<ReadIssue>).items).toMatchObject([
    { code: "assumed-encoding", line: 19, raw: expect.stringContaining("Désirée") as string },
  ]);
  const found = await server.api(`/corpora/${job.corpusId!}/search?q=moreau`);
  expect(await found.text()).toContain("Désirée Moreau");
});

test("the same import is the same corpus, at once", async () => {
  const first = await importOver(server, { "a.txt": SMALL_LISTING });
  const again = await server.api("/corpora", {
    method: "POST",
    body: formOf({ "a.txt": SMALL_LISTING }),
  });
  const { job } = (await again.json()) as { job: JobState };
  expect(job).toMatchObject({ status: "done", corpusId: first.corpusId, files: first.files });
  const said = await importOver(
    server,
    { "a.txt": SMALL_LISTING },
    { sources: { "a.txt": { year: 3 } } },
  );
  expect(said.corpusId).not.toBe(first.corpusId);
});

test.each([
  ["no JSON", "{", 400, "bad-request"],
  ["no object", "[]", 400, "invalid-parameter"],
  ["no text", `{"texts":[]}`, 400, "invalid-parameter"],
  ["an unknown field", `{"texts":[{"text":"x"}],"hidden":1}`, 400, "invalid-parameter"],
  ["an unknown format", `{"texts":[{"text":"x","format":"y"}]}`, 400, "invalid-parameter"],
  ["a year of no calendar", `{"texts":[{"text":"x","year":0}]}`, 400, "invalid-parameter"],
  ["nested too deep to mean anything", "[".repeat(100_000), 400, "bad-request"],
])("JSON with %s is refused", async (_, body, status, code) => {
  expect(await errorOf(await postJson(body))).toMatchObject({ status, code });
});

test("a form without files, with unknown fields, or broken is refused", async () => {
  const post = (body: BodyInit, headers: HeadersInit = {}) =>
    server.api("/corpora", { method: "POST", body, headers });
  expect(await errorOf(await post(formOf({}, {})))).toMatchObject({
    status: 400,
    code: "no-files",
  });
  const strange = formOf({ "a.txt": "x" });
  strange.append("nonsense", "1");
  expect((await errorOf(await post(strange))).words).toContain("nonsense");
  const type = { "Content-Type": "multipart/form-data; boundary=b" };
  const cut = `--b\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\nhalf`;
  expect(await errorOf(await post(cut, type))).toMatchObject({ status: 400, code: "bad-request" });
  const none = await post("x", { "Content-Type": "multipart/form-data" });
  expect(await errorOf(none)).toMatchObject({ status: 400, code: "bad-request" });
});

test("other media types and packed bodies are refused", async () => {
  expect(await errorOf(await postJson("x", "text/plain"))).toMatchObject({ status: 415 });
  const packed = await server.api("/corpora", {
    method: "POST",
    body: "{}",
    headers: { "Content-Type": "application/json", "Content-Encoding": "gzip" },
  });
  expect(await errorOf(packed)).toMatchObject({ status: 415, code: "unsupported-media-type" });
});

test("an upload over the limit is refused in words, and the connection goes on", async () => {
  const small = await startServer({ limits: { "upload-mib": 1.5 / 1024 } });
  const big = { "big.txt": "x".repeat(4000) };
  const answer = await small.api("/corpora", { method: "POST", body: formOf(big) });
  const { status, code, words } = await errorOf(answer);
  expect([status, code]).toEqual([413, "too-large"]);
  expect(words).toContain("1.5 KiB");
  expect((await small.api("/health")).status).toBe(200);
  const headers = { "Content-Type": "application/json" };
  const text = await small.api("/corpora", { method: "POST", body: "x".repeat(2000), headers });
  expect(await errorOf(text)).toMatchObject({
    status: 413,
  });
});

test("an upload that does not say its length is cut at the limit", async () => {
  const server = await startServer({ limits: { "upload-mib": 100_000 / 1024 / 1024 } });
  const sent = request({
    port: server.port,
    host: "127.0.0.1",
    path: "/api/corpora",
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
  });
  sent.on("error", () => undefined);
  const answered = once(sent, "response");
  sent.write(`--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n`);
  // Far more than the limit, and no end of it: the answer must come all the same.
  for (let i = 0; i < 40; i++) sent.write("x".repeat(10_000));
  const [answer] = (await answered) as [IncomingMessage];
  expect(answer.statusCode).toBe(413);
  let body = "";
  for await (const piece of answer) body += String(piece);
  expect(JSON.parse(body)).toMatchObject({ ok: false, status: 413, code: "too-large" });
  sent.destroy();
  expect((await server.api("/health")).status).toBe(200);
  expect(server.faults).toEqual([]);
});

test("a client that goes away in the middle of its upload leaves nothing", async () => {
  const store = createMemoryStore();
  const server = await startServer({ store });
  const sent = request({
    port: server.port,
    host: "127.0.0.1",
    path: "/api/corpora",
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
  });
  sent.on("error", () => undefined);
  sent.write(`--b\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nhalf`);
  await once(sent, "socket");
  await new Promise((resolve) => setTimeout(resolve, 50));
  sent.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await store.listCorpora()).toEqual([]);
  expect(server.faults).toEqual([]);
});

test.each(["a\0b", "a\nb", "\u001b[2J", "a\ud800", "\u202egpj.exe", "\u2066a"])(
  "%j is no name of a corpus",
  async (name) => {
    const texts = [{ text: "@article{a, title={Reeds}}" }];
    const answer = await postJson(JSON.stringify({ name, texts }));
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("characters that can be seen");
  },
);

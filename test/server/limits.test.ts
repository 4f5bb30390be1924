// Beyond each limit: its status, words that help, and a server that goes on.
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, type AddressInfo } from "node:net";
import { Command } from "commander";
import { expect, test } from "vitest";
import { resolveRecords } from "../../graph/index.ts";
import { withLimitOptions } from "../../server/cli/limit-options.ts";
import { createListener } from "../../server/http/listener.ts";
import { LIMITS, LIMIT_NAMES, limitsWith, type Limits } from "../../server/limits.ts";
import { ask } from "../support/ask.ts";
import { generateRecords } from "../support/generate-records.ts";
import { TINY_ID, serveCorpora } from "../support/served-corpora.ts";
import { formOf } from "../support/form.ts";
import { importOver, startServer, type TestServer } from "../support/server.ts";

const TOKEN = "a-token-of-the-tests-0123";
const ASKED = { method: "POST", headers: { "Content-Type": "application/json" } };

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly wait: number;
}

async function refusalOf(answer: Response): Promise<Refusal> {
  const { code } = (await answer.json()) as { code: string };
  return { status: answer.status, code, wait: Number(answer.headers.get("retry-after")) };
}

async function goesOn(server: TestServer): Promise<void> {
  expect((await server.api("/health")).status).toBe(200);
}

test("413: an upload larger than what is taken", async () => {
  const server = await startServer({ limits: { "upload-mib": 0.001 } });
  const body = formOf({ "list.bib": `@article{a, title={${"x".repeat(2000)}}}` });
  const answer = await server.api("/corpora", { method: "POST", body });
  expect(await refusalOf(answer)).toMatchObject({ status: 413, code: "too-large" });
  await goesOn(server);
});

const PARTS = "base=everything&firstYears=:2019&secondYears=2020:";

test("422: a map of more nodes than are drawn, in every form, before it is drawn", async () => {
  const server = await serveCorpora({}, { limits: { nodes: 3 } });
  for (const path of [
    "/networks/coauthorship?base=everything",
    "/networks/knowledge/export?format=gexf&base=everything",
    "/networks/knowledge/description?base=everything",
    `/networks/coauthorship/difference/map?${PARTS}`,
    `/networks/coauthorship/difference?${PARTS}`,
  ]) {
    const answer = await server.api(`/corpora/${TINY_ID}${path}`);
    expect(await refusalOf(answer), path).toMatchObject({ status: 422, code: "too-many-nodes" });
  }
  const fewer = await server.api(`/corpora/${TINY_ID}/networks/coauthorship?top=2`);
  expect(fewer.status).toBe(200);
});

test("422: an import of more records than are taken fails as a job, and says so", async () => {
  const server = await startServer({ limits: { records: 2 } });
  const list = ["a", "b", "c"].map((key) => `@article{${key}, title={Reeds of ${key}}}`);
  const job = await importOver(server, { "list.bib": list.join("\n") });
  expect(job).toMatchObject({ status: "failed", error: { code: "too-many-records" } });
  const fewer = await importOver(server, { "list.bib": list.slice(1).join("\n") });
  expect(fewer.status).toBe("done");
});

test("503: more imports than may wait", async () => {
  const server = await startServer({ limits: { imports: 1 } });
  const start = (title: string) =>
    server.api("/corpora", {
      method: "POST",
      body: formOf({ "list.bib": `@article{a, title={${title}}}` }),
    });
  const [first, second] = await Promise.all([start("Reeds"), start("Rivers")]);
  const [taken, refused] = first.status === 202 ? [first, second] : [second, first];
  expect(taken.status).toBe(202);
  expect(await refusalOf(refused)).toEqual({ status: 503, code: "too-busy", wait: 60 });
  await goesOn(server);
});

test("503: more questions than may wait; a light one of the other queue is answered", async () => {
  const large = resolveRecords(generateRecords(1500, 7));
  const server = await serveCorpora({ large }, { limits: { questions: 2 } });
  await server.api("/corpora/large/search?q=a");
  const answers = await Promise.all([
    ...Array.from({ length: 6 }, (_, seed) =>
      server.api(`/corpora/large/networks/coauthorship?base=everything&seed=${seed}`),
    ),
    server.api("/corpora/large/search?q=b"),
  ]);
  expect(answers.at(-1)!.status).toBe(200);
  const statuses = answers.slice(0, 6).map(({ status }) => status);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(2);
  const refused = answers.find(({ status }) => status === 503)!;
  expect(await refusalOf(refused)).toEqual({ status: 503, code: "too-busy", wait: 5 });
  expect(new Set(statuses)).toEqual(new Set([200, 503]));
});

test("who asks for many maps waits behind himself, and another not behind all of them", async () => {
  const large = resolveRecords(generateRecords(300, 7));
  const access = { everybody: "read", token: TOKEN, https: true } as const;
  const { port } = await serveCorpora({ large }, { access });
  const ended: string[] = [];
  const map = async (who: string, seed: number): Promise<void> => {
    const path = `/api/corpora/large/networks/coauthorship?base=everything&seed=${seed}`;
    const { status } = await ask(port, path, { headers: { "x-forwarded-for": who } });
    expect(status).toBe(200);
    ended.push(who);
  };
  await map("1.0.0.1", 1);
  const many = Array.from({ length: 6 }, (_, i) => map("1.0.0.2", i + 2));
  // The first of them is at work when another comes.
  await many[0];
  await Promise.all([map("1.0.0.3", 9), ...many]);
  expect(ended.indexOf("1.0.0.3")).toBeLessThan(ended.length - 2);
});

test("a map around somebody waits for no whole map of another", async () => {
  const large = resolveRecords(generateRecords(1500, 7));
  const server = await serveCorpora({ large });
  const maps = "/corpora/large/networks/coauthorship?base=everything";
  const near = `${maps}&around=${large.authors.ids[0]!}`;
  // Both threads are there and hold the corpus.
  await Promise.all([server.api(near), server.api(maps)]);
  const ended: string[] = [];
  const ask = async (path: string, name: string): Promise<void> => {
    expect((await server.api(path)).status).toBe(200);
    ended.push(name);
  };
  const whole = [2, 3, 4, 5].map((seed) => ask(`${maps}&seed=${seed}`, "whole"));
  await Promise.all([...whole, ask(near, "near")]);
  expect(ended.indexOf("near")).toBeLessThan(4);
});

test("503: an answer that takes too long, and none the less for the next", async () => {
  const large = resolveRecords(generateRecords(1500, 7));
  const server = await serveCorpora({ large }, { limits: { "answer-seconds": 0.01 } });
  const path = "/corpora/large/networks/knowledge/export?format=gexf&base=everything";
  expect(await refusalOf(await server.api(path))).toEqual({
    status: 503,
    code: "too-busy",
    wait: 30,
  });
  await goesOn(server);
});

test("503: no file is looked at while as many are as may be", async () => {
  const server = await startServer({ limits: { previews: 0 } });
  const body = formOf({ "list.bib": "@article{a, title={Reeds}}" });
  const answer = await server.api("/previews", { method: "POST", body });
  expect(await refusalOf(answer)).toEqual({ status: 503, code: "too-busy", wait: 2 });
});

test("503: a thread that takes more memory than it may ends alone", async () => {
  const server = await startServer({ limits: { "worker-mib": 24 } });
  const list = Array.from(
    { length: 40_000 },
    (_, i) =>
      `@article{k${i}, title={Reeds and rivers ${i}}, author={Ada Lind ${i} and Bo Tarn ${i}}}`,
  );
  const job = await importOver(server, { "list.bib": list.join("\n") });
  expect(job).toMatchObject({ status: "failed", error: { code: "worker-failed" } });
  await goesOn(server);
});

/** A server with real sockets and these limits, for what is refused before the application. */
async function listening(
  limits: Partial<Limits>,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createListener((_request, response) => response.end("here"), limitsWith(limits));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

test("503: what visitors send at one time has a room of its own, given back when they were answered", async () => {
  const access = { everybody: "read", token: TOKEN, https: false } as const;
  const server = await serveCorpora({}, { access, limits: { "visitors-mib": 0.5 } });
  const path = `/api/corpora/${TINY_ID}/people/names`;
  const body = JSON.stringify({ text: "x".repeat(300 * 1024) });
  // One has sent most of a long question, and keeps the rest.
  const slow = connect(server.port, "127.0.0.1");
  const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  slow.write(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, -10)}`);
  // It may take a moment until that has arrived.
  await expect
    .poll(async () => (await ask(server.port, path, { ...ASKED, body })).status, { timeout: 5000 })
    .toBe(503);
  const refused = await fetch(`${server.origin}${path}`, { ...ASKED, body });
  expect(await refusalOf(refused)).toEqual({ status: 503, code: "too-busy", wait: 60 });
  // Who may write is not kept out, and neither is who asks little.
  const headers = { ...ASKED.headers, authorization: `Bearer ${TOKEN}` };
  expect((await ask(server.port, path, { ...ASKED, headers, body })).status).toBe(200);
  const little = JSON.stringify({ text: "Ada Lind" });
  expect((await ask(server.port, path, { ...ASKED, body: little })).status).toBe(200);
  slow.write(body.slice(-10));
  expect(String((await once(slow, "data"))[0])).toMatch(/^HTTP\/1\.1 200 /u);
  slow.destroy();
  expect((await ask(server.port, path, { ...ASKED, body })).status).toBe(200);
});

test("503: uploads that arrive at the same time have a limit, but one as large as may be fits", async () => {
  const limits = { "bodies-mib": 0.1, "upload-mib": 0.5 };
  const server = await startServer({ limits });
  const form = () => formOf({ "list.bib": `@article{a, title={${"Reed ".repeat(60_000)}}}` });
  expect((await server.api("/corpora", { method: "POST", body: form() })).status).toBe(202);
  const slow = connect(server.port, "127.0.0.1");
  const head =
    "POST /api/corpora HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  slow.write(`${head}Content-Length: 500000\r\n\r\n${"[".repeat(400_000)}`);
  await expect
    .poll(async () => (await server.api("/corpora", { method: "POST", body: form() })).status, {
      timeout: 5000,
    })
    .toBe(503);
  await goesOn(server);
  slow.destroy();
  await expect
    .poll(async () => (await server.api("/corpora", { method: "POST", body: form() })).status, {
      timeout: 5000,
    })
    .toBe(202);
});

test("503: a connection too many is told so, and there is room again when one goes", async () => {
  const { port, close } = await listening({ connections: 2 });
  const held = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
  await Promise.all(held.map((socket) => once(socket, "connect")));
  const told = await ask(port, "/");
  expect(told.status).toBe(503);
  expect(told.headers["retry-after"]).toBe("5");
  expect(JSON.parse(told.body)).toMatchObject({ ok: false, code: "too-busy" });
  held[0]!.destroy();
  await expect.poll(async () => (await ask(port, "/")).status, { timeout: 5000 }).toBe(200);
  close();
});

test("an answer that nobody takes does not stay for ever", () => {
  const server = createListener(() => undefined, limitsWith({ "answer-seconds": 20 }));
  // Longer than an answer may take to begin, in which nothing moves either.
  expect(server.timeout).toBe(80_000);
});

test("431: a head larger than what is read", async () => {
  const { port, close } = await listening({ "header-kib": 2 });
  expect((await ask(port, `/${"a".repeat(3000)}`)).status).toBe(431);
  expect((await ask(port, "/")).status).toBe(200);
  close();
});

test("408: a request that does not come to its end", async () => {
  const { port, close } = await listening({ "request-seconds": 1 });
  const socket = connect(port, "127.0.0.1");
  socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Le");
  let told = "";
  socket.on("data", (piece) => (told += String(piece)));
  await once(socket, "close");
  expect(told).toMatch(/^HTTP\/1\.1 408 /u);
  close();
});

test("each limit is an option, and stands in the README with its default and status", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  for (const name of LIMIT_NAMES) {
    const [standard, words, status] = LIMITS[name];
    const row = readme.split("\n").find((line) => line.startsWith(`| \`${name}\``)) ?? name;
    expect(row.split("|").map((cell) => cell.trim())).toEqual([
      "",
      `\`${name}\``,
      String(standard),
      words,
      String(status),
      "",
    ]);
  }
});

test("--limit takes what is a limit, and says which there are", () => {
  const parse = (...args: string[]) =>
    withLimitOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }))
      .parse(args, { from: "user" })
      .opts<{ limit?: Partial<Limits> }>().limit;
  expect(parse("--limit", "nodes=5000", "--limit", "imports=3")).toEqual({
    nodes: 5000,
    imports: 3,
  });
  for (const wrong of ["nodes", "nodes=", "nodes=0", "nodes=-1", "nodes=1e3", "toString=1", "=1"])
    expect(() => parse("--limit", wrong)).toThrow(/There is: upload-mib|whole number/u);
});

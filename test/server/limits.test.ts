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

test("422: a map of more nodes than are drawn, in every form, before it is drawn", async () => {
  const server = await serveCorpora({}, { limits: { nodes: 3 } });
  for (const path of [
    "/networks/coauthorship?base=everything",
    "/networks/knowledge/export?format=gexf&base=everything",
    "/networks/knowledge/description?base=everything",
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

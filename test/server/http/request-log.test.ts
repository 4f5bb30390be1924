// The log: a line per request, by whose number a fault is found, and nothing private in it.
import { expect, test } from "vitest";
import { createLog } from "../../../server/http/request-log.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { importOver, startServer } from "../../support/server.ts";

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly request?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number | string | null;
  readonly ms?: number;
  readonly err?: { message: string };
}

function recording(level: "debug" | "info" = "info") {
  const written: string[] = [];
  const log = createLog(level, { write: (line) => written.push(line) });
  const lines = (): Line[] => written.map((line) => JSON.parse(line) as Line);
  return { log, lines, text: () => written.join("") };
}

const settled = () => new Promise((done) => setTimeout(done, 50));

/** Unlike any word of the program. */
const WORDS = [
  "zyxotitle",
  "zyxoauthor",
  "zyxofile",
  "zyxoname",
  "zyxoquery",
  "zyxotag",
  "zyxomail",
];

async function useEverything(level: "debug" | "info"): Promise<ReturnType<typeof recording>> {
  const kept = recording(level);
  const server = await startServer({ log: kept.log });
  const paper =
    "@article{k, title={The zyxotitle of reeds}, author={Ada Zyxoauthor and Bo Tarn}, year=2020}";
  const job = await importOver(server, { "zyxofile.bib": paper }, { name: "zyxoname" });
  expect(job.status).toBe("done");
  const corpus = `/corpora/${job.corpusId!}`;
  const post = (path: string, body: unknown) =>
    server.api(corpus + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  const author = "author:ada-zyxoauthor";
  const answers = [
    await server.api("/corpora"),
    await server.api(corpus),
    await server.api(`${corpus}/search?q=zyxoquery`),
    await server.api(`${corpus}/papers/paper:the-zyxotitle-of-reeds`),
    await server.api(`${corpus}/authors/${author}`),
    await server.api(`${corpus}/networks/coauthorship?only=${author}&base=everything`),
    await server.api(`${corpus}/networks/coauthorship/export?format=gexf&title=zyxotitle`),
    await server.api(`${corpus}/issues?file=zyxofile.bib`),
    await server.api(`${corpus}/zyxoquery`),
    await server.api("/zyxoquery?token=zyxoquery"),
    await post("/people/names", { text: "Ada Zyxoauthor" }),
    await post("/tags", { changes: [{ type: "zyxotag" }] }),
    await post("/decisions", { decisions: [{ type: "rename", id: author, name: "zyxoname" }] }),
    await post("/decisions/file", { name: "zyxofile", text: "zyxotitle" }),
    await fetch(`${server.origin}/?q=zyxoquery`),
  ];
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(answers.some(({ status }) => status === 400)).toBe(true);
  await settled();
  return kept;
}

test("at info, no word of what was imported, asked or refused", async () => {
  const { text, lines } = await useEverything("info");
  expect(lines().length).toBeGreaterThan(15);
  for (const word of WORDS) expect(text().toLowerCase(), word).not.toContain(word);
});

test("an import that ended, well or not, leaves a line with how long it took", async () => {
  const { log, lines, text } = recording();
  const server = await startServer({ log, limits: { records: 1 } });
  const two = "@misc{a, title={The zyxotitle}}\n@misc{b, title={Of zyxotitles}}";
  const done = await importOver(server, { "one.bib": "@misc{a, title={The zyxotitle}}" });
  const failed = await importOver(server, { "two.bib": two });
  await settled();
  const told = lines().filter(({ msg }) => msg === "a job ended");
  expect(told).toMatchObject([
    { level: 30, job: done.id, kind: "import", status: "done", code: null },
    { level: 30, job: failed.id, kind: "import", status: "failed", code: failed.error!.code },
  ]);
  for (const { ms } of told) expect(ms).toBeTypeOf("number");
  expect(text()).not.toContain("zyxo");
});

test("at debug there is the address, for who looks for a fault", async () => {
  expect((await useEverything("debug")).text()).toContain("zyxoquery");
});

test("each answer has a number, with which its line is found", async () => {
  const { log, lines } = recording();
  const server = await startServer({ log });
  const id = (await server.api("/health")).headers.get("x-request-id")!;
  const other = await server.api("/nowhere", { headers: { "X-Request-Id": "forged\\nline" } });
  await settled();
  expect(id).toMatch(/^[\da-f-]{36}$/u);
  expect(lines()[0]).toMatchObject({ request: id, method: "GET", route: "getHealth", status: 200 });
  expect(other.headers.get("x-request-id")).not.toContain("forged");
});

test("a fault: its place and number in the log, neither in the answer", async () => {
  const { log, lines } = recording();
  const store = createMemoryStore();
  const fault = Object.assign(new Error("secret of /home/ada/list.bib"), { detail: "a row" });
  store.listCorpora = () => Promise.reject(fault);
  const server = await startServer({ store, log, onError: undefined as never });
  const answer = await server.api("/corpora");
  const body = await answer.text();
  expect(answer.status).toBe(500);
  expect(JSON.parse(body)).toMatchObject({ ok: false, status: 500, code: "internal" });
  expect(body).not.toMatch(/secret|\/home|\.ts|\.js|at \w/u);
  expect([...answer.headers.values()].join(" ")).not.toMatch(/secret|\/home/u);
  await settled();
  const line = lines().find(({ level }) => level === 50)!;
  expect(line).toMatchObject({ msg: "a fault of the server", err: { message: fault.message } });
  expect(line.request).toBe(answer.headers.get("x-request-id"));
  expect(JSON.stringify(line)).not.toContain("a row");
});

test("a wrong token is told with its address, never with itself", async () => {
  const { log, text } = recording();
  const token = "a-token-of-the-tests-0123";
  const server = await startServer({ log, access: { everybody: "open", token, https: false } });
  await server.api("/corpora", { headers: { Authorization: "Bearer zyxowrong" } });
  await server.api("/corpora", { headers: { Authorization: `Bearer ${token}` } });
  await settled();
  expect(text()).toContain('"address":"127.0.0.1"');
  expect(text()).not.toContain("zyxowrong");
  expect(text()).not.toContain(token);
});

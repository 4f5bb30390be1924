// A corpus of hostile texts asked for by every route that reads, of a server on a real data folder:
// answers in their shape, header fields that nothing can get out of, no fault.
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { MAP_FILE_FORMATS, PAPER_FORMATS, tagName, type Corpus } from "../../graph/index.ts";
import { ROUTES } from "../../server/routes/table.ts";
import { openStore } from "../../server/store/open.ts";
import { databaseImage } from "../support/database-image.ts";
import { HOSTILE_INPUTS, HOSTILE_TEXTS, hostileRecords } from "../support/hostile-inputs.ts";
import { importOver, startServer, type TestServer } from "../support/server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let server: TestServer;
let corpus: Corpus;
let at: string;

/** What may be a tag of them: the rest is refused. */
const TAGS = [...new Set(HOSTILE_TEXTS.map(tagName))].filter((name) => name !== "");

/** As an address can hold it: half a letter cannot be sent. */
const escape = (text: string): string => encodeURIComponent(Buffer.from(text).toString());
const body = (value: unknown, method = "POST"): RequestInit => ({
  method,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(value),
});

beforeAll(async () => {
  const store = await openStore({ dataDir: temporaryFolder(), image: await databaseImage() });
  server = await startServer({ store, until: "file" });
  const file = '../"\r\nX-Evil: 1\u202e<b>.json';
  const state = await importOver(server, { [file]: JSON.stringify([...hostileRecords(), 7]) });
  at = `/corpora/${state.corpusId!}`;
  corpus = (await store.loadCorpus(state.corpusId!))!;
  await isDone(at, body({ name: HOSTILE_TEXTS[0] }, "PATCH"));
  const decisions = HOSTILE_TEXTS.slice(0, 12).map((name, i) => {
    return { kind: "rename", type: "keyword", id: corpus.keywords.ids[i], name };
  });
  await isDone(`${at}/decisions`, body({ decisions }));
  const changes = TAGS.map((name, i) => ({
    kind: "tagged",
    name,
    members: [{ id: corpus.papers.ids[i % corpus.papers.ids.length], note: name }],
  }));
  await isDone(`${at}/tags`, body({ changes }));
}, 120_000);

async function isDone(path: string, init?: RequestInit): Promise<void> {
  const answer = await server.api(path, init);
  expect([answer.status, answer.ok ? "" : await answer.text()], path).toEqual([200, ""]);
}

/** Nothing that was handed in gets out of its field, and no page is made of an answer. */
function checkHeaders(answer: Response): void {
  expect(answer.headers.get("x-evil")).toBeNull();
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("default-src");
  for (const [, value] of answer.headers) expect(value).toMatch(/^[\x20-\x7e]*$/u);
  const saved = answer.headers.get("content-disposition");
  if (saved !== null)
    expect(saved).toMatch(
      /^attachment; filename="[^"\\/:*?<>|%]+"(?:; filename\*=UTF-8''[\w.!#$&+^`|~%-]+)?$/u,
    );
}

async function isAnswered(name: string, path: string, init?: RequestInit): Promise<void> {
  const route = ROUTES.find((known) => known.name === name)!;
  const answer = await server.api(path, init);
  const text = await answer.text();
  expect([answer.status, answer.ok ? "" : text], path).toEqual([200, ""]);
  checkHeaders(answer);
  const type = answer.headers.get("content-type")!;
  expect(type).not.toContain("html");
  const shape: z.ZodType | null | undefined = route.answer.content["application/json"];
  expect(type).toBe("application/json; charset=utf-8");
  shape!.parse(JSON.parse(text));
  // Half a letter is written as an escape, so that the bytes are text.
  expect(Buffer.from(text).toString()).toBe(text);
}

const ids = (type: "papers" | "authors" | "venues" | "keywords") => corpus[type].ids.map(escape);
const ALL = "base=everything";
const pairs = (list: readonly string[]): [string, string][] =>
  list.slice(1).map((id, i) => [list[i]!, id]);

/** Addresses by the name of their route, made of what the corpus holds. */
const QUESTIONS: Readonly<Record<string, () => readonly string[]>> = {
  getHealth: () => ["/health"],
  getSession: () => ["/session"],
  getApiDescription: () => ["/openapi.json"],
  listCorpora: () => ["/corpora"],
  getFetchOffer: () => ["/fetches"],
  getCorpus: () => [at],
  listIssues: () => [
    `${at}/issues`,
    `${at}/issues?file=${escape('../"\r\nX-Evil: 1\u202e<b>.json')}`,
  ],
  listCommunityPapers: () => [`${at}/networks/keywords/communities/0/papers?${ALL}`],
  getDifference: () => [
    `${at}/networks/coauthorship/difference?${ALL}&firstYears=:2009&secondYears=2010:`,
  ],
  getNodeAttribute: () => [`${at}/networks/knowledge/attributes/venue?${ALL}`],
  getTags: () => [`${at}/tags`],
  listTagPapers: () => TAGS.map((name) => `${at}/tags/${escape(name)}/papers`),
  describeNetwork: () => [`${at}/networks/keywords/description?${ALL}`],
  listMapPapers: () =>
    HOSTILE_TEXTS.map((text) => `${at}/networks/coauthorship/papers?${ALL}&q=${escape(text)}`),
  getTrends: () =>
    ids("authors").map((id) => `${at}/networks/coauthorship/trends?${ALL}&entity=${id}`),
  getMapYears: () => [`${at}/networks/coauthorship/years?${ALL}`],
  search: () => HOSTILE_TEXTS.map((text) => `${at}/search?q=${escape(text)}`),
  listPapers: () => [
    ...HOSTILE_TEXTS.map((text) => `${at}/papers?q=${escape(text)}`),
    ...ids("venues").map((id) => `${at}/papers?venue=${id}`),
  ],
  getPaper: () => ids("papers").map((id) => `${at}/papers/${id}`),
  getPaperSurroundings: () => ids("papers").map((id) => `${at}/papers/${id}/surroundings`),
  getAuthor: () => ids("authors").map((id) => `${at}/authors/${id}`),
  getVenue: () => ids("venues").map((id) => `${at}/venues/${id}`),
  getKeyword: () => ids("keywords").map((id) => `${at}/keywords/${id}`),
  getPortrait: () => [...ids("authors"), ...ids("venues")].map((id) => `${at}/portraits/${id}`),
  getSideBySide: () => pairs(ids("keywords")).map(([a, b]) => `${at}/side-by-side?a=${a}&b=${b}`),
  compareAuthors: () => pairs(ids("authors")).map(([a, b]) => `${at}/compare?a=${a}&b=${b}`),
  listIdentityQuestions: () => [`${at}/identities`],
  getDecisions: () => [`${at}/decisions`],
  listTopics: () => [`${at}/topics`],
  getPath: () =>
    pairs(ids("authors")).map(([from, to]) => `${at}/path?${view}&from=${from}&to=${to}`),
  getPaths: () =>
    pairs(ids("authors")).map(([from, to]) => `${at}/paths?${view}&from=${from}&to=${to}`),
  getEvidence: () =>
    ids("authors")
      .filter((id) => id !== LIND)
      .slice(0, 12)
      .map((id) => `${at}/evidence?${view}&source=${id}&target=${LIND}`),
};
const LIND = escape("author:ada-lind");
const view = `kind=coauthorship&${ALL}`;
/** There are none of these here, or they are asked for elsewhere with the same shapes. */
const NOT_HERE = ["getJob", "getTopic", "getOrganization", "getCountry", "exportNetwork"];

it("every route that answers with JSON is asked", () => {
  const inJson = ROUTES.filter(
    ({ method, answer }) => method === "get" && "application/json" in answer.content,
  ).map(({ name }) => name);
  expect([...Object.keys(QUESTIONS), ...NOT_HERE].sort()).toEqual(inJson.sort());
});

describe("what is asked of hostile texts is answered:", () => {
  it.each(Object.keys(QUESTIONS))("%s", async (name) => {
    const questions = QUESTIONS[name]!();
    expect(questions.length).toBeGreaterThan(0);
    for (const path of questions) await isAnswered(name, path);
    expect(server.faults).toEqual([]);
  });

  it("lists of people, and what conflicts", async () => {
    const text = HOSTILE_TEXTS.join("\n");
    const names = { text, chosen: [] };
    await isAnswered("matchNames", `${at}/people/names`, body({ text }));
    const conflicts = { submissions: { by: "years", years: [1900, 2100] }, reviewers: names };
    await isAnswered("findConflicts", `${at}/people/conflicts`, body(conflicts));
    const [title] = HOSTILE_TEXTS;
    const submission = { by: "text", title, keywords: HOSTILE_TEXTS, authors: names };
    const asked = { submission, options: { conflicts: {} } };
    const answer = await server.api(`${at}/people/reviewers`, body(asked));
    expect([200, 400]).toContain(answer.status);
    checkHeaders(answer);
    expect(server.faults).toEqual([]);
  });
});

it("hostile files sent to the server are read, or refused with words", async () => {
  // A hundred thousand papers take their time, and runs of one mark differ in it alone.
  const sent = HOSTILE_INPUTS.filter(({ name }) => !/ times |^100,000 papers/u.test(name));
  const files: Record<string, Uint8Array> = {};
  for (const [i, { file, bytes }] of sent.entries())
    files[`${i} ${file}`] = new Uint8Array(await bytes());
  const state = await importOver(server, files);
  expect([state.status, state.error]).toEqual(["done", null]);
  expect(state.files.length).toBeGreaterThanOrEqual(sent.length);
  for (const [i, { name, papers }] of sent.entries()) {
    const [report] = state.files.filter(({ file }) => file.startsWith(`${i} `));
    const { records, issues } = report!;
    if (papers === 0) expect(issues.skipped + issues.doubt, name).toBeGreaterThan(0);
    else expect(records, name).toBeGreaterThan(0);
  }
  expect((await server.api("/health")).status).toBe(200);
  expect(server.faults).toEqual([]);
}, 120_000);

describe("every file goes out under a name that is one:", () => {
  const files = [
    ...PAPER_FORMATS.map((format) => `/papers?format=${format}`),
    // A page is made of the built explorer: test/e2e/hostile.e2e.ts opens it.
    ...MAP_FILE_FORMATS.filter((format) => format !== "html").map((format) => {
      return `/networks/keywords/export?${ALL}&format=${format}&title=${escape(HOSTILE_TEXTS[0]!)}`;
    }),
    "/issues?format=csv",
    "/thesaurus?of=author",
    "/thesaurus?of=keyword",
  ];
  it.each(files)("%s", async (path) => {
    const answer = await server.api(`${at}${path}`);
    expect(answer.status).toBe(200);
    checkHeaders(answer);
    expect(answer.headers.get("content-disposition")).not.toBeNull();
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
    expect(server.faults).toEqual([]);
  });
});

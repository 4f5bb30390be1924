// Decisions over HTTP: they change every answer at once, are taken back and made again, travel as
// files, and are there after a re-import.
import { beforeEach, expect, test } from "vitest";
import type {
  AuthorProfile,
  CorpusEntry,
  CorpusSummary,
  CurationState,
  Decision,
  IdentityQuestion,
  JobState,
  Page,
  PaperSummary,
  PeopleCompared,
  TopicProfile,
  TopicSummary,
} from "../../../graph/index.ts";
import { topicList, topicProfile } from "../../../server/routes/shapes/profiles.ts";
import { splitId } from "../../../graph/model/decision.ts";
import { SMALL_LISTING, rankedListing } from "../../support/listings.ts";
import { createMemoryStore } from "../../support/memory-store.ts";
import { formOf } from "../../support/form.ts";
import { importOver, lastState, startServer, type TestServer } from "../../support/server.ts";
import {
  curationState,
  peopleCompared,
  questionPage,
} from "../../../server/routes/shapes/curation.ts";

const merge: Decision = {
  kind: "merge",
  type: "author",
  ids: ["author:finn-ohara"],
  into: "author:eve-okafor",
  note: "they told us",
};

let server: TestServer;
let id: string;

beforeEach(async () => {
  server = await startServer();
  id = (await importOver(server, { "a.txt": SMALL_LISTING })).corpusId!;
});

const get = async <T>(path: string): Promise<T> =>
  (await (await server.api(`/corpora/${id}${path}`)).json()) as T;

async function post<T = CurationState>(path: string, body?: unknown): Promise<T> {
  const answer = await server.api(`/corpora/${id}${path}`, {
    method: "POST",
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as T;
}

/** Waits until an import has only to be kept. */
async function watchUntilSaving(job: string): Promise<boolean> {
  for (;;) {
    const state = (await (await server.api(`/jobs/${job}`)).json()) as JobState;
    if (state.step === "Saving" || state.status !== "running") return state.step === "Saving";
    await new Promise((done) => setTimeout(done, 20));
  }
}

const decide = (...decisions: Decision[]) => post("/decisions", { decisions });
const counts = async () => (await get<CorpusSummary>("")).counts;
const etag = async () =>
  (await server.api(`/corpora/${id}/networks/coauthorship`)).headers.get("etag");

test("a merge changes counts, pages, search and map; undoing it brings back every byte", async () => {
  const [before, map] = [await get<CorpusSummary>(""), await etag()];
  const state = await decide(merge);
  expect(curationState.parse(state)).toEqual(state);
  expect(state).toMatchObject({ undone: 0, unapplied: [] });
  expect(state.steps[0]![0]).toMatchObject({
    ...merge,
    witnesses: [
      { id: "author:finn-ohara", name: "Finn O'Hara" },
      { id: "author:eve-okafor", name: "Eve Okafor" },
    ],
  });
  const after = await get<CorpusSummary>("");
  expect(after.counts.authors).toBe(before.counts.authors - 1);
  expect(after.fingerprint).not.toBe(before.fingerprint);
  expect(await etag()).not.toBe(map);
  const eve = await get<AuthorProfile>("/authors/author:eve-okafor");
  expect(eve.variants).toEqual(["Eve Okafor", "Finn O'Hara"]);
  expect(eve.coauthorCount).toBe(0);
  expect((await get<{ hits: unknown[] }>("/search?q=finn&types=author")).hits).toHaveLength(1);

  expect(await post("/decisions/undo")).toMatchObject({ steps: [], undone: 1 });
  expect(await get<CorpusSummary>("")).toEqual(before);
  expect(await etag()).toBe(map);
  expect(await post("/decisions/undo")).toMatchObject({ steps: [], undone: 1 });
  expect((await post("/decisions/redo")).steps).toEqual(state.steps);
  expect((await counts()).authors).toBe(before.counts.authors - 1);
});

test("a split gives papers to somebody of the same name", async () => {
  const { items } = await get<Page<PaperSummary>>("/papers?author=author:bo-chen");
  const papers = [items[0]!.id];
  await decide({ kind: "split", type: "author", id: "author:bo-chen", papers, name: "Bo Chen II" });
  const other = splitId({ id: "author:bo-chen", papers });
  expect(await get<AuthorProfile>(`/authors/${encodeURIComponent(other)}`)).toMatchObject({
    name: "Bo Chen II",
    papers: 1,
  });
  expect(await get<AuthorProfile>("/authors/author:bo-chen")).toMatchObject({ papers: 1 });
});

test("what has no effect is told", async () => {
  const { unapplied } = await decide(merge, {
    kind: "hide",
    type: "keyword",
    id: "keyword:unheard-of",
  });
  expect(unapplied).toEqual([
    { index: 1, ids: ["keyword:unheard-of"], why: "not in this collection" },
  ]);
});

test.each([
  [{ decisions: [] }, 400],
  [{ decisions: [{ kind: "melt", type: "author" }] }, 400],
  [{}, 400],
  ["no object", 400],
])("%j is refused and nothing is kept", async (body, status) => {
  const answer = await server.api(`/corpora/${id}/decisions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(status);
  expect((await get<CurationState>("/decisions")).steps).toEqual([]);
});

test("an unknown corpus has no decisions", async () => {
  id = "none";
  expect((await server.api("/corpora/none/decisions")).status).toBe(404);
  expect((await server.api("/corpora/none/decisions/undo", { method: "POST" })).status).toBe(404);
});

test("a file of decisions goes out and comes in as one step", async () => {
  await decide(merge);
  await decide({ kind: "hide", type: "author", id: "author:bo-chen" });
  const answer = await server.api(`/corpora/${id}/decisions?format=file`);
  expect(answer.headers.get("content-disposition")).toContain("decisions.json");
  const text = await answer.text();
  await post("/decisions/undo");
  await post("/decisions/undo");
  const before = await counts();
  const state = await post<CurationState & { issues: unknown[] }>("/decisions/file", {
    name: "d.json",
    text: text.replace(/\]\}\n$/u, ',{"kind":"melt"}]}'),
  });
  expect(state.steps).toHaveLength(1);
  expect(state.steps[0]).toHaveLength(2);
  expect(state.issues).toHaveLength(1);
  expect((await counts()).authors).toBe(before.authors - 2);
});

test("a thesaurus comes in and goes out", async () => {
  const [first, second] = (await get<Page<PaperSummary>>("/papers")).items[0]!.keywords;
  const text = `label\treplace by\n${first!.label}\tone thing\n${second!.label}\tone thing\nx y z\tq`;
  const state = await post<CurationState & { issues: { code: string }[] }>("/decisions/file", {
    name: "t.txt",
    text,
    thesaurusOf: "keyword",
  });
  expect(state.issues.map(({ code }) => code)).toEqual(["unknown-label"]);
  const { items } = await get<Page<PaperSummary>>("/papers");
  expect(items[0]!.keywords.map(({ label }) => label)).toContain("one thing");
  const hidden = items[2]!.keywords[0]!;
  await decide({ kind: "hide", type: "keyword", id: hidden.id });
  const written = await (await server.api(`/corpora/${id}/thesaurus?of=keyword`)).text();
  expect(written).toContain(`${second!.label}\tone thing\n`);
  expect(written).toContain(`${hidden.label}\t\n`);
});

test("topics have pages and papers, and the names that people give them", async () => {
  const { topics } = await get<{ topics: TopicSummary[] }>("/topics");
  expect(topicList.parse({ topics })).toEqual({ topics });
  expect(topics.reduce((sum, { papers }) => sum + papers, 0)).toBe(5);
  const { id: first, papers } = topics[0]!;
  const inTopic = await get<Page<PaperSummary>>(`/papers?topic=${first}`);
  expect(inTopic.total).toBe(papers);
  expect(new Set(inTopic.items.map(({ topic }) => topic?.id))).toEqual(new Set([first]));

  const name: Decision = { kind: "rename", type: "topic", id: first, name: "Ice and more" };
  const other: Decision = { kind: "rename", type: "topic", id: "topic:unheard-of", name: "x" };
  expect((await decide(name, other)).unapplied).toEqual([
    { index: 1, ids: [], why: "no such topic in this collection" },
  ]);
  const profile = await get<TopicProfile>(`/topics/${first}`);
  expect(topicProfile.parse(profile)).toEqual(profile);
  expect(profile).toMatchObject({ label: "Ice and more", papers });
  expect(profile.alternatives).toContain(topics[0]!.label);
  const again = await get<Page<PaperSummary>>(`/papers?topic=${first}`);
  expect(again.items[0]!.topic?.label).toBe("Ice and more");
  const csv = await (await server.api(`/corpora/${id}/papers?topic=${first}&format=csv`)).text();
  expect(csv.trim().split("\r\n")).toHaveLength(papers + 1);

  expect((await server.api(`/corpora/${id}/topics/topic:none`)).status).toBe(404);
  expect((await server.api(`/corpora/${id}/papers?topic=topic:none`)).status).toBe(404);
});

test("two authors stand side by side with what they share", async () => {
  const compared = await get<PeopleCompared>("/compare?a=author:ada-lind&b=author:bo-chen");
  expect(peopleCompared.parse(compared)).toEqual(compared);
  expect(compared.together).toHaveLength(2);
  expect(compared.sides[0]).toMatchObject({ name: "Ada Lind", papers: 2 });
  expect(compared.coauthors.map(({ name }) => name)).toEqual(["Cyra Ruiz"]);
});

test("questions about identities are asked until somebody answers", async () => {
  const listing = rankedListing("GLACIER.2020", [
    { title: "Ice on Wheels", authors: ["Noa Exempel", "Bo Chen"] },
    { title: "Ice on Skates", authors: ["Nils Exempel", "Finn O'Hara"] },
    { title: "Ice on Sleds", authors: ["N. Exempel", "Ada Lind"] },
  ]);
  id = (await importOver(server, { "b.txt": listing })).corpusId!;
  const asked = () => get<Page<IdentityQuestion>>("/identities?code=maybe-one-author");
  const page = await asked();
  expect(questionPage.parse(page)).toEqual(page);
  expect(page.total).toBe(2);
  const [a, b] = page.items[0]!.compared.sides.map((side) => side.id);
  await decide({ kind: "keep-apart", type: "author", ids: [a!, b!] });
  expect((await asked()).total).toBe(1);
  const about = await get<Page<IdentityQuestion>>(`/identities?author=${encodeURIComponent(a!)}`);
  expect(about.total).toBeLessThan(2);
});

test("more files join a collection, and what was decided about it stays", async () => {
  await decide(merge);
  const more = rankedListing("GLACIER.2020", [
    { title: "Ice on Wheels", authors: ["Finn O'Hara", "Gus Neumann"] },
  ]);
  const job = await importOver(server, { "b.txt": more }, { addTo: id });
  expect(job.status).toBe("done");
  expect(job.corpusId).toBe(id);
  expect((await get<CurationState>("/decisions")).steps).toHaveLength(1);
  const eve = await get<AuthorProfile>("/authors/author:eve-okafor");
  expect(eve.papers).toBe(2);
  expect(eve.coauthors.map(({ name }) => name)).toEqual(["Gus Neumann"]);
  const summary = await get<CorpusSummary>("");
  expect(summary.files.map(({ file }) => file)).toEqual(["a.txt", "b.txt"]);

  // Another file of the same name costs nothing that was there; the same file counts once.
  const other = `${more}\n`;
  await importOver(server, { "b.txt": other, "c.txt": SMALL_LISTING }, { addTo: id });
  expect((await get<CorpusSummary>("")).files.map(({ file }) => file)).toEqual([
    "a.txt",
    "b.txt",
    "b (2).txt",
  ]);
  expect((await get<CurationState>("/decisions")).steps).toHaveLength(1);

  // It is what importing all at once would have made.
  const files = { "a.txt": SMALL_LISTING, "b.txt": more, "b (2).txt": other };
  const whole = await importOver(server, files);
  const { corpora } = (await (await server.api("/corpora")).json()) as { corpora: CorpusEntry[] };
  const [made, grown] = [whole.corpusId, id].map((one) =>
    corpora.find((entry) => entry.id === one)!,
  );
  expect(made).not.toBe(grown);
  expect(grown).toMatchObject({ fingerprint: made!.fingerprint, counts: made!.counts });
});

test("two that add at once both do, and who adds what is there changes nothing", async () => {
  const listed = (name: string, author: string) =>
    rankedListing("GLACIER.2020", [{ title: `${name} on Wheels`, authors: [author] }]);
  const [b, c] = await Promise.all([
    importOver(server, { "b.txt": listed("Ice", "Gus Lee") }, { addTo: id }),
    importOver(server, { "c.txt": listed("Snow", "Ada Moe") }, { addTo: id }),
  ]);
  expect([b.corpusId, c.corpusId]).toEqual([id, id]);
  const { files, fingerprint } = await get<CorpusSummary>("");
  expect(files.map(({ file }) => file).toSorted()).toEqual(["a.txt", "b.txt", "c.txt"]);
  const again = await importOver(server, { "x.txt": listed("Ice", "Gus Lee") }, { addTo: id });
  expect(again).toMatchObject({ corpusId: id, step: "Already imported" });
  expect((await get<CorpusSummary>("")).fingerprint).toBe(fingerprint);

  // Its first file alone is another collection, the same one each time.
  const alone = await importOver(server, { "a.txt": SMALL_LISTING });
  expect(alone.corpusId).not.toBe(id);
  expect((await importOver(server, { "a.txt": SMALL_LISTING })).corpusId).toBe(alone.corpusId);
});

test("what is decided while files join is kept too, and what could be redone", async () => {
  const store = createMemoryStore();
  server = await startServer({ store });
  id = (await importOver(server, { "a.txt": SMALL_LISTING })).corpusId!;
  await decide({ kind: "hide", type: "author", id: "author:bo-chen" });
  await post("/decisions/undo");
  let saveNow = (): void => undefined;
  store.hold = new Promise((done) => {
    saveNow = done;
  });
  const more = rankedListing("GLACIER.2020", [{ title: "Ice on Wheels", authors: ["Gus Lee"] }]);
  const body = formOf({ "b.txt": more }, { addTo: id });
  const begun = await server.api("/corpora", { method: "POST", body });
  const { job } = (await begun.json()) as { job: JobState };
  const whole = await watchUntilSaving(job.id);
  expect(whole).toBe(true);
  await decide(merge);
  saveNow();
  expect((await lastState(server, job.id)).corpusId).toBe(id);
  const { steps } = await get<CurationState>("/decisions");
  expect(steps.map(([first]) => first!.kind)).toEqual(["merge"]);
});

test("what was undone can be redone after more files joined", async () => {
  await decide(merge);
  await post("/decisions/undo");
  const more = rankedListing("GLACIER.2020", [{ title: "Ice on Wheels", authors: ["Gus Lee"] }]);
  id = (await importOver(server, { "b.txt": more }, { addTo: id })).corpusId!;
  expect(await get<CurationState>("/decisions")).toMatchObject({ steps: [], undone: 1 });
  expect((await post("/decisions/redo")).steps).toHaveLength(1);
});

test("files that are part of a larger collection open that one, where it will do", async () => {
  await decide(merge);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const said = { format: null, venue: null, year: null };
  const more = rankedListing("GLACIER.2020", [{ title: "Ice on Wheels", authors: ["Gus Lee"] }]);
  id = (await importOver(server, { "b.txt": more }, { addTo: id })).corpusId!;
  const asked = {
    sources: [{ name: "first.txt", bytes: bytes(SMALL_LISTING), ...said }],
    name: "first",
    addTo: null,
    decisions: [],
  };
  const larger = await (await server.importFiles({ ...asked, orLarger: true })).done;
  expect(larger.corpusId).toBe(id);
  const alone = await (await server.importFiles(asked)).done;
  expect(alone.corpusId).not.toBe(id);
});

test("an import can bring its decisions, and a second one brings them once", async () => {
  const options = { decisions: [merge] };
  const other = { "c.txt": SMALL_LISTING };
  id = (await importOver(server, other, options)).corpusId!;
  const { authors } = await counts();
  expect((await importOver(server, other, options)).corpusId).toBe(id);
  expect((await get<CurationState>("/decisions")).steps).toEqual([[merge]]);
  expect((await counts()).authors).toBe(authors);
  const answer = await server.api("/corpora", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ texts: [{ text: SMALL_LISTING }], addTo: "none" }),
  });
  expect(answer.status).toBe(404);
});

// Two servers on one database, as a proxy puts people on either: what one does the other shows at once.
import { get } from "node:http";
import { describe, expect, test } from "vitest";
import type { CorpusEntry, JobState } from "../../graph/index.ts";
import { HAS_POSTGRES, testPostgres } from "../support/postgres.ts";
import { FROM_SOURCES, serve, type Served } from "../support/served.ts";

const SLOWLY = { timeout: 180_000 };
const PROXIED = ["--name", "Maps.example", "--no-auth"];
const TITLES = ["Reeds in the Wind", "Tides of the Marsh", "Birds above Reeds"];

/** As many papers as asked for, whose import takes as long as that. */
function listing(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, k) => `| ${TITLES[k % 3]!} ${k} | Ada Lind, Bo Chen ${k % 50} | 2020 |`,
  );
  return ["| Title | Authors | Year |", "| --- | --- | --- |", ...rows].join("\n");
}

async function json<T>(at: Served, path: string, method = "GET", body?: unknown): Promise<T> {
  const answer = await fetch(`${at.address}/api${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** What a proxy passes on. */
function statusFor({ address }: Served, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(`${address}/api/health`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    request.on("error", reject);
  });
}

async function upload(at: Served, name: string, papers: number): Promise<JobState> {
  const texts = [{ name: `${name}.md`, text: listing(papers) }];
  return (await json<{ job: JobState }>(at, "/corpora", "POST", { name, texts })).job;
}

/** The last state that a server tells of a job. */
async function watched(at: Served, id: string): Promise<JobState> {
  const events = await (await fetch(`${at.address}/api/jobs/${id}/events`)).text();
  return JSON.parse(events.trim().split("data: ").at(-1)!) as JobState;
}

describe.skipIf(!HAS_POSTGRES)("two servers on one database", SLOWLY, async () => {
  const postgres = HAS_POSTGRES ? await testPostgres() : null;

  test("show the same, and one outlives the other", async () => {
    const database = postgres!.url();
    const [a, b] = await Promise.all(
      [1, 2].map(() => serve(FROM_SOURCES, ["--database", database, "--no-fetch", ...PROXIED])),
    );
    const [first, second] = [a!, b!];
    expect(await statusFor(first, "maps.example:8443")).toBe(200);
    expect(await statusFor(first, "evil.example")).toBe(403);

    const job = await upload(first, "Marsh", 60);
    const { status, corpusId } = await watched(second, job.id);
    expect(status).toBe("done");
    const path = `/corpora/${corpusId!}`;
    type Summary = { readonly entry: CorpusEntry } | CorpusEntry;
    const nameAt = async (at: Served): Promise<string> => {
      const { corpora } = await json<{ corpora: readonly CorpusEntry[] }>(at, "/corpora");
      return corpora.find(({ id }) => id === corpusId)!.name;
    };
    const summary = async (at: Served) => JSON.stringify(await json<Summary>(at, path));
    expect(await summary(first)).toBe(await summary(second));

    await json(first, path, "PATCH", { name: "Salt marsh" });
    expect(await nameAt(second)).toBe("Salt marsh");
    expect(await summary(second)).toContain("Salt marsh");

    const people = async (at: Served) =>
      JSON.stringify(await json(at, `${path}/search?q=Chen&types=author&limit=100`));
    const before = await people(first);
    const { hits } = JSON.parse(before) as { hits: readonly { id: string }[] };
    const hide = { kind: "hide", type: "author", id: hits[0]!.id };
    await json(second, `${path}/decisions`, "POST", { decisions: [hide] });
    const after = await people(first);
    expect(after).not.toBe(before);
    expect(await people(second)).toBe(after);

    const lost = await upload(first, "Flood", 30_000);
    await first.kill();
    const last = await watched(second, lost.id);
    expect(last).toMatchObject({ id: lost.id, status: "done" });
    const kept = (await json<{ corpora: readonly CorpusEntry[] }>(second, "/corpora")).corpora;
    expect(kept.filter(({ name }) => name === "Flood").map(({ id }) => id)).toEqual([
      last.corpusId,
    ]);
    expect(kept[0]!.counts.records).toBe(30_000);
    expect((await second.stop()).code).toBe(0);
  });
});

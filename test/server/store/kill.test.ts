// kill -9 at any moment: what was confirmed is there, whole; what was not is gone without a trace,
// or whole if the kill came between the disk and the confirmation.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { decisionSubjects } from "../../../graph/model/decision.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { openStore } from "../../../server/store/open.ts";
import { openPGlite } from "../../../server/store/pglite.ts";
import { readAddress } from "../../../server/store/postgres/address.ts";
import { openServerStore } from "../../../server/store/postgres/open.ts";
import { openPostgres } from "../../../server/store/postgres/pool.ts";
import { CORPUS_TABLES } from "../../../server/store/sheets.ts";
import type { Database } from "../../../server/store/database.ts";
import type { Store } from "../../../server/store/store.ts";
import { databaseImage } from "../../support/database-image.ts";
import { HAS_POSTGRES, testPostgres } from "../../support/postgres.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { corpusNamed } from "./imports.ts";

const BUSY = fileURLToPath(new URL("busy-process.ts", import.meta.url));

/** Where the busy process keeps things. */
interface Place {
  readonly args: readonly string[];
  open(): Promise<Store>;
  /** Every id that anything is left of. */
  traces(): Promise<Set<string>>;
}

/** What a place should hold: decisions per corpus. */
type Expected = Map<string, string[]>;

/** Runs the busy process and kills it `delay` ms after its `count`-th line (0: after its start). */
async function killed(args: readonly string[], count: number, delay: number): Promise<string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", BUSY, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const killIfDue = (): void => {
    if (lines.length === count) setTimeout(() => child.kill("SIGKILL"), delay);
  };
  killIfDue();
  for await (const line of createInterface(child.stdout)) {
    lines.push(line);
    killIfDue();
  }
  return lines;
}

/** Applies one line of the busy process. */
function apply(expected: Expected, line: string): void {
  const [act, id = "", number = ""] = line.split(" ");
  if (act === "save") expected.set(id, []);
  else if (act === "delete") expected.delete(id);
  else expected.get(id)?.push(number);
}

const copyOf = (expected: Expected): Expected =>
  new Map([...expected].map(([id, decisions]) => [id, [...decisions]]));

async function contentOf(place: Place): Promise<Expected> {
  const store = await place.open();
  const content: Expected = new Map();
  for (const { id, fingerprint } of (await store.listCorpora()).toReversed()) {
    const corpus = corpusNamed(id);
    expect(fingerprint).toBe(corpus.fingerprint);
    assert.deepStrictEqual(await store.loadCorpus(id), corpus);
    const query = { severity: null, file: null, limit: 10, next: null };
    expect((await store.listIssues(id, query)).total).toBe(2);
    content.set(
      id,
      (await store.curation(id)).decisions.flatMap((decision) =>
        decisionSubjects(decision).map((subject) => subject.slice("author:".length)),
      ),
    );
  }
  await store.close();
  return content;
}

async function idsIn(database: Database, tables: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const table of tables)
    for (const row of await database.query(`SELECT DISTINCT corpus_id FROM ${table}`))
      ids.add(String(row["corpus_id"]));
  await database.close();
  return ids;
}

async function dataFolder(): Promise<Place> {
  const [dataDir, image] = [temporaryFolder(), await databaseImage()];
  return {
    args: [dataDir, image],
    open: () => openStore({ dataDir, image }),
    async traces() {
      const database = await openPGlite(join(dataDir, "database"));
      const rows = await idsIn(database, ["corpora", ...CORPUS_TABLES]);
      return new Set([...rows, ...readdirSync(join(dataDir, "sources"))]);
    },
  };
}

async function server(): Promise<Place> {
  const url = (await testPostgres()).url();
  return {
    args: [url, ""],
    open: () => openServerStore({ url }),
    traces: () =>
      idsIn(openPostgres(readAddress(url), { most: 1 }), [
        ...["corpora", "sources", "source_parts"],
        ...CORPUS_TABLES,
      ]),
  };
}

async function killAgainAndAgain(place: Place): Promise<void> {
  const random = createRandom(7);
  let expected: Expected = new Map();
  let confirmations = 0;
  // The first kills hit the making of the place itself.
  await killed([...place.args, "0"], 0, 700);
  await killed([...place.args, "0"], 0, 1000);
  expected = await contentOf(place);
  for (let round = 1; round <= 4; round++) {
    const count = 4 + Math.floor(random() * 10);
    const [open, ...lines] = await killed([...place.args, String(round)], count, random() * 60);
    expect(open).toBe("open");
    const confirmed = copyOf(expected);
    for (let k = 0; k + 1 < lines.length; k += 2)
      if (lines[k + 1] === "done") {
        apply(confirmed, lines[k]!);
        confirmations++;
      }
    const begun = copyOf(confirmed);
    if (lines.length % 2 === 1) apply(begun, lines.at(-1)!);
    const content = await contentOf(place);
    expect([[...confirmed], [...begun]], `round ${round}: ${lines.join(", ")}`).toContainEqual([
      ...content,
    ]);
    expect(await place.traces()).toEqual(new Set(content.keys()));
    expected = content;
  }
  // Four rounds of at least four lines each: `open`, and an act with its confirmation.
  expect(confirmations).toBeGreaterThanOrEqual(4);
}

describe("a process that is killed", { timeout: 180_000 }, () => {
  it("loses nothing confirmed, keeps nothing half in a data folder", async () => {
    await killAgainAndAgain(await dataFolder());
  });
});

describe.skipIf(!HAS_POSTGRES)("a process that is killed", { timeout: 180_000 }, async () => {
  const place = HAS_POSTGRES ? await server() : null;
  it("loses nothing confirmed, keeps nothing half on a server", () => killAgainAndAgain(place!));
});

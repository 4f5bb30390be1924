// kill -9 at any moment: what was confirmed is there, whole; what was not is gone without a trace,
// or whole if the kill came between the disk and the confirmation.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { decisionSubjects } from "../../../graph/model/decision.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { openStore } from "../../../server/store/open.ts";
import { openPGlite } from "../../../server/store/pglite.ts";
import { CORPUS_TABLES } from "../../../server/store/sheets.ts";
import { databaseImage } from "../../support/database-image.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { corpusNamed } from "./imports.ts";

const BUSY = fileURLToPath(new URL("busy-process.ts", import.meta.url));

/** What a folder should hold: decisions per corpus. */
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

async function contentOf(dataDir: string, image: string): Promise<Expected> {
  const store = await openStore({ dataDir, image });
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

/** Every id that a folder or table still has anything of. */
async function tracesIn(dataDir: string): Promise<Set<string>> {
  const traces = new Set(readdirSync(join(dataDir, "sources")));
  const database = await openPGlite(join(dataDir, "database"));
  for (const table of ["corpora", ...CORPUS_TABLES])
    for (const row of await database.query(`SELECT DISTINCT corpus_id FROM ${table}`))
      traces.add(String(row["corpus_id"]));
  await database.close();
  return traces;
}

it("loses nothing confirmed, keeps nothing half", { timeout: 180_000 }, async () => {
  const random = createRandom(7);
  const image = await databaseImage();
  const dataDir = temporaryFolder();
  let expected: Expected = new Map();
  let confirmations = 0;
  // The first kills hit the making of the folder itself.
  await killed([dataDir, image, "0"], 0, 700);
  await killed([dataDir, image, "0"], 0, 1000);
  expected = await contentOf(dataDir, image);
  for (let round = 1; round <= 4; round++) {
    const count = 4 + Math.floor(random() * 10);
    const [open, ...lines] = await killed([dataDir, image, String(round)], count, random() * 60);
    expect(open).toBe("open");
    const confirmed = copyOf(expected);
    for (let k = 0; k + 1 < lines.length; k += 2)
      if (lines[k + 1] === "done") {
        apply(confirmed, lines[k]!);
        confirmations++;
      }
    const begun = copyOf(confirmed);
    if (lines.length % 2 === 1) apply(begun, lines.at(-1)!);
    const content = await contentOf(dataDir, image);
    expect([[...confirmed], [...begun]], `round ${round}: ${lines.join(", ")}`).toContainEqual([
      ...content,
    ]);
    expect(await tracesIn(dataDir)).toEqual(new Set(content.keys()));
    expected = content;
  }
  // Four rounds of at least four lines each: `open`, and an act with its confirmation.
  expect(confirmations).toBeGreaterThanOrEqual(4);
});

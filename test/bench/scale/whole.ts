// One corpus the way of its user: a file imported by the built server into its embedded database, opened by
// another one, asked by one person; each step a line of JSON. Started by scale.ts.
import { join } from "node:path";
import type { CorpusEntry } from "../../../graph/index.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { BUILT, serve } from "../../support/served.ts";
import { letAct, quantile } from "../load/clients.ts";
import { findPeople, readingHabits } from "../load/habits.ts";
import { newVisitor } from "../load/visitor.ts";
import { fileOf } from "./file.ts";
import { firstPictures } from "./first-picture.ts";
import { importFile, peakOf, processorOf } from "./import-file.ts";
import { printRow } from "./row.ts";

/** How long somebody asks, ms. */
const ASKING = 20_000;
const PEOPLE = 200;
/** A million papers are 800 MB as lines of JSON. */
const LARGE = ["--limit", "upload-mib=2000", "--limit", "bodies-mib=2000"];

const [name = "", folder = ""] = process.argv.slice(2);
const file = fileOf(name, folder);
if (file === null) process.exit(0);
const what = { corpus: name, program: "Asterism" };
const dataDir = join(folder, `${name}-data`);

const { id, nodes, links } = await keep(file);
await ask();
for (const picture of await firstPictures(dataDir, id, peakOf))
  printRow({ ...what, ...picture, processor: null, nodes, links });

/** Imports. */
async function keep(path: string): Promise<{ id: string; nodes: number; links: number }> {
  const server = await serve(BUILT, ["--data", dataDir, ...LARGE]);
  try {
    const { corpusId, parts } = await importFile(server, path);
    const answer = await fetch(`${server.address}/api/corpora`);
    const { corpora } = (await answer.json()) as { corpora: CorpusEntry[] };
    const { counts } = corpora.find(({ id: one }) => one === corpusId)!;
    const size = { nodes: counts.papers, links: counts.authorships };
    const found = `${counts.authors} authors, ${counts.keywords} keywords`;
    for (const part of parts) printRow({ ...what, ...part, ...size, answer: found });
    return { id: corpusId, ...size };
  } finally {
    await server.stop();
  }
}

/** From the start of the server to the first map, then one question after the other. */
async function ask(): Promise<void> {
  const started = performance.now();
  const server = await serve(BUILT, ["--data", dataDir]);
  try {
    const api = `${server.address}/api`;
    const row = (
      step: string,
      seconds: number,
      answer: string,
      processor: number | null = null,
    ): void => {
      const peakMegabytes = peakOf(server.pid);
      printRow({ ...what, step, seconds, processor, peakMegabytes, nodes, links, answer });
    };
    const map = await fetch(`${api}/corpora/${id}/networks/coauthorship`);
    const bytes = (await map.arrayBuffer()).byteLength;
    if (!map.ok) throw new Error(`${map.status} of the map`);
    const seconds = (performance.now() - started) / 1000;
    row("first map", seconds, `from the start, ${bytes} bytes`, processorOf(server.pid));
    const visitor = newVisitor(1);
    const habits = readingHabits(api, id, await findPeople(visitor, api, id, PEOPLE));
    const random = createRandom(1);
    for (const { name: habit, act } of habits) {
      const asked = performance.now();
      await act(random, visitor);
      row(`${habit}, first`, (performance.now() - asked) / 1000, "");
    }
    visitor.leave();
    const end = performance.now() + ASKING;
    const waits = await letAct(habits, { count: 1, end, seed: 1 });
    for (const { name: habit, milliseconds, faults } of waits) {
      const [half, most] = [0.5, 0.95].map((share) => quantile(milliseconds, share));
      const wrong = [...faults.keys()].map((why) => `, ERROR ${why}`).join("");
      const answer = `p50 ${half!.toFixed(0)} ms of ${milliseconds.length}${wrong}`;
      row(`${habit}, p95`, most! / 1000, answer);
    }
  } finally {
    await server.stop();
  }
}

// One corpus the way of its user: a file read and resolved, kept in the embedded database, opened by the
// built server, asked by one person; each step a line of JSON. Started by scale.ts.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import {
  analyseNetwork,
  buildNetwork,
  decodeMap,
  encodeMap,
  type Corpus,
} from "../../../graph/index.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { importSources } from "../../../server/jobs/import-sources.ts";
import { openStore } from "../../../server/store/open.ts";
import { BUILT, serve } from "../../support/served.ts";
import { letAct, quantile } from "../load/clients.ts";
import { findPeople, readingHabits } from "../load/habits.ts";
import { newVisitor } from "../load/visitor.ts";
import { fileOf } from "./file.ts";
import { firstPictures } from "./first-picture.ts";
import { measured, measuredLater, printRow } from "./row.ts";

/** How long somebody asks, ms. */
const ASKING = 20_000;
const PEOPLE = 200;
const MOST_SENT = 50_000;
/** That of the server. */
const BROTLI_QUALITY = 4;

const [name = "", folder = ""] = process.argv.slice(2);
const file = fileOf(name, folder);
if (file === null) process.exit(0);
const what = { corpus: name, program: "Asterism" };
const dataDir = join(folder, `${name}-data`);

const { id, nodes, links } = await keep(file);
await ask();
for (const picture of await firstPictures(dataDir, id, peakOf))
  printRow({ ...what, ...picture, processor: null, nodes, links });

/** Reads, resolves and keeps; what is held meanwhile is let go of. */
async function keep(path: string): Promise<{ id: string; nodes: number; links: number }> {
  const said = { format: null, venue: null, year: null };
  const imported = await measuredLater(
    { ...what, step: "read, resolve" },
    () => {
      const source = { name: path, bytes: new Uint8Array(readFileSync(path)), ...said };
      return importSources([source], { name });
    },
    ({ corpus }) => ({
      nodes: corpus.papers.ids.length,
      links: corpus.authorships.items.length,
      answer: `${corpus.authors.ids.length} authors, ${corpus.keywords.ids.length} keywords`,
    }),
  );
  const size = {
    nodes: imported.corpus.papers.ids.length,
    links: imported.corpus.authorships.items.length,
  };
  const store = await openStore({ dataDir });
  await measuredLater(
    { ...what, step: "kept, PGlite" },
    () => store.saveCorpus(imported),
    () => ({ ...size, answer: "with its file" }),
  );
  await store.close();
  send(imported.corpus);
  return { id: imported.id, ...size };
}

/** A large map as the server would send it. */
function send(corpus: Corpus): void {
  const map = analyseNetwork(corpus, buildNetwork(corpus, "coauthorship", { top: MOST_SENT }));
  const size = { nodes: map.network.nodes.ids.length, links: map.network.links.sources.length };
  const bytes = measured(
    { ...what, step: "map to bytes" },
    () => encodeMap(map),
    (encoded) => {
      const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
      const packed = brotliCompressSync(encoded, { params }).length;
      return { ...size, answer: `${(packed / 1e6).toFixed(2)} MB packed by Brotli` };
    },
  );
  measured(
    { ...what, step: "bytes to map" },
    () => decodeMap(bytes),
    () => ({ ...size, answer: "for the first time" }),
  );
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

/** MB (10⁶ bytes). Linux alone tells; else NaN. */
function peakOf(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/u.exec(toldOf(pid, "status"))?.[1];
  return Math.round((Number(kilobytes) * 1024) / 1e6);
}

/** Seconds of the processors since the start of a process, which Linux counts in hundredths; else null. */
function processorOf(pid: number): number | null {
  // Behind the name of the program, which may hold anything, the 12th and 13th.
  const fields = toldOf(pid, "stat").split(") ").at(-1)!.split(" ");
  const ticks = Number(fields[11]) + Number(fields[12]);
  return Number.isNaN(ticks) ? null : ticks / 100;
}

function toldOf(pid: number, file: string): string {
  const path = `/proc/${pid}/${file}`;
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

// `npm run bench:store`: the same corpus into, and out of, the embedded database and a PostgreSQL
// server on this machine (its durability as installed). The ACL Anthology beside the repository, or
// FILE.
import { readFileSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { importSources } from "../../server/jobs/import-sources.ts";
import { openStore } from "../../server/store/open.ts";
import { openServerStore } from "../../server/store/postgres/open.ts";
import type { ImportedCorpus, Store } from "../../server/store/store.ts";
import { findPostgres } from "../support/find-postgres.ts";
import { makeCluster } from "../support/postgres-cluster.ts";

const ACL = fileURLToPath(
  new URL("../../../shared/gold/authors/acl-papers.bib.gz", import.meta.url),
);
/** Short questions asked of each store. */
const QUESTIONS = 200;

const file = process.argv[2] ?? ACL;
const bytes = new Uint8Array(readFileSync(file));
const said = { format: null, venue: null, year: null };
const name = basename(file);

const imported = await timed("read and resolve", () =>
  importSources([{ name, bytes, ...said }], { name }),
);
const { papers, authors, authorships, paperKeywords } = imported.corpus;
console.log(
  `${papers.ids.length} papers, ${authors.ids.length} authors, ${authorships.items.length} authorships, ${paperKeywords.items.length} keywords of papers`,
);

const folder = await mkdtemp(join(tmpdir(), "asterism-bench-"));
try {
  const embedded = await timed("PGlite: open", () => openStore({ dataDir: join(folder, "data") }));
  await measure("PGlite", embedded, imported);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const given = process.env["ASTERISM_TEST_POSTGRES_URL"];
if (given === undefined && findPostgres() === null) console.log("SKIPPED: no PostgreSQL here");
else {
  const cluster = given === undefined ? await makeCluster(["fsync = on"]) : null;
  try {
    const url = given ?? cluster!.url;
    const server = await timed("PostgreSQL: open", () => openServerStore({ url }));
    await measure("PostgreSQL", server, imported);
  } finally {
    cluster?.stop("fast");
    if (cluster !== null) rmSync(cluster.folder, { recursive: true, force: true });
  }
}

async function measure(which: string, store: Store, corpus: ImportedCorpus): Promise<void> {
  const { id } = corpus;
  await timed(`${which}: in, with its files`, () => store.saveCorpus(corpus));
  for (const time of ["first", "second"]) {
    const loaded = await timed(`${which}: out, ${time} time`, () => store.loadCorpus(id));
    if (loaded?.fingerprint !== corpus.corpus.fingerprint) throw new Error("another corpus");
  }
  await timed(`${which}: its files`, () => store.sources(id));
  await timed(`${which}: ${QUESTIONS} questions for decisions`, async () => {
    for (let k = 0; k < QUESTIONS; k++) await store.curation(id);
  });
  await timed(`${which}: ${QUESTIONS} decisions`, async () => {
    for (let k = 0; k < QUESTIONS; k++)
      await store.decide(id, {
        kind: "decided",
        step: [{ kind: "hide", type: "author", id: `author:nobody-${k}` }],
      });
  });
  await timed(`${which}: delete`, () => store.deleteCorpus(id));
  await store.close();
}

async function timed<T>(step: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work();
  const seconds = (performance.now() - started) / 1000;
  const peak = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  console.log(
    `${step.padEnd(42)} ${seconds.toFixed(2).padStart(8)} s ${String(peak).padStart(6)} MB`,
  );
  return answer;
}

// Who is who in the ACL Anthology: B³ F of our identities beside those that names alone give.
import { readFileSync } from "node:fs";
import {
  displayPersonName,
  indexCorpus,
  listPapers,
  parsePersonName,
  readText,
  resolveRecords,
  type PaperRecord,
} from "../../../graph/index.ts";
import { foldWords } from "../../../graph/model/text.ts";
import { goldFile, jsonLines, numberIn, scored, written } from "./gold.ts";
import { printTable, type Row } from "./table.ts";

const GOLD_ROWS = "authors/acl-authors-dev.jsonl.gz";
const PERSONS = "authors/acl-persons-dev.jsonl.gz";

/** Clusters that need no evidence: all of one name, more or less of it. */
const BASELINES: readonly (readonly [method: string, key: (name: string) => string])[] = [
  ["exact spelling", (name) => name],
  ["folded name", (name) => foldWords(name)],
  ["surname and initial", (name) => `${foldWords(name).split(" ").at(-1)!} ${foldWords(name)[0]!}`],
];

export function benchAuthors(): void {
  const bib = readFileSync(goldFile("authors/acl-papers.bib.gz"), "utf8");
  const { records } = readText(bib, { file: "acl-papers.bib" });
  const before = process.cpuUsage();
  const corpus = resolveRecords(records);
  const { user, system } = process.cpuUsage(before);
  const list = written("acl.list.jsonl", listPapers(indexCorpus(corpus), null));
  const ours = written("acl.jsonl", scored("from_list.py", "authors", list).map(parsed));
  const rows = [scoreOf("Asterism", ours)];
  for (const [method, key] of BASELINES)
    rows.push(scoreOf(method, written(`acl-${method}.jsonl`, clustersOf(records, key))));
  printTable(
    `Authors: ${corpus.papers.ids.length} papers of the ACL Anthology, B³ F (development half)`,
    ["all", "pairs P", "≥2 spellings", "shared name", "missing"],
    rows,
  );
  console.log(
    `  resolved in ${((user + system) / 1e6).toFixed(1)} s of processor time, peak of this process ${Math.round(process.resourceUsage().maxRSS / 1e3)} MB`,
  );
  console.log(`  gold: ${jsonLines(goldFile(GOLD_ROWS)).length} author positions`);
}

const parsed = (line: string): unknown => JSON.parse(line);

function scoreOf(method: string, system: string): Row {
  const lines = scored("authors.py", goldFile(GOLD_ROWS), system, goldFile(PERSONS));
  const line = (start: string) => lines.find((text) => text.startsWith(start));
  return {
    method,
    values: [
      numberIn(line("all"), "b3_f"),
      numberIn(line("all"), "pair_p"),
      numberIn(line("hand-listed >=2"), "b3_f"),
      numberIn(line("share a surface"), "b3_f"),
      numberIn(line("all"), "missing"),
    ],
  };
}

function* clustersOf(records: readonly PaperRecord[], keyOf: (name: string) => string): Generator {
  for (const { url, authors } of records) {
    const paper = (url ?? "").replace(/\/$/u, "").split("/").at(-1);
    for (const [pos, written] of (authors ?? []).entries())
      yield { paper, pos, cluster: keyOf(displayPersonName(parsePersonName(written))) };
  }
}

// Topics against the areas that authors chose: agreement of our topics, and of plain k-means on the
// same texts, with the areas of three years of IJCAI.
import {
  findTopics,
  indexCorpus,
  listPapers,
  resolveRecords,
  type PaperRecord,
} from "../../../graph/index.ts";
import { EMPTY_RECORD } from "../../../graph/model/paper-record.ts";
import { goldFile, jsonLines, numberIn, scored, written } from "./gold.ts";
import { kMeans } from "./k-means.ts";
import { printTable, type Row } from "./table.ts";

const YEARS = [2020, 2021, 2022] as const;
const SEED = 1;

interface GoldPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly primary_area?: string;
}

export function benchTopics(): void {
  for (const year of YEARS) {
    const path = goldFile(`topics/ijcai${year}.jsonl`);
    const papers = jsonLines<GoldPaper>(path);
    const areas = new Set(papers.flatMap(({ primary_area: area }) => area ?? [])).size;
    const texts = papers.map(({ title, abstract }) => `${title} ${abstract}`);
    printTable(
      `Topics: ${papers.length} papers of IJCAI ${year}`,
      ["NMI", "ARI", "topics", "areas", "with topic"],
      [
        scoreOf("Asterism", path, ourTopics(papers)),
        ...[areas, 2 * areas].map((k) =>
          scoreOf(
            `k-means on TF-IDF and SVD, k = ${k}`,
            path,
            groupsOf(papers, kMeans(texts, k, SEED)),
          ),
        ),
      ],
    );
  }
}

function scoreOf(method: string, gold: string, list: Iterable<unknown>): Row {
  const [line] = scored("topics.py", gold, written(`${method}.jsonl`, list));
  const names = ["nmi", "ari", "topics", "areas", "with_topic"];
  return { method, values: names.map((name) => numberIn(line, name)) };
}

function ourTopics(papers: readonly GoldPaper[]): Iterable<unknown> {
  const records = papers.map(
    ({ id, title, abstract, authors, year, venue }, line): PaperRecord => ({
      ...EMPTY_RECORD,
      title,
      abstract,
      authors: authors ?? null,
      year: year ?? null,
      venue: venue ?? null,
      source: { file: "gold", line: line + 1, format: "csl-json", key: id },
    }),
  );
  const corpus = resolveRecords(records);
  return listPapers(indexCorpus(corpus), findTopics(corpus));
}

function* groupsOf(papers: readonly GoldPaper[], groups: readonly number[]): Generator {
  for (const [i, { id }] of papers.entries())
    yield { topic: { id: `group ${groups[i]!}` }, sources: [{ key: id }] };
}

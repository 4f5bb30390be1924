// Finding reviewers: for a paper taken out of a collection, does one of its own authors, by their other
// papers, stand among the first suggested? Beside suggesting those with most papers, and chance.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DEFAULT_CONFLICT_OPTIONS,
  DEFAULT_REVIEWER_OPTIONS,
  indexPeople,
  indexTopics,
  readText,
  resolveRecords,
  suggestReviewers,
  type Corpus,
  type PaperRecord,
  type PeopleIndex,
} from "../../../graph/index.ts";
import { UNKNOWN_YEAR } from "../../../graph/model/corpus.ts";
import { EMPTY_RECORD } from "../../../graph/model/paper-record.ts";
import { createRandom } from "../../../graph/model/random.ts";
import { rowOf } from "../../../graph/model/incidence.ts";
import { GOLD, goldFile, jsonLines } from "./gold.ts";
import { printTable } from "./table.ts";

const FIRST = 10;
/** Papers taken out, one at a time. */
const MOST_TRIALS = 400;

export function benchReviewers(): void {
  measure("five listings, 2021 (abstracts)", seeds());
  for (const year of [2020, 2021, 2022]) measure(`IJCAI ${year} (abstracts)`, [...ijcai(year)]);
  measure(
    "three years of IJCAI (abstracts)",
    [2020, 2021, 2022].flatMap((year) => [...ijcai(year)]),
  );
  measure("ACL Anthology (titles only)", acl());
}

function measure(name: string, records: readonly PaperRecord[]): void {
  const corpus = resolveRecords(records);
  const people = indexPeople(corpus);
  const topics = indexTopics(corpus);
  const trials = sample(corpus, people);
  const hits = { ours: 0, byPapers: 0 };
  let reciprocal = 0;
  let chance = 0;
  for (const paper of trials) {
    const own = new Set<string>(
      [...rowOf(corpus.authorships, paper)].map((row) => corpus.authors.ids[row]!),
    );
    const year = corpus.papers.years[paper]!;
    const { suggested, counts } = suggestReviewers(
      people,
      topics,
      {
        title: corpus.papers.titles[paper] ?? "",
        abstract: corpus.papers.abstracts[paper] ?? "",
        keywords: [],
      },
      [],
      {
        ...DEFAULT_REVIEWER_OPTIONS,
        limit: FIRST,
        activeYears: null,
        // Conflicts off: the authors themselves are looked for.
        conflicts: {
          ...DEFAULT_CONFLICT_OPTIONS,
          asOf: year === UNKNOWN_YEAR ? null : year,
          rules: [],
        },
      },
      paper,
    );
    const place = suggested.findIndex(({ id }) => own.has(id));
    if (place >= 0) {
      hits.ours++;
      reciprocal += 1 / (place + 1);
    }
    if (busiest(corpus, people, paper, year).some((id) => own.has(id))) hits.byPapers++;
    chance += Math.min(1, (FIRST * own.size) / counts.people);
  }
  const share = (value: number): string => (value / trials.length).toFixed(3);
  printTable(
    `Reviewers: ${name}, ${trials.length} of ${corpus.papers.ids.length} papers`,
    [`hit@${FIRST}`, "MRR"],
    [
      { method: "Asterism", values: [share(hits.ours), share(reciprocal)] },
      { method: "those with most papers", values: [share(hits.byPapers), ""] },
      { method: "by chance, at most", values: [share(chance), ""] },
    ],
  );
}

/** Papers whose authors have another one that is not newer, some of them at random. */
function sample(corpus: Corpus, people: PeopleIndex): readonly number[] {
  const { years, titles } = corpus.papers;
  const fit = [...years.keys()].filter(
    (paper) =>
      titles[paper] !== null &&
      [...rowOf(corpus.authorships, paper)].some((author) =>
        [...rowOf(people.papersOf, author)].some(
          (other) =>
            other !== paper && (years[paper] === UNKNOWN_YEAR || years[other]! <= years[paper]!),
        ),
      ),
  );
  const random = createRandom(1);
  const order = fit.map((paper) => [random(), paper] as const).sort(([a], [b]) => a - b);
  return order.slice(0, MOST_TRIALS).map(([, paper]) => paper);
}

/** Those with most other papers that are not newer. */
function busiest(
  corpus: Corpus,
  people: PeopleIndex,
  paper: number,
  year: number,
): readonly string[] {
  const { years } = corpus.papers;
  const counts = corpus.authors.ids.map((id, row) => {
    const papers = [...rowOf(people.papersOf, row)].filter(
      (other) => other !== paper && (year === UNKNOWN_YEAR || years[other]! <= year),
    );
    return [papers.length, id] as const;
  });
  return counts
    .sort(([a, x], [b, y]) => b - a || (x < y ? -1 : 1))
    .slice(0, FIRST)
    .map(([, id]) => id);
}

function seeds(): readonly PaperRecord[] {
  const folder = join(GOLD, "../seeds");
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readText(readFileSync(join(folder, file), "utf8"), { file }).records);
}

interface GoldPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors?: readonly string[];
  readonly year?: number;
}

function* ijcai(year: number): Generator<PaperRecord> {
  const papers = jsonLines<GoldPaper>(goldFile(`topics/ijcai${year}.jsonl`));
  for (const [line, { id, title, abstract, authors }] of papers.entries())
    yield {
      ...EMPTY_RECORD,
      title,
      abstract,
      authors: authors ?? null,
      year,
      source: { file: `ijcai${year}`, line: line + 1, format: "csl-json", key: id },
    };
}

function acl(): readonly PaperRecord[] {
  const path = goldFile("authors/acl-papers.bib.gz");
  return readText(readFileSync(path, "utf8"), { file: "acl-papers.bib" }).records;
}

// What papers are about: stemmed F1 of our keywords against those that people chose, beside two
// other methods on the same texts.
import { indexCorpus, listPapers, resolveRecords, type PaperRecord } from "../../../graph/index.ts";
import { EMPTY_RECORD } from "../../../graph/model/paper-record.ts";
import { goldFile, jsonLines, numberIn, scored, written } from "./gold.ts";
import { textRankKeywords, tfidfKeywords, type BaselineText } from "./keyword-baselines.ts";
import { printTable, type Row } from "./table.ts";

const SETS = [
  ["Inspec, validation", "keywords/inspec_validation.jsonl"],
  ["machine learning, authors' keywords", "keywords/ml_author_keywords_sample1000.jsonl"],
] as const;

/** Phrases that are ranked for a text: the scorer looks at the first fifteen. */
const RANKED = 15;

interface GoldText {
  readonly id: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly text?: string;
}

export function benchKeywords(): void {
  for (const [title, path] of SETS) {
    const texts = jsonLines<GoldText>(goldFile(path)).map(
      ({ id, title, abstract, text }): BaselineText => ({
        id,
        title: title ?? (text ?? "").slice(0, 120),
        abstract: abstract ?? text ?? "",
      }),
    );
    const methods: [string, Iterable<unknown>][] = [
      ["Asterism", ourKeywords(texts)],
      ["TF-IDF", phrasesOf(tfidfKeywords(texts, RANKED))],
      ["TextRank", phrasesOf(textRankKeywords(texts, RANKED))],
    ];
    printTable(
      `Keywords: ${texts.length} texts of ${title}, F1 in %`,
      ["all @5", "all @10", "present @5", "present @10"],
      methods.map(([method, lines]) => scoreOf(method, path, written(`${method}.jsonl`, lines))),
    );
  }
}

function scoreOf(method: string, path: string, system: string): Row {
  const lines = scored("keyphrase.py", goldFile(path), system, "5", "10");
  const f1 = (start: string) =>
    numberIn(
      lines.find((line) => line.startsWith(start)),
      "F1",
    );
  return {
    method,
    values: [f1("gold @5"), f1("gold @10"), f1("gold_present @5"), f1("gold_present @10")],
  };
}

function* ourKeywords(texts: readonly BaselineText[]): Generator {
  const records = texts.map(({ id, title, abstract }, line): PaperRecord => ({
    ...EMPTY_RECORD,
    title,
    abstract,
    source: { file: "gold", line: line + 1, format: "csl-json", key: id },
  }));
  for (const { sources, keywords } of listPapers(indexCorpus(resolveRecords(records)), null))
    for (const { key } of sources) yield { id: key, phrases: keywords.map(({ label }) => label) };
}

function* phrasesOf(ranked: ReadonlyMap<string, readonly string[]>): Generator {
  for (const [id, phrases] of ranked) yield { id, phrases };
}

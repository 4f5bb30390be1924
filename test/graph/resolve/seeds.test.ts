// The five listings that the first version was asked to resolve, where they are at hand.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Corpus } from "../../../graph/model/corpus.ts";
import { rowOf } from "../../../graph/model/incidence.ts";
import { EMPTY_RECORD, type PaperRecord } from "../../../graph/model/paper-record.ts";
import { readText } from "../../../graph/read/read-text.ts";
import { hasTopic } from "../../../graph/resolve/keywords/topical.ts";
import { keywordKey } from "../../../graph/resolve/keywords/keyword-key.ts";
import { resolveRecords } from "../../../graph/resolve/resolve.ts";

const SEEDS = fileURLToPath(new URL("../../../../shared/seeds", import.meta.url));

/** Most papers first. */
function topKeywords({ keywords, paperKeywords }: Corpus, count: number): string[] {
  const papers = new Uint32Array(keywords.ids.length);
  for (const row of paperKeywords.items) papers[row]!++;
  return [...keywords.labels]
    .map((label, i) => ({ label, papers: papers[i]! }))
    .sort((a, b) => b.papers - a.papers || (a.label < b.label ? -1 : 1))
    .slice(0, count)
    .map(({ label }) => label);
}

/** The rows of a table, each as one text. */
function rowsOf(table: object): string[] {
  const columns = Object.values(table) as (readonly unknown[])[];
  return columns[0]!.map((_, i) => JSON.stringify(columns.map((column) => column[i])));
}

/** What only one of two lists has, at most ten of it: a difference that can be read. */
function differences(a: readonly string[], b: readonly string[]): string[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((text) => !inB.has(text)), ...b.filter((text) => !inA.has(text))].slice(
    0,
    10,
  );
}

describe.skipIf(!existsSync(SEEDS))("the five seed listings", () => {
  const records: readonly PaperRecord[] = existsSync(SEEDS)
    ? readdirSync(SEEDS)
        .filter((file) => file.endsWith(".txt"))
        .sort()
        .flatMap((file) => readText(readFileSync(join(SEEDS, file), "utf8"), { file }).records)
    : [];
  const corpus = resolveRecords(records);
  const { papers, authors, venues, authorships, keywords, paperKeywords } = corpus;

  test("1,053 records are 1,047 papers: six occur in two listings", () => {
    expect(records).toHaveLength(1053);
    expect(papers.ids).toHaveLength(1047);
    const merged = papers.sources.filter((sources) => sources.length > 1);
    expect(merged).toHaveLength(6);
    for (const sources of merged) {
      expect(sources).toHaveLength(2);
      expect(sources[0]?.file).not.toBe(sources[1]?.file);
    }
  });

  test("a merged paper has the acceptance of one and the authors of the other", () => {
    const rows = papers.sources.flatMap((sources, i) =>
      sources.length > 1 && papers.acceptances[i] !== null ? [i] : [],
    );
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(rowOf(authorships, row).length).toBeGreaterThan(1);
  });

  test("four papers stand without a title", () => {
    expect(papers.titles.filter((title) => title === null)).toHaveLength(4);
    expect(papers.labels.filter((label) => label.startsWith("Untitled: "))).toHaveLength(4);
  });

  test("3,225 spellings of authors", () => {
    const spellings = new Set(records.flatMap(({ authors }) => authors ?? []));
    expect(spellings.size).toBe(3225);
    const variants = authors.variants.flat();
    for (const spelling of spellings)
      if (spelling !== "OpenAI Jonathan Ho") expect(variants).toContain(spelling);
  });

  test("one person or two", () => {
    const find = (name: string): number => authors.variants.findIndex((all) => all.includes(name));
    for (const [a, b] of [
      ["Joshua B Tenenbaum", "Joshua B. Tenenbaum"],
      ["Florian Tramer", "Florian Tramèr"],
      ["Christopher Re", "Christopher Ré"],
      ["Noah Goodman", "Noah D. Goodman"],
      ["Michael Mozer", "Michael Curtis Mozer"],
      ["Weijie Su", "Weijie J Su"],
      ["Daniel Yamins", "Daniel L. K. Yamins"],
    ] as const) {
      expect(find(a)).not.toBe(-1);
      expect(find(a)).toBe(find(b));
    }
    for (const [a, b] of [
      ["Michael Zhang", "Michael R. Zhang"],
      ["Li Li", "Li Erran Li"],
      ["Tian Qi Chen", "Tianqi Chen"],
    ] as const) {
      expect(find(a)).not.toBe(find(b));
      const ids = [authors.ids[find(a)], authors.ids[find(b)]].sort();
      const suspects = corpus.notes.filter(({ code }) => code === "maybe-one-author");
      expect(suspects.map((note) => [...note.ids].sort())).toContainEqual(ids);
    }
    const jonathan = authors.names.indexOf("Jonathan Ho");
    expect(authors.affiliations[jonathan]).toEqual(["OpenAI"]);
    expect(authorships.asWritten).toContain("OpenAI Jonathan Ho");
  });

  test("one venue of two years", () => {
    expect(venues.ids).toEqual(["venue:iclr"]);
    expect(venues.variants).toEqual([["ICLR2021", "ICLR.2022"]]);
    expect(papers.years.filter((year) => year === 2021).length).toBeGreaterThanOrEqual(860);
  });

  test("the most frequent keywords are topics of machine learning", () => {
    const top = topKeywords(corpus, 100);
    expect(top).toEqual(
      expect.arrayContaining([
        "graph neural network",
        "reinforcement learning",
        "adversarial robustness",
        "contrastive learning",
        "federated learning",
        "neural architecture search",
        "few-shot learning",
      ]),
    );
    for (const label of top) expect(hasTopic(keywordKey(label))).toBe(true);
  });

  test("nearly every paper has a keyword", () => {
    const without = papers.ids.filter((_, i) => rowOf(paperKeywords, i).length === 0);
    expect(without.length).toBeLessThan(10);
  });

  test("titles with their keywords, and no abstracts, give the same keywords again", () => {
    const facts = papers.titles.map((title, i) => ({
      ...EMPTY_RECORD,
      title,
      keywords: [...rowOf(paperKeywords, i)].map((row) => keywords.labels[row]!),
      source: { file: "sample.json", line: i + 1, format: "csl-json", key: null },
    }));
    const again = resolveRecords(facts);
    expect(again.papers.ids).toHaveLength(1047);
    expect(differences(again.keywords.ids, keywords.ids)).toEqual([]);
    for (let i = 0; i < 1047; i++)
      expect([...rowOf(again.paperKeywords, i)].sort()).toEqual(
        [...rowOf(paperKeywords, i)].sort(),
      );
  });

  test("the order of the files changes no identity", () => {
    const other = resolveRecords([...records].reverse());
    expect(differences(rowsOf(other.authors), rowsOf(authors))).toEqual([]);
    expect(differences(rowsOf(other.venues), rowsOf(venues))).toEqual([]);
    expect(differences(rowsOf(other.keywords), rowsOf(keywords))).toEqual([]);
    expect(differences([...other.papers.ids].sort(), [...papers.ids].sort())).toEqual([]);
  });
});

// What the benchmark reads: the five listings where they are, else invented papers, as text.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { PaperRecord } from "../../graph/model/paper-record.ts";
import { streamRecords } from "../support/generate-records.ts";

const SEEDS = join(import.meta.dirname, "../../../shared/seeds");

export const SMOKE_CORPUS = "1,000 invented papers";
export const BENCH_CORPORA = [
  "the five listings",
  "10,000 invented papers",
  "100,000 invented papers",
] as const;

export interface Text {
  readonly file: string;
  readonly text: string;
}

/** The files of the five listings; empty where they are missing. */
export function seedFiles(): string[] {
  if (!existsSync(SEEDS)) return [];
  return readdirSync(SEEDS)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => join(SEEDS, name));
}

/** The texts of a corpus by its name. */
export function textsOf(name: string): Text[] {
  if (name === BENCH_CORPORA[0])
    return seedFiles().map((file) => ({ file, text: readFileSync(file, "utf8") }));
  const count = Number(name.replace(/\D/g, ""));
  return [{ file: "invented.jsonl", text: cslLines(count) }];
}

/** Titles, authors, venues, years and keywords as CSL-JSON lines. */
function cslLines(count: number): string {
  const lines: string[] = [];
  for (const record of streamRecords(count, 7, { abstracts: false })) lines.push(cslLine(record));
  return lines.join("\n");
}

function cslLine({ title, authors, venue, year, keywords, source }: PaperRecord): string {
  return JSON.stringify({
    id: source.key,
    type: "paper-conference",
    title,
    author: authors?.map((literal) => ({ literal })),
    "container-title": venue,
    issued: { "date-parts": [[year]] },
    keyword: keywords?.join("; "),
  });
}

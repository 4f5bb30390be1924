// A list of papers that a person wants, a DOI, another number or a title a line, and which of them
// records answer.
import { createHash } from "node:crypto";
import { arxivIdIn, arxivMentionIn, doiIn } from "../../graph/index.ts";
import type { JsonObject } from "./json.ts";
import { titleReadings, withoutBullet, type TitleReading } from "./title-line.ts";
import { factsOf, type WorkFacts } from "./work-facts.ts";

export interface Wanted {
  /** As it was written. */
  readonly line: string;
  /** Its number in the list, from 1. */
  readonly number: number;
  /** That of arXiv for a number of arXiv; null for others and for titles. */
  readonly doi: string | null;
  readonly arxiv: string | null;
  readonly pmid: string | null;
  /** What a title may mean; empty for a number. */
  readonly readings: readonly TitleReading[];
}

/** A preprint and its publication can be a year apart. */
const YEARS_APART = 1;
/** Titles of so few words are many papers'. */
const COMMON_WORDS = 3;

/** One for each different line that says something; DOIs come first, then numbers, then titles. */
export function wantedIn(text: string): Wanted[] {
  const byName = new Map<string, Wanted>();
  for (const [index, written] of text.split(/\r\n?|\n/).entries()) {
    const wanted = wantedOf(written.trim(), index + 1);
    const name = nameOf(wanted);
    if (name !== "" && !byName.has(name)) byName.set(name, wanted);
  }
  const all = [...byName.values()];
  return [
    ...all.filter(({ doi }) => doi !== null),
    ...all.filter(({ pmid }) => pmid !== null),
    ...all.filter(isTitle),
  ];
}

export function isTitle({ doi, pmid }: Wanted): boolean {
  return doi === null && pmid === null;
}

function wantedOf(line: string, number: number): Wanted {
  const plain = withoutBullet(line);
  const arxiv = arxivOf(plain);
  const doi = doiIn(plain) ?? (arxiv === null ? null : `10.48550/arxiv.${arxiv}`);
  const pmid = doi === null ? pmidOf(plain) : null;
  const readings = doi === null && pmid === null ? titleReadings(line) : [];
  return { line, number, doi, arxiv, pmid, readings };
}

function arxivOf(text: string): string | null {
  const isBare = /^(?:\d{4}\.\d{4,5}|[a-z-]{2,10}(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(text);
  return isBare ? arxivIdIn(text) : arxivMentionIn(text);
}

/** `12345678`, `PMID: 12345678`, or an address of PubMed. */
function pmidOf(text: string): string | null {
  const match =
    /^(\d{5,9})$/.exec(text) ??
    /\bpmid:?\s{0,3}(\d{1,9})(?!\d)/i.exec(text) ??
    /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})(?!\d)/i.exec(text);
  return match?.[1] ?? null;
}

/** Under what a paper is found again: a number, or its title without case and punctuation. */
function nameOf({ doi, pmid, readings }: Wanted): string {
  return doi ?? (pmid === null ? (readings[0]?.title ?? "") : `pmid:${pmid}`);
}

/** The list in a few letters, by which a later run knows it. */
export function fingerprintOf(wanted: readonly Wanted[]): string {
  const hash = createHash("sha256").update(wanted.map(nameOf).join("\n")).digest("hex");
  return `${wanted.length} lines, ${hash.slice(0, 12)}`;
}

/**
 * Whether a work of OpenAlex or Crossref is what was wanted: the same number; or the same title, and
 * the year and one of the people too where the line names them.
 */
export function isWanted(work: JsonObject, wanted: Wanted): boolean {
  return answers(factsOf(work), wanted);
}

function answers(facts: WorkFacts, { doi, arxiv, pmid, readings }: Wanted): boolean {
  if (doi !== null && facts.doi === doi) return true;
  if (arxiv !== null && facts.arxiv === arxiv) return true;
  if (pmid !== null && facts.pmid === pmid) return true;
  return readings.some((reading) => fits(facts, reading));
}

/** What a work does not say speaks for nothing. */
function fits({ titles, year, people }: WorkFacts, reading: TitleReading): boolean {
  if (!titles.includes(reading.title)) return false;
  const isThen =
    reading.year === null || year === null || Math.abs(reading.year - year) <= YEARS_APART;
  const isTheirs =
    reading.people.length === 0 ||
    people.size === 0 ||
    reading.people.some((word) => people.has(word));
  return isThen && isTheirs;
}

/**
 * The one of several works, best first, that a title means; null when none has it, or several have a
 * title as common as "Introduction" and nothing else tells them apart.
 */
export function chosenAmong<T>(
  works: readonly T[],
  wanted: Wanted,
  workOf: (one: T) => JsonObject | null,
): T | null {
  const fitting = works.filter((one) => {
    const work = workOf(one);
    return work !== null && isWanted(work, wanted);
  });
  const [first = null] = fitting;
  const isCommon = wanted.readings.every(
    ({ title, year, people }) =>
      title.split(" ").length < COMMON_WORDS && year === null && people.length === 0,
  );
  return fitting.length > 1 && isCommon ? null : first;
}

/** The wanted that none of the works is. Cost: linear in both. */
export async function missingAmong(
  wanted: readonly Wanted[],
  works: AsyncIterable<JsonObject> | Iterable<JsonObject>,
): Promise<Wanted[]> {
  const missing = new Set(wanted);
  const byName = new Map<string, Wanted[]>();
  for (const one of wanted)
    for (const name of namesOf(one)) byName.set(name, [...(byName.get(name) ?? []), one]);
  for await (const work of works) {
    const facts = factsOf(work);
    const names = [facts.doi, `arxiv:${facts.arxiv}`, `pmid:${facts.pmid}`, ...facts.titles];
    for (const name of names)
      for (const one of byName.get(name ?? "") ?? []) if (answers(facts, one)) missing.delete(one);
  }
  return [...missing];
}

function namesOf({ doi, arxiv, pmid, readings }: Wanted): string[] {
  const numbers = [doi, arxiv && `arxiv:${arxiv}`, pmid && `pmid:${pmid}`];
  const titles = readings.map(({ title }) => title);
  return [...new Set([...numbers.filter((name) => name !== null), ...titles])];
}

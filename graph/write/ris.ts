// RIS, which every reference manager reads. Source: RIS format specifications (Research Information
// Systems, 2011).
import type { Corpus } from "../model/corpus.ts";
import { UNKNOWN_YEAR } from "../model/corpus.ts";
import { rowOf } from "../model/incidence.ts";
import { oneLine } from "../model/text.ts";
import type { PaperOptions } from "./paper-formats.ts";
import { personParts } from "./person-parts.ts";
import { writable } from "../model/plain-text.ts";
import { type PublicationKind, publicationKind, venueName } from "./publication-kind.ts";

const TYPES: Readonly<Record<PublicationKind, string>> = {
  proceedings: "CONF",
  journal: "JOUR",
  alone: "GEN",
  chapter: "CHAP",
  book: "BOOK",
  thesis: "THES",
  report: "RPRT",
};

/** RIS's tag of what sources call by these names. */
const LEFTOVERS: readonly (readonly [tag: string, names: readonly string[]])[] = [
  ["VL", ["volume"]],
  ["IS", ["issue", "number"]],
  ["PB", ["publisher"]],
];

/** An entry per paper, in small pieces; each value on a line of its own. Cost: linear. */
export function* writeRis(
  corpus: Corpus,
  rows: Iterable<number>,
  { abstracts, notes }: PaperOptions,
): Generator<string> {
  for (const row of rows) {
    const lines = [
      tagged("TY", TYPES[publicationKind(corpus, row)]),
      ...fieldsOf(corpus, row).map(([tag, value]) => tagged(tag, value)),
      tagged("N1", notes?.get(row) ?? null),
      tagged("AB", abstracts ? corpus.papers.abstracts[row]! : null),
    ];
    yield `${lines.join("")}ER  - \r\n\r\n`;
  }
}

type Field = readonly [tag: string, value: string | null];

function fieldsOf(corpus: Corpus, row: number): Field[] {
  const { papers, authorships, keywords, paperKeywords } = corpus;
  const year = papers.years[row]!;
  const names = authorships.asWritten.slice(authorships.offsets[row], authorships.offsets[row + 1]);
  const [first = null, last = null] = pagesOf(papers.pages[row] ?? null);
  return [
    ["TI", papers.titles[row] ?? null],
    ...names.map((name): Field => ["AU", risName(name)]),
    ["PY", year === UNKNOWN_YEAR ? null : String(year)],
    ["DA", dateOf(papers.dates[row] ?? null)],
    ["T2", venueName(corpus, row)],
    ...LEFTOVERS.map(([tag, sources]): Field => {
      const extra = papers.extras[row]!;
      return [tag, sources.map((name) => extra[name]).find(Boolean) ?? null];
    }),
    ["SP", first],
    ["EP", last],
    ...papers.issns[row]!.map((issn): Field => ["SN", issn]),
    ["LA", papers.languages[row] ?? null],
    ["DO", papers.dois[row] ?? null],
    ["UR", papers.urls[row] ?? null],
    ...papers.identifiers[row]!.map((id): Field => ["AN", id]),
    ...Array.from(rowOf(paperKeywords, row), (at): Field => ["KW", keywords.labels[at]!]),
    ["N1", papers.acceptances[row]?.asWritten ?? null],
  ];
}

function tagged(tag: string, value: string | null): string {
  return value === null || value === "" ? "" : `${tag}  - ${oneLine(writable(value))}\r\n`;
}

/** `Family, Given, Suffix`; groups and single names whole. */
function risName(written: string): string {
  const parts = personParts(written);
  if (parts === null) return written;
  const { given, particles, family, suffix } = parts;
  const whole = [particles, family].filter((part) => part !== "").join(" ");
  return [whole, given, suffix].filter((part) => part !== "").join(", ");
}

/** First and last page of a range; all else is the first. */
function pagesOf(pages: string | null): readonly string[] {
  if (pages === null) return [];
  const range = /^([\p{L}\d.]+)\s*[-–]\s*([\p{L}\d.]+)$/u.exec(pages);
  return range === null ? [pages] : [range[1]!, range[2]!];
}

/** `YYYY/MM/DD` of as much as is known; the year alone stands in PY. */
function dateOf(date: string | null): string | null {
  return date !== null && /^\d{4}-/u.test(date) ? date.replaceAll("-", "/") : null;
}

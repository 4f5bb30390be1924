// What acronyms stand for, in one paper and in the whole corpus, as keys of keywords.
import { countUp } from "../count.ts";
import type { AcronymDefinition } from "./acronyms.ts";
import { keywordKey } from "./keyword-key.ts";

/**
 * The key under which another key goes: an acronym under its long form, a long form of many words
 * under its acronym (`BERT`).
 */
export type LongForms = ReadonlyMap<string, string>;

/** A long form of more words than this goes under its acronym. */
const MAX_LONG_WORDS = 5;

/** Share of the papers defining an acronym that must agree before it is read so elsewhere. */
const AGREEMENT = 0.8;
/** Papers that may define it otherwise by a slip, as a share of all that define it. */
const SLIPS = 0.05;

/** One paper's definitions. The first one of an acronym counts. */
export function longFormsOf(definitions: readonly AcronymDefinition[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { short, long } of definitions) {
    const shortKey = keywordKey(short);
    const longKey = keywordKey(long);
    const words = longKey.split(" ").length;
    if (shortKey === "" || shortKey === longKey || words < 2) continue;
    const [from, to] = words > MAX_LONG_WORDS ? [longKey, shortKey] : [shortKey, longKey];
    if (!forms.has(from) && !forms.has(to)) forms.set(from, to);
  }
  return forms;
}

/**
 * What an acronym stands for where a paper does not say: the long form that at least two papers
 * define (or one, where two give it as a keyword), at least 80 % of those defining it agree on, and
 * beside which no second one is more than a slip. An acronym with two long forms thus keeps its
 * meaning paper by paper.
 *
 * @param given papers that give a keyword, by its key
 */
export function commonLongForms(
  perPaper: Iterable<LongForms>,
  given: ReadonlyMap<string, number> = new Map(),
): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const forms of perPaper)
    for (const [short, long] of forms) {
      let longs = counts.get(short);
      if (longs === undefined) counts.set(short, (longs = new Map<string, number>()));
      countUp(longs, long);
    }
  const common = new Map<string, string>();
  for (const [short, longs] of counts) {
    const all = [...longs.values()].reduce((sum, count) => sum + count, 0);
    const [best, second = 0] = [...longs.values()].sort((a, b) => b - a);
    if (best! < AGREEMENT * all || second > Math.max(1, SLIPS * all)) continue;
    for (const [long, count] of longs)
      if (count === best && (count >= 2 || (given.get(long) ?? 0) >= 2)) common.set(short, long);
  }
  return common;
}

/**
 * Long forms of one acronym that differ by a few letters inside (`multicriterion …` and
 * `multiple criterion …`, `analytic …` and `analytical …`) are one: each rarer one → the most
 * frequent one.
 */
export function sameLongForms(perPaper: Iterable<LongForms>): Map<string, string> {
  const papers = new Map<string, number>();
  const longsOf = new Map<string, Set<string>>();
  for (const forms of perPaper)
    for (const [short, long] of forms) {
      countUp(papers, long);
      let longs = longsOf.get(short);
      if (longs === undefined) longsOf.set(short, (longs = new Set()));
      longs.add(long);
    }
  const same = new Map<string, string>();
  for (const [, longs] of [...longsOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ranked = [...longs].sort((a, b) => papers.get(b)! - papers.get(a)! || (a < b ? -1 : 1));
    const heads: string[] = [];
    for (const long of ranked) {
      const head = heads.find((other) => differBySuffix(other, long));
      if (head === undefined) heads.push(long);
      else if (!same.has(long) && !same.has(head)) same.set(long, head);
    }
  }
  return same;
}

/** Letters that one form may have more, behind at least so many that both share. */
const MAX_INSERTED = 3;
const MIN_SHARED = 4;

/** Whether, spaces aside, one is the other with a few letters inserted once. */
function differBySuffix(a: string, b: string): boolean {
  const [short, long] = [a.replaceAll(" ", ""), b.replaceAll(" ", "")].sort(
    (x, y) => x.length - y.length,
  ) as [string, string];
  const inserted = long.length - short.length;
  if (inserted > MAX_INSERTED) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= MIN_SHARED && short.slice(shared) === long.slice(shared + inserted);
}

/** What acronyms stand for in each paper: as it says itself, else as the corpus says. */
export interface CorpusLongForms {
  /** By paper. */
  readonly own: readonly LongForms[];
  readonly common: LongForms;
  /** Rarer variants of a long form → the most frequent one. */
  readonly same: LongForms;
}

/** What an acronym stands for in a paper. */
export function longFormIn(
  { own, common }: CorpusLongForms,
  paper: number,
  short: string,
): string | undefined {
  return own[paper]!.get(short) ?? common.get(short);
}

/**
 * Reads the definitions of all papers.
 *
 * @param definitions by paper
 * @param papersWith papers that have a keyword, by its key
 */
export function readLongForms(
  definitions: readonly (readonly AcronymDefinition[])[],
  papersWith: ReadonlyMap<string, number>,
): CorpusLongForms {
  const written = definitions.map((list) => (list.length === 0 ? NO_FORMS : longFormsOf(list)));
  const same = sameLongForms(written);
  const own = written.map((forms) =>
    forms.size === 0
      ? NO_FORMS
      : new Map([...forms].map(([short, long]) => [short, same.get(long) ?? long])),
  );
  return { own, common: commonLongForms(own, papersWith), same };
}

const NO_FORMS: LongForms = new Map();

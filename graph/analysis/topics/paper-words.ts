// The words that speak for a paper's topic, and how often: those of title, abstract, given keywords.
import { type Corpus, GIVEN } from "../../model/corpus.ts";
import { foldWords } from "../../model/text.ts";
import { CUTTING_WORDS } from "../../resolve/keywords/stop-words.ts";
import { proseOf } from "../../resolve/keywords/prose.ts";
import { stemOf } from "./stem.ts";

/** A word of the title counts twice. */
const TITLE_WEIGHT = 2;
/** Words without meaning that keyword phrases meet too seldom to be cut there. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "a an the so them there shows uses whose".split(" "),
);
/** A word of one paper links nothing. */
const LEAST_PAPERS = 2;

/** Rows of terms: paper `i` of the order has `terms[offsets[i] … offsets[i + 1])`. */
export interface TermRows {
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  /** Parallel to `terms`: 1 + ln of the number of times the term stands in the paper. */
  readonly weights: Float64Array;
  /** For each term, the number of papers with it. */
  readonly papersWith: Uint32Array;
  /** For each term, the form in which it was met first. */
  readonly names: readonly string[];
}

/**
 * The stems of each paper, without the words of academic prose, numbers, single letters and what
 * stands in one paper only. Cost: linear in the text.
 *
 * @param order rows of papers; row `i` of the answer is the paper `order[i]`
 */
export function paperWords(corpus: Corpus, order: ArrayLike<number>): TermRows {
  const termOf = new Map<string, number>();
  const names: string[] = [];
  const papersWith: number[] = [];
  /** Forms met before, so that each is stemmed once; -1 for those that don't count. */
  const termOfForm = new Map<string, number>();
  const numberOf = (form: string): number => {
    let term = termOfForm.get(form);
    if (term !== undefined) return term;
    term = -1;
    if (saysSomething(form)) {
      const stem = stemOf(form);
      term = termOf.get(stem) ?? names.length;
      if (term === names.length) {
        termOf.set(stem, term);
        names.push(form);
        papersWith.push(0);
      }
    }
    termOfForm.set(form, term);
    return term;
  };

  const papers = Array.from(order, (row) => {
    const counts = new Map<number, number>();
    const add = (text: string, weight: number): void => {
      for (const form of formsIn(text)) {
        const term = numberOf(form);
        if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + weight);
      }
    };
    add(corpus.papers.titles[row] ?? "", TITLE_WEIGHT);
    add(corpus.papers.abstracts[row] ?? "", 1);
    for (const keyword of givenKeywords(corpus, row)) add(keyword, 1);
    for (const term of counts.keys()) papersWith[term]!++;
    return counts;
  });
  return packed(papers, papersWith, names);
}

function formsIn(text: string): readonly string[] {
  return foldWords(proseOf(text)).split(" ");
}

/** The words of a text that may say what it is about, as they stand there, folded. Cost: linear. */
export function topicalForms(text: string): readonly string[] {
  return formsIn(text).filter(saysSomething);
}

function saysSomething(form: string): boolean {
  const isEmpty = CUTTING_WORDS.has(form) || FUNCTION_WORDS.has(form);
  return form.length > 1 && !isEmpty && !/^\p{N}+$/u.test(form);
}

function* givenKeywords({ paperKeywords, keywords }: Corpus, row: number): Generator<string> {
  const { offsets, items, where } = paperKeywords;
  for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
    if ((where[k]! & GIVEN) > 0) yield keywords.labels[items[k]!]!;
}

/** Drops rare terms and numbers the others anew. */
function packed(
  papers: readonly ReadonlyMap<number, number>[],
  papersWith: readonly number[],
  names: readonly string[],
): TermRows {
  const kept = [...papersWith.keys()].filter((term) => papersWith[term]! >= LEAST_PAPERS);
  const place = new Int32Array(names.length).fill(-1);
  kept.forEach((term, number) => {
    place[term] = number;
  });
  const offsets = new Uint32Array(papers.length + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  papers.forEach((counts, paper) => {
    for (const [term, count] of counts) {
      if (place[term]! < 0) continue;
      terms.push(place[term]!);
      weights.push(1 + Math.log(count));
    }
    offsets[paper + 1] = terms.length;
  });
  return {
    offsets,
    terms: Uint32Array.from(terms),
    weights: Float64Array.from(weights),
    papersWith: Uint32Array.from(kept, (term) => papersWith[term]!),
    names: kept.map((term) => names[term]!),
  };
}

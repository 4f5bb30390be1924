// One vocabulary from the keywords of all papers: acronyms with their long forms, spellings with each
// other, and all the forms of each keyword.
import { byteList, floatList, integerList } from "../../model/number-list.ts";
import { countUp } from "../count.ts";
import { type AcronymDefinition, acronymsBeside } from "./acronyms.ts";
import { keywordKey } from "./keyword-key.ts";
import { longFormIn, readLongForms } from "./long-forms.ts";
import type { MetKeywords } from "./met-keywords.ts";
import { NumberedTexts } from "./numbered.ts";
import { oneSpelling } from "./one-spelling.ts";

/** A keyword of one paper, as a place in the vocabulary. */
interface FoundKeyword {
  readonly term: number;
  score: number;
  where: number;
}

export interface JoinedKeywords {
  /** The vocabulary in order of appearance. */
  readonly keys: readonly string[];
  /** The forms met of each key, with how often. */
  readonly surfaces: readonly ReadonlyMap<string, number>[];
  /** By paper, each term once, best first; equal scores keep their order. */
  readonly offsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly scores: Float64Array;
  readonly where: Uint8Array;
}

/**
 * Joins acronyms to the long forms that stand beside them, and keys that differ only in spaces; gathers
 * the forms of each, definitions among them. Cost: linear in the keywords.
 *
 * @param parts the papers of the corpus, one part after the other
 */
export function joinKeywords(
  parts: readonly MetKeywords[],
  definitions: readonly (readonly AcronymDefinition[])[],
): JoinedKeywords {
  const longForms = readLongForms(parts.flatMap(definedBeside), countKeys(parts));
  const joined = new NumberedTexts();
  const papers = integerList();
  const numbers = integerList();
  forEachPaper(parts, (part, from, to, paper) => {
    for (let k = from; k < to; k++) {
      const key = part.texts[part.keys[k]!]!;
      const kept = longFormIn(longForms, paper, key) ?? longForms.same.get(key) ?? key;
      const number = joined.numberOf(kept);
      if (number === papers.length) papers.push(0);
      papers.add(number, 1);
      numbers.push(number);
    }
  });
  const spelling = oneSpelling(new Map(joined.texts.map((key, k) => [key, papers.at(k)])));

  const vocabulary = new NumberedTexts();
  const surfaces: Map<string, number>[] = [];
  const [offsets, terms, scores, where] = [integerList(), integerList(), floatList(), byteList()];
  offsets.push(0);
  let at = 0;
  forEachPaper(parts, (part, from, to) => {
    const found: FoundKeyword[] = [];
    for (let k = from; k < to; k++) {
      const kept = joined.texts[numbers.at(at++)]!;
      const term = vocabulary.numberOf(spelling.get(kept) ?? kept);
      if (term === surfaces.length) surfaces.push(new Map());
      for (let f = k === 0 ? 0 : part.formEnds[k - 1]!; f < part.formEnds[k]!; f++)
        countUp(surfaces[term]!, part.texts[part.forms[f]!]!, part.times[f]);
      addTerm(found, { term, score: part.scores[k]!, where: part.where[k]! });
    }
    found.sort((a, b) => b.score - a.score);
    for (const keyword of found) {
      terms.push(keyword.term);
      scores.push(keyword.score);
      where.push(keyword.where);
    }
    offsets.push(terms.length);
  });
  for (const { short, long } of definitions.flat()) {
    const [shortKey, longKey] = [keywordKey(short), keywordKey(long)];
    // Both belong to the keyword where one of them was met as the other.
    const term = vocabulary.find(spelling.get(longKey) ?? longKey) ?? vocabulary.find(shortKey);
    if (term === undefined) continue;
    countUp(surfaces[term]!, long, 0);
    countUp(surfaces[term]!, short, 0);
  }
  return {
    keys: vocabulary.texts,
    surfaces,
    offsets: offsets.column(),
    terms: terms.column(),
    scores: scores.column(),
    where: where.column(),
  };
}

/** Calls with the keywords of each paper (from, to before) and its place in the corpus. */
function forEachPaper(
  parts: readonly MetKeywords[],
  visit: (part: MetKeywords, from: number, to: number, paper: number) => void,
): void {
  let paper = 0;
  for (const part of parts) {
    let from = 0;
    for (const to of part.ends) {
      visit(part, from, to, paper++);
      from = to;
    }
  }
}

/** Adds a keyword to a paper, or joins it to the same one there. */
function addTerm(terms: FoundKeyword[], added: FoundKeyword): void {
  const known = terms.find(({ term }) => term === added.term);
  if (known === undefined) terms.push(added);
  else {
    known.score = Math.max(known.score, added.score);
    known.where |= added.where;
  }
}

const NONE: readonly AcronymDefinition[] = [];

/** By paper, what its keywords say about acronyms by standing beside each other. */
function definedBeside(part: MetKeywords): (readonly AcronymDefinition[])[] {
  const defined: (readonly AcronymDefinition[])[] = [];
  forEachPaper([part], ({ texts, keys, formEnds, forms }, from, to) => {
    // Nothing but a word can be one.
    const hasWord = keys.subarray(from, to).some((key) => !texts[key]!.includes(" "));
    const start = from === 0 ? 0 : formEnds[from - 1]!;
    const end = to === 0 ? 0 : formEnds[to - 1]!;
    defined.push(
      hasWord ? acronymsBeside(Array.from(forms.subarray(start, end), (f) => texts[f]!)) : NONE,
    );
  });
  return defined;
}

/** Papers by key. */
function countKeys(parts: readonly MetKeywords[]): Map<string, number> {
  const papers = new Map<string, number>();
  for (const { texts, keys } of parts) for (const key of keys) countUp(papers, texts[key]!);
  return papers;
}

// How well a word of a name answers a word of the query.
import { nearWords } from "./near-words.ts";
import { wordsBeginning } from "./word-index.ts";
import type { WordRange } from "./word-index.ts";

/** Ranks of an answer, best first. Of several query words the worst one decides. */
export const MATCH = {
  /** The query is the whole name. */
  whole: 0,
  /** The name begins with the words of the query. */
  phrase: 1,
  /** The name begins with the query, the last word being unfinished. */
  opening: 2,
  /** Every word of the query is a word of the name, in any order. */
  words: 3,
  /** … is the beginning of a word of the name. */
  beginnings: 4,
  /** … or a given name of which the name has only the initial. */
  initials: 5,
  /** … or stands inside a word. */
  inside: 6,
  /** … or is the beginning of a word but for one typing error. */
  typo: 7,
  none: 8,
} as const;

/** The words of an index that answer one word of a query. */
export interface WordMatch {
  /** The very word, or -1 when the index does not have it. */
  readonly exact: number;
  /** Words that begin with it. */
  readonly range: WordRange;
  /** The one-letter word that it begins with, or -1: `n` for `noah`. */
  readonly initial: number;
  /** Words that hold it inside or with one error → their rank. */
  readonly near: ReadonlyMap<number, number>;
}

/** Makes matches over sorted words: `close` ones for every key stroke, `wide` ones when these find little. */
export interface WordMatcher {
  readonly close: (word: string) => WordMatch;
  readonly wide: (word: string) => WordMatch;
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** The matcher of an index's words. Cost: that of `nearWords`, once. */
export function wordMatcher(words: readonly string[]): WordMatcher {
  const { inside, oneErrorOff } = nearWords(words);
  const numberOf = (word: string, range: WordRange): number =>
    words[range.from] === word ? range.from : -1;
  const close = (word: string): WordMatch => {
    const range = wordsBeginning(words, word);
    return { exact: numberOf(word, range), range, initial: -1, near: NOTHING };
  };
  const wide = (word: string): WordMatch => {
    const near = new Map<number, number>();
    for (const number of oneErrorOff(word)) near.set(number, MATCH.typo);
    for (const number of inside(word)) near.set(number, MATCH.inside);
    const [letter = ""] = word;
    const initial = letter === word ? -1 : numberOf(letter, wordsBeginning(words, letter));
    return { ...close(word), initial, near };
  };
  return { close, wide };
}

/**
 * How well one word of a name answers.
 *
 * @param person whether it is the name of a person, where one letter stands for a given name
 */
export function rankWord(match: WordMatch, word: number, person: boolean): number {
  if (word === match.exact) return MATCH.words;
  if (word >= match.range.from && word < match.range.to) return MATCH.beginnings;
  if (person && word === match.initial) return MATCH.initials;
  return match.near.get(word) ?? MATCH.none;
}

// Words by their stems, so that `planner`, `planning` and `plans` speak for one topic.
import { keyWord } from "../../resolve/keywords/keyword-key.ts";

/** A stem keeps at least so many letters; shorter ones join words that have nothing in common. */
const LEAST_STEM = 4;
/** Shorter words are left alone. */
const LEAST_WORD = 6;

/** The first ending that fits and leaves a stem is replaced. Longer ones stand before their ends. */
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ["ational", "at"],
  ["ization", "iz"],
  ["ation", "at"],
  ["ating", "at"],
  ["ated", "at"],
  ["ator", "at"],
  ["ate", "at"],
  ["izing", "iz"],
  ["ized", "iz"],
  ["ize", "iz"],
  ["ically", "ic"],
  ["ical", "ic"],
  ["ment", ""],
  ["ness", ""],
  ["ively", "iv"],
  ["ive", "iv"],
  ["ing", ""],
  ["edly", ""],
  ["ed", ""],
  ["ally", "al"],
  ["ly", ""],
  ["er", ""],
  ["ity", ""],
  ["e", ""],
];

/**
 * The stem of a folded word: singular, American, without one ending of derivation or inflection.
 * Lighter than Porter's stemmer: one step, and four letters must stay. Cost: linear in the length.
 *
 * Source: the endings are those of M. F. Porter (1980), An algorithm for suffix stripping,
 * doi:10.1108/eb046814, that occur in titles and abstracts most.
 */
export function stemOf(folded: string): string {
  const word = keyWord(folded);
  if (word.length < LEAST_WORD) return word;
  for (const [ending, instead] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= LEAST_STEM)
      return word.slice(0, word.length - ending.length) + instead;
  return word;
}

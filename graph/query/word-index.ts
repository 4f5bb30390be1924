// An inverted index of folded words: which documents hold a word, or a word that begins so. Words stand
// sorted, so all words with one beginning are neighbours and found by bisection.
import { transpose, withoutRepeats } from "../model/incidence.ts";
import type { Incidence } from "../model/incidence.ts";
import { foldWords, oneLine } from "../model/text.ts";

export interface WordIndex {
  /** Distinct words, ascending by code units. */
  readonly words: readonly string[];
  /** document → its words, in order, repeats kept. */
  readonly wordsOf: Incidence;
  /** word → documents that hold it, ascending, each once. */
  readonly documentsOf: Incidence;
}

/** Words `from … to − 1` of an index. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The words by which a text is found: folded, without punctuation. A text of nothing but
 * punctuation is found by its pieces between spaces. Empty only for an empty or blank text.
 */
export function searchWords(text: string): string[] {
  const folded = foldWords(text);
  const words = folded === "" ? oneLine(text) : folded;
  return words === "" ? [] : words.split(" ");
}

/**
 * An index of documents given by their words, as `searchWords` makes them. Cost: linear in words,
 * plus v·log v for v distinct ones.
 */
export function indexWords(documents: Iterable<readonly string[]>): WordIndex {
  const met = new Map<string, number>();
  const offsets = [0];
  // Packed small integers, numbers of words in order of first mention.
  const mentions: number[] = [];
  for (const document of documents) {
    for (const word of document) {
      let number = met.get(word);
      if (number === undefined) met.set(word, (number = met.size));
      mentions.push(number);
    }
    offsets.push(mentions.length);
  }
  const words = [...met.keys()].sort();
  const place = new Uint32Array(words.length);
  for (const [sorted, word] of words.entries()) place[met.get(word)!] = sorted;
  const items = new Uint32Array(mentions.length);
  for (let k = 0; k < items.length; k++) items[k] = place[mentions[k]!]!;
  const wordsOf = { offsets: new Uint32Array(offsets), items };
  return { words, wordsOf, documentsOf: withoutRepeats(transpose(wordsOf, words.length)) };
}

/** The words with a beginning. Cost: log v comparisons. */
export function wordsBeginning(words: readonly string[], beginning: string): WordRange {
  const from = bisect(words, (word) => word < beginning);
  const to = bisect(words, (word) => word < beginning || word.startsWith(beginning));
  return { from, to };
}

/** Number of (word, document) pairs in a range. */
export function rangeSize({ documentsOf: { offsets } }: WordIndex, range: WordRange): number {
  return offsets[range.to]! - offsets[range.from]!;
}

/** Documents of the words of a range, one after the other: a document once per word. */
export function documentsIn({ documentsOf }: WordIndex, { from, to }: WordRange): Uint32Array {
  return documentsOf.items.subarray(documentsOf.offsets[from], documentsOf.offsets[to]);
}

/** Number of leading words for which a property holds that no later word regains. */
function bisect(words: readonly string[], holds: (word: string) => boolean): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(words[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

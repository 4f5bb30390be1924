// Tagged texts and the phrases found in them, in columns: as objects those of a hundred thousand papers
// take gigabytes.
import { integerList } from "../../model/number-list.ts";
import type { Candidate, PaperWords } from "./paper-phrases.ts";
import type { CountedPhrases } from "./phrase-uses.ts";
import type { TaggedWord } from "./tagged-words.ts";

/** Texts of papers, by their place. */
export class KeptTexts {
  readonly #words: readonly TaggedWord[];
  readonly #numbers = integerList();
  /** Where titles and abstracts end, two for each paper. */
  readonly #ends = integerList();

  /** @param words of the tagger, by number */
  constructor(words: readonly TaggedWord[]) {
    this.#words = words;
  }

  push({ title, abstract }: PaperWords): void {
    for (const text of [title, abstract]) {
      for (const { number } of text) this.#numbers.push(number);
      this.#ends.push(this.#numbers.length);
    }
  }

  at(paper: number): PaperWords {
    return { title: this.#text(2 * paper), abstract: this.#text(2 * paper + 1) };
  }

  #text(text: number): TaggedWord[] {
    const words: TaggedWord[] = [];
    const start = text === 0 ? 0 : this.#ends.at(text - 1);
    for (let at = start; at < this.#ends.at(text); at++)
      words.push(this.#words[this.#numbers.at(at)]!);
    return words;
  }
}

/** Instead of the number of a stem. */
const NONE = 0xffffffff;

/** Words of a phrase, at most: five, so that four bits hold them. */
const LENGTH_BITS = 4;

/** Candidates of papers, by their place. */
export class KeptCandidates {
  readonly #phrases: CountedPhrases;
  readonly #keys = integerList();
  readonly #stems = integerList();
  /** Twice how often each is whole, and one more where it is weak. */
  readonly #standing = integerList();
  /** First word, number of words and whether in the abstract, in one number for each occurrence. */
  readonly #places = integerList();
  readonly #placeEnds = integerList();
  readonly #ends = integerList();

  constructor(phrases: CountedPhrases) {
    this.#phrases = phrases;
  }

  /** Keeps those of the next paper, and counts them. */
  push(candidates: readonly Candidate[], hasAbstract: boolean): void {
    for (const candidate of candidates) {
      const { stem, wholeCount, weak, places } = candidate;
      this.#keys.push(this.#phrases.add(candidate, hasAbstract));
      this.#stems.push(stem === null ? NONE : this.#phrases.numberOf(stem));
      this.#standing.push(2 * wholeCount + (weak ? 1 : 0));
      for (let i = 0; i < places.length; i += 3) {
        const [text, start, end] = [places[i]!, places[i + 1]!, places[i + 2]!];
        this.#places.push((((start << LENGTH_BITS) | (end - start)) << 1) | text);
      }
      this.#placeEnds.push(this.#places.length);
    }
    this.#ends.push(this.#keys.length);
  }

  /** @param words of the abstract */
  at(paper: number, words: number): Candidate[] {
    const candidates: Candidate[] = [];
    for (let k = paper === 0 ? 0 : this.#ends.at(paper - 1); k < this.#ends.at(paper); k++)
      candidates.push(this.#candidate(k, words));
    return candidates;
  }

  #candidate(k: number, words: number): Candidate {
    const { texts } = this.#phrases.numbers;
    const key = texts[this.#keys.at(k)]!;
    const stem = this.#stems.at(k);
    const standing = this.#standing.at(k);
    const places: number[] = [];
    let [inTitle, inAbstract] = [false, false];
    for (let at = k === 0 ? 0 : this.#placeEnds.at(k - 1); at < this.#placeEnds.at(k); at++) {
      const place = this.#places.at(at);
      const start = place >>> (LENGTH_BITS + 1);
      const isAbstract = (place & 1) === 1;
      places.push(place & 1, start, start + ((place >>> 1) & ((1 << LENGTH_BITS) - 1)));
      inAbstract ||= isAbstract;
      inTitle ||= !isAbstract;
    }
    return {
      key,
      words: wordsIn(key),
      count: places.length / 3,
      wholeCount: standing >>> 1,
      inTitle,
      inAbstract,
      position: places[0] === 0 ? 0 : places[1]! / (words + 1),
      stem: stem === NONE ? null : texts[stem]!,
      weak: (standing & 1) === 1,
      places,
    };
  }
}

function wordsIn(key: string): number {
  let words = 1;
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) words++;
  return words;
}

// What the corpus shows about a phrase: who uses it, as what, and whether authors put it in titles.
import { NumberedTexts } from "./numbered.ts";
import { integerList } from "../../model/number-list.ts";
import type { Candidate } from "./paper-phrases.ts";

/** How the papers of a corpus use a phrase. */
export interface PhraseUse {
  /** Papers that hold it. */
  readonly papers: number;
  /** Papers in which it stands for itself at least once, not only inside a longer phrase. */
  readonly wholePapers: number;
  /** Papers with an abstract that hold it. */
  readonly abstracts: number;
  /** Of these, those with it in their title too. */
  readonly titled: number;
}

/** What is asked about phrases. */
export interface PhraseUses {
  get(key: string): PhraseUse | undefined;
}

/** The uses of some papers' phrases, to be added to those of others. */
export interface UseColumns {
  /** Phrases, and what is left of some of them without their last word. */
  readonly keys: readonly string[];
  /** By key: papers, papers where it is whole, papers with abstract, of these with it in the title. */
  readonly counts: Uint32Array;
}

const COLUMNS = 4;

/** Counts who uses phrases, in numbers: a corpus has millions of them. */
export class CountedPhrases implements PhraseUses {
  readonly numbers = new NumberedTexts();
  readonly #counts = integerList();
  /** Of all papers, where these are only some. */
  #corpus: Uint32Array | null = null;

  /** The number of a phrase. */
  numberOf(key: string): number {
    const number = this.numbers.numberOf(key);
    while (this.#counts.length < (number + 1) * COLUMNS) this.#counts.push(0);
    return number;
  }

  /** Counts a phrase of a paper, and gives its number. */
  add({ key, wholeCount, inTitle }: Candidate, hasAbstract: boolean): number {
    const number = this.numberOf(key);
    const at = number * COLUMNS;
    this.#counts.add(at, 1);
    if (wholeCount > 0) this.#counts.add(at + 1, 1);
    if (hasAbstract) this.#counts.add(at + 2, 1);
    if (hasAbstract && inTitle) this.#counts.add(at + 3, 1);
    return number;
  }

  columns(): UseColumns {
    return { keys: this.numbers.texts, counts: this.#counts.column() };
  }

  /** From now on answers are those of the whole corpus. */
  setCorpus(counts: Uint32Array): void {
    this.#corpus = counts;
  }

  get(key: string): PhraseUse | undefined {
    const number = this.numbers.find(key);
    if (number === undefined) return undefined;
    const count = (column: number): number => {
      const at = number * COLUMNS + column;
      return this.#corpus === null ? this.#counts.at(at) : this.#corpus[at]!;
    };
    if (count(0) === 0) return undefined;
    return { papers: count(0), wholePapers: count(1), abstracts: count(2), titled: count(3) };
  }
}

/** For each part of a corpus the uses of its phrases in all of it. Cost: linear in the phrases. */
export function addedUses(parts: readonly UseColumns[]): Uint32Array[] {
  if (parts.length === 1) return [parts[0]!.counts];
  const all = new NumberedTexts();
  const sums = integerList();
  const places = parts.map(({ keys, counts }) =>
    Uint32Array.from(keys, (key, i) => {
      const at = all.numberOf(key) * COLUMNS;
      while (sums.length <= at) for (let k = 0; k < COLUMNS; k++) sums.push(0);
      for (let k = 0; k < COLUMNS; k++) sums.add(at + k, counts[i * COLUMNS + k]!);
      return at;
    }),
  );
  return places.map((own) => {
    const counts = new Uint32Array(own.length * COLUMNS);
    own.forEach((at, i) => {
      for (let k = 0; k < COLUMNS; k++) counts[i * COLUMNS + k] = sums.at(at + k);
    });
    return counts;
  });
}

/** Of the phrases that abstracts hold, this share stands in the title (three libraries: 15, 15, 20 %). */
const USUAL_SHARE = 1 / 6;
/** Abstracts that are needed to outweigh the usual share. */
const WEIGHT_OF_USUAL = 6;

/**
 * How much more often than usual authors put a phrase in their titles, 1 where nothing is known:
 *
 *   (t + 1) / (a + 6) / (1/6)
 *
 * a: papers with an abstract that hold it; t: of these, those with it in the title. What only fills
 * abstracts (`rise`, `applicability`, `success rate`) falls below 1, though no list names it.
 */
export function titleLift({ abstracts, titled }: PhraseUse): number {
  const share = (titled + WEIGHT_OF_USUAL * USUAL_SHARE) / (abstracts + WEIGHT_OF_USUAL);
  return share / USUAL_SHARE;
}

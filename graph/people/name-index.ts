// Every spelling of every author, made ready for looking names up: whole, by their words, and by
// pairs of letters for names that nobody bears.
import type { Corpus } from "../model/corpus.ts";
import { compareTexts, foldWords } from "../model/text.ts";
import { authorOf } from "../resolve/author-name.ts";
import { compareForms, type NameDifference } from "../resolve/authors/compare-names.ts";
import { type NameForm, nameForm, transliterated } from "../resolve/authors/name-form.ts";

/** An author whose name is compatible with one that was asked for. */
export interface Compatible {
  /** Row of the author. */
  readonly author: number;
  /** What separates the nearest spelling; null: nothing does. */
  readonly difference: NameDifference | null;
}

export interface NameIndex {
  /** Authors with a spelling that is or may be this name, those named exactly so first. */
  readonly compatible: (name: string) => readonly Compatible[];
  /** Authors whose names share most letter pairs with this one, best first. */
  readonly near: (name: string, limit: number) => readonly (readonly [number, number])[];
}

/** What separates names, from nothing to much. */
export const DIFFERENCES: readonly (NameDifference | null)[] = [
  null,
  "joined",
  "transliteration",
  "middle",
  "order",
  "surname-part",
  "part-dropped",
  "nickname",
  "first-dropped",
  "initial",
  "letter",
];

/** Authors compared with one name; of a word that more bear, those with most papers come first. */
const MOST_COMPARED = 5_000;
/** Share of letter pairs under which names do not look alike. */
const LEAST_LIKENESS = 0.55;

/**
 * The index of the authors of a corpus. Names are taken apart and compared as in telling authors
 * apart. Cost: linear in the letters of all spellings; a look-up costs the authors that bear a word
 * of the name, `near` those that share its letter pairs.
 */
export function indexNames({ authors, authorships }: Corpus): NameIndex {
  const exact = new Map<string, Set<number>>();
  const byWord = new Map<string, number[]>();
  const papers = new Uint32Array(authors.ids.length);
  for (const author of authorships.items) papers[author]!++;
  const forms = authors.variants.map((variants, author) => {
    const words = new Set<string>();
    const own = variants.map((variant) => {
      const key = foldWords(variant);
      const list = exact.get(key) ?? new Set();
      exact.set(key, list.add(author));
      const all = formsOf(variant);
      for (const form of all) for (const word of wordsOf(form)) words.add(word);
      return all;
    });
    for (const word of words) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [author]);
      else list.push(author);
    }
    return own;
  });

  const differenceFrom = (asked: readonly NameForm[], author: number): number => {
    let best = DIFFERENCES.length;
    for (const own of forms[author]!) {
      const difference = compareForms(asked, own);
      if (difference !== null) best = Math.min(best, DIFFERENCES.indexOf(difference));
    }
    return best;
  };

  const compatible = (name: string): readonly Compatible[] => {
    const author = authorOf(name);
    if (author === null) return [];
    const found = new Map<number, number>();
    for (const row of exact.get(author.key) ?? []) found.set(row, 0);
    const asked = formsOf(author.name);
    const words = new Set(asked.flatMap((form) => [...wordsOf(form)]));
    const candidates = new Set<number>();
    for (const word of words) for (const row of byWord.get(word) ?? []) candidates.add(row);
    const compared =
      candidates.size <= MOST_COMPARED
        ? candidates
        : [...candidates].sort((a, b) => papers[b]! - papers[a]! || a - b).slice(0, MOST_COMPARED);
    for (const row of compared) {
      if (found.has(row)) continue;
      const difference = differenceFrom(asked, row);
      if (difference < DIFFERENCES.length) found.set(row, difference);
    }
    return [...found]
      .sort(
        ([a, x], [b, y]) =>
          x - y || papers[b]! - papers[a]! || compareTexts(authors.ids[a]!, authors.ids[b]!),
      )
      .map(([row, at]) => ({ author: row, difference: DIFFERENCES[at]! }));
  };

  let pairs: PairIndex | null = null;
  const near = (name: string, limit: number): readonly (readonly [number, number])[] => {
    pairs ??= indexPairs(authors.names.map(foldWords));
    return nearest(pairs, foldWords(name), limit);
  };
  return { compatible, near };
}

function formsOf(name: string): readonly NameForm[] {
  const written = transliterated(name);
  return written === null ? [nameForm(name)] : [nameForm(name), nameForm(written)];
}

/** Words by which a name is looked up: initials tell nobody apart. */
function* wordsOf({ given, family, familyWords }: NameForm): Generator<string> {
  yield family;
  for (const word of familyWords) if (word.length > 1) yield word;
  for (const { letters } of given) if (letters.length > 1) yield letters;
}

interface PairIndex {
  readonly sizes: Uint16Array;
  readonly rows: ReadonlyMap<string, readonly number[]>;
}

function indexPairs(names: readonly string[]): PairIndex {
  const rows = new Map<string, number[]>();
  const sizes = Uint16Array.from(names, (name, row) => {
    const pairs = pairsOf(name);
    for (const pair of pairs) {
      const list = rows.get(pair);
      if (list === undefined) rows.set(pair, [row]);
      else list.push(row);
    }
    return Math.min(pairs.size, 0xffff);
  });
  return { sizes, rows };
}

/**
 * The names with the greatest likeness 2·|A ∩ B| / (|A| + |B|) of their sets of letter pairs.
 * Source: L. R. Dice (1945), Measures of the amount of ecologic association between species,
 * doi:10.2307/1932409.
 */
function nearest(
  { sizes, rows }: PairIndex,
  name: string,
  limit: number,
): readonly (readonly [row: number, likeness: number])[] {
  const pairs = pairsOf(name);
  const common = new Map<number, number>();
  for (const pair of pairs)
    for (const row of rows.get(pair) ?? []) common.set(row, (common.get(row) ?? 0) + 1);
  return [...common]
    .map(([row, shared]) => [row, (2 * shared) / (pairs.size + sizes[row]!)] as const)
    .filter(([, likeness]) => likeness >= LEAST_LIKENESS)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, limit);
}

/** Letter pairs of the words of a folded name, with the beginning of each word as a pair of its own. */
function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const word of name.split(" "))
    for (let at = 0; at < word.length; at++)
      pairs.add(at === 0 ? ` ${word[0]!}` : word.slice(at - 1, at + 1));
  return pairs;
}

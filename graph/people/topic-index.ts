// Papers by the words they have in common with a text: the index behind suggestions of reviewers.
import type { Corpus } from "../model/corpus.ts";
import { paperWords, type TermRows, topicalForms } from "../analysis/topics/paper-words.ts";
import { stemOf } from "../analysis/topics/stem.ts";
import type { Incidence } from "../model/incidence.ts";

/** The words of a text by number, each with its part of the unit vector. */
export type TextVector = ReadonlyMap<number, number>;

export interface NearPapers {
  /** Row of a paper → cosine with the text; 0 for those without a word in common. */
  readonly closeness: Float64Array;
  /** Rows of those with a word in common, ascending. */
  readonly rows: readonly number[];
}

export interface TopicIndex {
  /** The vector of a text, and how many of its words no two papers have. */
  readonly vectorOf: (parts: readonly (readonly [text: string, weight: number])[]) => {
    readonly vector: TextVector;
    readonly unknown: number;
  };
  readonly near: (vector: TextVector) => NearPapers;
  /** The words of a vector that a paper has, those that add most to the cosine first. */
  readonly shared: (vector: TextVector, paper: number, limit: number) => readonly string[];
  readonly nameOf: (word: number) => string;
}

/**
 * The index of a corpus. A paper, and a text likewise, is the vector of
 *
 *     (1 + ln f) · ln(n / df)     scaled to length 1
 *
 * over the stems of title (twice), abstract and given keywords; f: how often the stem stands there,
 * n: papers, df: papers with the stem. Words of academic prose and of a single paper are left out.
 * Cost: linear in the text of all papers; a look-up costs the papers that share a word.
 *
 * Source: G. Salton, C. Buckley (1988), Term-weighting approaches in automatic text retrieval,
 * doi:10.1016/0306-4573(88)90021-0.
 */
export function indexTopics(corpus: Corpus): TopicIndex {
  const count = corpus.papers.ids.length;
  const words = paperWords(
    corpus,
    Array.from({ length: count }, (_, row) => row),
  );
  const wordOf = new Map(words.names.map((name, word) => [stemOf(name), word]));
  const rarity = Float64Array.from(words.papersWith, (papers) => Math.log(count / papers));
  const values = Float64Array.from(words.weights, (weight, k) => weight * rarity[words.terms[k]!]!);
  for (let paper = 0; paper < count; paper++)
    toUnitLength(values.subarray(words.offsets[paper], words.offsets[paper + 1]));
  const { papers, places } = postings(words, count);

  return {
    vectorOf(parts) {
      const counts = new Map<number, number>();
      const unknown = new Set<string>();
      for (const [text, weight] of parts)
        for (const form of topicalForms(text)) {
          const word = wordOf.get(stemOf(form));
          if (word === undefined) unknown.add(stemOf(form));
          else counts.set(word, (counts.get(word) ?? 0) + weight);
        }
      const own = Float64Array.from(counts, ([word, f]) => (1 + Math.log(f)) * rarity[word]!);
      toUnitLength(own);
      const vector = new Map(Array.from(counts.keys(), (word, k) => [word, own[k]!]));
      return { vector, unknown: unknown.size };
    },
    near(vector) {
      const closeness = new Float64Array(count);
      for (const [word, value] of vector)
        for (let k = papers.offsets[word]!; k < papers.offsets[word + 1]!; k++)
          closeness[papers.items[k]!]! += value * values[places[k]!]!;
      const rows = Array.from(closeness.keys()).filter((row) => closeness[row]! > 0);
      return { closeness, rows };
    },
    shared(vector, paper, limit) {
      const parts: (readonly [word: number, part: number])[] = [];
      for (let k = words.offsets[paper]!; k < words.offsets[paper + 1]!; k++) {
        const word = words.terms[k]!;
        const part = (vector.get(word) ?? 0) * values[k]!;
        if (part > 0) parts.push([word, part]);
      }
      return parts
        .sort(([a, x], [b, y]) => y - x || a - b)
        .slice(0, limit)
        .map(([word]) => words.names[word]!);
    },
    nameOf: (word) => words.names[word]!,
  };
}

/** For each word the papers that have it, and where in their rows. */
function postings(
  { offsets, terms, names }: TermRows,
  count: number,
): { readonly papers: Incidence; readonly places: Uint32Array } {
  const starts = new Uint32Array(names.length + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let word = 0; word < names.length; word++) starts[word + 1]! += starts[word]!;
  const items = new Uint32Array(terms.length);
  const places = new Uint32Array(terms.length);
  const next = starts.slice(0, names.length);
  for (let paper = 0; paper < count; paper++)
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const slot = next[terms[k]!]!++;
      items[slot] = paper;
      places[slot] = k;
    }
  return { papers: { offsets: starts, items }, places };
}

function toUnitLength(values: Float64Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  if (squares === 0) return;
  const length = Math.sqrt(squares);
  for (let k = 0; k < values.length; k++) values[k]! /= length;
}

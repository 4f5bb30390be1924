// How much two papers have in common, their words and their people, as rows whose inner product it is.
import type { Corpus } from "../../model/corpus.ts";
import { rowOf, transpose } from "../../model/incidence.ts";
import type { TermRows } from "./paper-words.ts";

/** What the same byline is worth beside the same words, before the rarity of its authors. */
const BYLINE = 1.5;

/** Sparse rows; the similarity of two papers is the sum of products over the features of both. */
export interface FeatureRows {
  readonly offsets: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float64Array;
  readonly featureCount: number;
}

/**
 * Rows in which
 *
 *     similarity(p, q) = Σ over common words of  w(p) · w(q) · ln(n/df)  /  (|p| · |q|)
 *                      + 1.5 · Σ over common authors of  ln(n/df) / ln n  /  √(authors of p · authors of q)
 *
 * w: weight of the word in the paper; n: papers; df: papers with the word or author; |p|: the length of
 * the paper's row of words, so that the first part is a cosine. Papers by
 * the same people are about the same thing more often than not, the less the more papers they have.
 * Cost: linear in words and authorships.
 */
export function featureRows(
  corpus: Corpus,
  order: ArrayLike<number>,
  words: TermRows,
): FeatureRows {
  const { authorships, authors } = corpus;
  const count = order.length;
  const wordCount = words.names.length;
  const byAuthor = transpose(authorships, authors.ids.length).offsets;
  const size = words.terms.length + authorships.items.length;
  const offsets = new Uint32Array(count + 1);
  const features = new Uint32Array(size);
  const values = new Float64Array(size);
  let end = 0;
  for (let paper = 0; paper < count; paper++) {
    const start = end;
    for (let k = words.offsets[paper]!; k < words.offsets[paper + 1]!; k++) {
      const word = words.terms[k]!;
      features[end] = word;
      values[end++] = words.weights[k]! * Math.sqrt(Math.log(count / words.papersWith[word]!));
    }
    toUnitLength(values, start, end);
    const byline = new Set(rowOf(authorships, order[paper]!));
    for (const author of byline) {
      const papers = byAuthor[author + 1]! - byAuthor[author]!;
      features[end] = wordCount + author;
      // An author of every paper tells none from another.
      values[end++] = Math.sqrt(
        (BYLINE * Math.max(0, 1 - Math.log(papers) / Math.log(count))) / byline.size,
      );
    }
    offsets[paper + 1] = end;
  }
  return { offsets, features, values, featureCount: wordCount + authors.ids.length };
}

function toUnitLength(values: Float64Array, start: number, end: number): void {
  let squares = 0;
  for (let k = start; k < end; k++) squares += values[k]! ** 2;
  if (squares === 0) return;
  for (let k = start; k < end; k++) values[k]! /= Math.sqrt(squares);
}

// How much a keyword says about what else its papers are about.
import type { Corpus } from "../model/corpus.ts";
import { rowOf, transpose } from "../model/incidence.ts";

/**
 * A function from keyword rows to their clarity, in bits:
 *
 *     clarity(t) = Σ over the other keywords k of  P(k | t) · log2(P(k | t) / P(k))
 *
 * P(k): the share of k among all keywords of papers; P(k | t): that among the other keywords of the
 * papers with t. Near 0 for a keyword whose papers are about anything (`neural network`), high for one
 * whose papers are about few things; it grows with rarity too. Keywords of a single paper count for
 * nothing as k. 0 where no other keyword is left. Cost: linear in paper–keyword pairs once, then in the
 * keywords of the papers with t.
 *
 * Source: S. Cronen-Townsend, Y. Zhou, W. B. Croft (2002), Predicting query performance,
 * doi:10.1145/564376.564429, with keywords for words.
 */
export function clarityIn({ paperKeywords, keywords }: Corpus): (keyword: number) => number {
  const papersOf = transpose(paperKeywords, keywords.ids.length);
  const { offsets } = papersOf;
  const isShared = (keyword: number): boolean => countOf(keyword) > 1;
  const countOf = (keyword: number): number => offsets[keyword + 1]! - offsets[keyword]!;
  const all = paperKeywords.items.filter(isShared).length;
  return (keyword) => {
    const beside = new Map<number, number>();
    let total = 0;
    for (const paper of rowOf(papersOf, keyword))
      for (const other of rowOf(paperKeywords, paper)) {
        if (other === keyword || !isShared(other)) continue;
        beside.set(other, (beside.get(other) ?? 0) + 1);
        total++;
      }
    let bits = 0;
    for (const [other, count] of beside)
      bits += (count / total) * Math.log2((count * all) / (total * countOf(other)));
    return bits;
  };
}

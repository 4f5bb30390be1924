// What the corpus shows about a phrase: who uses it, as what, and whether authors put it in titles.
import type { Candidate } from "./paper-phrases.ts";

/** How the papers of a corpus use a phrase. */
export interface PhraseUse {
  /** Papers that hold it. */
  papers: number;
  /** Papers in which it stands for itself at least once, not only inside a longer phrase. */
  wholePapers: number;
  /** Papers with an abstract that hold it. */
  abstracts: number;
  /** Of these, those with it in their title too. */
  titled: number;
}

/** What one paper offers. */
export interface OfferedPhrases {
  readonly candidates: readonly Candidate[];
  readonly hasAbstract: boolean;
}

/** The uses of every candidate by its key. Cost: linear in the candidates. */
export function phraseUses(papers: readonly OfferedPhrases[]): Map<string, PhraseUse> {
  const uses = new Map<string, PhraseUse>();
  for (const { candidates, hasAbstract } of papers)
    for (const { key, wholeCount, inTitle } of candidates) {
      let use = uses.get(key);
      if (use === undefined)
        uses.set(key, (use = { papers: 0, wholePapers: 0, abstracts: 0, titled: 0 }));
      use.papers++;
      if (wholeCount > 0) use.wholePapers++;
      if (hasAbstract) use.abstracts++;
      if (hasAbstract && inTitle) use.titled++;
    }
  return uses;
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

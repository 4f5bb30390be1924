// Which phrases of a paper are its keywords: those it dwells on, that the corpus knows as terms.
import type { Candidate } from "./paper-phrases.ts";
import { type PhraseUse, type PhraseUses, titleLift } from "./phrase-uses.ts";

/** At most so many extracted keywords a paper. */
export const MAX_KEYWORDS = 10;

/** From so many papers on, that no second one has a phrase speaks against it. */
const LARGER_CORPUS = 20;

/** Standing of a phrase that ends or begins as any phrase may: beside it nearly all else is better. */
const FILLER = 0.4;

/** In so many papers for itself, a phrase is known, and adding `method` or `task` says nothing new. */
const KNOWN_STEM = 2;

export interface ScoredPhrase {
  readonly candidate: Candidate;
  /** Relative to the paper's best, which has 1. */
  readonly score: number;
}

/**
 * The keywords of one paper, best first. The score of a phrase is
 *
 *   (log2(1 + c) + 2·t + 1 − p) · log2(1 + w) · log2(1 + N/n)^0.15 · (m/n)^0.7 · l^0.5 · k · s
 *
 * c: occurrences in the paper; t: 1 if in its title; p: place of the first one, 0 to 1; w: words, at
 * most 4; N: papers of the corpus; n: papers with the phrase; m: those where it stands for itself and
 * not only inside a longer phrase (m/n plays the part of the C-value's correction for nested terms);
 * l: how much more often than usual titles hold it (`titleLift`); k: 0.35 where no second paper of a
 * larger corpus has the phrase, else 1; s: 0.4 for phrases that only fill places which the paper has
 * left (`iterative method`, `control task`), else 1. The weights were chosen on keywords that people
 * gave to abstracts; ties go by key. Cost: n log n in the candidates.
 *
 * Source: K. Frantzi, S. Ananiadou, H. Mima (2000), Automatic recognition of multi-word terms: the
 * C-value/NC-value method, doi:10.1007/s007999900023.
 *
 * @param uses of every candidate
 * @param paperCount N
 */
export function chooseKeywords(
  candidates: readonly Candidate[],
  uses: PhraseUses,
  paperCount: number,
): ScoredPhrase[] {
  const scored: ScoredPhrase[] = [];
  for (const candidate of candidates) {
    const use = uses.get(candidate.key)!;
    const standing = standingOf(candidate, uses, paperCount);
    if (standing === 0) continue;
    const { count, inTitle, position, words } = candidate;
    const dwelling = Math.log2(1 + count) + (inTitle ? 2 : 0) + (1 - position);
    const rarity = Math.log2(1 + paperCount / use.papers) ** 0.15;
    const known = use.papers >= 2 || paperCount < LARGER_CORPUS ? 1 : 0.35;
    const independence = (use.wholePapers / use.papers) ** 0.7;
    const score =
      dwelling *
      Math.log2(1 + Math.min(words, 4)) *
      rarity *
      known *
      independence *
      standing *
      titleLift(use) ** 0.5;
    scored.push({ candidate, score });
  }
  scored.sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
  const chosen: ScoredPhrase[] = [];
  for (const entry of scored) {
    if (chosen.length === MAX_KEYWORDS) break;
    if (!isContained(entry.candidate, chosen, uses, paperCount)) chosen.push(entry);
  }
  const best = chosen[0]?.score ?? 1;
  return chosen.map(({ candidate, score }) => ({ candidate, score: score / best }));
}

/** 1 for a keyword, less for one that only fills a place where the paper has no better, 0 for none. */
function standingOf(candidate: Candidate, uses: PhraseUses, paperCount: number): number {
  const { key, stem, words, count, wholeCount, inTitle, weak } = candidate;
  const use = uses.get(key)!;
  // Part of a longer phrase here: it must be a term of its own elsewhere.
  if (wholeCount === 0 && (use.wholePapers < 2 || use.wholePapers < 0.2 * use.papers)) return 0;
  if (words === 1 && !isTelling(candidate, use, paperCount)) return 0;
  const stemPapers = stem === null ? 0 : (uses.get(stem)?.wholePapers ?? 0);
  const filler = wholeCount > 0 && stemPapers < KNOWN_STEM ? FILLER : 0;
  if (weak) return filler;
  if (stem === null) return 1;
  if (stemPapers > 0 && stemPapers >= use.wholePapers) return filler;
  return use.wholePapers >= 2 || count >= 2 || inTitle ? 1 : filler;
}

/** A single word must stand for itself here, in the title or repeatedly, and be known elsewhere. */
function isTelling(candidate: Candidate, use: PhraseUse, paperCount: number): boolean {
  const { wholeCount, inTitle, count } = candidate;
  return (
    (inTitle || (wholeCount > 0 && count > 1)) &&
    (use.papers > 1 || paperCount < LARGER_CORPUS) &&
    use.wholePapers >= 0.2 * use.papers
  );
}

/**
 * A part of a chosen phrase that never stands for itself here says nothing new; unless it is a
 * well-known term and yet not in every fifth paper (as `neural network` may be).
 */
function isContained(
  { key, wholeCount }: Candidate,
  chosen: readonly { candidate: Candidate }[],
  uses: PhraseUses,
  paperCount: number,
): boolean {
  if (wholeCount > 0) return false;
  const { papers, wholePapers } = uses.get(key)!;
  if (wholePapers >= 5 && papers <= 0.2 * paperCount) return false;
  return chosen.some(({ candidate }) => ` ${candidate.key} `.includes(` ${key} `));
}

// From first groups of papers to topics: each paper goes where its words and its links fit best.
import { checkpoint } from "../../model/checkpoint.ts";
import { NO_TOPIC } from "../../model/topic-model.ts";
import type { PaperLinks } from "./nearest-papers.ts";
import type { TermRows } from "./paper-words.ts";

/** Words of the whole corpus mixed into each topic, in average papers. */
const SMOOTHING_PAPERS = 5;
/** What a link of strength 1 is worth, in nats of word probability. */
const LINK_WORTH = 8;
const MAX_SWEEPS = 20;
/** Sweeps end when fewer than this share of papers move. */
const FEW = 0.001;

/**
 * Moves papers between groups until hardly one moves (twenty sweeps at most), in place, and answers with
 * the groups. A paper goes to the group k with the greatest
 *
 *     Σ over its words of  weight · ln P(word | k)  +  8 · (s − γ · d · D / 2W)
 *
 * P(word | k): the share of the word in the other papers of k, smoothed with the words of five average
 * papers of the corpus (Dirichlet prior). s: strength of its links into k; d: of all its links; D: of
 * all links of the papers of k; W: of all links. So the first part is a mixture of multinomials in
 * which a paper never speaks for itself, the second part the gain of modularity. Only groups of papers
 * that it is linked to are tried, and its own; for a paper without a group, where no link helps, those
 * that share a word with it. A paper for which nothing speaks stays without.
 *
 * Cost: per sweep, links + words times the groups tried.
 *
 * Source: for the mixture J. Yin, J. Wang (2014), A Dirichlet multinomial mixture model-based approach
 * for short text clustering, doi:10.1145/2623330.2623715, with the best group taken instead of drawn;
 * for the sweep N. Slonim, N. Friedman, N. Tishby (2002), Unsupervised document classification using
 * sequential information maximization, doi:10.1145/564376.564401.
 *
 * @param groups 0 … count − 1 for each paper, or NO_TOPIC
 * @param resolution γ ≥ 0
 */
export function settlePapers(
  words: TermRows,
  links: PaperLinks,
  groups: Int32Array,
  count: number,
  resolution: number,
): Int32Array {
  const scorer = createScorer(words, links, groups, count, resolution);
  const few = FEW * groups.length;
  for (let sweep = 0; sweep < MAX_SWEEPS; sweep++) {
    let moved = 0;
    for (let paper = 0; paper < groups.length; paper++) {
      checkpoint();
      const from = groups[paper]!;
      scorer.take(paper, from);
      const to = scorer.best(paper, from);
      groups[paper] = to;
      scorer.put(paper, to);
      if (to !== from) moved++;
    }
    if (moved <= few) break;
  }
  return groups;
}

interface Scorer {
  take(paper: number, group: number): void;
  put(paper: number, group: number): void;
  best(paper: number, current: number): number;
}

function createScorer(
  words: TermRows,
  links: PaperLinks,
  groups: Int32Array,
  count: number,
  resolution: number,
): Scorer {
  const { offsets, terms, weights } = words;
  const termCount = words.names.length;
  const lengths = rowSums(offsets, weights);
  const degrees = rowSums(links.offsets, links.strengths);
  const allLinks = sum(degrees);
  const smoothing = (SMOOTHING_PAPERS * sum(lengths)) / Math.max(1, groups.length);
  const background = new Float64Array(termCount);
  for (let k = 0; k < terms.length; k++) background[terms[k]!]! += weights[k]!;
  const perWord = sum(lengths) === 0 ? 0 : smoothing / sum(lengths);
  for (let term = 0; term < termCount; term++) background[term]! *= perWord;

  /** Weight of term t in group k, at t · count + k. */
  const inGroup = new Float64Array(termCount * count);
  const groupLengths = new Float64Array(count);
  const groupDegrees = new Float64Array(count);
  const linked = new Float64Array(count);

  const add = (paper: number, group: number, sign: number): void => {
    if (group === NO_TOPIC) return;
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
      inGroup[terms[k]! * count + group]! += sign * weights[k]!;
    groupLengths[group]! += sign * lengths[paper]!;
    groupDegrees[group]! += sign * degrees[paper]!;
  };
  groups.forEach((group, paper) => {
    add(paper, group, 1);
  });

  const groupsToTry = (paper: number, current: number): number[] => {
    const tried = new Set<number>();
    linked.fill(0);
    for (let k = links.offsets[paper]!; k < links.offsets[paper + 1]!; k++) {
      const group = groups[links.neighbours[k]!]!;
      if (group === NO_TOPIC) continue;
      linked[group]! += links.strengths[k]!;
      tried.add(group);
    }
    if (current !== NO_TOPIC) tried.add(current);
    if (tried.size === 0)
      for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++)
        for (let group = 0; group < count; group++)
          if (inGroup[terms[k]! * count + group]! > 1e-6) tried.add(group);
    return [...tried].sort((a, b) => a - b);
  };
  const scoreOf = (paper: number, group: number): number => {
    const chance =
      allLinks === 0 ? 0 : (resolution * degrees[paper]! * groupDegrees[group]!) / allLinks;
    let score = LINK_WORTH * (linked[group]! - chance);
    for (let k = offsets[paper]!; k < offsets[paper + 1]!; k++) {
      const term = terms[k]!;
      score += weights[k]! * Math.log(inGroup[term * count + group]! + background[term]!);
    }
    return score - lengths[paper]! * Math.log(groupLengths[group]! + smoothing);
  };

  return {
    take: (paper, group) => {
      add(paper, group, -1);
    },
    put: (paper, group) => {
      add(paper, group, 1);
    },
    best(paper, current) {
      let best = current;
      let bestScore = -Infinity;
      for (const group of groupsToTry(paper, current)) {
        // A paper moves for a gain, not for the last bit of a sum.
        const score = scoreOf(paper, group) + (group === current ? 1e-9 : 0);
        if (score <= bestScore) continue;
        best = group;
        bestScore = score;
      }
      return best;
    },
  };
}

function rowSums(offsets: Uint32Array, values: Float64Array): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let row = 0; row < sums.length; row++)
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) sums[row]! += values[k]!;
  return sums;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

// One spelling, how many people? Papers that share co-authors are one person's; groups that never
// meet are held together only as far as venue, years and words allow for so common a name.
import { DisjointSets } from "../disjoint-sets.ts";
import { pushTo } from "../count.ts";
import { type Evidence, weighEvidence } from "./evidence.ts";
import { contradict } from "./identifiers.ts";
import { neededForOneName, VERY_COMMON } from "./needed-points.ts";
import type { Traces } from "./traces.ts";

/** Points that a group may lack and still be left where it is, as a suspect. */
const DOUBT = 0.75;
/** The same for names that are common the world over, however few bear them here … */
const DOUBT_COMMON = 1.5;
/** … and groups of so many papers whose authors never meet. */
export const MIN_ASKED = 3;
/** Groups of fewer papers are never set apart: they tell too little. */
const MIN_PAPERS = 4;
/** Groups are compared with so many of the pieces, from the largest on. */
const MAX_COMPARED = 60;
/** In longer bylines people stand beside others whom they never met. */
const MAX_COMPANY = 20;

export interface Piece {
  readonly papers: readonly number[];
  /** What speaks for its being one with another piece nevertheless; null for the first. */
  readonly evidence: Evidence | null;
  /** Points that it lacks for that. */
  readonly missing: number;
}

export interface Split {
  /** The one of the largest group first. */
  readonly pieces: readonly Piece[];
  /** Groups left where they are though something is missing. */
  readonly doubts: readonly Piece[];
}

export interface SplitQuestion {
  /** Rows, ascending. */
  readonly papers: readonly number[];
  /** log₁₀ of how many people may bear the name. */
  readonly commonness: number;
  /** Many people bear it, whatever this corpus says. */
  readonly isCommon: boolean;
  readonly coauthorsOf: (paper: number) => readonly number[];
  readonly weightOf: (coauthor: number) => number;
  readonly identifiersOf: (paper: number) => readonly string[];
  readonly tracesOf: (papers: readonly number[]) => Traces;
}

/** Splits the papers of one name. Cost: papers × MAX_COMPARED comparisons at most. */
export function splitName(question: SplitQuestion): Split {
  const groups = connectedGroups(question);
  const known = groups.map((papers) => ({
    papers: [...papers],
    traces: question.tracesOf(papers),
    ids: new Set(papers.flatMap(question.identifiersOf)),
    apart: null as Evidence | null,
    missing: 0,
  }));
  const pieces: typeof known = [];
  const doubts: Piece[] = [];
  for (const group of known) {
    let best: (typeof known)[number] | null = null;
    let evidence: Evidence | null = null;
    let missing = Infinity;
    for (const piece of pieces.slice(0, MAX_COMPARED)) {
      if (contradict(piece.ids, group.ids)) continue;
      const size = Math.min(piece.papers.length, group.papers.length);
      // In large groups some co-author is shared by chance.
      const weightOf = (person: number): number => question.weightOf(person) / Math.sqrt(size);
      const found = weighEvidence(piece.traces, group.traces, weightOf);
      const lacks = neededForOneName(question.commonness, size) - found.points;
      if (lacks < missing) [best, evidence, missing] = [piece, found, lacks];
    }
    const apart = missing > DOUBT && (group.papers.length >= MIN_PAPERS || best === null);
    if (best === null || apart) {
      pieces.push({ ...group, apart: evidence, missing });
      continue;
    }
    const meets = evidence !== null && evidence.coauthors.length > 0;
    const isAsked = question.isCommon && !meets && group.papers.length >= MIN_ASKED;
    if (missing > 0 || (isAsked && missing > -DOUBT_COMMON))
      doubts.push({ papers: group.papers, evidence, missing });
    best.papers.push(...group.papers);
    best.papers.sort((a, b) => a - b);
    for (const id of group.ids) best.ids.add(id);
    best.traces = question.tracesOf(best.papers);
  }
  const found = pieces.map(({ papers, apart, missing }) => ({ papers, evidence: apart, missing }));
  return { pieces: found, doubts };
}

/** Papers joined by identifiers or co-authors, largest group first. */
function connectedGroups({
  papers,
  coauthorsOf,
  identifiersOf,
  weightOf,
  commonness,
}: SplitQuestion): (readonly number[])[] {
  const sets = new DisjointSets(papers.length);
  const enough = commonness < VERY_COMMON ? 0.5 : 1;
  const clues = new Map<number | string, number[]>();
  papers.forEach((paper, i) => {
    for (const clue of identifiersOf(paper)) pushTo(clues, clue, i);
    const coauthors = coauthorsOf(paper);
    if (coauthors.length > MAX_COMPANY) return;
    const common = coauthors.filter((coauthor) => weightOf(coauthor) < enough);
    for (const coauthor of coauthors) if (weightOf(coauthor) >= enough) pushTo(clues, coauthor, i);
    for (const one of common)
      for (const other of common) if (one < other) pushTo(clues, `${one} ${other}`, i);
  });
  const idsOf = papers.map((paper) => new Set(identifiersOf(paper)));
  for (const [first, ...others] of clues.values())
    for (const other of others) {
      const [a, b] = [sets.find(first!), sets.find(other)];
      if (a === b || contradict(idsOf[a]!, idsOf[b]!)) continue;
      sets.union(a, b);
      idsOf[sets.find(a)] = new Set([...idsOf[a]!, ...idsOf[b]!]);
    }
  return sets
    .groups()
    .map((group) => group.map((i) => papers[i]!))
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

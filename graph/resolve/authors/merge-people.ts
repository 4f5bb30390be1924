// Different spellings, one person: the best supported merges first, none against what is known.
import { DisjointSets } from "../disjoint-sets.ts";
import { pushTo } from "../count.ts";
import { BearerGroups } from "./bearer-groups.ts";
import type { NameDifference } from "./compare-names.ts";
import type { Evidence } from "./evidence.ts";
import type { NameTable } from "./name-table.ts";
import { neededPoints } from "./needed-points.ts";
import type { Overruled } from "./overruled.ts";
import type { PaperFacts } from "./traces.ts";

/** Points that a merge may lack and still be worth a look. */
const DOUBT = 0.75;
/** A merge is left undone when another one, which excludes it, is worse by less than this … */
const LEAD = 0.5;
/** … and it is not clear by itself. */
const CLEAR = 2;
const ROUNDS = 2;

/** Papers under one name that are one person's. */
export interface Bearer {
  /** Row in the name table. */
  readonly name: number;
  readonly papers: readonly number[];
  readonly identifiers: ReadonlySet<string>;
}

/** Two names that one person may bear. */
export interface NamePair {
  readonly a: number;
  readonly b: number;
  readonly difference: NameDifference | "identifier";
}

export interface Merge {
  /** Bearers that stand for what was merged. */
  readonly a: number;
  readonly b: number;
  readonly difference: NamePair["difference"];
  readonly evidence: Evidence;
  /** Points above what was needed. */
  readonly margin: number;
}

export interface MergeWork {
  readonly names: NameTable;
  readonly bearers: readonly Bearer[];
  readonly pairs: readonly NamePair[];
  readonly facts: PaperFacts;
  /** Per paper the bearers who wrote it together. */
  readonly companies: readonly (readonly number[])[];
  readonly overruled: Overruled;
}

export interface Merged {
  readonly sets: DisjointSets;
  readonly done: readonly Merge[];
  readonly doubtful: readonly Merge[];
}

/**
 * Joins bearers in rounds; in each the evidence is that of everything joined before, also among
 * co-authors. Cost: candidate pairs times the size of their traces.
 */
export function mergePeople(work: MergeWork): Merged {
  const sets = new DisjointSets(work.bearers.length);
  for (const [first, ...others] of work.overruled.together)
    for (const other of others) sets.union(first!, other);
  const done: Merge[] = [];
  let doubtful: Merge[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const groups = new BearerGroups(work, sets);
    const merges = weighPairs(work, groups);
    const rivals = rivalsOf(merges);
    doubtful = [];
    for (const merge of merges) {
      if (sets.find(merge.a) === sets.find(merge.b) || groups.conflict(merge.a, merge.b)) continue;
      const unclear = [...rivals.get(merge.a)!, ...rivals.get(merge.b)!].some(
        (rival) =>
          rival.margin > merge.margin - LEAD &&
          merge.margin < CLEAR &&
          groups.areRivals(merge, rival),
      );
      if (merge.margin < 0 || unclear) doubtful.push(merge);
      else {
        groups.join(merge.a, merge.b);
        done.push(merge);
      }
    }
  }
  return { sets, done, doubtful };
}

/** Groups that may be one, by what speaks for it; the smallest difference of names counts. */
function weighPairs({ names, bearers, pairs }: MergeWork, groups: BearerGroups): Merge[] {
  const best = new Map<number, { pair: NamePair; needed: number }>();
  for (const pair of pairs) {
    const [a, b] = [groups.rootOf(pair.a), groups.rootOf(pair.b)];
    if (a === b) continue;
    const needed =
      pair.difference === "identifier"
        ? -Infinity
        : neededPoints(names, bearers[pair.a]!.name, bearers[pair.b]!.name, pair.difference);
    const key = Math.min(a, b) * bearers.length + Math.max(a, b);
    const known = best.get(key);
    if (known === undefined || needed < known.needed) best.set(key, { pair, needed });
  }
  const merges: Merge[] = [];
  for (const [key, { pair, needed }] of best) {
    const [a, b] = [Math.floor(key / bearers.length), key % bearers.length];
    if (groups.conflict(a, b)) continue;
    const evidence = groups.evidence(a, b);
    const margin = evidence.points - needed;
    if (margin >= -DOUBT) merges.push({ a, b, difference: pair.difference, evidence, margin });
  }
  return merges.sort((x, y) => y.margin - x.margin || x.a - y.a || x.b - y.b);
}

function rivalsOf(merges: readonly Merge[]): Map<number, Merge[]> {
  const rivals = new Map<number, Merge[]>();
  for (const merge of merges) {
    pushTo(rivals, merge.a, merge);
    pushTo(rivals, merge.b, merge);
  }
  return rivals;
}

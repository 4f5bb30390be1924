// Papers that hold the same things (works cited, keywords): every pair counted, the nearest of each paper
// kept, and the work bounded whatever the corpus looks like.
import type { Incidence } from "../model/incidence.ts";
import type { Counting, LinkColumns } from "../model/network.ts";
import { pairWeight } from "./counting.ts";
import { LinkList } from "./link-list.ts";
import { IN_VIEW } from "./paper-stages.ts";

/** The most pairs, counted once from each end, that are looked at. */
export const PAIR_BUDGET = 100_000_000;
/** About as many links as are kept: each paper keeps LINK_BUDGET / papers of them, … */
export const LINK_BUDGET = 1_000_000;
/** … and never fewer than this. */
export const LEAST_NEAREST = 10;

export interface NearestPairs {
  /** Sorted; `papers` is 2 everywhere. */
  readonly links: LinkColumns;
  /** Pairs by stage, those in the view with those not kept. */
  readonly pairs: readonly number[];
  /** How many links each paper keeps at least, where it has them. */
  readonly nearest: number;
  /** Things that more papers than this hold tie nobody; null where all were looked at. */
  readonly mostHolders: number | null;
}

/**
 * Counts the things that papers share.
 *
 *     full        1
 *     fractional  1 / (n − 1)      for a thing that n papers of the view hold
 *
 * Two bounds, both decided by the whole corpus and so the same in every view of it:
 *
 * - Things held by the most papers are passed over, from the most common on, until Σ n² over the others is
 *   at most PAIR_BUDGET: nothing in a corpus of 10,000 papers or of ordinary reference lists.
 * - A link is kept when it is among the k nearest of either paper, k = max(10, 1,000,000 / papers): all
 *   links in a corpus of 1,000 papers. Nearness is Σ 1/ln n over the shared things, so that what few papers
 *   hold says most; ties go to the smaller rank.
 *
 * Cost: time PAIR_BUDGET at most; memory linear in papers, things and links kept.
 *
 * Source: Adamic, Adar (2003), doi:10.1016/S0378-8733(03)00009-1, for nearness.
 *
 * @param byPaper paper rank → things, ascending, each once
 * @param byThing thing → paper ranks, ascending
 * @param stages stage of each paper rank
 */
export function nearestPairs(
  byPaper: Incidence,
  byThing: Incidence,
  stages: Uint8Array,
  counting: Counting,
): NearestPairs {
  const paperCount = stages.length;
  const mostHolders = holdersWithinBudget(byThing);
  const holders = holdersInView(byThing, stages);
  const most = mostHolders ?? Infinity;
  const isLookedAt = Uint8Array.from(holders, (_, thing) =>
    byThing.offsets[thing + 1]! - byThing.offsets[thing]! <= most ? 1 : 0,
  );
  const nearness = holders.map((n) => (n < 2 ? 0 : 1 / Math.log(n)));
  const weights = holders.map((n) => (n < 2 ? 0 : pairWeight(counting, n)));
  const nearest = Math.max(LEAST_NEAREST, Math.floor(LINK_BUDGET / Math.max(1, paperCount)));
  const walk = new PairWalk(byPaper, byThing, isLookedAt);
  const cuts = nearest < paperCount - 1 ? cutsOf(walk, stages, nearness, nearest) : null;

  const pairs = new Array<number>(IN_VIEW + 1).fill(0);
  const links = new LinkList(Math.max(16, byPaper.items.length));
  const strengths = new Float64Array(paperCount);
  const near = new Float64Array(paperCount);
  for (let paper = 0; paper < paperCount; paper++) {
    const others = walk.neighbours(paper, paper + 1, (thing, other) => {
      strengths[other]! += weights[thing]!;
      near[other]! += nearness[thing]!;
    });
    others.sort();
    for (const other of others) {
      const stage = Math.min(stages[paper]!, stages[other]!);
      pairs[stage]!++;
      if (
        stage === IN_VIEW &&
        (cuts === null ||
          cuts.keep(paper, other, near[other]!) ||
          cuts.keep(other, paper, near[other]!))
      )
        links.add(paper, other, strengths[other]!, 2);
      strengths[other] = near[other] = 0;
    }
  }
  return { links: links.columns(), pairs, nearest, mostHolders };
}

/** The neighbours of papers through the things they hold. */
class PairWalk {
  readonly #byPaper: Incidence;
  readonly #byThing: Incidence;
  readonly #isLookedAt: Uint8Array;
  readonly #seenBy: Int32Array;
  readonly #touched: Uint32Array;
  #turn = 0;

  constructor(byPaper: Incidence, byThing: Incidence, isLookedAt: Uint8Array) {
    this.#byPaper = byPaper;
    this.#byThing = byThing;
    this.#isLookedAt = isLookedAt;
    const paperCount = byPaper.offsets.length - 1;
    this.#seenBy = new Int32Array(paperCount);
    this.#touched = new Uint32Array(paperCount);
  }

  /**
   * The papers from `first` on that share something with `paper`, in no order; the list lives until the
   * next call. Things are visited in ascending order, so that a sum is the same from both ends.
   */
  neighbours(
    paper: number,
    first: number,
    visit: (thing: number, other: number) => void,
  ): Uint32Array {
    const { offsets, items } = this.#byThing;
    const turn = ++this.#turn;
    let count = 0;
    for (let k = this.#byPaper.offsets[paper]!; k < this.#byPaper.offsets[paper + 1]!; k++) {
      const thing = this.#byPaper.items[k]!;
      if (this.#isLookedAt[thing] === 0) continue;
      // From the greatest rank down, to stop at `first`.
      for (let e = offsets[thing + 1]! - 1; e >= offsets[thing]!; e--) {
        const other = items[e]!;
        if (other < first) break;
        if (other === paper) continue;
        if (this.#seenBy[other] !== turn) {
          this.#seenBy[other] = turn;
          this.#touched[count++] = other;
        }
        visit(thing, other);
      }
    }
    return this.#touched.subarray(0, count);
  }
}

/** Where each paper's nearest end. */
interface Cuts {
  /** Whether `other` is among the nearest of `paper`. */
  keep(paper: number, other: number, near: number): boolean;
}

function cutsOf(walk: PairWalk, stages: Uint8Array, nearness: Float64Array, nearest: number): Cuts {
  const paperCount = stages.length;
  const leastNear = new Float64Array(paperCount).fill(-1);
  const lastTied = new Uint32Array(paperCount).fill(paperCount);
  const near = new Float64Array(paperCount);
  for (let paper = 0; paper < paperCount; paper++) {
    if (stages[paper] !== IN_VIEW) continue;
    const others = walk.neighbours(paper, 0, (thing, other) => {
      near[other]! += nearness[thing]!;
    });
    const shown = others.filter((other) => stages[other] === IN_VIEW);
    if (shown.length > nearest) {
      const ranked = Float64Array.from(shown, (other) => near[other]!).sort();
      const least = ranked[ranked.length - nearest]!;
      const nearer = shown.reduce((sum, other) => (near[other]! > least ? sum + 1 : sum), 0);
      const tied = shown.filter((other) => near[other] === least).sort();
      leastNear[paper] = least;
      lastTied[paper] = tied[nearest - nearer - 1]!;
    }
    for (const other of others) near[other] = 0;
  }
  return {
    keep: (paper, other, n) =>
      n > leastNear[paper]! || (n === leastNear[paper] && other <= lastTied[paper]!),
  };
}

/** The most papers that a thing may have for all such things together to stay within PAIR_BUDGET. */
function holdersWithinBudget({ offsets }: Incidence): number | null {
  const counts = new Uint32Array(offsets.length - 1);
  for (let thing = 0; thing < counts.length; thing++)
    counts[thing] = offsets[thing + 1]! - offsets[thing]!;
  counts.sort();
  let work = 0;
  for (let k = 0; k < counts.length; k++) {
    work += counts[k]! ** 2;
    // Things of equal number go together.
    if (work > PAIR_BUDGET) return counts[k]! - 1;
  }
  return null;
}

function holdersInView({ offsets, items }: Incidence, stages: Uint8Array): Float64Array {
  const holders = new Float64Array(offsets.length - 1);
  for (let thing = 0; thing < holders.length; thing++)
    for (let k = offsets[thing]!; k < offsets[thing + 1]!; k++)
      if (stages[items[k]!] === IN_VIEW) holders[thing]!++;
  return holders;
}

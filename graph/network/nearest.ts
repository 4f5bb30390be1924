// Papers that hold the same things (works cited, keywords): every pair counted, the nearest of each paper
// kept, and the work bounded whatever the corpus looks like.
import type { Incidence } from "../model/incidence.ts";
import type { Counting, LinkColumns } from "../model/network.ts";
import { pairWeight } from "./counting.ts";
import { LinkList } from "./link-list.ts";
import { IN_VIEW } from "./paper-stages.ts";
import { selectGreatest } from "./select.ts";

/** What bounds the work and its result. */
export interface NearestBounds {
  /** The most pairs, counted once from each end, that are looked at. */
  readonly pairs: number;
  /** About as many links as are kept: each paper keeps `links` / papers of them, … */
  readonly links: number;
  /** … and never fewer than this. */
  readonly least: number;
}

export const NEAREST_BOUNDS: NearestBounds = { pairs: 100_000_000, links: 1_000_000, least: 10 };

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
 *   at most 100 million: nothing in a corpus of 10,000 papers or of ordinary reference lists.
 * - A link is kept when it is among the k nearest of either paper, k = max(10, 1,000,000 / papers): all
 *   links in a corpus of 1,000 papers. Nearness is Σ 1/ln n over the shared things, so that what few papers
 *   hold says most; ties go to the smaller rank.
 *
 * Cost: time linear in the pairs looked at; memory linear in papers, things and links kept.
 *
 * Source: Adamic, Adar (2003), doi:10.1016/S0378-8733(03)00009-1, for nearness.
 *
 * @param byPaper paper rank → things, ascending, each once
 * @param byThing thing → paper ranks, ascending
 * @param stages stage of each paper rank
 * @param bounds for tests; everything else uses NEAREST_BOUNDS
 */
export function nearestPairs(
  byPaper: Incidence,
  byThing: Incidence,
  stages: Uint8Array,
  counting: Counting,
  bounds: NearestBounds = NEAREST_BOUNDS,
): NearestPairs {
  const paperCount = stages.length;
  const mostHolders = holdersWithin(byThing, bounds.pairs);
  const walk = new PairWalk(byPaper, byThing, {
    isLookedAt: withAtMost(byThing, mostHolders ?? Infinity),
    ...weightsOf(holdersInView(byThing, stages), counting),
  });
  const nearest = Math.max(bounds.least, Math.floor(bounds.links / Math.max(1, paperCount)));
  const isNear =
    nearest < paperCount - 1 ? nearestTest(walk, stages, nearest) : (): boolean => true;

  const pairs = new Array<number>(IN_VIEW + 1).fill(0);
  const links = new LinkList(Math.max(16, byPaper.items.length));
  const kept = new Uint32Array(paperCount);
  for (let paper = 0; paper < paperCount; paper++) {
    let count = 0;
    const others = walk.neighbours(paper, paper + 1);
    for (const other of others) {
      const stage = Math.min(stages[paper]!, stages[other]!);
      pairs[stage]!++;
      const near = walk.nearness[other]!;
      if (stage === IN_VIEW && (isNear(paper, other, near) || isNear(other, paper, near)))
        kept[count++] = other;
    }
    for (const other of kept.subarray(0, count).sort())
      links.add(paper, other, walk.strengths[other]!, 2);
    walk.clear(others);
  }
  return { links: links.columns(), pairs, nearest, mostHolders };
}

/** What each thing adds for the papers that hold it. */
interface ThingWeights {
  readonly strength: Float64Array;
  readonly nearness: Float64Array;
}

function weightsOf(holders: Float64Array, counting: Counting): ThingWeights {
  return {
    strength: holders.map((n) => (n < 2 ? 0 : pairWeight(counting, n))),
    nearness: holders.map((n) => (n < 2 ? 0 : 1 / Math.log(n))),
  };
}

/** The neighbours of papers through the things they hold, with what these things add up to. */
class PairWalk {
  /** Of the present paper and each of its neighbours. */
  readonly strengths: Float64Array;
  readonly nearness: Float64Array;
  readonly #byPaper: Incidence;
  readonly #byThing: Incidence;
  readonly #things: ThingWeights & { readonly isLookedAt: Uint8Array };
  readonly #touched: Uint32Array;
  readonly #seen: Uint8Array;

  constructor(
    byPaper: Incidence,
    byThing: Incidence,
    things: ThingWeights & { readonly isLookedAt: Uint8Array },
  ) {
    this.#byPaper = byPaper;
    this.#byThing = byThing;
    this.#things = things;
    const paperCount = byPaper.offsets.length - 1;
    this.strengths = new Float64Array(paperCount);
    this.nearness = new Float64Array(paperCount);
    this.#touched = new Uint32Array(paperCount);
    this.#seen = new Uint8Array(paperCount);
  }

  /**
   * The papers from `first` on that share something with `paper`, in no order; to be cleared before the
   * next call. Things are visited in ascending order, so that a sum is the same from both ends.
   */
  neighbours(paper: number, first: number): Uint32Array {
    const { offsets, items } = this.#byThing;
    const { strength, nearness, isLookedAt } = this.#things;
    const { strengths: sums, nearness: nearSums } = this;
    const seen = this.#seen;
    const touched = this.#touched;
    let count = 0;
    for (let k = this.#byPaper.offsets[paper]!; k < this.#byPaper.offsets[paper + 1]!; k++) {
      const thing = this.#byPaper.items[k]!;
      if (isLookedAt[thing] === 0) continue;
      const adds = strength[thing]!;
      const addsNear = nearness[thing]!;
      // From the greatest rank down, to stop at `first`.
      for (let e = offsets[thing + 1]! - 1; e >= offsets[thing]!; e--) {
        const other = items[e]!;
        if (other < first) break;
        if (other === paper) continue;
        if (seen[other] === 0) {
          seen[other] = 1;
          touched[count++] = other;
        }
        sums[other]! += adds;
        nearSums[other]! += addsNear;
      }
    }
    return touched.subarray(0, count);
  }

  clear(neighbours: Uint32Array): void {
    for (const other of neighbours)
      this.strengths[other] = this.nearness[other] = this.#seen[other] = 0;
  }
}

/** A test whether `other`, at this nearness, is among the nearest of `paper`. */
type NearestTest = (paper: number, other: number, near: number) => boolean;

function nearestTest(walk: PairWalk, stages: Uint8Array, nearest: number): NearestTest {
  const paperCount = stages.length;
  // Where each paper's nearest end: the least nearness, and of those tied there the last.
  const leastNear = new Float64Array(paperCount).fill(-1);
  const lastTied = new Uint32Array(paperCount).fill(paperCount);
  const ranked = new Float64Array(paperCount);
  for (let paper = 0; paper < paperCount; paper++) {
    if (stages[paper] !== IN_VIEW) continue;
    const others = walk.neighbours(paper, 0);
    let count = 0;
    for (const other of others)
      if (stages[other] === IN_VIEW) ranked[count++] = walk.nearness[other]!;
    if (count > nearest) {
      const least = selectGreatest(ranked, count, nearest - 1);
      let nearer = 0;
      const tied: number[] = [];
      for (const other of others) {
        if (stages[other] !== IN_VIEW) continue;
        if (walk.nearness[other]! > least) nearer++;
        else if (walk.nearness[other] === least) tied.push(other);
      }
      leastNear[paper] = least;
      lastTied[paper] = tied.sort((a, b) => a - b)[nearest - nearer - 1]!;
    }
    walk.clear(others);
  }
  return (paper, other, near) =>
    near > leastNear[paper]! || (near === leastNear[paper] && other <= lastTied[paper]!);
}

function withAtMost({ offsets }: Incidence, most: number): Uint8Array {
  return Uint8Array.from({ length: offsets.length - 1 }, (_, thing) =>
    offsets[thing + 1]! - offsets[thing]! <= most ? 1 : 0,
  );
}

/** The most papers that a thing may have for all such things together to stay within so many pairs. */
function holdersWithin({ offsets }: Incidence, pairs: number): number | null {
  const counts = new Uint32Array(offsets.length - 1);
  for (let thing = 0; thing < counts.length; thing++)
    counts[thing] = offsets[thing + 1]! - offsets[thing]!;
  counts.sort();
  let work = 0;
  for (let k = 0; k < counts.length; k++) {
    work += counts[k]! ** 2;
    // Things of equal number go together.
    if (work > pairs) return counts[k]! - 1;
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

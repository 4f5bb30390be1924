// Links between papers and those most like them.
import { checkpoint } from "../../model/checkpoint.ts";
import { transpose } from "../../model/incidence.ts";
import type { FeatureRows } from "./similarity.ts";

/** How many most similar papers a paper picks; it is linked to those that pick it as well. */
const PICKED = 16;
/** Entries of the index looked at for one paper: with its rarest features first, the rest is small. */
const BUDGET = 5_000;

/** Links from both ends: `i` has `neighbours[offsets[i] … offsets[i + 1])`, ascending. */
export interface PaperLinks {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** The similarity, twice where both picked each other. > 0. */
  readonly strengths: Float64Array;
}

/**
 * The links of each paper to the sixteen most similar ones (fewer where fewer have anything in common);
 * ties go to the smaller number. The papers are found through an index of features, rarest feature
 * first, until 5,000 of its entries were looked at. Cost: papers · min(5,000, entries met), at most.
 */
export function nearestPapers(rows: FeatureRows): PaperLinks {
  const count = rows.offsets.length - 1;
  const index = indexOf(rows);
  const picked = new Int32Array(count * PICKED).fill(-1);
  const similarities = new Float64Array(count * PICKED);
  const sums = new Float64Array(count);
  const met = new Uint32Array(count);
  for (let paper = 0; paper < count; paper++) {
    checkpoint();
    const features = rarestFirst(rows, index.offsets, paper);
    let entries = 0;
    let metCount = 0;
    for (const k of features) {
      const feature = rows.features[k]!;
      const from = index.offsets[feature]!;
      const to = index.offsets[feature + 1]!;
      entries += to - from;
      if (entries > BUDGET && metCount > 0) break;
      for (let e = from; e < to; e++) {
        const other = index.papers[e]!;
        const product = rows.values[k]! * index.values[e]!;
        if (product === 0) continue;
        if (sums[other] === 0) met[metCount++] = other;
        sums[other]! += product;
      }
    }
    const base = paper * PICKED;
    for (let m = 0; m < metCount; m++) {
      const other = met[m]!;
      if (other !== paper) keepIfNear(picked, similarities, base, other, sums[other]!);
      sums[other] = 0;
    }
  }
  return bothEnds(count, picked, similarities);
}

interface FeatureIndex {
  readonly offsets: Uint32Array;
  readonly papers: Uint32Array;
  readonly values: Float64Array;
}

function indexOf({ offsets, features, values, featureCount }: FeatureRows): FeatureIndex {
  const byFeature = transpose(
    { offsets, items: features.subarray(0, offsets.at(-1)) },
    featureCount,
  );
  const next = byFeature.offsets.slice(0, featureCount);
  const turned = new Float64Array(byFeature.items.length);
  for (let k = 0; k < turned.length; k++) turned[next[features[k]!]!++] = values[k]!;
  return { offsets: byFeature.offsets, papers: byFeature.items, values: turned };
}

/** Places of a paper's features, those of the fewest papers first. */
function rarestFirst(rows: FeatureRows, index: Uint32Array, paper: number): number[] {
  const papersWith = (k: number): number =>
    index[rows.features[k]! + 1]! - index[rows.features[k]!]!;
  const places: number[] = [];
  for (let k = rows.offsets[paper]!; k < rows.offsets[paper + 1]!; k++) places.push(k);
  return places.sort((a, b) => papersWith(a) - papersWith(b) || a - b);
}

/** Puts a paper into its place among those picked so far, if it has one. */
function keepIfNear(
  picked: Int32Array,
  similarities: Float64Array,
  base: number,
  other: number,
  similarity: number,
): void {
  let place = base + PICKED;
  while (place > base) {
    const before = place - 1;
    const stays =
      picked[before]! >= 0 &&
      (similarities[before]! > similarity ||
        (similarities[before] === similarity && picked[before]! < other));
    if (stays) break;
    if (place < base + PICKED) {
      picked[place] = picked[before]!;
      similarities[place] = similarities[before]!;
    }
    place = before;
  }
  if (place === base + PICKED) return;
  picked[place] = other;
  similarities[place] = similarity;
}

function bothEnds(count: number, picked: Int32Array, similarities: Float64Array): PaperLinks {
  const lists = Array.from({ length: count }, () => new Map<number, number>());
  const link = (from: number, to: number, strength: number): void => {
    lists[from]!.set(to, (lists[from]!.get(to) ?? 0) + strength);
  };
  for (let place = 0; place < picked.length; place++) {
    const other = picked[place]!;
    if (other < 0) continue;
    const paper = Math.floor(place / PICKED);
    link(paper, other, similarities[place]!);
    link(other, paper, similarities[place]!);
  }
  const offsets = new Uint32Array(count + 1);
  lists.forEach((list, paper) => {
    offsets[paper + 1] = offsets[paper]! + list.size;
  });
  const neighbours = new Uint32Array(offsets[count]!);
  const strengths = new Float64Array(offsets[count]!);
  lists.forEach((list, paper) => {
    const sorted = Uint32Array.from(list.keys()).sort();
    neighbours.set(sorted, offsets[paper]);
    sorted.forEach((other, k) => {
      strengths[offsets[paper]! + k] = list.get(other)!;
    });
  });
  return { offsets, neighbours, strengths };
}

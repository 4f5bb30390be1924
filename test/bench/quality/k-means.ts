// k-means over TF-IDF and latent semantic analysis: what anybody would try first, for comparison.
import { createRandom, type Random } from "../../../graph/model/random.ts";
import { foldWords } from "../../../graph/model/text.ts";
import { latentAxes, type SparseRow } from "./latent-axes.ts";

/** Runs from other beginnings; the one with the tightest groups counts. */
const STARTS = 10;
const STEPS = 100;
const AXES = 100;
/** Words of fewer texts, or of a larger share of them, tell nothing. */
const MIN_TEXTS = 2;
const MAX_SHARE = 0.3;

/** The group of each text, 0 … k − 1. Cost: texts · k · axes per step. */
export function kMeans(texts: readonly string[], k: number, seed: number): number[] {
  const random = createRandom(seed);
  const { rows, width } = tfidf(texts);
  const points = latentAxes(rows, width, Math.min(AXES, texts.length - 1), random).map(unit);
  let best: { groups: number[]; loss: number } | null = null;
  for (let start = 0; start < STARTS; start++) {
    const found = run(points, k, random);
    if (best === null || found.loss < best.loss) best = found;
  }
  return best!.groups;
}

function run(
  points: readonly Float64Array[],
  k: number,
  random: Random,
): { groups: number[]; loss: number } {
  let centres = farApart(points, k, random);
  let groups: number[] = [];
  let loss = 0;
  for (let step = 0; step < STEPS; step++) {
    loss = 0;
    const next = points.map((point) => {
      const distances = centres.map((centre) => distance(point, centre));
      const least = Math.min(...distances);
      loss += least;
      return distances.indexOf(least);
    });
    if (next.every((group, i) => group === groups[i])) break;
    groups = next;
    centres = centres.map((centre, group) => {
      const own = points.filter((_, i) => groups[i] === group);
      return own.length === 0 ? centre : mean(own);
    });
  }
  return { groups, loss };
}

/** k-means++: each next centre with a chance that grows with the square of its distance. */
function farApart(points: readonly Float64Array[], k: number, random: Random): Float64Array[] {
  const centres = [points[Math.floor(random() * points.length)]!];
  while (centres.length < k) {
    const weights = points.map((point) =>
      Math.min(...centres.map((centre) => distance(point, centre))),
    );
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    centres.push(points[Math.max(0, at)]!);
  }
  return centres;
}

function tfidf(texts: readonly string[]): { rows: SparseRow[]; width: number } {
  const counts = texts.map((text) => {
    const words = new Map<string, number>();
    for (const word of foldWords(text).split(" ")) words.set(word, (words.get(word) ?? 0) + 1);
    return words;
  });
  const inTexts = new Map<string, number>();
  for (const words of counts)
    for (const word of words.keys()) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  const kept = [...inTexts].filter(([, n]) => n >= MIN_TEXTS && n <= MAX_SHARE * texts.length);
  const columns = new Map(kept.map(([word], column) => [word, column]));
  const rows = counts.map((words): SparseRow => {
    const cells = [...words].flatMap(([word, count]): [number, number][] => {
      const column = columns.get(word);
      if (column === undefined) return [];
      const idf = Math.log(texts.length / inTexts.get(word)!);
      return [[column, (1 + Math.log(count)) * idf]];
    });
    const length = Math.hypot(...cells.map(([, value]) => value)) || 1;
    return cells.map(([column, value]) => [column, value / length]);
  });
  return { rows, width: columns.size };
}

function unit(point: Float64Array): Float64Array {
  const length = Math.hypot(...point) || 1;
  return point.map((value) => value / length);
}

function mean(points: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(points[0]!.length);
  for (const point of points) point.forEach((value, i) => (sum[i]! += value / points.length));
  return sum;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

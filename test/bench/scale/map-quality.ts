// How well a map of any size shows its network.
import type { WeightedLinks } from "../../../graph/analysis/link-graph.ts";
import { adjacencyOfLinks } from "../../../graph/model/adjacency.ts";

export interface MapQuality {
  /**
   * Of the nodes nearest to a node on the map, as many as it has neighbours (30 at most), the share that
   * are neighbours; the mean over some 3,000 nodes. More is better.
   */
  readonly near: number;
  /** Mean length of links within and between communities, over the mean distance from the middle. */
  readonly within: number;
  readonly between: number;
}

/** The measures in a few words. */
export function qualityInWords({ near, within, between }: MapQuality): string {
  return `near ${near.toFixed(3)}, links ${within.toFixed(3)} within, ${between.toFixed(3)} between`;
}

const SAMPLED = 3000;
const MOST_NEIGHBOURS = 30;

export function mapQuality(
  links: WeightedLinks,
  communities: ArrayLike<number>,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): MapQuality {
  const spread = spreadOf(x, y);
  const sums = { within: 0, between: 0 };
  const counts = { within: 0, between: 0 };
  for (let link = 0; link < links.sources.length; link++) {
    const [a, b] = [links.sources[link]!, links.targets[link]!];
    const side = communities[a] === communities[b] ? "within" : "between";
    sums[side] += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
    counts[side]++;
  }
  return {
    near: nearOf(links, x, y),
    within: sums.within / Math.max(1, counts.within) / spread,
    between: sums.between / Math.max(1, counts.between) / spread,
  };
}

function spreadOf(x: ArrayLike<number>, y: ArrayLike<number>): number {
  let [meanX, meanY, sum] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    meanX += x[i]! / x.length;
    meanY += y[i]! / x.length;
  }
  for (let i = 0; i < x.length; i++) sum += Math.hypot(x[i]! - meanX, y[i]! - meanY);
  return sum / x.length;
}

function nearOf(
  { nodeCount, sources, targets }: WeightedLinks,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): number {
  const { offsets, neighbours } = adjacencyOfLinks(nodeCount, sources, targets);
  const [minX, maxX, minY, maxY] = extentOf(x, y);
  const side = Math.max(1, Math.floor(Math.sqrt(nodeCount / 2)));
  const cell = (Math.max(maxX - minX, maxY - minY) / side) * (1 + 1e-9) || 1;
  const columnOf = (i: number): number => Math.floor((x[i]! - minX) / cell);
  const rowOf = (i: number): number => Math.floor((y[i]! - minY) / cell);
  const cells = Array.from({ length: side * side }, (): number[] => []);
  for (let i = 0; i < nodeCount; i++) cells[columnOf(i) * side + rowOf(i)]!.push(i);
  const nearest = (node: number, count: number): number[] => {
    for (let reach = 1; ; reach++) {
      const found: { other: number; distance: number }[] = [];
      const [column, row] = [columnOf(node), rowOf(node)];
      for (let c = Math.max(0, column - reach); c <= Math.min(side - 1, column + reach); c++)
        for (let r = Math.max(0, row - reach); r <= Math.min(side - 1, row + reach); r++)
          for (const other of cells[c * side + r]!)
            if (other !== node)
              found.push({
                other,
                distance: Math.hypot(x[other]! - x[node]!, y[other]! - y[node]!),
              });
      // Beyond what was looked at, nothing is nearer than `reach` cells.
      const sure = found.filter(({ distance }) => distance <= reach * cell);
      if (sure.length < count && reach <= side) continue;
      found.sort((a, b) => a.distance - b.distance || a.other - b.other);
      return found.slice(0, count).map(({ other }) => other);
    }
  };
  let [sum, count] = [0, 0];
  for (let node = 0; node < nodeCount; node += Math.max(1, Math.floor(nodeCount / SAMPLED))) {
    const own = new Set(neighbours.subarray(offsets[node], offsets[node + 1]));
    if (own.size === 0) continue;
    const wanted = Math.min(MOST_NEIGHBOURS, own.size);
    sum += nearest(node, wanted).filter((other) => own.has(other)).length / wanted;
    count++;
  }
  return sum / Math.max(1, count);
}

function extentOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): readonly [minX: number, maxX: number, minY: number, maxY: number] {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < x.length; i++) {
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  return [minX, maxX, minY, maxY];
}

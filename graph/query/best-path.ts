// The best way from one node to another over weighted links: the fewest links first.
import type { Adjacency } from "../model/adjacency.ts";

/** A way through a network: `nodes[i]` and `nodes[i + 1]` are joined by `links[i]`. */
export interface Way {
  readonly nodes: readonly number[];
  readonly links: readonly number[];
}

/** Where one may walk. */
export interface Ground {
  readonly adjacency: Adjacency;
  /** More is better; 0: the link may not be walked. */
  readonly weightOf: (link: number) => number;
  readonly isClosed: (node: number) => boolean;
}

export interface Errand {
  readonly start: number;
  readonly goal: number;
  /** Links by which the start must not be left. */
  readonly notFirst: ReadonlySet<number>;
  /** The weakest link of a way that leads to the start; Infinity where there is none. */
  readonly weakestBefore: number;
}

const UNREACHED = -1;

/**
 * The way of fewest links; among those the one whose weakest link, with those before the start, is
 * strongest; then the one with the greatest sum of weights; then, at the first fork, the one that goes
 * to the smaller node. Null when there is none. Cost: linear in nodes + links.
 */
export function bestWay(ground: Ground, errand: Errand): Way | null {
  const hops = hopsToGoal(ground, errand);
  const { start, goal, weakestBefore } = errand;
  if (hops[start] === UNREACHED) return null;
  const order = nodesOnShortest(ground, errand, hops);
  const weakest = Math.min(weakestBefore, widestFrom(ground, errand, hops, order));
  const onward = heaviestOnward(ground, errand, hops, { order, least: weakest });
  const nodes = [start];
  const links: number[] = [];
  for (let node = start; node !== goal;) {
    const next = onward.get(node)!;
    nodes.push(next.neighbour);
    links.push(next.link);
    node = next.neighbour;
  }
  return { nodes, links };
}

/** Calls back for every link by which a node may be left, neighbours ascending. */
function eachStep(
  { adjacency, weightOf }: Ground,
  { start, notFirst }: Errand,
  node: number,
  visit: (neighbour: number, link: number, weight: number) => void,
): void {
  const { offsets, neighbours, links } = adjacency;
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
    const link = links[k]!;
    if (node === start && notFirst.has(link)) continue;
    const weight = weightOf(link);
    if (weight > 0) visit(neighbours[k]!, link, weight);
  }
}

/** Number of links to the goal for every node nearer to it than the start, and that of the start. */
function hopsToGoal({ adjacency, weightOf, isClosed }: Ground, errand: Errand): Int32Array {
  const { offsets, neighbours, links } = adjacency;
  const { start, goal, notFirst } = errand;
  const hops = new Int32Array(offsets.length - 1).fill(UNREACHED);
  hops[goal] = 0;
  const queue = [goal];
  for (let head = 0; head < queue.length && hops[start] === UNREACHED; head++) {
    const node = queue[head]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const neighbour = neighbours[k]!;
      if (hops[neighbour] !== UNREACHED || isClosed(neighbour)) continue;
      if (neighbour === start && notFirst.has(links[k]!)) continue;
      if (weightOf(links[k]!) === 0) continue;
      hops[neighbour] = hops[node]! + 1;
      queue.push(neighbour);
    }
  }
  return hops;
}

/** Nodes on any way of fewest links, nearest to the goal first. */
function nodesOnShortest(ground: Ground, errand: Errand, hops: Int32Array): readonly number[] {
  const nodes = new Set([errand.start]);
  for (const node of nodes)
    eachStep(ground, errand, node, (neighbour) => {
      if (hops[neighbour] === hops[node]! - 1) nodes.add(neighbour);
    });
  return [...nodes].reverse();
}

/** The weight of the weakest link of the way from the start where that is greatest. */
function widestFrom(
  ground: Ground,
  errand: Errand,
  hops: Int32Array,
  order: readonly number[],
): number {
  const widest = new Map([[errand.goal, Infinity]]);
  for (const node of order)
    eachStep(ground, errand, node, (neighbour, _, weight) => {
      if (hops[neighbour] !== hops[node]! - 1) return;
      const width = Math.min(weight, widest.get(neighbour)!);
      if (width > (widest.get(node) ?? 0)) widest.set(node, width);
    });
  return widest.get(errand.start)!;
}

interface Onward {
  readonly neighbour: number;
  readonly link: number;
  /** Sum of weights from here to the goal. */
  readonly total: number;
}

/** For every node where the way of the greatest sum goes on, over links of at least some weight. */
function heaviestOnward(
  ground: Ground,
  errand: Errand,
  hops: Int32Array,
  { order, least }: { readonly order: readonly number[]; readonly least: number },
): ReadonlyMap<number, Onward> {
  const best = new Map<number, Onward>();
  for (const node of order)
    eachStep(ground, errand, node, (neighbour, link, weight) => {
      if (hops[neighbour] !== hops[node]! - 1 || weight < least) return;
      const rest = neighbour === errand.goal ? 0 : best.get(neighbour)?.total;
      if (rest === undefined) return;
      // Neighbours come by node index, that is by type, then id: only more weight replaces.
      const total = weight + rest;
      if (total > (best.get(node)?.total ?? -Infinity)) best.set(node, { neighbour, link, total });
    });
  return best;
}

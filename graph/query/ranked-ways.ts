// The k best ways between two nodes that visit no node twice, by Yen's method.
import type { Ground, Way } from "./best-path.ts";
import { bestWay } from "./best-path.ts";

/** A way with what it is ranked by, beside its length. */
export interface RankedWay extends Way {
  /** Weight of its weakest link; Infinity for a way without links. */
  readonly weakest: number;
  /** Sum of the weights of its links. */
  readonly total: number;
}

interface Candidate extends RankedWay {
  /** Place of the node where it leaves the way that it was made from. */
  readonly leaves: number;
}

/**
 * The best ways, in this order: fewest links; the strongest weakest link; the greatest sum of weights;
 * nodes in order, the smaller first. Fewer when there are no more; from a node to itself the way without
 * links. Cost: k·l times nodes + links, for ways of l links.
 *
 * Source: Yen (1971), doi:10.1287/mnsc.17.11.712, without looking twice for the same way (Lawler 1972,
 * doi:10.1287/mnsc.18.7.401).
 *
 * @param count how many at most; ≥ 1
 */
export function rankedWays(
  ground: Ground,
  start: number,
  goal: number,
  count: number,
): readonly RankedWay[] {
  const found: Candidate[] = [];
  const candidates: Candidate[] = [];
  const consider = (way: Way | null, leaves: number): void => {
    if (way !== null) candidates.push({ ...way, ...worth(ground, way), leaves });
  };
  const first = { start, goal, notFirst: new Set<number>(), weakestBefore: Infinity };
  consider(bestWay(ground, first), 0);
  while (found.length < count && candidates.length > 0) {
    const best = candidates.reduce((a, b) => (compareWays(b, a) < 0 ? b : a));
    candidates.splice(candidates.indexOf(best), 1);
    found.push(best);
    if (found.length === count) break;
    for (let i = best.leaves; i < best.links.length; i++)
      consider(detour(ground, best, i, found), i);
  }
  return found.map(({ nodes, links, weakest, total }) => ({ nodes, links, weakest, total }));
}

/** The best way that follows another up to its i-th node and leaves it there, as none found does. */
function detour(
  ground: Ground,
  { nodes, links }: Way,
  i: number,
  found: readonly Way[],
): Way | null {
  const start = nodes[i]!;
  const root = nodes.slice(0, i);
  const rootLinks = links.slice(0, i);
  const taken = found.filter((way) => rootLinks.every((link, k) => way.links[k] === link));
  const closed = new Set(root);
  const rest = bestWay(
    { ...ground, isClosed: (node) => closed.has(node) || ground.isClosed(node) },
    {
      start,
      goal: nodes.at(-1)!,
      notFirst: new Set(taken.map((way) => way.links[i]!)),
      weakestBefore: worth(ground, { nodes: root, links: rootLinks }).weakest,
    },
  );
  return rest && { nodes: [...root, ...rest.nodes], links: [...rootLinks, ...rest.links] };
}

function worth({ weightOf }: Ground, { links }: Way): Pick<RankedWay, "weakest" | "total"> {
  const weights = links.map(weightOf);
  return {
    weakest: Math.min(Infinity, ...weights),
    total: weights.reduceRight((sum, weight) => weight + sum, 0),
  };
}

function compareWays(a: RankedWay, b: RankedWay): number {
  if (a.links.length !== b.links.length) return a.links.length - b.links.length;
  if (a.weakest !== b.weakest) return b.weakest - a.weakest;
  if (a.total !== b.total) return b.total - a.total;
  const fork = a.nodes.findIndex((node, i) => node !== b.nodes[i]);
  return fork < 0 ? 0 : a.nodes[fork]! - b.nodes[fork]!;
}

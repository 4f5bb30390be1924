// What stays of a map in another one, and how well a map shows its links.
import type { NetworkMap } from "../../graph/index.ts";

export interface Kept {
  /** Nodes in both. */
  readonly common: number;
  /** Share of them that lie elsewhere by more than 5 % of the map's width, after the best scaling and shift. */
  readonly moved: number;
  /** Shares of them whose community has the same colour, the same name. */
  readonly color: number;
  readonly name: number;
}

export function sharesKept(before: NetworkMap, after: NetworkMap): Kept {
  const places = new Map(before.network.nodes.ids.map((id, node) => [id, node]));
  const pairs = after.network.nodes.ids.flatMap((id, node) => {
    const was = places.get(id);
    return was === undefined ? [] : [[was, node] as const];
  });
  const common = pairs.length;
  if (common === 0) return { common, moved: 0, color: 0, name: 0 };
  const mean = (column: Float64Array, side: 0 | 1): number =>
    pairs.reduce((sum, pair) => sum + column[pair[side]]!, 0) / common;
  const [px, py] = [mean(after.layout.x, 1), mean(after.layout.y, 1)];
  const [qx, qy] = [mean(before.layout.x, 0), mean(before.layout.y, 0)];
  let [dot, own] = [0, 0];
  for (const [was, node] of pairs) {
    const [x, y] = [after.layout.x[node]! - px, after.layout.y[node]! - py];
    dot += x * (before.layout.x[was]! - qx) + y * (before.layout.y[was]! - qy);
    own += x * x + y * y;
  }
  // Least squares: the scale that brings the places of the one nearest to those of the other.
  const scale = own === 0 ? 1 : Math.max(0, dot / own);
  const limit = 0.05 * widthOf(before);
  const share = (test: (was: number, node: number) => boolean): number =>
    pairs.filter(([was, node]) => test(was, node)).length / common;
  const community = (map: NetworkMap, node: number) =>
    map.communities[map.partition.communities[node]!]!;
  return {
    common,
    moved: share(
      (was, node) =>
        Math.hypot(
          (after.layout.x[node]! - px) * scale - (before.layout.x[was]! - qx),
          (after.layout.y[node]! - py) * scale - (before.layout.y[was]! - qy),
        ) > limit,
    ),
    color: share((was, node) => community(before, was).color === community(after, node).color),
    name: share((was, node) => community(before, was).label === community(after, node).label),
  };
}

function widthOf({ layout }: NetworkMap): number {
  return (
    layout.x.reduce((most, x) => Math.max(most, x), -Infinity) -
    layout.x.reduce((least, x) => Math.min(least, x), Infinity)
  );
}

/** Mean length of a link over the mean distance of a node from the middle: less is better. */
export function linkLength({ network: { links }, layout: { x, y } }: NetworkMap): number {
  const [meanX, meanY] = [x, y].map((c) => c.reduce((sum, v) => sum + v, 0) / c.length) as [
    number,
    number,
  ];
  const spread =
    x.reduce((sum, value, node) => sum + Math.hypot(value - meanX, y[node]! - meanY), 0) / x.length;
  let length = 0;
  for (let link = 0; link < links.sources.length; link++) {
    const [a, b] = [links.sources[link]!, links.targets[link]!];
    length += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  }
  return length / Math.max(1, links.sources.length) / spread;
}

/**
 * Of the nodes nearest to a node on the map, as many as it has neighbours, the share that are
 * neighbours; the mean over all nodes with links. More is better.
 */
export function neighboursKept({ network: { nodes, links }, layout }: NetworkMap): number {
  const neighbours = nodes.ids.map(() => new Set<number>());
  for (let link = 0; link < links.sources.length; link++) {
    neighbours[links.sources[link]!]!.add(links.targets[link]!);
    neighbours[links.targets[link]!]!.add(links.sources[link]!);
  }
  let [sum, count] = [0, 0];
  for (const [node, near] of neighbours.entries()) {
    if (near.size === 0) continue;
    const nearest = nodes.ids
      .map((_, other) => ({
        other,
        distance: Math.hypot(
          layout.x[other]! - layout.x[node]!,
          layout.y[other]! - layout.y[node]!,
        ),
      }))
      .filter(({ other }) => other !== node)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, near.size);
    sum += nearest.filter(({ other }) => near.has(other)).length / near.size;
    count++;
  }
  return count === 0 ? 1 : sum / count;
}

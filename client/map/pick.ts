// Which link is under the pointer. Measured on the processor from the columns: no second drawing of
// all links for picking, and a thin line can be hit within a few pixels.
import type { NetworkMap } from "../../graph/index.ts";
import type { Point, Projection } from "./geometry.ts";
import { project } from "./geometry.ts";

/** Squared distance of a point to a segment, in squared pixels. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return (a.x + t * dx - p.x) ** 2 + (a.y + t * dy - p.y) ** 2;
}

/**
 * The link nearest to a viewport point within `reach` pixels, the stronger one at a tie; null when
 * there is none. `among` limits the search (lit links). Cost: linear in the links looked at.
 */
export function linkAt(
  map: NetworkMap,
  projection: Projection,
  point: Point,
  reach: number,
  among: readonly number[] | null = null,
): number | null {
  const { sources, targets, strengths } = map.network.links;
  const { x, y } = map.layout;
  let best: number | null = null;
  let bestDistance = reach * reach;
  const consider = (k: number) => {
    const a = project(projection, x[sources[k]!]!, y[sources[k]!]!);
    const b = project(projection, x[targets[k]!]!, y[targets[k]!]!);
    const distance = distanceToSegment(point, a, b);
    if (distance > bestDistance) return;
    if (distance === bestDistance && best !== null && strengths[k]! <= strengths[best]!) return;
    best = k;
    bestDistance = distance;
  };
  if (among === null) for (let k = 0; k < sources.length; k++) consider(k);
  else among.forEach(consider);
  return best;
}

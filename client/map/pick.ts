// Which link is under the pointer. Measured on the processor from the columns: no second drawing of
// all links for picking, and a thin line can be hit within a few pixels.
import type { NetworkMap } from "../../graph/index.ts";
import type { Point, Projection } from "./geometry.ts";
import { controlPoint, project } from "./geometry.ts";

/** Squared distance of a point to a segment, in squared pixels. */
export function distanceToSegment(p: Point, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length;
  const t = Math.max(0, Math.min(1, along));
  return (a.x + t * dx - p.x) ** 2 + (a.y + t * dy - p.y) ** 2;
}

/** Straight pieces that a curve is measured by. */
const PIECES = 10;

/** Squared distance of a point to a curved link, in squared pixels. */
export function distanceToCurve(p: Point, a: Point, b: Point, curvature: number): number {
  const control = controlPoint(a, b, curvature);
  let [from, least] = [a, Infinity];
  for (let piece = 1; piece <= PIECES; piece++) {
    const t = piece / PIECES;
    const along = (start: number, bend: number, end: number) =>
      (1 - t) ** 2 * start + 2 * (1 - t) * t * bend + t ** 2 * end;
    const to = { x: along(a.x, control.x, b.x), y: along(a.y, control.y, b.y) };
    least = Math.min(least, distanceToSegment(p, from, to));
    from = to;
  }
  return least;
}

/** Least radius at which a disc can be met, and how far beside a disc one may point; pixels. */
const LEAST_TARGET = 3.5;
const BESIDE = 1.5;

/**
 * The node whose disc a viewport point meets, the one with the nearest centre where several do; null
 * when there is none. `members`: the nodes that can be met; null: all. Cost: linear in nodes, about
 * 0.1 ms for 50,000.
 */
export function nodeAt(
  map: NetworkMap,
  radii: Float64Array,
  projection: Projection,
  sizeScale: number,
  point: Point,
  members: ReadonlySet<number> | null,
): number | null {
  const { x, y } = map.layout;
  const { originX, originY, scaleX, scaleY } = projection;
  let best: number | null = null;
  let bestDistance = Infinity;
  for (let node = 0; node < x.length; node++) {
    const dx = originX + x[node]! * scaleX - point.x;
    const dy = originY + y[node]! * scaleY - point.y;
    const distance = dx * dx + dy * dy;
    if (distance >= bestDistance) continue;
    const radius = Math.max(LEAST_TARGET, radii[node]! * sizeScale + BESIDE);
    if (distance > radius * radius || members?.has(node) === false) continue;
    best = node;
    bestDistance = distance;
  }
  return best;
}

/**
 * The link nearest to a viewport point within `reach` pixels, the stronger one at a tie; null when
 * there is none. `among` limits the search (lit links); `curvature` of a link: 0 where it is straight.
 * Cost: linear in the links looked at.
 */
export function linkAt(
  map: NetworkMap,
  projection: Projection,
  point: Point,
  reach: number,
  among: readonly number[] | null = null,
  curvature: (link: number) => number = () => 0,
): number | null {
  const { sources, targets, strengths } = map.network.links;
  const { x, y } = map.layout;
  let best: number | null = null;
  let bestDistance = reach * reach;
  const consider = (k: number) => {
    const a = project(projection, x[sources[k]!]!, y[sources[k]!]!);
    const b = project(projection, x[targets[k]!]!, y[targets[k]!]!);
    const bend = curvature(k);
    const distance =
      bend === 0 ? distanceToSegment(point, a, b) : distanceToCurve(point, a, b, bend);
    if (distance > bestDistance) return;
    if (distance === bestDistance && best !== null && strengths[k]! <= strengths[best]!) return;
    best = k;
    bestDistance = distance;
  };
  if (among === null) for (let k = 0; k < sources.length; k++) consider(k);
  else among.forEach(consider);
  return best;
}

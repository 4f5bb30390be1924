// Puts components side by side.
import { DiscGrid } from "./disc-grid.ts";
import type { Placement } from "./place.ts";

/** Air between components, as a share of the smaller one's radius, and at least so much. */
const AIR = 0.25;
const LEAST_AIR = 1;

/**
 * A centre for each placement: the largest one at the origin, then by falling radius each at the
 * nearest free place to it, as circles. Ties keep their order.
 *
 * Cost: about n·√n for n placements of a size.
 */
export function packPlacements(placements: readonly Placement[]): {
  x: Float64Array;
  y: Float64Array;
} {
  const x = new Float64Array(placements.length);
  const y = new Float64Array(placements.length);
  const order = placements
    .map((_, index) => index)
    .sort((a, b) => placements[b]!.radius - placements[a]!.radius || a - b);
  const middle = placements[order[Math.floor(order.length / 2)]!]!;
  const grid = new DiscGrid(2 * (middle.radius + LEAST_AIR));
  let from = 0;
  let lastRadius = Infinity;
  for (const index of order) {
    const { radius } = placements[index]!;
    const air = Math.max(LEAST_AIR, AIR * radius);
    // Where a disc of this size has just been refused, it would be again.
    const start = radius === lastRadius ? from : 0;
    const spot = grid.nearestSpot(0, 0, radius, air, start);
    x[index] = spot.x;
    y[index] = spot.y;
    grid.add(spot.x, spot.y, radius);
    from = spot.distance;
    lastRadius = radius;
  }
  return { x, y };
}

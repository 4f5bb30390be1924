// The placement without forces: quick, the same every time, and honest about showing no structure but
// the communities.
import type { Partition } from "../../model/network-map.ts";
import { removeOverlaps } from "./overlaps.ts";

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const GAP = 0.5;

/**
 * Nodes on a sunflower's spiral, community after community from the middle outwards, the k-th at
 * distance √(area of all before it), overlaps removed. Cost: that of removeOverlaps.
 */
export function placeAsSunflower(
  radii: Float64Array,
  { communities }: Partition,
): { x: Float64Array; y: Float64Array } {
  const x = new Float64Array(radii.length);
  const y = new Float64Array(radii.length);
  const order = Uint32Array.from(radii, (_, node) => node).sort(
    (a, b) => communities[a]! - communities[b]! || a - b,
  );
  let area = 0;
  for (const [k, node] of order.entries()) {
    const distance = Math.sqrt(area);
    x[node] = distance * Math.cos(k * GOLDEN_ANGLE);
    y[node] = distance * Math.sin(k * GOLDEN_ANGLE);
    area += (1.2 * (radii[node]! + GAP)) ** 2;
  }
  removeOverlaps(x, y, radii, GAP);
  return { x, y };
}

// Walking over the map by the arrow keys: from a node to the neighbour that lies in a direction. Pure.
import type { Point } from "./geometry.ts";
import type { IndexedMap } from "./indexed-map.ts";
import { linksOf, otherEnd } from "./indexed-map.ts";

/** Directions on the screen; graph y points up. */
const WAYS = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: 1 },
  down: { x: 0, y: -1 },
} as const;
export type Way = keyof typeof WAYS;

/**
 * The neighbour within 45° of a direction to which the link is strongest, the nearer one at a tie, then
 * the one of smaller index; null when none lies there. `at`: where a node stands, graph units.
 */
export function walkFrom(
  indexed: IndexedMap,
  node: number,
  way: Way,
  at: (node: number) => Point,
): number | null {
  const { links } = indexed.map.network;
  const from = at(node);
  const to = WAYS[way];
  let best: { node: number; strength: number; distance: number } | null = null;
  for (const link of linksOf(indexed, node)) {
    const strength = links.strengths[link]!;
    // Strongest come first: nothing after this can be better.
    if (best !== null && strength < best.strength) break;
    const other = otherEnd(links, link, node);
    const place = at(other);
    const [dx, dy] = [place.x - from.x, place.y - from.y];
    const along = dx * to.x + dy * to.y;
    const across = Math.abs(dx * to.y - dy * to.x);
    if (along <= 0 || across > along) continue;
    const distance = dx * dx + dy * dy;
    const nearer =
      best === null ||
      distance < best.distance ||
      (distance === best.distance && other < best.node);
    if (nearer) best = { node: other, strength, distance };
  }
  return best?.node ?? null;
}

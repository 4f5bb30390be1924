// The discs in view, and how many of them a name would cover. Pure.
import type { Box } from "../../graph/model/boxes.ts";
import type { Stage } from "./draw-emphasis.ts";

/** A disc in the viewport. */
export interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Most discs looked at in a frame. */
const MOST_DISCS = 900;

/**
 * The discs in view of at least a radius in pixels, in the order given: most important first. The
 * search ends at the first that is smaller, for the rest is smaller still.
 */
export function discsOf(order: Uint32Array, stage: Stage, smallest: number): readonly Disc[] {
  const { width, height } = stage.frame;
  const discs: Disc[] = [];
  for (const node of order) {
    const radius = stage.radius(node);
    if (radius < smallest || discs.length >= MOST_DISCS) break;
    const { x, y } = stage.at(node);
    if (x >= 0 && y >= 0 && x <= width && y <= height) discs.push({ node, x, y, radius });
  }
  return discs;
}

/** A covered disc counts more when a name would claim it for the wrong community. */
const OWN_DISC = 0.7;
const FOREIGN_DISC = 1.9;

/** How many discs a community's name would cover in a box; a large one counts more. */
export function crowdIn(
  discs: readonly Disc[],
  { x, y, width, height }: Box,
  communities: Uint32Array,
  community: number,
): number {
  let crowd = 0;
  for (const disc of discs) {
    const dx = disc.x - Math.max(x, Math.min(disc.x, x + width));
    const dy = disc.y - Math.max(y, Math.min(disc.y, y + height));
    if (dx * dx + dy * dy < disc.radius * disc.radius) {
      const weight = communities[disc.node] === community ? OWN_DISC : FOREIGN_DISC;
      crowd += weight * (1 + disc.radius ** 2 / 40);
    }
  }
  return crowd;
}

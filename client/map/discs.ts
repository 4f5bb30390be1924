// The discs in view. Pure.
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

/** The discs whose centres lie in a box. */
export function discsIn(discs: readonly Disc[], { x, y, width, height }: Box): readonly Disc[] {
  return discs.filter(
    (disc) => disc.x >= x && disc.x <= x + width && disc.y >= y && disc.y <= y + height,
  );
}

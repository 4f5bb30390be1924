// The whole map on a small canvas: how places go there and back. Pure.
import type { Extent, Point } from "../../map/geometry.ts";
import { centreOf, spanOf } from "../../map/geometry.ts";

/** Pixels around the map. */
const MARGIN = 8;

/** A small canvas of a map: graph units to pixels, y downwards. */
export interface Plan {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function planOf(extent: Extent, width: number, height: number): Plan {
  const w = Math.max(extent.maxX - extent.minX, spanOf(extent) / 50);
  const h = Math.max(extent.maxY - extent.minY, spanOf(extent) / 50);
  const scale = Math.min((width - 2 * MARGIN) / w, (height - 2 * MARGIN) / h);
  const centre = centreOf(extent);
  return { scale, x: width / 2 - centre.x * scale, y: height / 2 + centre.y * scale };
}

export function toPlan({ scale, x, y }: Plan, place: Point): Point {
  return { x: x + place.x * scale, y: y - place.y * scale };
}

export function fromPlan({ scale, x, y }: Plan, pixel: Point): Point {
  return { x: (pixel.x - x) / scale, y: (y - pixel.y) / scale };
}

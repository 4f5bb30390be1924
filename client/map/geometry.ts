// From graph units to pixels of the viewport, and what can be said about a map's shape. The camera
// never turns, so a projection is four numbers.
import type { Layout, NetworkMap } from "../../graph/index.ts";

/** viewport x = originX + x · scaleX; likewise y (scaleY is negative: graph y points up). */
export interface Projection {
  readonly originX: number;
  readonly originY: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

export interface Extent {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function project(projection: Projection, x: number, y: number): Point {
  return {
    x: projection.originX + x * projection.scaleX,
    y: projection.originY + y * projection.scaleY,
  };
}

/** The place in graph units of a point of the viewport. */
export function unproject(projection: Projection, { x, y }: Point): Point {
  return {
    x: (x - projection.originX) / projection.scaleX,
    y: (y - projection.originY) / projection.scaleY,
  };
}

export function centreOf({ minX, maxX, minY, maxY }: Extent): Point {
  return { x: (minX + maxX) / 2, y: (minY + maxY) / 2 };
}

/**
 * The control point of a link drawn as a quadratic curve between two points of the viewport, to the
 * left of its way; `curvature` as a share of its length.
 */
export function controlPoint(a: Point, b: Point, curvature: number): Point {
  return {
    x: (a.x + b.x) / 2 + (b.y - a.y) * curvature,
    y: (a.y + b.y) / 2 - (b.x - a.x) * curvature,
  };
}

/** The box around all nodes of a map, however many of them are held; graph units. */
export function wholeExtent({ layout, levels }: Pick<NetworkMap, "layout" | "levels">): Extent {
  return levels?.outline.whole.extent ?? extentOf(layout);
}

/** The box around node centres (`nodes` absent: all), in graph units; a unit square for none. */
export function extentOf(
  { x, y }: Pick<Layout, "x" | "y">,
  nodes: Iterable<number> = x.keys(),
): Extent {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of nodes) {
    minX = Math.min(minX, x[i]!);
    maxX = Math.max(maxX, x[i]!);
    minY = Math.min(minY, y[i]!);
    maxY = Math.max(maxY, y[i]!);
  }
  return minX > maxX ? { minX: 0, maxX: 1, minY: 0, maxY: 1 } : { minX, maxX, minY, maxY };
}

/** The longer side of an extent; 1 for a single point. */
export function spanOf({ minX, maxX, minY, maxY }: Extent): number {
  const span = Math.max(maxX - minX, maxY - minY);
  return span > 0 ? span : 1;
}

/** From graph units to the camera's space, in which the longer side of the map runs from 0 to 1. */
export function framedBy(extent: Extent): Projection {
  const centre = centreOf(extent);
  const scale = 1 / spanOf(extent);
  return {
    originX: 0.5 - centre.x * scale,
    originY: 0.5 - centre.y * scale,
    scaleX: scale,
    scaleY: scale,
  };
}

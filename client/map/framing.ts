// What has to be in view when nodes are shown: the map's space around them, and their part of a
// picture. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import type { Content, Home } from "./camera.ts";
import type { Extent, Projection } from "./geometry.ts";
import { extentOf, project, spanOf } from "./geometry.ts";
import type { Box } from "../../graph/model/boxes.ts";

type Places = Pick<NetworkMap["layout"], "x" | "y">;

/** Space around the map when all of it is shown, pixels. */
const MARGIN = 44;
/** The same where a part of the map is shown: names stand around few discs. */
const PART_MARGIN = 70;
/** Space for names left and right of a picture, pixels. */
const NAME_ROOM = 110;

/**
 * The box around some nodes of a layout (null: all) for a camera, with room for discs and names.
 *
 * @param largest radius of the largest disc, graph units
 * @param whole the box that the camera is measured against
 */
export function contentOf(
  layout: Places,
  nodes: Iterable<number> | null,
  { width, scale }: Home,
  largest: number,
  whole: Extent = extentOf(layout),
): Content {
  // Home is the same whatever stands as one disc; what was put outside is in view there too.
  const extent = nodes === null ? union(whole, extentOf(layout)) : extentOf(layout, nodes);
  const span = spanOf(whole);
  // Names beside the outermost discs need more room where few nodes fill the screen.
  const margin = (2 * Math.min(nodes === null ? MARGIN : PART_MARGIN, width / 22)) / scale;
  const disc = (2 * largest) / span;
  const framed = (least: number, most: number, wholeLeast: number, wholeMost: number) =>
    0.5 + ((least + most) / 2 - (wholeLeast + wholeMost) / 2) / span;
  return {
    centre: {
      x: framed(extent.minX, extent.maxX, whole.minX, whole.maxX),
      y: framed(extent.minY, extent.maxY, whole.minY, whole.maxY),
    },
    width: (extent.maxX - extent.minX) / span + margin + disc,
    height: (extent.maxY - extent.minY) / span + margin + disc,
  };
}

function union(a: Extent, b: Extent): Extent {
  return {
    minX: Math.min(a.minX, b.minX),
    maxX: Math.max(a.maxX, b.maxX),
    minY: Math.min(a.minY, b.minY),
    maxY: Math.max(a.maxY, b.maxY),
  };
}

/** The part of the viewport around some nodes (null: all), with room for names. */
export function boxAround(
  layout: Places,
  nodes: Iterable<number> | null,
  projection: Projection,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const extent = extentOf(layout, nodes ?? layout.x.keys());
  const leftTop = project(projection, extent.minX, extent.maxY);
  const rightBottom = project(projection, extent.maxX, extent.minY);
  const x = Math.max(0, leftTop.x - NAME_ROOM);
  const y = Math.max(0, leftTop.y - MARGIN);
  return {
    x,
    y,
    width: Math.min(width, rightBottom.x + NAME_ROOM) - x,
    height: Math.min(height, rightBottom.y + MARGIN) - y,
  };
}

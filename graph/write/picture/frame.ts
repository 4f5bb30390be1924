// Where things stand in a picture: title above, map, legends beside it, caption below.
import type { NetworkMap } from "../../model/network-map.ts";
import type { PictureOptions } from "../../model/picture.ts";
import { wrapped } from "../text-width.ts";
import type { Box } from "../../model/boxes.ts";

/** Pixels around everything. */
export const MARGIN = 36;
export const CAPTION_SIZE = 15;
export const CAPTION_LINE = 21;
/** Pixels of title and counts. */
const HEAD = 104;
/** The largest disc, as a share of the map's shorter side; what is larger shrinks with all others. */
const LARGEST_DISC = 1 / 26;
const SMALLEST_RADIUS = 1.6;
/** Room at the edges for names beside the outermost discs. */
const AIR = { x: 60, y: 24 };

export interface Frame {
  /** What the map and its names may cover. */
  readonly map: Box;
  readonly legend: Box;
  /** Baseline of the first line of the caption. */
  readonly captionTop: number;
  readonly caption: readonly string[];
}

/** The parts of a picture; the map takes the room of those that are left out. A caption that would take more than a third of it is cut. */
export function frameOf(options: PictureOptions, caption: string): Frame {
  const { width, height } = options;
  const most = Math.max(1, Math.floor(height / 3 / CAPTION_LINE));
  const lines = options.caption
    ? wrapped(caption, width - 2 * MARGIN, CAPTION_SIZE).slice(0, most)
    : [];
  const side = Math.round(Math.min(380, Math.max(180, width * 0.22)));
  const beside = options.legend ? side + MARGIN : 0;
  const top = MARGIN + (options.heading ? HEAD : 0);
  const bottom = height - MARGIN - lines.length * CAPTION_LINE - 16;
  const tall = Math.max(40, bottom - top);
  return {
    map: { x: MARGIN, y: top, width: width - 2 * MARGIN - beside, height: tall },
    legend: { x: width - MARGIN - side, y: top, width: side, height: tall },
    captionTop: bottom + 16 + CAPTION_SIZE,
    caption: lines,
  };
}

/** A node as it stands in the picture, pixels. */
export interface Disc {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The discs of a map inside a box, its proportions kept, y downwards. Cost: linear in nodes. */
export function discsIn(box: Box, { x, y, radii }: NetworkMap["layout"]): Disc[] {
  let [left, right, low, high, largest] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (let i = 0; i < x.length; i++) {
    left = Math.min(left, x[i]! - radii[i]!);
    right = Math.max(right, x[i]! + radii[i]!);
    low = Math.min(low, y[i]! - radii[i]!);
    high = Math.max(high, y[i]! + radii[i]!);
    largest = Math.max(largest, radii[i]!);
  }
  const [across, down] = [
    Math.max(20, box.width - 2 * AIR.x),
    Math.max(20, box.height - 2 * AIR.y),
  ];
  const scale = Math.min(across / (right - left || 1), down / (high - low || 1));
  const most = LARGEST_DISC * Math.min(across, down);
  const shrink = Math.min(1, most / (largest * scale || 1));
  const originX = box.x + box.width / 2 - ((left + right) / 2) * scale;
  const originY = box.y + box.height / 2 + ((low + high) / 2) * scale;
  return Array.from(x.keys(), (node) => ({
    node,
    x: originX + x[node]! * scale,
    y: originY - y[node]! * scale,
    radius: Math.max(SMALLEST_RADIUS, radii[node]! * scale * shrink),
  }));
}

// How large a PNG becomes: the map's part with what stands around it, times the scale, as far as
// canvases go. Pure.
import type { PicturePart } from "../../../graph/model/picture.ts";
import type { PictureRoom } from "../../map/scene-types.ts";

type Parts = Readonly<Record<PicturePart, boolean>>;

interface Size {
  readonly width: number;
  readonly height: number;
}

export const MARGIN = 24;
/** Pixels of the title above the map, of the column of legends beside it, of the lines below. */
const HEAD = 84;
export const SIDE = 300;
const FOOT = 50;
/** Least height of the map's part beside legends: a small map leaves room for them. */
const LEAST_BODY = 360;

/** Most pixels of one canvas: a picture takes about ten of that size at once. */
export const MOST_PIXELS = 36_000_000;

/** The parts of a picture, in pixels of the screen. */
export interface Sheet extends Size {
  /** Height above the map's part. */
  readonly head: number;
  /** Height of the map's part. */
  readonly body: number;
}

/** Where the parts of a picture go around a map of a size. */
export function sheetOf(cut: Size, { heading, legend, caption }: Parts): Sheet {
  const head = heading ? HEAD : 0;
  const body = legend ? Math.max(cut.height, LEAST_BODY) : cut.height;
  return {
    width: cut.width + (legend ? SIDE : 0),
    height: head + body + (caption ? FOOT : 0),
    head,
    body,
  };
}

export interface PngSize extends Size {
  /** Pixels per pixel of the screen. */
  readonly scale: number;
  /** Whether that is less than was asked for. */
  readonly capped: boolean;
}

/**
 * The pixels of a PNG. The whole screen is drawn at the scale before it is cut, so that counts too.
 */
export function pngSize(
  { cut, screen, longest }: PictureRoom,
  { scale: asked, ...parts }: Parts & { readonly scale: number },
): PngSize {
  const sheet = sheetOf(cut, parts);
  const most = Math.min(...[screen, sheet].map((size) => mostScale(size, longest)));
  // Rounded down, so that it can be told in two figures and still fits.
  const scale = asked <= most ? asked : Math.floor(most * 10) / 10 || most;
  return {
    width: Math.round(sheet.width * scale),
    height: Math.round(sheet.height * scale),
    scale,
    capped: scale < asked,
  };
}

function mostScale({ width, height }: Size, longest: number): number {
  return Math.min(longest / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
}

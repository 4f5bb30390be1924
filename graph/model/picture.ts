// What can be asked of a map's picture, whatever program it is for.
import type { Look } from "./look.ts";
import { DEFAULT_LOOK } from "./look.ts";

/** How a picture's links run between their ends. */
export const LINK_SHAPES = ["curved", "straight"] as const;
/** What lies behind a picture. */
export const BACKGROUNDS = ["white", "transparent"] as const;

/** Smallest and largest side of a picture, pixels. */
export const PICTURE_SIDES = { least: 480, most: 20_000 } as const;

/** Pixels of a PNG per pixel of the picture. */
export const PNG_SCALES = { least: 0.25, most: 10 } as const;
/** Most pixels of a PNG. */
export const MOST_PNG_PIXELS = 100_000_000;

/** The parts around the map that a picture can do without. */
export const PICTURE_PARTS = ["heading", "legend", "caption"] as const;
export type PicturePart = (typeof PICTURE_PARTS)[number];

export interface PictureOptions extends Look, Readonly<Record<PicturePart, boolean>> {
  /** Pixels; type has the same size in every picture, so a larger one names more. */
  readonly width: number;
  readonly height: number;
  readonly background: (typeof BACKGROUNDS)[number];
  readonly linkShape: (typeof LINK_SHAPES)[number];
  /** Of a PNG, within PNG_SCALES. */
  readonly scale: number;
}

export const DEFAULT_PICTURE: PictureOptions = Object.freeze({
  width: 1600,
  height: 1200,
  background: "white",
  linkShape: "curved",
  scale: 2,
  ...DEFAULT_LOOK,
  heading: true,
  legend: true,
  caption: true,
});

/** What is asked of a picture; the rest is as in DEFAULT_PICTURE. */
export type AskedPicture = {
  readonly [Name in keyof PictureOptions]?: PictureOptions[Name] | undefined;
};

/** All options of a picture. */
export function pictureOptions(asked: AskedPicture = {}): PictureOptions {
  return {
    width: asked.width ?? DEFAULT_PICTURE.width,
    height: asked.height ?? DEFAULT_PICTURE.height,
    background: asked.background ?? DEFAULT_PICTURE.background,
    linkShape: asked.linkShape ?? DEFAULT_PICTURE.linkShape,
    scale: asked.scale ?? DEFAULT_PICTURE.scale,
    colorBy: asked.colorBy ?? DEFAULT_PICTURE.colorBy,
    sizeBy: asked.sizeBy ?? DEFAULT_PICTURE.sizeBy,
    heading: asked.heading ?? DEFAULT_PICTURE.heading,
    legend: asked.legend ?? DEFAULT_PICTURE.legend,
    caption: asked.caption ?? DEFAULT_PICTURE.caption,
  };
}

// What can be said about a file beside the map that it holds.

import type { Provenance } from "./report/methods.ts";

/** How a picture's links run between their ends. */
export const LINK_SHAPES = ["curved", "straight"] as const;
/** What lies behind a picture. */
export const BACKGROUNDS = ["white", "transparent"] as const;

/** Smallest and largest side of a picture, pixels. */
export const PICTURE_SIDES = { least: 480, most: 20_000 } as const;

export interface PictureOptions {
  /** Pixels; type has the same size in every picture, so a larger one names more. */
  readonly width: number;
  readonly height: number;
  readonly background: (typeof BACKGROUNDS)[number];
  readonly linkShape: (typeof LINK_SHAPES)[number];
}

export const DEFAULT_PICTURE: PictureOptions = Object.freeze({
  width: 1600,
  height: 1200,
  background: "white",
  linkShape: "curved",
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
  };
}

export interface WriteOptions {
  /** Above pictures, reports and pages; without it the network's name stands there. */
  readonly title?: string;
  /** Of the program, for a methods section. */
  readonly version?: string;
  /** Where the data came from and what was corrected, for a methods section. */
  readonly provenance?: Provenance;
  /** What differs from DEFAULT_PICTURE. */
  readonly picture?: AskedPicture;
  /** The page that `html` puts the map into. */
  readonly template?: string;
}

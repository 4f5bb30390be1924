// What can be said about a file beside the map that it holds.

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

export interface WriteOptions {
  /** Above pictures, reports and pages; without it the network's name stands there. */
  readonly title?: string;
  /** Of the program, for a methods section. */
  readonly version?: string;
  /** What differs from DEFAULT_PICTURE. */
  readonly picture?: Partial<PictureOptions>;
  /** The page that `html` puts the map into. */
  readonly template?: string;
}

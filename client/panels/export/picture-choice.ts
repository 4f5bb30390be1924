// What can be chosen of a picture, and how the server is asked for it. Pure.
import { DEFAULT_PICTURE, PICTURE_SIDES } from "../../../graph/model/picture.ts";
import type { PicturePart } from "../../../graph/model/picture.ts";
import { count } from "../../words.ts";

/** Screen: a PNG of what is on it. PNG: the whole map. SVG and PDF: that too, and text stays text. */
export type PictureFormat = "screen" | "png" | "svg" | "pdf";
export type PictureBackground = "white" | "transparent" | "screen";

export interface PictureChoice extends Readonly<Record<PicturePart, boolean>> {
  readonly format: PictureFormat;
  /** Of what is made of pixels: how many for each of the screen's, or of width and height. */
  readonly scale: number;
  readonly background: PictureBackground;
  readonly title: string;
  /** Of the whole map, pixels; null: no number stands there. */
  readonly width: number | null;
  readonly height: number | null;
}

export const SCALES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What is chosen before anything is. */
export function firstChoice(title: string): PictureChoice {
  const { width, height, heading, legend, caption } = DEFAULT_PICTURE;
  return {
    format: "screen",
    scale: 3,
    background: "screen",
    title,
    heading,
    legend,
    caption,
    width,
    height,
  };
}

/** The title that is meant: an empty one is that of the collection. */
export function titleOf({ title }: Pick<PictureChoice, "title">, collection: string): string {
  return title.trim() === "" ? collection : title.trim();
}

/** What lies behind the whole map: it knows nothing of the screen. */
export function fileBackground({
  background,
}: Pick<PictureChoice, "background">): "white" | "transparent" {
  return background === "transparent" ? "transparent" : "white";
}

/** What the export route is asked for, besides format and view. */
export function pictureQuery(choice: PictureChoice): Readonly<Record<string, string>> {
  const title = choice.title.trim();
  return {
    ...(choice.heading && title !== "" ? { title } : {}),
    background: fileBackground(choice),
    heading: String(choice.heading),
    legend: String(choice.legend),
    caption: String(choice.caption),
    ...(choice.format === "png" ? { scale: String(choice.scale) } : {}),
    ...(choice.width === null ? {} : { width: String(choice.width) }),
    ...(choice.height === null ? {} : { height: String(choice.height) }),
  };
}

/** Why a side of the whole map cannot be that long; null: it can. */
export function sideProblem(pixels: number | null): string | null {
  const { least, most } = PICTURE_SIDES;
  if (pixels !== null && Number.isInteger(pixels) && pixels >= least && pixels <= most) return null;
  return `A whole number from ${count(least)} to ${count(most)}`;
}

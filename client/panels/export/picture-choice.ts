// What can be chosen of a picture, and how the server is asked for it. Pure.
import { DEFAULT_PICTURE, PICTURE_SIDES } from "../../../graph/model/picture.ts";
import type { PicturePart } from "../../../graph/model/picture.ts";
import { count } from "../../words.ts";

/** PNG: what is on the screen. SVG and PDF: the whole map, and text stays text. */
export type PictureFormat = "png" | "svg" | "pdf";
export type PictureBackground = "white" | "transparent" | "screen";

export interface PictureChoice extends Readonly<Record<PicturePart, boolean>> {
  readonly format: PictureFormat;
  /** Of a PNG: its pixels per pixel of the screen. */
  readonly scale: number;
  readonly background: PictureBackground;
  readonly title: string;
  /** Of SVG and PDF, pixels; null: no number stands there. */
  readonly width: number | null;
  readonly height: number | null;
}

export const SCALES = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What is chosen before anything is. */
export function firstChoice(title: string): PictureChoice {
  const { width, height, heading, legend, caption } = DEFAULT_PICTURE;
  return {
    format: "png",
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

/** What lies behind an SVG or a PDF: they know nothing of the screen. */
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
    ...(choice.width === null ? {} : { width: String(choice.width) }),
    ...(choice.height === null ? {} : { height: String(choice.height) }),
  };
}

/** Why a side of an SVG or PDF cannot be that long; null: it can. */
export function sideProblem(pixels: number | null): string | null {
  const { least, most } = PICTURE_SIDES;
  if (pixels !== null && Number.isInteger(pixels) && pixels >= least && pixels <= most) return null;
  return `A whole number from ${count(least)} to ${count(most)}`;
}

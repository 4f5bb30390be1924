// A picture as PNG: the SVG with letters as outlines, drawn by resvg, the recipe in it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg, initWasm } from "@resvg/resvg-wasm";
import {
  GraphError,
  MOST_PNG_PIXELS,
  safeJson,
  svgOf,
  withText,
  type Layer,
  type Picture,
} from "../../graph/index.ts";
import { footnoteOf } from "../pdf/placed-runs.ts";
import { outlinesOf } from "./outlines.ts";

/** What the text with the recipe is called in the file. */
const KEYWORD = "Asterism";

let ready: Promise<void> | null = null;

/**
 * The file in one piece; the same picture and scale give the same bytes on every machine. Cost: linear in
 * marks and pixels.
 *
 * @param scale pixels of the file per pixel of the picture, > 0
 * @throws GraphError `invalid-option` for a picture of too many pixels
 */
export async function printPng(picture: Picture, scale: number): Promise<Uint8Array> {
  const { width, height, recipe } = picture;
  if (width * height * scale * scale > MOST_PNG_PIXELS)
    throw new GraphError(
      "invalid-option",
      `A PNG of ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels is too large; ` +
        `ask for at most ${MOST_PNG_PIXELS / 1e6} million pixels, by scale, width or height.`,
      { details: { option: "scale" } },
    );
  // A failed start is tried again by whoever asks next.
  ready ??= start().catch((error: unknown) => {
    ready = null;
    throw error;
  });
  await ready;
  const missing = new Set<string>();
  const layers = withFootnote(picture, missing);
  const svg = [...svgOf({ ...picture, layers }, (mark) => outlinesOf(mark, missing))].join("");
  const drawing = new Resvg(svg, { fitTo: { mode: "zoom", value: scale } });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return withText(png, KEYWORD, safeJson(recipe));
}

function start(): Promise<void> {
  const packages = createRequire(import.meta.url);
  return initWasm(readFileSync(packages.resolve("@resvg/resvg-wasm/index_bg.wasm")));
}

/** The layers, and what they could not write once they have been gone through. */
function* withFootnote(picture: Picture, missing: ReadonlySet<string>): Generator<Layer> {
  yield* picture.layers;
  const footnote = footnoteOf(missing, picture);
  if (footnote !== null) yield { name: "footnote", halo: false, marks: [footnote] };
}

// A picture as SVG, in which text stays text.
import type { Corpus } from "../model/corpus.ts";
import type { DressedMap } from "../model/look/dressed-map.ts";
import { safeJson } from "../model/safe-json.ts";
import { drawMap } from "./picture/draw-map.ts";
import {
  HALO,
  INK,
  type DiscMark,
  type Layer,
  type LineMark,
  type Mark,
  type Picture,
  type Stroke,
  type TextMark,
} from "./picture/marks.ts";
import type { WriteOptions } from "./write-options.ts";
import { escapeXml } from "./xml.ts";

/** Then fonts with the letters of other scripts, of the usual systems: not all programs look for themselves. */
const SANS = [
  "Helvetica, Arial, 'Liberation Sans', 'Noto Sans'",
  "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei'",
  "'Hiragino Sans', 'Yu Gothic', 'Apple SD Gothic Neo', 'Malgun Gothic'",
  "'Geeza Pro', 'Segoe UI', 'Noto Sans Arabic', 'Kohinoor Devanagari', 'Nirmala UI', 'Noto Sans Devanagari'",
  "sans-serif",
].join(", ");

/** A map as SVG 1.1. Cost: that of the picture, `picture/draw-map`. */
export function writeSvg(
  map: DressedMap,
  corpus: Corpus,
  options: WriteOptions = {},
): Generator<string> {
  return svgOf(drawMap(map, options, corpus));
}

/**
 * A picture as SVG 1.1, in small pieces. The layers are groups with names of their own, for whoever edits
 * the picture.
 *
 * @param letters how a text is written
 */
export function* svgOf(
  picture: Picture,
  letters: (mark: TextMark) => string = text,
): Generator<string> {
  yield* opening(picture);
  for (const layer of picture.layers) {
    if (layer.halo) yield haloOf(layer);
    yield `<g id="${layer.name}"${layer.name === "links" ? ' fill="none" stroke-linecap="round"' : ""}>\n`;
    for (const mark of layer.marks)
      yield `${mark.kind === "text" ? letters(mark) : markup(mark)}\n`;
    yield "</g>\n";
  }
  yield "</g>\n</svg>\n";
}

function* opening({
  width,
  height,
  background,
  title,
  description,
  recipe,
}: Picture): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ' +
    `version="1.1" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    'role="img" aria-labelledby="title description">\n'
  );
  yield `<title id="title">${escapeXml(title)}</title>\n`;
  yield `<desc id="description">${escapeXml(description)}</desc>\n`;
  yield `<metadata>${safeJson(recipe)}</metadata>\n`;
  if (background === "white") yield `<rect width="${width}" height="${height}" fill="#fff"/>\n`;
  yield `<g font-family="${SANS}" fill="${INK}">\n`;
}

/**
 * The rim of letters is a copy of the layer by reference, for not all programs can draw outlines
 * below letters; the text itself stands there once.
 */
function haloOf({ name }: Layer): string {
  const { color, width, opacity } = HALO;
  return (
    `<use xlink:href="#${name}" fill="${color}" stroke="${color}" stroke-width="${width}" ` +
    `stroke-linejoin="round" stroke-opacity="${opacity}"/>\n`
  );
}

function markup(mark: Exclude<Mark, TextMark>): string {
  switch (mark.kind) {
    case "line":
      return line(mark);
    case "node":
      return `<g><title>${escapeXml(mark.name)}</title>${mark.marks.map(markup).join("")}</g>`;
    default:
      return disc(mark);
  }
}

function text({ x, y, size, bold, color, anchor, text: words }: TextMark): string {
  const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  const weight = bold ? ' font-weight="bold"' : "";
  // In a halo, letters have the colour of the copy; only names in other colours than ink say theirs.
  const fill = color === INK ? "" : ` fill="${color}"`;
  return (
    `<text x="${px(x)}" y="${px(y)}" font-size="${size}"${anchored}${weight}${fill}>` +
    `${escapeXml(words)}</text>`
  );
}

function line({ from, bend, to, stroke }: LineMark): string {
  const curve = bend === null ? "L" : `Q${px(bend.x)} ${px(bend.y)} `;
  const path = `M${px(from.x)} ${px(from.y)}${curve}${px(to.x)} ${px(to.y)}`;
  return `<path d="${path}"${stroked(stroke)}/>`;
}

function disc({ kind, x, y, radius, fill, stroke }: DiscMark): string {
  const look = `${fill === null ? ' fill="none"' : ` fill="${fill}"`}${stroke === null ? "" : stroked(stroke)}`;
  if (kind === "disc") return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"${look}/>`;
  const side = px(2 * radius);
  return `<rect x="${px(x - radius)}" y="${px(y - radius)}" width="${side}" height="${side}"${look}/>`;
}

function stroked({ color, width, opacity }: Stroke): string {
  const faint = opacity === 1 ? "" : ` stroke-opacity="${px(opacity)}"`;
  return ` stroke="${color}" stroke-width="${px(width)}"${faint}`;
}

/** A number of pixels as written: hundredths are finer than any screen. */
function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

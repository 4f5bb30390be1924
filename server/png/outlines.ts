// Letters as outlines in SVG, so that a PNG needs no font of the machine that draws it.
import type { TextMark } from "../../graph/index.ts";
import { MISSING, runsOf, type EmbeddedRun } from "../pdf/fonts.ts";
import { placed } from "../pdf/placed-runs.ts";

/**
 * A text as paths, with the letters of the PDF files. What only fonts of a reader have (East Asian
 * letters) becomes MISSING, a character each.
 *
 * @param missing gets the characters that were not to be drawn
 */
export function outlinesOf(mark: TextMark, missing: Set<string>): string {
  const { size, y, color } = mark;
  const drawable = Array.from(mark.text.normalize("NFC"), (character) =>
    runsOf(character, mark.bold).some((run) => "face" in run || run.instead !== null)
      ? (missing.add(character), MISSING)
      : character,
  ).join("");
  const paths = placed({ ...mark, text: drawable }).map(({ run, x }) =>
    "face" in run ? "" : pathOf(run, { x, y }, size),
  );
  return `<path d="${paths.join("")}" fill="${color}"/>`;
}

function pathOf(
  { file: { font }, text }: EmbeddedRun,
  at: { readonly x: number; readonly y: number },
  size: number,
): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let { x } = at;
  return glyphs
    .map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const outline = glyph.path
        .scale(scale, -scale)
        .translate(x + xOffset * scale, at.y - yOffset * scale)
        .toSVG();
      x += xAdvance * scale;
      return outline;
    })
    .join("");
}

// Where the pieces of a text begin, and what is said where some letters are missing.
import type { TextMark } from "../../graph/index.ts";
import { MISSING, runsOf, type Run } from "./fonts.ts";

/** The pieces of a text with where each begins. */
export function placed({
  text,
  size,
  bold,
  anchor,
  x,
}: TextMark): readonly { run: Run; x: number }[] {
  const runs = runsOf(text, bold);
  const widths = runs.map((run) => widthOf(run, size));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let at = x - { start: 0, middle: 0.5, end: 1 }[anchor] * whole;
  return runs.map((run, i) => {
    const begins = at;
    at += widths[i]!;
    return { run, x: begins };
  });
}

function widthOf(run: Run, size: number): number {
  if ("face" in run) return run.text.length * size;
  const { font } = run.file;
  return (font.layout(run.text).advanceWidth * size) / font.unitsPerEm;
}

/** Says below everything else what was not to be written; null where nothing is missing. */
export function footnoteOf(
  missing: ReadonlySet<string>,
  { width, height }: { readonly width: number; readonly height: number },
): TextMark | null {
  if (missing.size === 0) return null;
  const text =
    `${MISSING} stands for ${missing.size === 1 ? "a character" : `${missing.size} different characters`} ` +
    "that the fonts of this file do not have; the SVG of this map shows them.";
  const place = { x: width / 2, y: height - 10, anchor: "middle" } as const;
  return { kind: "text", ...place, size: 11, bold: false, color: "#5b6373", text };
}

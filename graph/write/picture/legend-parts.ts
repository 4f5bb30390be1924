// What legends are made of: headings, lines, dots.
import { wrapped } from "../text-width.ts";
import { INK, QUIET, textAt, type DiscMark, type TextMark } from "./marks.ts";

export const SIZE = 16;
export const LINE = 20;
/** Where words begin right of a dot. */
export const INDENT = 22;

export function heading(text: string, x: number, y: number): TextMark {
  return textAt({ x, y }, text, { size: SIZE, color: QUIET, bold: true });
}

export function line(text: string, x: number, y: number, color = INK): TextMark {
  return textAt({ x, y }, text, { size: SIZE, color });
}

/** Says in as many lines as it takes that there is nothing to show. */
export function unstated(width: number, x: number, y: number): TextMark[] {
  const lines = wrapped("No source of these papers states it.", width, SIZE);
  return lines.map((text, i) => line(text, x, y + i * LINE, QUIET));
}

/** A dot before a line with this baseline. */
export function dot(x: number, baseline: number, fill: string): DiscMark {
  return { kind: "disc", x: x + 7, y: baseline - 5, radius: 6.5, fill, stroke: null };
}

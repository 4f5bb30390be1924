// How wide a text will be, without a font at hand.
import { oneLine } from "../model/text.ts";
import { writable } from "../model/plain-text.ts";

/** Advance widths of Helvetica (Arial has the same), thousandths of the size, for U+0020 to U+007E. */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const OTHER = 600;
const WIDE = 1000;

/** Marks and controls that take no room. */
const NO_ROOM = /[\p{M}\p{C}]/u;
/** Characters as wide as they are high. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}\uff01-\uff60]/u;

/**
 * The width of a text in a sans-serif face, in the unit of `size`; bold type is taken to be 7 %
 * wider. Exact for Helvetica and Arial in ASCII, about right for other letters and faces.
 * Cost: linear.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text.normalize("NFD"))
    sum += WIDTHS[character.codePointAt(0)! - 0x20] ?? widthOfOther(character);
  return (sum * size * (bold ? 1.07 : 1)) / 1000;
}

function widthOfOther(character: string): number {
  if (NO_ROOM.test(character)) return 0;
  return SQUARE.test(character) ? WIDE : OTHER;
}

/**
 * The text on one line, cut to a number of characters at a word's end, with "…" where something is
 * missing; never half a character.
 */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(oneLine(writable(text)));
  if (characters.length <= longest) return characters.join("");
  const cut = characters.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  const kept = cut.slice(0, space > longest / 2 ? space : longest).join("");
  return `${kept.replace(/[\s,;:.]+$/u, "")}…`;
}

/** Lines that are not wider than `width`, broken at spaces; a longer word has a line of its own. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

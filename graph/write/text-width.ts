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
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{So}\u3001-\u3011\u30fc\uff01-\uff60]/u;
/** What no line begins with. */
const CLOSING = /[\p{Pe}\p{Po}ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;

/**
 * The width of a text in a sans-serif face, in the unit of `size`; bold type is taken to be 7 %
 * wider. Exact for Helvetica and Arial in ASCII, about right for other letters and faces.
 * Cost: linear.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text.normalize("NFC")) {
    const letter = plainLetter(character);
    sum += WIDTHS[letter.codePointAt(0)! - 0x20] ?? widthOfOther(letter);
  }
  return (sum * size * (bold ? 1.07 : 1)) / 1000;
}

/** Without its accents; of hangul the whole syllable, whose parts share its square. */
function plainLetter(character: string): string {
  if (SQUARE.test(character)) return character;
  return String.fromCodePoint(character.normalize("NFD").codePointAt(0)!);
}

function widthOfOther(character: string): number {
  if (NO_ROOM.test(character)) return 0;
  return SQUARE.test(character) ? WIDE : OTHER;
}

/**
 * The text on one line, cut to a number of characters at a word's end, with "…" where something is
 * missing; never half a character. Characters as wide as they are high count twice.
 */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(oneLine(writable(text)));
  const fitting = fittingOf(characters, longest);
  if (characters.length <= fitting) return characters.join("");
  const cut = characters.slice(0, fitting);
  const space = cut.lastIndexOf(" ");
  const kept = cut.slice(0, space > fitting / 2 ? space : fitting).join("");
  return `${kept.replace(/(?<![\s,;:.])[\s,;:.]+$/u, "")}…`;
}

/** How many of the characters fit. */
function fittingOf(characters: readonly string[], longest: number): number {
  let room = longest;
  const over = characters.findIndex((character) => (room -= SQUARE.test(character) ? 2 : 1) < 0);
  return over === -1 ? characters.length : over;
}

/**
 * Lines that are not wider than `width`, broken at spaces and beside characters as wide as they are
 * high, which are written without spaces; another longer word has a line of its own.
 */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ").flatMap(piecesOf)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + word, size) <= width)
      lines[lines.length - 1] = last + word;
    else lines.push(word.trimStart());
  }
  return lines;
}

/** A word in the pieces that stay whole, the first with the space before it; a sign stays with the letter before it. */
function piecesOf(word: string, index: number): string[] {
  const pieces = [index === 0 ? "" : " "];
  for (const character of word) {
    const last = pieces.at(-1)!;
    const breaks = SQUARE.test(character) || SQUARE.test(Array.from(last).at(-1) ?? "");
    if (breaks && last.trim() !== "" && !CLOSING.test(character)) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces;
}

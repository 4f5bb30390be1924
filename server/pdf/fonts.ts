// The letters of PDF files: Arimo, which is as wide as Helvetica and Arial, in regular and bold, a
// file per script; each is opened when a text first needs it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";

const SCRIPTS = [
  "latin",
  "latin-ext",
  "greek",
  "greek-ext",
  "cyrillic",
  "cyrillic-ext",
  "hebrew",
  "vietnamese",
] as const;

/** Stands for characters that no font has; the first font has this one. */
export const MISSING = "\ufffd";

export interface FontFile {
  /** For instance `latin-700`. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly font: fontkit.Font;
}

/** A piece of text in one font. */
export interface Run {
  readonly file: FontFile;
  readonly text: string;
  /** What the text stands for, where no font has it; else null. */
  readonly instead: string | null;
}

const packages = createRequire(import.meta.url);
const opened = new Map<string, FontFile>();

function openFont(script: string, bold: boolean): FontFile {
  const name = `${script}-${bold ? 700 : 400}`;
  const known = opened.get(name);
  if (known !== undefined) return known;
  const bytes = readFileSync(packages.resolve(`@fontsource/arimo/files/arimo-${name}-normal.woff`));
  const font = fontkit.create(bytes);
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`${name} is not a single font.`);
  const file = { name, bytes, font };
  opened.set(name, file);
  return file;
}

/**
 * A text in pieces of one font each, as few as possible: a piece goes on while its font has the
 * letters. What no font has becomes MISSING, a character each, and keeps what it stands for.
 */
export function runsOf(text: string, bold: boolean): readonly Run[] {
  const runs: { file: FontFile; text: string; instead: string | null }[] = [];
  for (const character of text.normalize("NFC")) {
    const last = runs.at(-1);
    const file = fileFor(character, bold, last?.file ?? null);
    const lacks = file === null;
    if (last !== undefined && (last.instead !== null) === lacks && (lacks || last.file === file)) {
      last.text += lacks ? MISSING : character;
      if (last.instead !== null) last.instead += character;
    } else
      runs.push({
        file: file ?? openFont(SCRIPTS[0], bold),
        text: lacks ? MISSING : character,
        instead: lacks ? character : null,
      });
  }
  return runs;
}

function fileFor(character: string, bold: boolean, before: FontFile | null): FontFile | null {
  const code = character.codePointAt(0)!;
  if (before?.font.hasGlyphForCodePoint(code) === true) return before;
  for (const script of SCRIPTS) {
    const file = openFont(script, bold);
    if (file.font.hasGlyphForCodePoint(code)) return file;
  }
  return null;
}

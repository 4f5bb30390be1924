// The letters of PDF files: Arimo, which is as wide as Helvetica and Arial, in regular and bold, a
// file per script, each opened when a text first needs it; East Asian letters by name.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { facesIn, type Face } from "./east-asian.ts";

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

/** A piece of text in one font of ours. */
export interface EmbeddedRun {
  readonly file: FontFile;
  readonly text: string;
  /** What the text stands for, where no font has it; else null. */
  readonly instead: string | null;
}

/** A piece of text in a font of the reader's. */
export interface NamedRun {
  readonly face: Face;
  readonly text: string;
}

export type Run = EmbeddedRun | NamedRun;

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
 * A text in pieces of one font each, in the order in which they stand from left to right, as few as
 * possible: a piece goes on while its font has the letters. What no font has becomes MISSING, a
 * character each, and keeps what it stands for.
 */
export function runsOf(text: string, bold: boolean): readonly Run[] {
  const composed = text.normalize("NFC");
  const faceOf = facesIn(composed);
  return fromLeftToRight(composed).flatMap((part) => {
    const runs: Run[] = [];
    for (const character of part) {
      const last = runs.at(-1);
      const next = runFor(character, faceOf(character), bold, last);
      if (last === undefined || !alike(last, next)) runs.push(next);
      else runs[runs.length - 1] = joined(last, next);
    }
    return runs;
  });
}

/** Hebrew words with what stands between them. */
const HEBREW = /[\u0590-\u05ff]+(?:[^\p{L}\p{N}\p{Ps}\p{Pe}]+[\u0590-\u05ff]+)*/gu;
const WORDS = /[\u0590-\u05ff]+|[^\u0590-\u05ff]+/gu;

/** Hebrew words the last first, each alone; their letters are turned round as they are laid out. */
function fromLeftToRight(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(HEBREW)) {
    if (index > from) parts.push(text.slice(from, index));
    parts.push(...(words.match(WORDS) ?? []).reverse());
    from = index + words.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

function runFor(text: string, face: Face | null, bold: boolean, last: Run | undefined): Run {
  if (face !== null) return { face, text };
  const file = fileFor(text, bold, last !== undefined && "file" in last ? last.file : null);
  if (file !== null) return { file, text, instead: null };
  return { file: openFont(SCRIPTS[0], bold), text: MISSING, instead: text };
}

function alike(a: Run, b: Run): boolean {
  if ("face" in a || "face" in b) return "face" in a && "face" in b && a.face === b.face;
  return a.file === b.file && (a.instead === null) === (b.instead === null);
}

function joined(a: Run, b: Run): Run {
  const text = a.text + b.text;
  if ("face" in a) return { ...a, text };
  const more = "face" in b ? null : b.instead;
  return { ...a, text, instead: a.instead === null ? null : a.instead + (more ?? "") };
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

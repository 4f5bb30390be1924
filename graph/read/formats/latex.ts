// LaTeX in field values made plain Unicode. Words without commands are handled here; the others go
// through the BibTeX library's LaTeX parser, all in a few calls, because a call costs a millisecond.
import { parse } from "@retorquere/bibtex-parser";
import type { Options } from "@retorquere/bibtex-parser";

const OPTIONS: Options = {
  sentenceCase: false,
  english: false,
  caseProtection: false,
  unsupported: "ignore",
  applyCrossRef: false,
};
const BATCH = 1000;

/** Whether a value holds anything but plain text. */
export function hasLatex(text: string): boolean {
  return /[\\{}$~`]|--|''/.test(text);
}

/** Pieces of a value: words outside of braces and mathematics, and the space between them. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  let math = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\\") i++;
    else if (char === "{") depth++;
    else if (char === "}") depth = Math.max(0, depth - 1);
    else if (char === "$") {
      if (math >= 0) math = -1;
      else if (isMath(text, i)) math = i;
    } else if (depth === 0 && math < 0 && /\s/.test(char)) {
      const word = text.slice(start, i);
      // A command without argument (`\o stergaard`) takes the word behind it along.
      if (/\\[A-Za-z]+$/.test(word)) continue;
      pieces.push(word);
      while (i + 1 < text.length && /\s/.test(text[i + 1]!)) i++;
      start = i + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** A dollar sign opens mathematics when a near one closes it and something mathematical stands between. */
function isMath(text: string, open: number): boolean {
  const close = text.indexOf("$", open + 1);
  if (close < 0 || close > open + 1000) return false;
  const inner = text.slice(open + 1, close);
  return inner === "" || /[\\^_{=<>+]/.test(inner) || (inner.length <= 3 && !/\s/.test(inner));
}

const needsLibrary = (piece: string): boolean => /\\|\$/.test(piece);

function plainPiece(piece: string): string {
  return piece
    .replace(/[{}]/g, "")
    .replaceAll("~", " ")
    .replaceAll("---", "—")
    .replaceAll("--", "–")
    .replaceAll("``", "“")
    .replaceAll("''", "”");
}

/** What the library returns has marks of HTML for fonts and places. */
function withoutTags(text: string): string {
  return (
    text
      // Raised letters behind a number only say how it is spoken: 3rd, 4ème.
      .replace(/(?<=\d)<sup>(?=\p{Ll})/gu, "")
      .replace(/(?<=\d)[\u02b0-\u02b8\u1d2c-\u1d6a]+/gu, (raised) => raised.normalize("NFKC"))
      .replace(/<sub>/g, "_")
      .replace(/<sup>/g, "^")
      .replace(/<\/?(?:i|b|u|s|sub|sup|code|tt|span|a|p|br|ol|ul|li|pre|em|strong)\b[^<>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&")
      .replace(/ı(?=\p{M})/gu, "i")
      .replace(/ȷ(?=\p{M})/gu, "j")
      .normalize("NFC")
  );
}

/** A command's letters only, for what the library can't read. */
function rawPiece(piece: string): string {
  return plainPiece(piece.replace(/\\([#$%&_{}])/g, "$1").replace(/\\[A-Za-z]+\s*/g, ""));
}

/** Braces and environments within one another; the library's time grows with their square. */
const DEEPEST = 30;

/** Balanced braces, not too deep, so that a piece can't end the entry it is put into. */
function isSound(piece: string): boolean {
  if (piece.length >= 5000 || (piece.match(/\\begin\b/g)?.length ?? 0) > DEEPEST) return false;
  let depth = 0;
  for (let i = 0; i < piece.length; i++) {
    if (piece[i] === "\\") i++;
    else if (piece[i] === "{" && ++depth > DEEPEST) return false;
    else if (piece[i] === "}" && --depth < 0) return false;
  }
  return depth === 0 && !piece.endsWith("\\");
}

/** Decodes values; give it all values of a file first, so that the library runs once. */
export class LatexDecoder {
  readonly #known = new Map<string, string>();

  /** Learns the commands in some values. Cost: about 0.15 ms per different word with a command. */
  learn(values: Iterable<string>): void {
    const wanted = new Set<string>();
    for (const value of values) {
      if (!needsLibrary(value)) continue;
      for (const piece of piecesOf(value))
        if (needsLibrary(piece) && !this.#known.has(piece)) wanted.add(piece);
    }
    const pieces = [...wanted];
    for (let i = 0; i < pieces.length; i += BATCH) this.#decode(pieces.slice(i, i + BATCH));
  }

  #decode(pieces: readonly string[]): void {
    const sound = pieces.filter(isSound);
    const fields = sound.map((piece, i) => `x${i} = {${piece}}`);
    let decoded: Record<string, unknown> = {};
    try {
      const library = parse(`@misc{k, ${fields.join(",\n")}}`, OPTIONS);
      decoded = library.entries[0]?.fields ?? {};
    } catch {
      // One piece that the library can't read must not cost the others.
      if (sound.length > 1) {
        const half = Math.ceil(sound.length / 2);
        this.#decode(sound.slice(0, half));
        this.#decode(sound.slice(half));
      }
    }
    for (const [i, piece] of sound.entries()) {
      const value = decoded[`x${i}`];
      if (typeof value === "string") this.#known.set(piece, withoutTags(value));
    }
    for (const piece of pieces)
      if (!this.#known.has(piece)) this.#known.set(piece, rawPiece(piece));
  }

  /** A value in plain Unicode on one line. */
  decode(value: string): string {
    if (!hasLatex(value)) return value.replace(/\s+/g, " ").trim();
    if (!needsLibrary(value)) return plainPiece(value).replace(/\s+/g, " ").trim();
    this.learn([value]);
    const words = piecesOf(value).map((piece) =>
      needsLibrary(piece) ? (this.#known.get(piece) ?? rawPiece(piece)) : plainPiece(piece),
    );
    return words.join(" ").replace(/\s+/g, " ").trim();
  }
}

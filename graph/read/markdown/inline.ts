// Inline Markdown made plain: links, emphasis, escapes, entities and tags of one cell or line.
import { Brackets, LOOK_AHEAD } from "./brackets.ts";

export interface InlineLink {
  readonly text: string;
  readonly url: string;
  /** Where the link's text starts in the plain text. */
  readonly at: number;
}

export interface InlineText {
  /** The text as a reader of the page sees it. */
  readonly plain: string;
  readonly links: readonly InlineLink[];
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
/** Escapes that a table or list writer adds even inside mathematics; others there are LaTeX. */
const ESCAPED_IN_MATH = /[*`|]/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  bull: "•",
  middot: "·",
};

/** The character of `&name;` or `&#number;`, or null. */
export function entityOf(name: string): string | null {
  const known = ENTITIES[name];
  if (known !== undefined) return known;
  const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!number) return null;
  const code = number[1] ? parseInt(number[1], 16) : Number(number[2]);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : null;
}

/** Scans one line; `limit` bounds every look ahead, so the cost is linear in the length. */
class InlineScanner {
  readonly #text: string;
  readonly #brackets: Brackets;
  readonly #out: string[] = [];
  #length = 0;
  #at = 0;
  #math = false;
  #star = false;
  #code = false;
  /** Where the next `](` stands; beyond it there is nothing to look for. */
  #nextTarget = 0;
  readonly links: InlineLink[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#brackets = new Brackets(text);
  }

  run(): string {
    while (this.#at < this.#text.length) this.#step();
    return this.#out.join("");
  }

  #push(piece: string): void {
    this.#out.push(piece);
    this.#length += piece.length;
  }

  #step(): void {
    const text = this.#text;
    const char = text[this.#at]!;
    if (char === "\\") this.#escape();
    else if (char === "[" || (char === "!" && text[this.#at + 1] === "[")) this.#link();
    else if (char === "<") this.#tag();
    else if (char === "&") this.#entity();
    else if (!this.#math && "*_`~".includes(char)) this.#emphasis(char);
    else this.#plain(char);
  }

  /** Runs of plain characters are copied at once; a dollar sign opens or closes mathematics. */
  #plain(char: string): void {
    const text = this.#text;
    if (char === "$") this.#math = !this.#math && text.indexOf("$", this.#at + 1) > 0;
    let end = this.#at + 1;
    while (end < text.length && !/[\\[!<&$*_`~]/.test(text[end]!)) end++;
    this.#push(text.slice(this.#at, end));
    this.#at = end;
  }

  #escape(): void {
    const next = this.#text[this.#at + 1];
    const undone =
      next !== undefined &&
      (this.#math ? ESCAPED_IN_MATH : PUNCTUATION).test(next) &&
      // An accent command such as \"{o} is LaTeX, no escape.
      !(/["'`^~=.]/.test(next) && this.#text[this.#at + 2] === "{");
    this.#push(undone ? next : `\\${next ?? ""}`);
    this.#at += next === undefined ? 1 : 2;
  }

  #emphasis(char: string): void {
    const text = this.#text;
    let end = this.#at;
    while (text[end] === char) end++;
    const before = text[this.#at - 1] ?? " ";
    const after = text[end] ?? " ";
    const count = end - this.#at;
    const alone = /\s/.test(before) && /\s/.test(after);
    const inWord = /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    // Inside words and between spaces these characters stand for themselves; a lone star behind a
    // word with no star open before it marks a footnote; two backticks open a LaTeX quotation.
    let kept = alone || (char === "_" && inWord) || (char === "~" && count !== 2);
    if (char === "`") kept ||= count === 2 || (!this.#code && !text.includes("`", end));
    if (char === "*" && count === 1)
      kept ||= !this.#star && /[\p{L}\p{N}.)]/u.test(before) && !inWord;
    if (kept) this.#push(text.slice(this.#at, end));
    else if (char === "*" && count === 1) this.#star = !this.#star;
    else if (char === "`") this.#code = !this.#code;
    this.#at = end;
  }

  #link(): void {
    const image = this.#text[this.#at] === "!";
    const open = this.#at + (image ? 1 : 0);
    if (this.#nextTarget >= 0 && this.#nextTarget < open)
      this.#nextTarget = this.#text.indexOf("](", open);
    const near = this.#nextTarget >= 0 && this.#nextTarget < open + LOOK_AHEAD;
    const link = near ? this.#brackets.linkAt(open) : null;
    if (link === null) {
      this.#push(this.#text[this.#at]!);
      this.#at++;
      return;
    }
    const { close, end } = link;
    const url = urlOfTarget(this.#text.slice(close + 2, end));
    const inner = image ? EMPTY : inlineText(this.#text.slice(open + 1, close));
    if (!image) {
      this.links.push({ text: inner.plain.trim(), url, at: this.#length });
      for (const link of inner.links) this.links.push({ ...link, at: this.#length + link.at });
    }
    this.#push(inner.plain);
    this.#at = end + 1;
  }

  #tag(): void {
    const rest = this.#text.slice(this.#at, this.#at + 2000);
    const anchor = /^<a\s([^<>]*)>/i.exec(rest);
    const address = anchor && hrefIn(anchor[1]!);
    const auto = /^<(https?:\/\/[^\s<>]+)>/i.exec(rest);
    const tag = TAG.exec(rest);
    if (anchor && address !== null) {
      const end = this.#text.indexOf("</a>", this.#at);
      const stop = end < 0 ? this.#at + anchor[0].length : end;
      const inner = inlineText(this.#text.slice(this.#at + anchor[0].length, stop));
      this.links.push({
        text: inner.plain.trim(),
        url: decodeEntities(address),
        at: this.#length,
      });
      this.#push(inner.plain);
      this.#at = end < 0 ? stop : end + 4;
    } else if (auto) {
      this.links.push({ text: auto[1]!, url: auto[1]!, at: this.#length });
      this.#push(auto[1]!);
      this.#at += auto[0].length;
    } else if (tag) {
      this.#push(/^<br/i.test(tag[0]) ? "\n" : "");
      this.#at += tag[0].length;
    } else {
      this.#push("<");
      this.#at++;
    }
  }

  #entity(): void {
    const match = /^&(#?\w{1,8});/.exec(this.#text.slice(this.#at, this.#at + 12));
    const char = match && entityOf(match[1]!);
    this.#push(char ?? "&");
    this.#at += char === null ? 1 : match![0].length;
  }
}

const TAG =
  /^<\/?(?:a|b|i|u|s|p|em|br|hr|h[1-6]|tt|li|ul|ol|td|th|tr|div|img|kbd|del|ins|sub|sup|pre|code|font|span|small|strong|table|thead|tbody|center|details|summary|mark|blockquote|picture|source)(?:\s[^<>]*)?\/?>/i;
const EMPTY: InlineText = { plain: "", links: [] };

/** The address among the attributes of `<a …>`, or null. */
export function hrefIn(attributes: string): string | null {
  return /href\s*=\s*["']?([^"'\s<>]+)/i.exec(attributes)?.[1] ?? null;
}

function urlOfTarget(target: string): string {
  const bare = target.trim().replace(/(?<!\s)\s+["'(].*$/s, "");
  return decodeEntities(bare.replace(/^<(.*)>$/s, "$1").replace(/\\([()_*])/g, "$1")).trim();
}

/** `&amp;` and its like made plain. */
export function decodeEntities(text: string): string {
  return text.replace(/&(#?\w{1,8});/g, (whole, name: string) => entityOf(name) ?? whole);
}

/** A piece of Markdown as its reader sees it, with its links; `<br>` becomes a line end. */
export function inlineText(markdown: string): InlineText {
  const scanner = new InlineScanner(markdown);
  const plain = scanner.run();
  return { plain, links: scanner.links };
}

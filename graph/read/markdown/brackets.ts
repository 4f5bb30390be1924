// Brackets of Markdown that belong together.

/** Characters looked at for the closing bracket: no link is longer. */
export const LOOK_AHEAD = 4000;

const NEITHER = -1;

/** The brackets of one text, matched once, when the first is asked for. */
export class Brackets {
  readonly #text: string;
  /** By the index of an opening bracket, where its closing one stands. */
  #partners: Int32Array | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the link `[…](…)` that begins at `open` has its middle and its end, or null. Within the look-ahead. */
  linkAt(open: number): { readonly close: number; readonly end: number } | null {
    const close = this.#closing(open);
    if (close < 0 || this.#text[close + 1] !== "(") return null;
    const end = this.#closing(close + 1);
    return end < 0 ? null : { close, end };
  }

  /** Index of the bracket that closes the one at `open`, or -1. */
  #closing(open: number): number {
    this.#partners ??= partnersIn(this.#text);
    const close = this.#partners[open]!;
    return close < open + LOOK_AHEAD ? close : NEITHER;
  }
}

/** Round and square brackets each for themselves; an escaped one is none. Cost: linear. */
function partnersIn(text: string): Int32Array {
  const partners = new Int32Array(text.length).fill(NEITHER);
  const square: number[] = [];
  const round: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "\\") i++;
    else if (char === "[") square.push(i);
    else if (char === "(") round.push(i);
    else if (char === "]" || char === ")") {
      const open = (char === "]" ? square : round).pop();
      if (open !== undefined) partners[open] = i;
    }
  }
  return partners;
}

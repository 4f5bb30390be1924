// Texts by number, in order of appearance: columns of numbers speak of texts that are kept once.

/** Entries that one Map may have are some 16.7 million. */
const MOST = 1 << 23;

export class NumberedTexts {
  /** By number. */
  readonly texts: string[] = [];
  readonly #maps: Map<string, number>[] = [new Map<string, number>()];

  /** The number of a text; a new one where it has none. Cost: constant. */
  numberOf(text: string): number {
    const known = this.find(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    if (this.#maps.at(-1)!.size === MOST) this.#maps.push(new Map());
    this.#maps.at(-1)!.set(text, number);
    return number;
  }

  find(text: string): number | undefined {
    for (const map of this.#maps) {
      const number = map.get(text);
      if (number !== undefined) return number;
    }
    return undefined;
  }
}

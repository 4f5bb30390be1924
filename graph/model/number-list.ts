// Columns of numbers whose length is not known before: typed arrays that grow by doubling, where a list of
// objects would take ten times the memory.

type Numbers = Uint8Array | Uint32Array | Float64Array;

const FIRST = 1024;

export class NumberList<T extends Numbers> {
  readonly #make: (length: number) => T;
  #items: T;
  #length = 0;

  /** @param make an empty column of so many numbers */
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#items = make(FIRST);
  }

  get length(): number {
    return this.#length;
  }

  /** Cost: constant, on average. */
  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = this.#make(2 * this.#length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** The number at a place, which must be there. */
  at(place: number): number {
    return this.#items[place]!;
  }

  /** Adds to the number at a place, which must be there. */
  add(place: number, by: number): void {
    this.#items[place]! += by;
  }

  /** All of them, in memory of their own. Cost: linear. */
  column(): T {
    const column = this.#make(this.#length);
    column.set(this.#items.subarray(0, this.#length));
    return column;
  }
}

export function integerList(): NumberList<Uint32Array> {
  return new NumberList((length) => new Uint32Array(length));
}

export function byteList(): NumberList<Uint8Array> {
  return new NumberList((length) => new Uint8Array(length));
}

export function floatList(): NumberList<Float64Array> {
  return new NumberList((length) => new Float64Array(length));
}

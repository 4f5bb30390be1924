// Links as they are found, before their number is known.
import type { LinkColumns } from "../model/network.ts";

/** Room left over up to this share of it is not worth a copy. */
const LEFT_OVER = 1 / 8;

/** Link columns that grow by doubling. */
export class LinkList {
  #count = 0;
  #sources: Uint32Array;
  #targets: Uint32Array;
  #strengths: Float64Array;
  #papers: Uint32Array;

  constructor(capacity: number) {
    this.#sources = new Uint32Array(capacity);
    this.#targets = new Uint32Array(capacity);
    this.#strengths = new Float64Array(capacity);
    this.#papers = new Uint32Array(capacity);
  }

  add(source: number, target: number, strength: number, papers: number): void {
    if (this.#count === this.#sources.length) this.#grow();
    this.#sources[this.#count] = source;
    this.#targets[this.#count] = target;
    this.#strengths[this.#count] = strength;
    this.#papers[this.#count++] = papers;
  }

  /** The columns, to be called once: they may be the list's own. */
  columns(): LinkColumns {
    const [count, capacity] = [this.#count, this.#sources.length];
    const end = capacity - count <= LEFT_OVER * capacity ? "subarray" : "slice";
    return {
      sources: this.#sources[end](0, count),
      targets: this.#targets[end](0, count),
      strengths: this.#strengths[end](0, count),
      papers: this.#papers[end](0, count),
    };
  }

  #grow(): void {
    const capacity = 2 * this.#count;
    this.#sources = longer(new Uint32Array(capacity), this.#sources);
    this.#targets = longer(new Uint32Array(capacity), this.#targets);
    this.#strengths = longer(new Float64Array(capacity), this.#strengths);
    this.#papers = longer(new Uint32Array(capacity), this.#papers);
  }
}

/** A longer array with the entries of a shorter one at its beginning. */
export function longer<C extends Uint8Array | Uint32Array | Float64Array>(to: C, from: C): C {
  to.set(from);
  return to;
}

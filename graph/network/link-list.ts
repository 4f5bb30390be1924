// Links as they are found, before their number is known.
import type { LinkColumns } from "../model/network.ts";

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

  columns(): LinkColumns {
    return {
      sources: this.#sources.slice(0, this.#count),
      targets: this.#targets.slice(0, this.#count),
      strengths: this.#strengths.slice(0, this.#count),
      papers: this.#papers.slice(0, this.#count),
    };
  }

  #grow(): void {
    const capacity = 2 * this.#count;
    const longer = <T extends Uint32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.#sources = longer(new Uint32Array(capacity), this.#sources);
    this.#targets = longer(new Uint32Array(capacity), this.#targets);
    this.#strengths = longer(new Float64Array(capacity), this.#strengths);
    this.#papers = longer(new Uint32Array(capacity), this.#papers);
  }
}

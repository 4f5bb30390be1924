// Adding up the pairs of one node at a time: one array as long as the list of possible neighbours says
// where each neighbour's sums stand, and nothing is hashed.
import { checkpoint } from "../model/checkpoint.ts";
import type { LinkColumns } from "../model/network.ts";
import { LinkList, longer } from "./link-list.ts";
import { IN_VIEW } from "./paper-stages.ts";

export interface Projection {
  /** Links that papers of the view hold; sorted by their ends, no doubles. */
  readonly links: LinkColumns;
  /** For each stage below IN_VIEW, the pairs whose best paper came no further. */
  readonly fallen: readonly number[];
}

/** Neighbours that there is room for at first. */
const FIRST_ROOM = 1024;
/** Most nodes have few neighbours: for these a call of `sort` costs more than the sorting. */
const FEW = 32;

/** Counts the neighbours of one node, is closed, and goes on to the next. Memory: linear in nodes. */
export class PairCounter {
  readonly #links: LinkList;
  readonly #fallen = new Array<number>(IN_VIEW).fill(0);
  /** For each node that was met its place among the sums, from 1; 0 for the others. */
  readonly #places: Uint32Array;
  #metCount = 0;
  #met = new Uint32Array(FIRST_ROOM);
  /** Beside the places: what each neighbour adds up to. */
  #strengths = new Float64Array(FIRST_ROOM);
  #papers = new Uint32Array(FIRST_ROOM);
  #bestStages = new Uint8Array(FIRST_ROOM);

  /** @param capacity a guess at the number of links */
  constructor(nodeCount: number, capacity: number) {
    this.#links = new LinkList(Math.max(16, capacity));
    this.#places = new Uint32Array(nodeCount);
  }

  /** One more paper that ties the present node to `other`. */
  count(other: number, stage: number, weight: number): void {
    let place = this.#places[other]!;
    if (place === 0) place = this.#meet(other);
    if (stage > this.#bestStages[place]!) this.#bestStages[place] = stage;
    if (stage === IN_VIEW) {
      this.#strengths[place]! += weight;
      this.#papers[place]!++;
    }
  }

  /** One more paper that ties the present node to all of these, each named once. */
  countAll(others: Uint32Array, from: number, to: number, stage: number, weight: number): void {
    for (let k = from; k < to; k++) this.count(others[k]!, stage, weight);
  }

  /** Writes down what was counted for a node; nodes have to come in ascending order. */
  close(node: number): void {
    checkpoint();
    const [met, count] = [this.#met, this.#metCount];
    sortFirst(met, count);
    for (let k = 0; k < count; k++) {
      const other = met[k]!;
      const place = this.#places[other]!;
      this.#places[other] = 0;
      const stage = this.#bestStages[place]!;
      if (stage === IN_VIEW)
        this.#links.add(node, other, this.#strengths[place]!, this.#papers[place]!);
      else this.#fallen[stage]!++;
    }
    this.#metCount = 0;
  }

  result(): Projection {
    return { links: this.#links.columns(), fallen: this.#fallen };
  }

  #meet(other: number): number {
    if (this.#metCount + 1 === this.#met.length) this.#makeRoom();
    this.#met[this.#metCount++] = other;
    const place = this.#metCount;
    this.#places[other] = place;
    this.#strengths[place] = this.#papers[place] = this.#bestStages[place] = 0;
    return place;
  }

  #makeRoom(): void {
    const room = 2 * this.#met.length;
    this.#met = longer(new Uint32Array(room), this.#met);
    this.#strengths = longer(new Float64Array(room), this.#strengths);
    this.#papers = longer(new Uint32Array(room), this.#papers);
    this.#bestStages = longer(new Uint8Array(room), this.#bestStages);
  }
}

function sortFirst(values: Uint32Array, count: number): void {
  if (count > FEW) {
    values.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    let at = i;
    for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
    values[at] = value;
  }
}

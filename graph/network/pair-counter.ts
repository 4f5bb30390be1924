// Adding up the pairs of one node at a time, in arrays as long as the list of possible neighbours:
// nothing is hashed.
import type { LinkColumns } from "../model/network.ts";
import { LinkList } from "./link-list.ts";
import { IN_VIEW } from "./paper-stages.ts";

export interface Projection {
  /** Links that papers of the view hold; sorted by their ends, no doubles. */
  readonly links: LinkColumns;
  /** For each stage below IN_VIEW, the pairs whose best paper came no further. */
  readonly fallen: readonly number[];
}

/** Counts the neighbours of one node, is closed, and goes on to the next. Memory: linear in nodes. */
export class PairCounter {
  readonly #links: LinkList;
  readonly #fallen = new Array<number>(IN_VIEW).fill(0);
  readonly #strengths: Float64Array;
  readonly #papers: Uint32Array;
  readonly #bestStage: Uint8Array;
  readonly #seen: Uint8Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;

  /** @param capacity a guess at the number of links */
  constructor(nodeCount: number, capacity: number) {
    this.#links = new LinkList(Math.max(16, capacity));
    this.#strengths = new Float64Array(nodeCount);
    this.#papers = new Uint32Array(nodeCount);
    this.#bestStage = new Uint8Array(nodeCount);
    this.#seen = new Uint8Array(nodeCount);
    this.#touched = new Uint32Array(nodeCount);
  }

  /** One more paper that ties the present node to `other`. */
  count(other: number, stage: number, weight: number): void {
    if (this.#seen[other] === 0) {
      this.#seen[other] = 1;
      this.#touched[this.#touchedCount++] = other;
    }
    if (stage > this.#bestStage[other]!) this.#bestStage[other] = stage;
    if (stage === IN_VIEW) {
      this.#strengths[other]! += weight;
      this.#papers[other]!++;
    }
  }

  /** Writes down what was counted for a node; nodes have to come in ascending order. */
  close(node: number): void {
    const neighbours = this.#touched.subarray(0, this.#touchedCount);
    neighbours.sort();
    for (const other of neighbours) {
      const stage = this.#bestStage[other]!;
      if (stage === IN_VIEW)
        this.#links.add(node, other, this.#strengths[other]!, this.#papers[other]!);
      else this.#fallen[stage]!++;
      this.#strengths[other] = this.#papers[other] = this.#bestStage[other] = this.#seen[other] = 0;
    }
    this.#touchedCount = 0;
  }

  result(): Projection {
    return { links: this.#links.columns(), fallen: this.#fallen };
  }
}

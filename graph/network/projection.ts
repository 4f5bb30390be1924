// Pair counting: from papers and their items to links between items, in typed arrays.
import type { LinkColumns } from "../model/network.ts";
import type { ItemRows } from "./item-rows.ts";
import { IN_VIEW } from "./paper-stages.ts";

export interface Projection {
  /** Links between item ranks that papers of the view hold; sorted, `sources[k] < targets[k]`. */
  readonly links: LinkColumns;
  /** For each stage below IN_VIEW, the pairs whose best paper came no further. */
  readonly fallen: readonly number[];
}

/**
 * Counts every pair of items that share a paper. For each item it walks the items above it in each of
 * its papers and adds up in one array as long as the item list; nothing is hashed.
 *
 * Cost: time Σ nₚ²/2 over papers p of nₚ items, plus sorting each item's new neighbours; memory linear
 * in items and links. A paper of one item adds no link.
 *
 * @param stages stage of each paper (paper-stages.ts); only papers IN_VIEW add strength
 * @param weights strength that each paper gives to each of its pairs
 */
export function projectItems(
  { byItem, byPaper }: ItemRows,
  stages: Uint8Array,
  weights: Float64Array,
): Projection {
  const itemCount = byItem.offsets.length - 1;
  const out = new LinkList(Math.max(16, byPaper.items.length));
  const fallen = new Array<number>(IN_VIEW).fill(0);
  // Where the walk stands in each paper's row: items come in ascending order, as rows do.
  const cursors = byPaper.offsets.slice(0, byPaper.offsets.length - 1);
  const strengths = new Float64Array(itemCount);
  const papers = new Uint32Array(itemCount);
  const bestStage = new Uint8Array(itemCount);
  const seen = new Uint8Array(itemCount);
  const touched = new Uint32Array(itemCount);

  for (let item = 0; item < itemCount; item++) {
    let touchedCount = 0;
    for (let k = byItem.offsets[item]!; k < byItem.offsets[item + 1]!; k++) {
      const paper = byItem.items[k]!;
      const stage = stages[paper]!;
      const weight = weights[paper]!;
      const start = ++cursors[paper]!;
      for (let e = start; e < byPaper.offsets[paper + 1]!; e++) {
        const other = byPaper.items[e]!;
        if (seen[other] === 0) {
          seen[other] = 1;
          touched[touchedCount++] = other;
        }
        if (stage > bestStage[other]!) bestStage[other] = stage;
        if (stage === IN_VIEW) {
          strengths[other]! += weight;
          papers[other]!++;
        }
      }
    }
    const neighbours = touched.subarray(0, touchedCount);
    neighbours.sort();
    for (const other of neighbours) {
      if (bestStage[other] === IN_VIEW) out.add(item, other, strengths[other]!, papers[other]!);
      else fallen[bestStage[other]!]!++;
      strengths[other] = papers[other] = bestStage[other] = seen[other] = 0;
    }
  }
  return { links: out.columns(), fallen };
}

/** Link columns that grow by doubling. */
class LinkList {
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

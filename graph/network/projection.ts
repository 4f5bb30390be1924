// Pair counting: from papers and their items to links between items, in typed arrays.
import type { Incidence } from "../model/incidence.ts";
import type { Counting } from "../model/network.ts";
import { pairWeight } from "./counting.ts";
import type { ItemRows } from "./item-rows.ts";
import { PairCounter, type Projection } from "./pair-counter.ts";

/**
 * Counts every pair of items that share a paper. For each item it walks the items above it in each of
 * its papers and adds up in one array as long as the item list (pair-counter.ts).
 *
 * Cost: time Σ nₚ²/2 over papers p of nₚ items, plus sorting each item's new neighbours; memory linear
 * in items and links. A paper of one item adds no link.
 *
 * @param stages stage of each paper (paper-stages.ts); only papers IN_VIEW add strength
 * @param mostItems papers of more items have no pairs at all, not even fallen ones
 */
export function projectItems(
  { byItem, byPaper }: ItemRows,
  stages: Uint8Array,
  counting: Counting,
  mostItems = Infinity,
): Projection {
  const itemCount = byItem.offsets.length - 1;
  const counter = new PairCounter(itemCount, roomFor(byPaper, mostItems));
  const rests = restsOf(byPaper, mostItems);
  for (let item = 0; item < itemCount; item++) {
    for (let k = byItem.offsets[item]!; k < byItem.offsets[item + 1]!; k++) {
      const paper = byItem.items[k]!;
      const start = rests[2 * paper]! + 1;
      const end = rests[2 * paper + 1]!;
      rests[2 * paper] = start;
      if (start >= end) continue;
      const weight = pairWeight(counting, end - byPaper.offsets[paper]!);
      counter.countAll(byPaper.items, start, end, stages[paper]!, weight);
    }
    counter.close(item);
  }
  return counter.result();
}

/**
 * What of each paper's row is ahead of the walk, start and end beside each other: items come in ascending
 * order, as rows do. Nothing of papers with too many items.
 */
function restsOf({ offsets }: Incidence, mostItems: number): Uint32Array {
  const rests = new Uint32Array(2 * (offsets.length - 1));
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const [start, end] = [offsets[paper]!, offsets[paper + 1]!];
    rests[2 * paper] = start;
    rests[2 * paper + 1] = end - start > mostItems ? start : end;
  }
  return rests;
}

/** Room for every pair, were no two papers to share one, up to twice the entries. */
function roomFor({ offsets, items }: Incidence, mostItems: number): number {
  let pairs = 0;
  for (let paper = 0; paper + 1 < offsets.length; paper++) {
    const count = offsets[paper + 1]! - offsets[paper]!;
    if (count <= mostItems) pairs += (count * (count - 1)) / 2;
  }
  return Math.min(pairs, 2 * items.length);
}

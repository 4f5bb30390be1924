// Pair counting: from papers and their items to links between items, in typed arrays.
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
 * @param weights strength that each paper gives to each of its pairs
 * @param mostItems papers of more items have no pairs at all, not even fallen ones
 */
export function projectItems(
  { byItem, byPaper }: ItemRows,
  stages: Uint8Array,
  weights: Float64Array,
  mostItems = Infinity,
): Projection {
  const itemCount = byItem.offsets.length - 1;
  const counter = new PairCounter(itemCount, byPaper.items.length);
  // Where the walk stands in each paper's row: items come in ascending order, as rows do.
  const cursors = byPaper.offsets.slice(0, byPaper.offsets.length - 1);
  for (let item = 0; item < itemCount; item++) {
    for (let k = byItem.offsets[item]!; k < byItem.offsets[item + 1]!; k++) {
      const paper = byItem.items[k]!;
      const end = byPaper.offsets[paper + 1]!;
      if (end - byPaper.offsets[paper]! > mostItems) continue;
      const stage = stages[paper]!;
      const weight = weights[paper]!;
      const start = ++cursors[paper]!;
      for (let e = start; e < end; e++) counter.count(byPaper.items[e]!, stage, weight);
    }
    counter.close(item);
  }
  return counter.result();
}

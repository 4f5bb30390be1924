// The two directions between papers and the items of one kind, each item once per paper, both ascending:
// what pair counting walks over.
import { transpose, withoutRepeats, type Incidence } from "../model/incidence.ts";

export interface ItemRows {
  /** paper row → ranks of its distinct items, ascending. */
  readonly byPaper: Incidence;
  /** item rank → rows of its papers, ascending. */
  readonly byItem: Incidence;
}

/**
 * Renames items to their ranks and drops repetitions within a paper. Sorting comes free from
 * transposing twice. Cost: linear in papers + items + entries.
 */
export function itemRows(incidence: Incidence, ranks: Uint32Array): ItemRows {
  const byItem = withoutRepeats(transpose(incidence, ranks.length, ranks));
  return { byItem, byPaper: transpose(byItem, incidence.offsets.length - 1) };
}

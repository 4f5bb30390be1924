// What one paper adds to a link.
import type { Counting } from "../model/network.ts";

/**
 * The strength that a paper of `itemCount` distinct items gives to each pair of them.
 *
 *     full        1
 *     fractional  1 / (n − 1)
 *
 * With fractional counting every item of the paper receives 1 in all, and the paper n/2. `n` counts all
 * items of the paper, also those that a threshold leaves out later. A paper of one item has no pair.
 *
 * Source: Perianes-Rodriguez, Waltman, van Eck (2016), doi:10.1016/j.joi.2016.10.006; the same weight
 * as Newman (2001), doi:10.1103/PhysRevE.64.016132.
 *
 * @param itemCount ≥ 2
 */
export function pairWeight(counting: Counting, itemCount: number): number {
  return counting === "full" ? 1 : 1 / (itemCount - 1);
}

/**
 * The strength of the link between a paper and one of its `itemCount` authors or keywords, or its one
 * venue, in the knowledge network.
 *
 *     full        1
 *     fractional  1 / n
 *
 * With fractional counting a paper gives 1 to its authors together, 1 to its keywords together and 1 to
 * its venue.
 *
 * @param itemCount ≥ 1, items of the same kind in the paper
 */
export function membershipWeight(counting: Counting, itemCount: number): number {
  return counting === "full" ? 1 : 1 / itemCount;
}

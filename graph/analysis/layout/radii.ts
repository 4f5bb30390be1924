// How large a node is drawn.

/** The largest disc has at most so many times the radius of the smallest. */
const MAX_RATIO = 7;

/**
 * The radius of each node before the map is scaled: the smallest has 1.
 *
 *     r = (papers / fewest papers) ^ p
 *
 * p is ½, so that area stands for papers; where that would make the largest radius more than seven times
 * the smallest (a venue of hundreds of papers beside its papers), p is what makes it seven.
 *
 * @param occurrences papers of each node, ≥ 1
 */
export function radiiOf(occurrences: Uint32Array): Float64Array {
  let fewest = Infinity;
  let most = 1;
  for (const papers of occurrences) {
    fewest = Math.min(fewest, papers);
    most = Math.max(most, papers);
  }
  const spread = Math.log(most / fewest);
  const power = spread > 0 ? Math.min(0.5, Math.log(MAX_RATIO) / spread) : 0.5;
  return Float64Array.from(occurrences, (papers) => (papers / fewest) ** power);
}

// Keys that are the same letters, divided otherwise: `timeseries` and `time series`.

/**
 * Of keys that differ in nothing but spaces each rarer one → the one of most papers; ties go to the
 * one of most words, then by code units. Keys of one spelling are not in the map.
 * Cost: linear in the keys.
 *
 * @param papers papers by key
 */
export function oneSpelling(papers: ReadonlyMap<string, number>): Map<string, string> {
  const best = new Map<string, string>();
  for (const key of papers.keys()) {
    const letters = lettersOf(key);
    const known = best.get(letters);
    if (known === undefined || isBetter(key, known, papers)) best.set(letters, key);
  }
  const same = new Map<string, string>();
  for (const key of papers.keys()) {
    const kept = best.get(lettersOf(key))!;
    if (kept !== key) same.set(key, kept);
  }
  return same;
}

/** Without spaces, but for those between digits: `2 5` is not `25`. */
function lettersOf(key: string): string {
  return key.replace(/(?<!\d) | (?!\d)/gu, "");
}

function isBetter(a: string, b: string, papers: ReadonlyMap<string, number>): boolean {
  const byPapers = papers.get(a)! - papers.get(b)!;
  if (byPapers !== 0) return byPapers > 0;
  // Of the same letters, the longer one has more spaces.
  return a.length === b.length ? a < b : a.length > b.length;
}

// Entries of bylines that stand for nobody in particular.

/** Folded entries of a byline that name nobody. */
export const NOBODY: ReadonlySet<string> = new Set([
  "al",
  "and others",
  "anon",
  "anonymous",
  "anonymous author",
  "anonymous authors",
  "author",
  "authors",
  "et al",
  "others",
  "unknown",
  "unknown author",
]);

// What questions about people have in common: how much may be asked, and what can go wrong.

/** Characters of a pasted list. */
export const LONGEST_PASTE = 2_000_000;
/** People of one question. */
export const MOST_PEOPLE = 20_000;

/** All that questions about people can fail with; they change nothing. */
export const ASKING = [
  "unknown-corpus",
  "unknown-entity",
  "forbidden-origin",
  "too-large",
  "unsupported-media-type",
  "invalid-option",
  "worker-failed",
] as const;

// What kind of text somebody brings in. Pure.

/** A file of decisions is JSON; a thesaurus is lines with tabs. */
export function isDecisions(text: string): boolean {
  return /^[\s\uFEFF]*[[{]/u.test(text);
}

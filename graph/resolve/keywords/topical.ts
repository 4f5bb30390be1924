// Whether a phrase can name a topic at all.
import { GENERAL_WORDS, PROSE_PHRASES } from "./stop-words.ts";

/** False for phrases of academic prose, single general words, and what has hardly any letters. */
export function hasTopic(key: string): boolean {
  if (PROSE_PHRASES.has(key) || GENERAL_WORDS.has(key)) return false;
  return /\p{L}{2}/u.test(key) || /\p{L}[+#]/u.test(key);
}

// Whether a phrase can name a topic at all.
import { GENERAL_WORDS, NOUNS_LIKE_ADJECTIVES, PROSE_PHRASES } from "./general-words.ts";

/**
 * False for phrases of academic prose, for a single word that is general or an adjective, and for
 * what has hardly any letters.
 */
export function hasTopic(key: string): boolean {
  if (PROSE_PHRASES.has(key) || GENERAL_WORDS.has(key)) return false;
  if (key.includes(" ")) return /\p{L}{2}/u.test(key) || /\p{L}[+#]/u.test(key);
  if (/^\p{L}*(?:[aeiou]l|ive|ous|[^aeiou]ic|ary|able|ible)$/u.test(key))
    return NOUNS_LIKE_ADJECTIVES.has(key);
  return /\p{L}{2}/u.test(key) || /\p{L}[+#]/u.test(key);
}

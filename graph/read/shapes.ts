// The shape of a line: is it running text (an abstract) or a heading (a title)? Judged by length,
// sentence punctuation and small words, never by what it is about.

/** A full stop inside the line; a question or an exclamation may open a title. */
const SENTENCE_BREAK = /\.[)"”']? +["“(]?\p{Lu}/u;
const VERBS =
  /\b(?:is|are|was|were|has|have|can|could|we|our|this paper|this work|propose[sd]?|present|shows?|demonstrates?|introduces?|it|they|which|that)\b/i;

/** Number of words: runs of characters between spaces; a Han character counts as half a word. */
export function wordCount(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return text.split(/\s+/).filter((word) => word !== "").length + Math.floor(han / 2);
}

/** Running text that no title looks like: several sentences, or one long one. */
export function isProse(text: string): boolean {
  if (text.length >= 320) return true;
  const words = wordCount(text);
  if (words < 8) return false;
  const ends = /[.。:：][)"”'’]*$/.test(text);
  if (SENTENCE_BREAK.test(text.replace(/\b(?:vs|et al|i\.e|e\.g|Dr|St|No)\./g, "")) && words >= 14)
    return true;
  return (ends && words >= 12) || (text.length > 170 && VERBS.test(text));
}

/** Perhaps running text, perhaps a title with a full stop: the lines around it decide. */
export function isWeakProse(text: string): boolean {
  return !isProse(text) && /[.。][)"”'’]*$/.test(text) && wordCount(text) >= 4;
}

/** A line that can be a title: some words, no running text, no address. */
export function isTitleLike(text: string): boolean {
  if (text.length < 3 || text.length > 320 || isProse(text)) return false;
  return /\p{L}{2}/u.test(text) && !/^(?:https?:|www\.|[|>`{<]|#+\s|@\w+\{)/.test(text);
}

/** Share of the words of four letters or more that start with a capital, 0 to 1. */
export function capitalShare(text: string): number {
  const words = text.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? [];
  return words.length === 0
    ? 0
    : words.filter((word) => /^\p{Lu}/u.test(word)).length / words.length;
}

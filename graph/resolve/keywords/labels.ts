// What a keyword is called: its most frequent form, in natural case and singular.
import { byFrequency, countUp } from "../count.ts";
import type { CaseStatistics } from "./proper-case.ts";
import { keywordKey } from "./keyword-key.ts";
import { singular } from "./singular.ts";

/**
 * The label of a keyword. Its key is the keyword's key, so that a label read again is the same
 * keyword.
 *
 * @param surfaces forms as written, with how often each was met
 */
export function keywordLabel(
  key: string,
  surfaces: ReadonlyMap<string, number>,
  cases: CaseStatistics,
): string {
  const labels = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const label = singularPhrase(cases.natural(surface));
    if (keywordKey(label) === key) countUp(labels, label, count);
  }
  return byFrequency(labels)[0] ?? cases.natural(key);
}

/** Every form met, in natural case, most frequent first, `label` among them. */
export function keywordVariants(
  label: string,
  surfaces: ReadonlyMap<string, number>,
  cases: CaseStatistics,
): readonly string[] {
  const variants = new Map<string, number>();
  for (const [surface, count] of surfaces) countUp(variants, cases.natural(surface), count);
  countUp(variants, label, 0);
  return byFrequency(variants);
}

/** The last word in the singular: `graph neural networks`, `GANs`. */
function singularPhrase(phrase: string): string {
  const cut = Math.max(phrase.lastIndexOf(" "), phrase.lastIndexOf("-")) + 1;
  const last = phrase.slice(cut);
  const lower = last.toLowerCase();
  if (/\p{Lu}s$/u.test(last)) return phrase.slice(0, -1);
  const one = singular(lower);
  if (one === lower) return phrase;
  const kept = lower.startsWith(one) ? last.slice(0, one.length) : one;
  return phrase.slice(0, cut) + kept;
}

// What a keyword is called: its most frequent form, in natural case and singular.
import { byFrequency, countUp } from "../count.ts";
import type { CaseStatistics } from "./proper-case.ts";
import { keywordKey } from "./keyword-key.ts";
import { singular } from "./singular.ts";

export interface KeywordForms {
  /** Its key is the keyword's key, so that a label read again is the same keyword. */
  readonly label: string;
  /** Every form met in natural case, most frequent first, the label among them. */
  readonly variants: readonly string[];
}

/**
 * @param key of the keyword
 * @param surfaces forms as written, with how often each was met
 */
export function keywordForms(
  key: string,
  surfaces: ReadonlyMap<string, number>,
  cases: CaseStatistics,
): KeywordForms {
  const variants = new Map<string, number>();
  const labels = new Map<string, number>();
  for (const [surface, count] of surfaces) {
    const form = cases.natural(surface);
    countUp(variants, form, count);
    const label = singularPhrase(form);
    if (keywordKey(label) === key) countUp(labels, label, count);
  }
  const label = byFrequency(labels)[0] ?? cases.natural(key);
  countUp(variants, label, 0);
  return { label, variants: byFrequency(variants) };
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

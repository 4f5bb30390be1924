// What a keyword is called: its most frequent form, in natural case and singular.
import { byFrequency, countUp } from "../count.ts";
import type { CaseStatistics } from "./proper-case.ts";
import { joinWords, keywordKey, wordParts } from "./keyword-key.ts";
import { singular } from "./singular.ts";

/** Forms in natural case, with how often each was met. */
export function naturalForms(
  surfaces: ReadonlyMap<string, number>,
  cases: CaseStatistics,
): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  for (const [surface, count] of surfaces) countUp(forms, cases.natural(surface), count);
  return forms;
}

/**
 * The label of a keyword. Its key is the keyword's key, so that a label read again is the same
 * keyword. Of equally frequent spellings the one of the key is taken (`optimization`).
 *
 * @param forms in natural case, with how often each was met
 */
export function keywordLabel(
  key: string,
  forms: ReadonlyMap<string, number>,
  cases: CaseStatistics,
): string {
  const labels = new Map<string, number>();
  for (const [form, count] of forms) {
    const label = singularPhrase(form);
    if (keywordKey(label) === key) countUp(labels, label, count);
  }
  const most = Math.max(...labels.values());
  const best = byFrequency(labels).filter((label) => labels.get(label) === most);
  return (
    best.find((label) => joinWords(wordParts(label)).join(" ") === key) ??
    best[0] ??
    cases.natural(key)
  );
}

/** Every form met, most frequent first, `label` among them. */
export function keywordVariants(
  label: string,
  forms: ReadonlyMap<string, number>,
): readonly string[] {
  return byFrequency(forms.has(label) ? forms : new Map([...forms, [label, 0]]));
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

// Which of an author's names to show, and in which spelling.
import { foldWords } from "../../model/text.ts";
import { bestSpelling } from "../best-spelling.ts";
import { countUp } from "../count.ts";

/**
 * The best spelling of the name met most often, a name whose first name is no initial before others.
 * Cost: n log n in the spellings.
 */
export function shownName(spellings: ReadonlyMap<string, number>): string {
  const names = new Map<string, Map<string, number>>();
  const totals = new Map<string, number>();
  for (const [spelling, count] of spellings) {
    const key = foldWords(spelling);
    countUp(totals, key, count);
    const known = names.get(key);
    if (known === undefined) names.set(key, new Map([[spelling, count]]));
    else known.set(spelling, count);
  }
  const [best] = [...totals].sort(
    ([a, countA], [b, countB]) =>
      Number(hasInitial(a)) - Number(hasInitial(b)) || countB - countA || (a < b ? -1 : 1),
  );
  return bestSpelling(names.get(best![0])!).name;
}

/** The spellings met, with the name shown among them: it may be a better spelling than any. */
export function withName(name: string, variants: readonly string[]): readonly string[] {
  return variants.includes(name) ? variants : [...variants, name];
}

function hasInitial(key: string): boolean {
  return /^\S(?: |$)/u.test(key);
}

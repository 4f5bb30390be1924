// Which of an author's spellings to show.
import { spellProperly } from "../model/person-name.ts";
import { byFrequency } from "./count.ts";

export interface Spellings {
  readonly name: string;
  /** Most frequent first, `name` among them. */
  readonly variants: readonly string[];
}

/**
 * The best of some spellings that fold to the same: mixed case before one case, then the one that
 * keeps more accents, then the most frequent, then the longest. When all are in one case, the best
 * is spelled properly. Cost: n log n in the number of spellings.
 */
export function bestSpelling(counts: ReadonlyMap<string, number>): Spellings {
  const variants = byFrequency(counts);
  const ranked = variants.toSorted(
    (a, b) =>
      Number(isOneCase(a)) - Number(isOneCase(b)) ||
      accents(b) - accents(a) ||
      counts.get(b)! - counts.get(a)! ||
      b.length - a.length,
  );
  const name = spellProperly(ranked[0]!);
  return { name, variants: variants.includes(name) ? variants : [...variants, name] };
}

function isOneCase(name: string): boolean {
  return spellProperly(name) !== name;
}

function accents(name: string): number {
  return name.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
}

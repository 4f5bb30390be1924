// How much evidence a merge asks for: more for a larger difference and for a more common name.
import type { NameDifference } from "./compare-names.ts";
import type { NameTable } from "./name-table.ts";

/** Commonness up to which names so different are one without any evidence. */
const FREE_UP_TO: Readonly<Record<NameDifference, number>> = {
  transliteration: 3,
  middle: 2.6,
  "surname-part": 2,
  joined: 1.8,
  initial: 1.2,
  nickname: 1.2,
  order: 1.5,
  "first-dropped": 1,
  "part-dropped": 1,
  letter: 1,
};

/** Asked for at least, however rare the name. */
const AT_LEAST: Readonly<Partial<Record<NameDifference, number>>> = {
  nickname: 1,
  order: 1.5,
  "first-dropped": 1,
  "part-dropped": 1,
  letter: 1.4,
};

/** One more point per tenfold commonness above what is free. */
export function neededPoints(
  names: NameTable,
  a: number,
  b: number,
  difference: NameDifference,
): number {
  const [formA, formB] = [names.forms[a]![0]!, names.forms[b]![0]!];
  const free = FREE_UP_TO[difference];
  if (difference === "initial") {
    const family = Math.max(names.rarity.familySize(formA), names.rarity.familySize(formB));
    const rivals = Math.max(names.rarity.rivals(formA), names.rarity.rivals(formB));
    return Math.log10(family) - free + 0.7 * Math.log2(Math.max(1, rivals));
  }
  const commonness = Math.max(names.commonness[a]!, names.commonness[b]!);
  return Math.max(commonness - free, AT_LEAST[difference] ?? -Infinity);
}

/** Commonness up to which one spelling is one person, whoever the co-authors are. */
const ONE_PERSON_UP_TO = 4.7;

/** Commonness from which a single co-author joins two papers only if rarely named. */
export const VERY_COMMON = 4.8;

/**
 * Points asked for two groups of papers under one spelling to be one person's: the commonness above
 * what is free, and for a common name two more for each tenfold size of the smaller group, since
 * small groups tell little.
 *
 * @param size papers of the smaller group
 */
export function neededForOneName(commonness: number, size: number): number {
  const above = commonness - ONE_PERSON_UP_TO;
  return above > 0 ? above + 2 * Math.log10(size) : above;
}

/** What a shared co-author counts: a common name may be another person's. */
export function coauthorWeight(names: NameTable, name: number): number {
  const commonness = names.commonness[name]!;
  if (commonness < 3) return 1;
  return commonness < 4 ? 0.6 : 0.3;
}

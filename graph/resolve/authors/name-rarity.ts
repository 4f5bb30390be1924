// How many people may share a name: counted in the corpus, with a floor for names that are common
// everywhere.
import { countUp } from "../count.ts";
import { COMMON_FAMILIES, COMMON_GIVEN } from "./common-names.ts";
import { lettersOf, type NameForm } from "./name-form.ts";

/** A family name of the list counts as borne by at least this many people. */
const FAMILY_FLOOR = 100;
/** A given name of the list counts as borne by at least this many people. */
const GIVEN_FLOOR = 20;

/** The initial alone of such a family stands for this many given names. */
const INITIAL_FLOOR = 500;

export interface NameRarity {
  /**
   * log₁₀(F·G): F names of the family, G names with these given names, wherever the words end. 0 for a name met once, about 3 for
   * `Michael Zhang` among a thousand papers, above 5 for `Wei Wang` among a hundred thousand.
   */
  commonness(form: NameForm): number;
  /** First names of the family that begin as this one does; initials count as none. */
  rivals(form: NameForm): number;
  /** People of the family name. */
  familySize(form: NameForm): number;
}

/** Whether both family and given name are borne by very many authors anywhere. */
export function isCommonEverywhere(form: NameForm): boolean {
  return (
    COMMON_FAMILIES.has(form.family) &&
    (COMMON_GIVEN.has(lettersOf(form.given)) || isInitialOf(form))
  );
}

/** `H Xu`: an initial before a family name of the list. */
function isInitialOf({ family, given }: NameForm): boolean {
  return COMMON_FAMILIES.has(family) && lettersOf(given).length === 1;
}

/**
 * Counts names. No count depends on names that share neither family nor given name with it, so that
 * strangers change nothing. Cost: linear in the names.
 */
export function nameRarity(forms: readonly NameForm[]): NameRarity {
  const families = new Map<string, number>();
  const given = new Map<string, number>();
  const firstNames = new Map<string, Set<string>>();
  for (const form of forms) {
    countUp(families, form.family);
    const first = form.given[0]?.letters;
    if (first === undefined) continue;
    countUp(given, lettersOf(form.given));
    if (first.length === 1) continue;
    const initial = `${form.family} ${first[0]!}`;
    const names = firstNames.get(initial) ?? new Set();
    firstNames.set(initial, names.add(first));
  }
  const familySize = ({ family }: NameForm): number =>
    Math.max(families.get(family) ?? 1, COMMON_FAMILIES.has(family) ? FAMILY_FLOOR : 1);
  return {
    familySize,
    commonness: (form) => {
      const letters = lettersOf(form.given);
      const floor = COMMON_GIVEN.has(letters) ? GIVEN_FLOOR : isInitialOf(form) ? INITIAL_FLOOR : 1;
      const bearers = Math.max(given.get(letters) ?? 1, floor);
      return Math.log10(familySize(form) * bearers);
    },
    rivals: ({ family, given: [first] }) =>
      first === undefined ? 0 : (firstNames.get(`${family} ${first.letters[0]!}`)?.size ?? 0),
  };
}

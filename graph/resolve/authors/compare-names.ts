// Whether two different spellings can be one person's name, and what separates them.
import { COMMON_FAMILIES } from "./common-names.ts";
import { type GivenName, lettersOf, type NameForm } from "./name-form.ts";
import { nicknameRoots } from "./nicknames.ts";

/** What separates two compatible names, from next to nothing to a lot. */
export type NameDifference =
  | "transliteration"
  | "joined"
  | "middle"
  | "initial"
  | "nickname"
  | "order"
  | "surname-part"
  | "first-dropped"
  | "part-dropped"
  | "letter";

/**
 * What separates two names that one person may bear, or null when they are two people's:
 * - `joined`: the same letters, other word limits (`Tian Qi`, `Tianqi`)
 * - `middle`: a middle name dropped or shortened (`Noah D.`, `Noah`)
 * - `initial`: the first name is an initial in one of them (`J.`, `John`)
 * - `nickname`: `Mike`, `Michael`
 * - `order`: the same words in another order (`Rajkumar Pujari`, `Pujari Rajkumar`)
 * - `surname-part`: one of two family names is left out (`Esplà-Gomis`, `Esplà`)
 * - `first-dropped`: called by the middle name (`W. Detmar`, `Detmar`)
 * - `part-dropped`: half of a joined given name (`Jean-Luc`, `Jean`)
 * - `letter`: one letter differs
 *
 * Symmetric. Cost: linear in the lengths.
 */
export function compareNames(a: NameForm, b: NameForm): NameDifference | null {
  if (a.suffix !== b.suffix && a.suffix !== "" && b.suffix !== "") return null;
  if (a.family === b.family) {
    const given = compareGiven(a.given, b.given, COMMON_FAMILIES.has(a.family));
    if (given !== null) return given;
  }
  if (isReordered(a, b)) return "order";
  if (dropsSurname(a, b) || dropsSurname(b, a)) return "surname-part";
  if (isOneLetterOff(a, b)) return "letter";
  return null;
}

/**
 * What separates two names given in one or more forms each (as written, transliterated), or null.
 * When only other forms have the same letters, it is the `transliteration`.
 */
export function compareForms(
  a: readonly NameForm[],
  b: readonly NameForm[],
): NameDifference | null {
  const plain = compareNames(a[0]!, b[0]!);
  if (plain !== null && plain !== "letter") return plain;
  for (const formA of a)
    for (const formB of b) {
      const difference = compareNames(formA, formB);
      if (difference === "joined") return "transliteration";
      if (difference !== null && difference !== "letter") return difference;
    }
  return plain;
}

function compareGiven(
  a: readonly GivenName[],
  b: readonly GivenName[],
  isCommon: boolean,
): NameDifference | null {
  if (a.length === 0 || b.length === 0) return null;
  if (lettersOf(a) === lettersOf(b)) return "joined";
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const first = compareWord(short[0]!.letters, long[0]!.letters, isCommon);
  if (first === null) {
    const called = short[0]!.letters.length > 1 && isWithin(short, long, 1);
    return called ? "first-dropped" : null;
  }
  if (!isWithin(short.slice(1), long, 1)) return null;
  if (first !== "same") return first;
  return dropsPart(short, long) ? "part-dropped" : "middle";
}

/** Short forms are beginnings (`Srini`), but not in families of many with names of few syllables. */
function compareWord(
  a: string,
  b: string,
  isCommon: boolean,
): "same" | "initial" | "nickname" | null {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? "initial" : null;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (!isCommon && short.length >= 4 && long.length >= short.length + 2 && long.startsWith(short))
    return "nickname";
  const roots = nicknameRoots(a);
  return nicknameRoots(b).some((root) => roots.includes(root)) ? "nickname" : null;
}

/** Each of `short` has its counterpart in `long`, in order, from `start` on. */
function isWithin(short: readonly GivenName[], long: readonly GivenName[], start: number): boolean {
  let at = start;
  for (const { letters } of short) {
    while (at < long.length && !isCounterpart(letters, long[at]!.letters)) at++;
    if (at === long.length) return false;
    at++;
  }
  return true;
}

function isCounterpart(a: string, b: string): boolean {
  return a === b || (a[0] === b[0] && (a.length === 1 || b.length === 1));
}

/** The first name of `long` goes on with a joined part that `short` lacks. */
function dropsPart(short: readonly GivenName[], long: readonly GivenName[]): boolean {
  const next = long[1];
  return next?.joined === true && next.letters.length > 1 && short[1] === undefined;
}

function isReordered(a: NameForm, b: NameForm): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  if (wordsA.length !== wordsB.length || wordsA.length < 2) return false;
  return (
    wordsA.every((word) => word.length > 1) &&
    wordsA.toSorted().join(" ") === wordsB.toSorted().join(" ")
  );
}

/** `short` is `long` without the last of its family names; initials do not count as evidence. */
function dropsSurname(short: NameForm, long: NameForm): boolean {
  const [a, b] = [wordsOf(short), wordsOf(long)];
  if (a.length < 2 || b.length < 3 || a.at(-1)!.length < 2) return false;
  if (!isCounterpart(a[0]!, b[0]!)) return false;
  const rest = b.slice(0, -1);
  let at = 0;
  for (const word of a) {
    while (at < rest.length && !isCounterpart(word, rest[at]!)) at++;
    if (at === rest.length) return false;
    at++;
  }
  return rest.at(-1) === a.at(-1);
}

/** One letter more, less or other in a name of eight letters or more; all initials have to agree. */
function isOneLetterOff(a: NameForm, b: NameForm): boolean {
  const [x, y] = [lettersOf(a.given), lettersOf(b.given)];
  if (initialsOf(a) !== initialsOf(b)) return false;
  const [from, to] = [`${x} ${a.family}`, `${y} ${b.family}`];
  if (Math.min(from.length, to.length) < 9 || Math.min(x.length, y.length) < 3) return false;
  return (x === y || a.family === b.family) && isWithinOneEdit(from, to);
}

/** At most one letter is more, less or other. Cost: linear. */
export function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  return endA - start <= 1 && endB - start <= 1;
}

function initialsOf({ given, family }: NameForm): string {
  return [...given.map(({ letters }) => letters), family].map((word) => word[0] ?? "").join("");
}

function wordsOf({ given, familyWords }: NameForm): string[] {
  return [...given.map(({ letters }) => letters), ...familyWords];
}

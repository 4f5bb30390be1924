// Which names are worth comparing: those that share a signature, so that no block is compared all
// with all.
import { hash32 } from "../../model/hash.ts";
import { pushTo } from "../count.ts";
import { isWithinOneEdit } from "./compare-names.ts";
import { lettersOf, type NameForm } from "./name-form.ts";
import { nicknameRoots } from "./nicknames.ts";

/** Signatures shared by more names than this are too common to say anything. */
const MAX_SHARED = 400;
/** A signature's hash and a name's row are kept in one number: 32 and 21 bits of 53. */
const MAX_NAMES = 2 ** 21;
/** One letter's difference is looked for among no more names than this. */
const MAX_SPELLINGS = 150;

/**
 * Pairs of names (i < j) that share a signature: family and first name, family and initial where
 * one name has only that, the letters of the whole name, its words in any order, or the name
 * without its first or last word. Ascending, each once. Cost: linear in the names where names are
 * rare; per signature at most MAX_SHARED².
 *
 * @param forms per name its forms: as written, and transliterated where that differs
 */
export function candidatePairs(forms: readonly (readonly NameForm[])[]): [number, number][] {
  const initials = new Map<string, number[]>();
  const byInitial = new Map<string, number[]>();
  const signed: number[] = [];
  forms.forEach((ofName, i) => {
    for (const form of ofName)
      for (const signature of signaturesOf(form)) signed.push(hash32(signature) * MAX_NAMES + i);
    for (const letter of new Set(ofName.flatMap(initialsOf))) {
      pushTo(byInitial, letter, i);
      if (ofName.some(({ given }) => given[0]!.letters.length === 1)) pushTo(initials, letter, i);
    }
  });
  const pairs: number[] = [];
  const add = (a: number, b: number): void => {
    if (a !== b) pairs.push(Math.min(a, b) * forms.length + Math.max(a, b));
  };
  for (const names of runs(ascending(signed)))
    if (names.length <= MAX_SHARED)
      for (let i = 0; i < names.length; i++) for (let j = 0; j < i; j++) add(names[i]!, names[j]!);
  for (const [letter, short] of initials) {
    const all = byInitial.get(letter)!;
    if (short.length * all.length <= MAX_SHARED * MAX_SHARED)
      for (const i of short) for (const j of all) add(i, j);
  }
  addLetterPairs(forms, byInitial, add);
  return Array.from(ascending(pairs), (pair): [number, number] => [
    Math.floor(pair / forms.length),
    pair % forms.length,
  ]);
}

/** Sorted, each once. */
function ascending(numbers: readonly number[]): Float64Array {
  const sorted = Float64Array.from(numbers).sort();
  return sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
}

/** Names behind each signature. Two signatures of one hash only mean more pairs to compare. */
function* runs(signed: Float64Array): Generator<number[]> {
  let names: number[] = [];
  let hash = -1;
  for (const value of signed) {
    const next = Math.floor(value / MAX_NAMES);
    if (next !== hash) {
      yield names;
      names = [];
      hash = next;
    }
    names.push(value % MAX_NAMES);
  }
  yield names;
}

/** Names of one family and initial, or of the same given names, that differ in one letter. */
function addLetterPairs(
  forms: readonly (readonly NameForm[])[],
  byInitial: ReadonlyMap<string, readonly number[]>,
  add: (a: number, b: number) => void,
): void {
  const given = forms.map(([form]) => lettersOf(form!.given));
  const families = forms.map(([form]) => form!.family);
  const byGiven = new Map<string, number[]>();
  given.forEach((letters, i) => {
    if (letters.length >= 3) pushTo(byGiven, `${letters} ${families[i]![0] ?? ""}`, i);
  });
  const compare = (names: readonly number[], texts: readonly string[]): void => {
    if (names.length > MAX_SPELLINGS) return;
    for (let i = 0; i < names.length; i++)
      for (let j = 0; j < i; j++)
        if (isWithinOneEdit(texts[names[i]!]!, texts[names[j]!]!)) add(names[i]!, names[j]!);
  };
  for (const names of byInitial.values()) compare(names, given);
  for (const names of byGiven.values()) compare(names, families);
}

function initialsOf({ family, given }: NameForm): string[] {
  return given.length === 0 ? [] : [`${family} ${given[0]!.letters[0]!}`];
}

function* signaturesOf(form: NameForm): Generator<string> {
  const { family, familyWords, given } = form;
  if (given.length === 0) return;
  const words = [...given.map(({ letters }) => letters), ...familyWords];
  const first = given[0]!.letters;
  yield `full ${lettersOf(given)} ${family}`;
  if (first.length > 1) {
    yield `first ${family} ${first}`;
    for (const root of nicknameRoots(first)) yield `nick ${family} ${root}`;
    if (first.length >= 4) yield `short ${family} ${first.slice(0, 4)}`;
  }
  yield `words ${words.toSorted().join(" ")}`;
  yield `surname ${familyWords.at(-1)!} ${first[0]!}`;
  if (words.length >= 3) {
    // Without its last family name, `Miguel Rodríguez Hernández` is a `Miguel Rodríguez`.
    yield `surname ${words.at(-2)!} ${first[0]!}`;
    if (given[1] !== undefined && given[1].letters.length > 1)
      yield `first ${family} ${given[1].letters}`;
  }
}

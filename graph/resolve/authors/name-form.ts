// A name as it is compared: family name, given names as single words or initials, and what a
// transliteration would make of them.
import { type PersonName, parsePersonName } from "../../model/person-name.ts";
import { foldWords } from "../../model/text.ts";
import { greekAsWords } from "../plain-text.ts";

/** One given name: `tie` and `yan` for `Tie-Yan`, `TieYan`; `j` for `J.`. */
export interface GivenName {
  readonly letters: string;
  /** Joined to the one before it by a hyphen or by a capital inside the word. */
  readonly joined: boolean;
}

export interface NameForm {
  readonly given: readonly GivenName[];
  /** Family name with particles, folded, without spaces: `vandenberg`, `esplagomis`. */
  readonly family: string;
  /** The words of the family name, folded, without particles. */
  readonly familyWords: readonly string[];
  /** `jr`, `iii`, `0002` or empty. */
  readonly suffix: string;
}

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  ß: "ss",
};

/** Takes a name in reading order apart for comparison. Cost: linear in its length. */
export function nameForm(name: string): NameForm {
  // `Wei Wang 0002` is how DBLP tells namesakes apart.
  const number = /^(.*\S)\s+(\d{4})$/u.exec(name);
  const person = parsePersonName(greekAsWords(number?.[1] ?? name));
  return {
    given: givenNames(person),
    family: foldWords(`${person.particles} ${person.family}`).replaceAll(" ", ""),
    familyWords: foldWords(person.family).split(" "),
    suffix: number?.[2] ?? foldWords(person.suffix),
  };
}

/**
 * The name with umlauts written out as German passports and keyboards without them do, or null when
 * it has none: `Jana Götze` → `Jana Goetze`.
 */
export function transliterated(name: string): string | null {
  const composed = name.normalize("NFC");
  const written = composed.replace(/[äöüøåß]/giu, (letter) => UMLAUTS[letter.toLowerCase()]!);
  return written === composed ? null : written;
}

function givenNames({ given }: PersonName): GivenName[] {
  const names: GivenName[] = [];
  for (const word of given.split(" ")) {
    let joined = false;
    for (const part of splitWord(word)) {
      const letters = foldWords(part).replaceAll(" ", "");
      if (letters === "") continue;
      names.push({ letters, joined });
      joined = true;
    }
  }
  return names;
}

/** `Tie-Yan`, `TieYan` → 2 parts; `J.-B.`, `J.B.`, `JB` → initials. */
function splitWord(word: string): string[] {
  if (/^\p{Lu}{2,3}$/u.test(word)) return word.split(/(?=\p{Lu})/u);
  return word.split(/[-.\u2010\u2011]|(?<=\p{Ll})(?=\p{Lu})/u);
}

/** All given names as one word: `tieyan` for `Tie-Yan`, `Tie Yan` and `Tieyan`. */
export function lettersOf(given: readonly GivenName[]): string {
  return given.map(({ letters }) => letters).join("");
}

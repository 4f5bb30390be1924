// From an author as written to the person meant: footnote marks off, an affiliation that ran into
// the name aside, the name in reading order, and the key under which spellings are one.
import { withoutLab } from "../model/labs.ts";
import { displayPersonName, parsePersonName } from "../model/person-name.ts";
import { foldWords, oneLine } from "../model/text.ts";
import { NOBODY } from "./affiliations.ts";
import { greekAsWords, withoutMarkup } from "./plain-text.ts";

export interface AuthorName {
  /** Folded full name; equal keys are one author. Never empty. */
  readonly key: string;
  /** The spelling in reading order. */
  readonly name: string;
  /** What stood beside the name, or null. */
  readonly affiliation: string | null;
  /** The affiliation was part of the name as written, told apart by evidence. */
  readonly ranTogether: boolean;
}

/** Reads an author; null when the text names nobody. Cost: linear in its length. */
export function authorOf(written: string): AuthorName | null {
  const { name, affiliation } = withoutBracket(withoutMarks(written));
  const split = affiliation === null ? withoutLab(name) : null;
  const person = displayPersonName(parsePersonName(split?.name ?? name));
  const key = greekAsWords(foldWords(person));
  if (key === "" || NOBODY.has(key)) return null;
  return {
    key,
    name: person,
    affiliation: split?.affiliation ?? affiliation,
    ranTogether: split !== null,
  };
}

function withoutMarks(written: string): string {
  return oneLine(withoutMarkup(written).replace(/\p{Cc}+/gu, " "))
    .replace(
      /(?<![*†‡§¶#∗⋆\u00b9\u00b2\u00b3\u2070-\u2079,;\s])[*†‡§¶#∗⋆\u00b9\u00b2\u00b3\u2070-\u2079,;\s]+$/gu,
      "",
    )
    .replace(/(?<=\p{L})\d{1,2}(?:,\d{1,2})*$/u, "");
}

/** `Name (Place)`: what follows a name in brackets is where the person works. */
function withoutBracket(text: string): { name: string; affiliation: string | null } {
  const match = /^([^()]*\S)\s*\(([^()]*)\)$/u.exec(text);
  if (match === null) return { name: text, affiliation: null };
  const inside = match[2]!.trim();
  const isPlace = inside !== "" && !/^(?:equal|co-?first|corresponding)\b/iu.test(inside);
  return { name: match[1]!, affiliation: isPlace ? inside : null };
}

// The authors of an entry, found again by name: databases give addresses and numbers of people in
// fields of their own and call them by other spellings there.
import { orcidIn } from "../identifiers.ts";

/** An author, and what the other fields of the entry add. */
export interface NamedPerson {
  readonly name: string;
  readonly affiliations: string[];
  orcid: string | null;
  readonly identifiers: string[];
}

/** Letters and digits in lower case without marks; the comma behind the family name stays. */
function folded(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N},]+/gu, " ")
    .trim();
}

/** Family name and first initial. */
function short(name: string): string {
  const [family = "", given = ""] = folded(name).split(",");
  return `${family.trim()},${given.trim().slice(0, 1)}`;
}

/** People by all spellings of their names; a spelling that two of them share is nobody's. */
export class NamedPeople {
  readonly people: readonly NamedPerson[];
  readonly #at = new Map<string, number>();

  /** @param spellings further lists of the same people, in the same order */
  constructor(names: readonly string[], ...spellings: readonly (readonly string[])[]) {
    this.people = names.map((name) => ({ name, affiliations: [], orcid: null, identifiers: [] }));
    for (const spell of [folded, short])
      for (const list of [names, ...spellings]) this.#learn(list.map(spell));
  }

  #learn(keys: readonly string[]): void {
    const seen = new Map<string, number>();
    for (const [i, key] of keys.entries()) seen.set(key, seen.has(key) ? -1 : i);
    for (const [key, i] of seen) if (!this.#at.has(key)) this.#at.set(key, i);
  }

  find(name: string): NamedPerson | undefined {
    return this.people[this.#at.get(folded(name)) ?? this.#at.get(short(name)) ?? -1];
  }

  /** Reads `Pell, Ada/0000-0002-1825-0097; …`, or ResearcherIDs in the same form. */
  learnNumbers(text: string): void {
    for (const part of text.split(/[;\n]\s*/)) {
      const cut = part.indexOf("/");
      const person = cut < 0 ? undefined : this.find(part.slice(0, cut));
      if (!person) continue;
      const number = part.slice(cut + 1).trim();
      if (/^[A-Z]{1,3}-\d{4}-\d{4}$/.test(number))
        person.identifiers.push(`researcherid:${number}`);
      else person.orcid ??= orcidIn(number);
    }
  }
}

// Who wrote a paper in Web of Science, where they work, and their numbers: the addresses (`C1`, `RP`),
// ORCIDs (`OI`) and ResearcherIDs (`RI`) name their people again, in other spellings.
import { orcidIn } from "../identifiers.ts";
import type { Person } from "./people.ts";
import { oneLine } from "./tagged/entry.ts";
import type { TaggedEntry } from "./tagged/entry.ts";

/** The items of a field with one on each line. */
function itemsOf(entry: TaggedEntry, tag: string): string[] {
  return entry
    .peek(tag)
    .flatMap((value) => value.split("\n"))
    .map(oneLine)
    .filter((item) => item !== "");
}

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

/** Positions of people by all spellings of their names; a spelling of two people is nobody's. */
class Roster {
  readonly #at = new Map<string, number>();

  constructor(...lists: readonly (readonly string[])[]) {
    for (const spelling of [folded, short])
      for (const list of lists) {
        const seen = new Map<string, number>();
        for (const [i, name] of list.entries()) {
          const key = spelling(name);
          seen.set(key, seen.has(key) && seen.get(key) !== i ? -1 : i);
        }
        for (const [key, i] of seen) if (!this.#at.has(key)) this.#at.set(key, i);
      }
  }

  find(name: string): number {
    return this.#at.get(folded(name)) ?? this.#at.get(short(name)) ?? -1;
  }
}

const EMAIL = /\s*\([^()\s]*@[^()\s]*\)/;

/** The authors with all that their names are named for elsewhere in the entry. */
export function wosPeople(entry: TaggedEntry): Person[] {
  const full = itemsOf(entry, "AF");
  const brief = itemsOf(entry, "AU");
  const names = (full.length >= brief.length ? full : brief)
    .map((name) => name.replace(EMAIL, ""))
    .filter((name) => !/^\[anonymous\]$/i.test(name));
  for (const tag of ["AU", "AF"]) entry.take(tag);
  const people = names.map((name) => ({
    name,
    affiliations: [] as string[],
    orcid: null as string | null,
    identifiers: [] as string[],
  }));
  const roster = new Roster(names, full, brief);
  const named = (name: string) => people[roster.find(name)];

  const addresses = itemsOf(entry, "C1").map(addressOf);
  for (const { names: at, place } of addresses)
    if (at !== null) for (const name of at) named(name)?.affiliations.push(place);
  // One address without names is everybody's.
  const [only] = addresses;
  if (only?.names === null && (addresses.length === 1 || people.length === 1))
    for (const person of people) person.affiliations.push(...addresses.map(({ place }) => place));
  for (const { name, place } of reprints(entry)) {
    const person = named(name);
    if (person?.affiliations.length === 0) person.affiliations.push(place);
  }
  for (const [name, number] of numbered(entry, "OI")) {
    const person = named(name);
    if (person) person.orcid ??= orcidIn(number);
  }
  for (const [name, number] of numbered(entry, "RI"))
    if (/^[A-Z]{1,3}-\d{4}-\d{4}$/.test(number))
      named(name)?.identifiers.push(`researcherid:${number}`);
  if (people.some(({ affiliations }) => affiliations.length > 0)) entry.take("C1");
  return people;
}

/** `[Pell, Ada; Tran, Bo] Soup Univ, Leeds, England.` */
function addressOf(line: string): { names: string[] | null; place: string } {
  const match = /^\[([^\]]*)\]\s*(.*)$/.exec(line);
  const place = (match?.[2] ?? line).replace(/\.$/, "");
  return { names: match ? match[1]!.split(/;\s*/) : null, place };
}

/** `Pell, A (reprint author), Soup Univ, Leeds, England.` */
function reprints(entry: TaggedEntry): { name: string; place: string }[] {
  const text = oneLine(entry.peek("RP").join(" "));
  return text.split(/\.;\s*/).flatMap((part) => {
    const match = /^([^()]{1,200}?)\s*\((?:reprint|corresponding) author\),?\s*(.+)$/i.exec(part);
    if (!match) return [];
    const place = match[2]!.replace(/\.$/, "");
    return match[1]!.split(/;\s*/).map((name) => ({ name, place }));
  });
}

/** `Pell, Ada/0000-0002-1825-0097; …` */
function numbered(entry: TaggedEntry, tag: string): [name: string, number: string][] {
  return oneLine(entry.peek(tag).join("; "))
    .split(/;\s*/)
    .flatMap((part): [string, string][] => {
      const cut = part.indexOf("/");
      return cut < 0 ? [] : [[part.slice(0, cut), part.slice(cut + 1).trim()]];
    });
}

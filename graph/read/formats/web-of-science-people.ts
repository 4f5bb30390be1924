// Who wrote a paper in Web of Science, where they work, and their numbers: the addresses (`C1`, `RP`),
// ORCIDs (`OI`) and ResearcherIDs (`RI`) name their people again, in other spellings.
import { NamedPeople } from "./named-people.ts";
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

const EMAIL = / ?\([^()\s@]*@[^()\s]*\)/;

/** The authors with all that their names are named for elsewhere in the entry. */
export function wosPeople(entry: TaggedEntry): readonly Person[] {
  const full = itemsOf(entry, "AF");
  const brief = itemsOf(entry, "AU");
  const names = (full.length >= brief.length ? full : brief)
    .map((name) => name.replace(EMAIL, ""))
    .filter((name) => !/^\[anonymous\]$/i.test(name));
  for (const tag of ["AU", "AF"]) entry.take(tag);
  const named = new NamedPeople(names, full, brief);
  const { people } = named;

  const addresses = itemsOf(entry, "C1").map(addressOf);
  for (const { names: at, place } of addresses)
    if (at !== null) for (const name of at) named.find(name)?.affiliations.push(place);
  // One address without names is everybody's.
  const [only] = addresses;
  if (only?.names === null && (addresses.length === 1 || people.length === 1))
    for (const person of people) person.affiliations.push(...addresses.map(({ place }) => place));
  for (const { name, place } of reprints(entry)) {
    const person = named.find(name);
    if (person?.affiliations.length === 0) person.affiliations.push(place);
  }
  for (const tag of ["OI", "RI"]) named.learnNumbers(oneLine(entry.peek(tag).join("; ")));
  if (people.some(({ affiliations }) => affiliations.length > 0)) entry.take("C1");
  return people;
}

/** `[Pell, Ada; Tran, Bo] Soup Univ, Leeds, England.` */
function addressOf(line: string): { names: string[] | null; place: string } {
  const match = /^\[([^\]]*)\] ?(.*)$/.exec(line);
  const place = (match?.[2] ?? line).replace(/\.$/, "");
  return { names: match ? match[1]!.split(/;\s*/) : null, place };
}

/** `Pell, A (reprint author), Soup Univ, Leeds, England.` */
function reprints(entry: TaggedEntry): { name: string; place: string }[] {
  const text = oneLine(entry.peek("RP").join(" "));
  return text.split(/\.;\s*/).flatMap((part) => {
    const match = /^([^()]{1,200}?) ?\((?:reprint|corresponding) author\),? ?(.+)$/i.exec(part);
    if (!match) return [];
    const place = match[2]!.replace(/\.$/, "");
    return match[1]!.split(/;\s*/).map((name) => ({ name, place }));
  });
}

// What BibTeX's fields say of the authors beyond their names: ORCIDs, ResearcherIDs, addresses.
import type { AuthorDetail } from "../../model/paper-record.ts";
import { orcidIn } from "../identifiers.ts";
import type { Fields, Said } from "./bibtex-fields.ts";
import { NamedPeople } from "./named-people.ts";
import { peopleFields } from "./people.ts";

const PLACES = ["affiliations", "affiliation"];
const NUMBERS = ["author+an:orcid", "orcid", "orcid-numbers", "researcherid-numbers"];
const FIELDS = [...PLACES, ...NUMBERS];

/** ORCIDs by position or name; one address, or one author, leaves no doubt who works where. */
export function bibPeople(
  fields: Fields,
  said: Said,
  authors: readonly string[] | null,
  told: string[],
): readonly (AuthorDetail | null)[] | null {
  if (authors === null || FIELDS.every((name) => !fields.has(name))) return null;
  const named = new NamedPeople(authors, authors.map(familyFirst));
  const marks = fields.get("author+an:orcid") ?? "";
  for (const match of marks.matchAll(/(\d{1,5})\s{0,3}=\s{0,3}"?([\d-]{15,25}X?)/gi)) {
    const person = named.people[Number(match[1]) - 1];
    if (person) person.orcid ??= orcidIn(match[2]!);
  }
  const only = authors.length === 1 ? named.people[0]! : null;
  if (only) only.orcid ??= orcidIn(said("orcid") ?? "");
  for (const name of NUMBERS) named.learnNumbers(fields.get(name) ?? "");
  const field = PLACES.find((name) => said(name) !== null);
  const places = field === undefined ? [] : said(field)!.split(/;\s+/);
  if (only || (places.length === 1 && /^scopus$/i.test(said("source") ?? ""))) {
    for (const person of named.people) person.affiliations.push(...places);
    if (field !== undefined) told.push(field);
  }
  for (const name of NUMBERS)
    if (named.people.some(({ orcid, identifiers }) => orcid !== null || identifiers.length > 0))
      told.push(name);
  return peopleFields(named.people).authorDetails ?? null;
}

/** `Ada M. Pell` → `Pell, Ada M.`: the spelling of lists of numbers. */
function familyFirst(name: string): string {
  const cut = name.lastIndexOf(" ");
  return cut < 0 ? name : `${name.slice(cut + 1)}, ${name.slice(0, cut)}`;
}

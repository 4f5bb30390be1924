// People of an entry with what the source says of each, as the fields of a record.
import type { AuthorDetail, NamedOrganization } from "../../model/paper-record.ts";
import type { RecordFields } from "../reading.ts";

/** Somebody a source names. */
export interface Person {
  /** As written; nobody when empty. */
  readonly name: string;
  readonly affiliations?: readonly (string | null)[];
  /** The affiliations, where the source takes them apart. */
  readonly organizations?: readonly NamedOrganization[];
  readonly orcid?: string | null;
  /** Each `scheme:value`. */
  readonly identifiers?: readonly string[];
}

function detailOf(person: Person): AuthorDetail | null {
  const affiliations = new Set<string>();
  for (const place of person.affiliations ?? []) if (place) affiliations.add(place);
  const orcid = person.orcid ?? null;
  const identifiers = person.identifiers ?? [];
  const organizations = person.organizations ?? [];
  if (affiliations.size === 0 && orcid === null && identifiers.length === 0) return null;
  return {
    affiliations: [...affiliations],
    orcid,
    ...(organizations.length > 0 ? { organizations } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
  };
}

/** `authors` and `authorDetails` of a record; both null when nobody is named. */
export function peopleFields(
  people: readonly Person[],
): Pick<RecordFields, "authors" | "authorDetails"> {
  const named = people.filter(({ name }) => name !== "");
  if (named.length === 0) return { authors: null, authorDetails: null };
  const details = named.map(detailOf);
  return {
    authors: named.map(({ name }) => name),
    authorDetails: details.some((detail) => detail !== null) ? details : null,
  };
}

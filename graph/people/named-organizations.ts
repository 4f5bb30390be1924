// Organizations by the key under which their spellings are equal: of the collection, and of an
// affiliation that stands beside a name.
import type { Corpus } from "../model/corpus.ts";
import { organizationKey } from "../resolve/organizations/organization-key.ts";
import { readAffiliation } from "../resolve/organizations/read-affiliation.ts";

export interface OrganizationNames {
  /** Key of an organization of the collection. */
  readonly keyOf: (row: number) => string;
  /** Keys of the organizations that a line of affiliation names. */
  readonly keysIn: (affiliation: string) => readonly string[];
  /** What the organization of a key is called. */
  readonly nameOf: (key: string) => string;
}

/** Cost: linear in the organizations and their spellings, once; a line is read once. */
export function affiliationReader({ places: { organizations } }: Corpus): OrganizationNames {
  const names = new Map<string, string>();
  const keys = organizations.names.map(organizationKey);
  const alias = new Map<string, string>();
  keys.forEach((key, row) => {
    names.set(key, organizations.names[row]!);
    for (const variant of organizations.variants[row]!) {
      const other = organizationKey(variant);
      if (!alias.has(other)) alias.set(other, key);
    }
  });
  const read = new Map<string, readonly string[]>();
  return {
    keyOf: (row) => keys[row]!,
    keysIn(affiliation) {
      let found = read.get(affiliation);
      if (found === undefined) {
        found = readAffiliation(affiliation).flatMap(({ organization }) => {
          if (organization === null) return [];
          const key = alias.get(organization.key) ?? organization.key;
          if (!names.has(key)) names.set(key, organization.name);
          return [key];
        });
        read.set(affiliation, found);
      }
      return found;
    },
    nameOf: (key) => names.get(key)!,
  };
}

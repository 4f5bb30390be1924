// The organizations and countries of a corpus, and which papers have authors from there.
import { NO_ROW, noPlaces, type Places } from "../../model/corpus.ts";
import { closedDirections } from "../../model/directions.ts";
import { entityId, type EntityId } from "../../model/ids.ts";
import type { PaperRecord } from "../../model/paper-record.ts";
import { countUp } from "../count.ts";
import { rowsById } from "../entity-rows.ts";
import { stableId } from "../stable-id.ts";
import { COUNTRY_NAMES } from "./country-names.ts";
import { groupOrganizations } from "./group-organizations.ts";
import { mentionsOf, type Mention } from "./mentions.ts";
import { packPlaces, type PlaceEntry } from "./pack-places.ts";
import { shownOrganization } from "./shown-organization.ts";

export interface AuthorsOfPapers {
  /** The row of an author of a paper by name as written; NO_ROW for who is not in the byline. */
  readonly rowIn: (paper: number, written: string) => number;
  /** What stands beside or ran into a name as written: `Ada Lind (Uppsala University)`; or null. */
  readonly placeIn: (written: string) => string | null;
}

/**
 * Reads, joins and numbers the places that sources give to authors of papers. A paper whose sources say
 * nothing of places has none. Cost: linear in the text of the affiliations, each distinct line read once.
 */
export function resolvePlaces(
  recordsOf: readonly (readonly PaperRecord[])[],
  { rowIn, placeIn }: AuthorsOfPapers,
): Places {
  const mentions = mentionsOf(recordsOf, rowIn, placeIn);
  if (mentions.every((own) => own.length === 0)) return noPlaces(recordsOf.length);
  const { groupOf } = groupOrganizations(
    mentions.flatMap((own) => own.flatMap(({ organization }) => organization ?? [])),
  );
  const spellings = new Map<EntityId, Map<string, number>>();
  const countriesOf = new Map<EntityId, Map<string, number>>();
  const codes = new Set<string>();
  const idOfGroup = new Map<string, EntityId>();
  const idOf = ({ organization }: Mention): EntityId | null => {
    if (organization === null) return null;
    const group = groupOf(organization);
    let id = idOfGroup.get(group);
    if (id === undefined) idOfGroup.set(group, (id = stableId("organization", group)));
    return id;
  };
  for (const mention of mentions.flat()) {
    const id = idOf(mention);
    if (mention.country !== null) codes.add(mention.country);
    if (id === null) continue;
    if (!spellings.has(id)) spellings.set(id, new Map());
    if (!countriesOf.has(id)) countriesOf.set(id, new Map());
    countUp(spellings.get(id)!, mention.organization!.name);
    if (mention.country !== null) countUp(countriesOf.get(id)!, mention.country);
  }
  const organizations = rowsById(spellings.keys());
  const shown = organizations.ids.map((id) => shownOrganization(spellings.get(id)!));
  const codeOf = new Map(
    Array.from(codes, (code) => [entityId("country", COUNTRY_NAMES.get(code)!), code] as const),
  );
  const countries = rowsById(codeOf.keys());
  const countryRow = new Map(countries.ids.map((id, row) => [codeOf.get(id)!, row]));
  const countryOfRow = Int32Array.from(organizations.ids, (id) => {
    const [only, ...others] = countriesOf.get(id)!.keys();
    return only === undefined || others.length > 0 ? NO_ROW : countryRow.get(only)!;
  });
  const organizationEntry = (mention: Mention): PlaceEntry[] => {
    const id = idOf(mention);
    return id === null ? [] : [[organizations.rowOf.get(id)!, mention.author]];
  };
  // An address without a country has that of its organization, where this has one alone.
  const countryEntry = (mention: Mention): PlaceEntry[] => {
    const [own] = organizationEntry(mention);
    const row =
      mention.country === null
        ? own === undefined
          ? NO_ROW
          : countryOfRow[own[0]]!
        : countryRow.get(mention.country)!;
    return row === NO_ROW ? [] : [[row, mention.author]];
  };
  return {
    organizations: {
      ids: organizations.ids,
      names: shown.map(({ name }) => closedDirections(name)),
      variants: shown.map(({ variants }) => variants),
      countries: countryOfRow,
    },
    countries: {
      ids: countries.ids,
      names: countries.ids.map((id) => COUNTRY_NAMES.get(codeOf.get(id)!)!),
      codes: countries.ids.map((id) => codeOf.get(id)!),
    },
    paperOrganizations: packPlaces(mentions.map((own) => own.flatMap(organizationEntry))),
    paperCountries: packPlaces(mentions.map((own) => own.flatMap(countryEntry))),
  };
}

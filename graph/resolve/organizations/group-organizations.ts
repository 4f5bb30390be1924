// Which names of organizations are one: by name and country, and by the numbers that sources give them.
import { byFrequency, countUp } from "../count.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import type { SaidOrganization } from "./mentions.ts";

/** Share of the mentions with a country from which on those without are taken to mean the same. */
const CLEAR = 0.75;

export interface GroupedOrganizations {
  /** The group of what a source said, as a text that depends on its members alone. */
  readonly groupOf: (said: SaidOrganization) => string;
}

/**
 * Groups what sources said. Names of one key are one organization in one country: there is a University
 * of York in each of two. A name without country belongs to the country that three quarters of its
 * mentions with one have. Names with one number are one.
 * Cost: linear in the mentions, beside sorting the groups.
 */
export function groupOrganizations(all: readonly SaidOrganization[]): GroupedOrganizations {
  const countries = countriesByKey(all);
  const groups = new Map<string, number>();
  const nameOf = (said: SaidOrganization): string => {
    const country = said.isWorldwide ? null : (said.country ?? clearCountry(countries, said.key));
    return country === null ? said.key : `${said.key} ${country.toLowerCase()}`;
  };
  const byNumber = new Map<string, string>();
  const pairs: (readonly [string, string])[] = [];
  for (const said of all) {
    const name = nameOf(said);
    countUp(groups, name);
    if (said.identifier === null) continue;
    const other = byNumber.get(said.identifier);
    if (other === undefined) byNumber.set(said.identifier, name);
    else if (other !== name) pairs.push([other, name]);
  }
  const best = joined(groups, pairs);
  return { groupOf: (said) => best.get(nameOf(said))! };
}

function countriesByKey(all: readonly SaidOrganization[]): Map<string, Map<string, number>> {
  const countries = new Map<string, Map<string, number>>();
  for (const { key, country } of all) {
    if (country === null) continue;
    const counts = countries.get(key) ?? new Map<string, number>();
    countries.set(key, counts);
    countUp(counts, country);
  }
  return countries;
}

function clearCountry(
  countries: ReadonlyMap<string, ReadonlyMap<string, number>>,
  key: string,
): string | null {
  const counts = countries.get(key);
  if (counts === undefined) return null;
  const most = byFrequency(counts)[0]!;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return counts.get(most)! >= CLEAR * all ? most : null;
}

/** Group → the one with the most mentions among those that numbers join to it; ties by name. */
function joined(
  groups: ReadonlyMap<string, number>,
  pairs: readonly (readonly [string, string])[],
): Map<string, string> {
  const names = [...groups.keys()].sort(
    (a, b) => groups.get(b)! - groups.get(a)! || (a < b ? -1 : 1),
  );
  const placeOf = new Map(names.map((name, place) => [name, place]));
  const sets = new DisjointSets(names.length);
  for (const [a, b] of pairs) sets.union(placeOf.get(a)!, placeOf.get(b)!);
  return new Map(names.map((name, place) => [name, names[sets.find(place)]!]));
}

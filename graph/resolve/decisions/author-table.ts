// The table of authors after decisions: names, spellings and affiliations of those merged or set
// apart.
import type { Authorships, AuthorTable, Corpus } from "../../model/corpus.ts";
import { authorOf } from "../author-name.ts";
import { shownName, withName } from "../authors/shown-name.ts";
import { byFrequency, countUp } from "../count.ts";
import type { Left } from "./standing.ts";

/**
 * Authors whom no decision touched keep their row as it was. Others have the spellings of their
 * bylines, then those that the authors they are made of were met with elsewhere. Cost: linear in
 * authorships.
 *
 * @param entities who is left, in the order of the new rows
 * @param authorships after the decisions, over the new rows
 * @param movedAway by old row, the names as written on papers given to somebody else
 */
export function decidedAuthorTable(
  { authors }: Corpus,
  entities: readonly Left[],
  authorships: Authorships,
  movedAway: ReadonlyMap<number, readonly string[]>,
): AuthorTable {
  const isFound = (row: number): boolean => row < authors.ids.length;
  const isTouched = ({ row, members }: Left): boolean =>
    members.length > 1 || !isFound(row) || movedAway.has(row);
  const met = new Map(
    entities.flatMap((entity, place) =>
      isTouched(entity) ? [[place, new Map<string, number>()] as const] : [],
    ),
  );
  authorships.items.forEach((place, k) => {
    const counts = met.get(place);
    if (counts !== undefined) countUp(counts, spellingOf(authorships.asWritten[k]!));
  });

  const rows = entities.map(({ row, name, members }, place) => {
    const found = members.filter(isFound);
    const counts = met.get(place);
    if (counts === undefined) {
      const known = authors.names[row]!;
      const variants = authors.variants[row]!;
      const affiliations = authors.affiliations[row]!;
      const identifiers = authors.identifiers[row]!;
      const own = name ?? known;
      return { name: own, variants: withName(own, variants), affiliations, identifiers };
    }
    const spellings = new Set(byFrequency(counts));
    for (const member of found) {
      const gone = new Set(movedAway.get(member)?.map(spellingOf));
      for (const variant of authors.variants[member]!)
        if (!gone.has(variant)) spellings.add(variant);
    }
    const known = isFound(row) ? authors.names[row]! : "";
    const own = name ?? (spellings.has(known) ? known : shownName(counts));
    return {
      name: own,
      variants: withName(own, [...spellings]),
      affiliations: [...new Set(found.flatMap((member) => authors.affiliations[member]!))],
      identifiers: [...new Set(found.flatMap((member) => authors.identifiers[member]!))],
    };
  });
  return {
    ids: entities.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    variants: rows.map(({ variants }) => variants),
    affiliations: rows.map(({ affiliations }) => affiliations),
    identifiers: rows.map(({ identifiers }) => identifiers),
  };
}

/** Names in bylines are names: whoever named nobody was left out before. */
function spellingOf(written: string): string {
  return authorOf(written)?.name ?? written;
}

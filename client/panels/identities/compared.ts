// What two sides share in words, and their years over one span. Pure.
import type { PeopleCompared, PersonSide, YearCount } from "../../../graph/index.ts";
import { inARow } from "../../decision-words.ts";
import { counted } from "../../words.ts";

/** `In common: 4 co-authors, 1 venue and 1 keyword`, or that nothing is. */
export function sharedInWords({ coauthors, venues, keywords, together }: PeopleCompared): string {
  if (together.length > 0)
    return `Both stand in the byline of ${counted(together.length, "paper")}: these are two people.`;
  const parts = [
    coauthors.length > 0 ? counted(coauthors.length, "co-author") : "",
    venues.length > 0 ? counted(venues.length, "venue") : "",
    keywords.length > 0 ? counted(keywords.length, "keyword") : "",
  ].filter(Boolean);
  if (parts.length === 0) return "Nothing in common: no co-author, no venue, no keyword.";
  const none = coauthors.length === 0 ? "; no co-author" : "";
  return `In common: ${inARow(parts)}${none}`;
}

/** Papers per year of each side, from the first year of both to the last, so that bars compare. */
export function yearsOf(
  sides: readonly [PersonSide, PersonSide],
): readonly [readonly YearCount[], readonly YearCount[]] {
  const known = sides.flatMap(({ examples }) => examples.flatMap(({ year }) => year ?? []));
  if (known.length === 0) return [[], []];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const count = ({ examples }: PersonSide): YearCount[] =>
    Array.from({ length: last - first + 1 }, (_, i) => ({
      year: first + i,
      papers: examples.filter(({ year }) => year === first + i).length,
    }));
  return [count(sides[0]), count(sides[1])];
}

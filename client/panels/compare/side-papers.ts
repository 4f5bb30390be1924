// Which papers belong to a part, and what to ask for so that those of both parts come. Pure.
import type { NetworkMap, PaperSummary, Side } from "../../../graph/index.ts";
import { areHeld } from "../../../graph/model/paper-choice.ts";
import { inYearRange } from "../../../graph/model/year-range.ts";
import type { Sides } from "../../state/compare.ts";
import type { OptionChanges } from "../../state/options.ts";

/** Whether a paper belongs to a part. */
export function isInSide(
  { year, venue, sources }: Pick<PaperSummary, "year" | "venue" | "sources">,
  side: Side,
): boolean {
  return (
    (side.years === null || (year !== null && inYearRange(year, side.years))) &&
    (side.venues.length === 0 || (venue !== null && side.venues.includes(venue.id))) &&
    (side.files.length === 0 || sources.some(({ file }) => side.files.includes(file)))
  );
}

/**
 * The conditions on papers under which a map was made, without its thresholds, and no wider than both
 * parts need.
 */
export function papersAskedFor({ network }: NetworkMap, [one, other]: Sides): OptionChanges {
  const { kind, options } = network;
  const { counting, years, venues, acceptance, topics, text, among, maxAuthors } = options;
  const only = areHeld(kind, options.only) ? { only: options.only } : {};
  const asked = { counting, acceptance, topics, text, among, maxAuthors, ...only };
  const named = one.venues.length > 0 && other.venues.length > 0;
  return {
    base: "everything",
    ...asked,
    years:
      one.years === null || other.years === null
        ? years
        : [Math.min(one.years[0], other.years[0]), Math.max(one.years[1], other.years[1])],
    venues: named ? [...new Set([...one.venues, ...other.venues])].sort() : venues,
  };
}

/** The options of the map that hold for the comparison too: what the parts differ by is theirs. */
export function optionsCompared(options: OptionChanges, by: "years" | "venues" | "files") {
  if (by === "files") return options;
  const kept = Object.entries(options).filter(([name]) => name !== by);
  return Object.fromEntries(kept) as unknown as OptionChanges;
}

// Two parts of a collection beside each other, as what is looked at: by what they differ, which they
// are, and how the address holds that. Pure.
import type { EntityId, Side } from "../../graph/index.ts";
import { sideInWords, WHOLE_SIDE } from "../../graph/model/difference.ts";
import { entityTypeOf } from "../../graph/model/ids.ts";
import { joinItems, splitItems } from "../../graph/model/item-list.ts";
import { wordsOfId } from "../../graph/model/view-sentence.ts";
import { parseYearRange, printYearRange } from "../../graph/model/year-range.ts";

/** By what the two parts differ. */
export const COMPARED_BY = ["years", "venues", "files"] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/** Two maps, or one that shows what differs. */
export const COMPARED_AS = ["two", "difference"] as const;
export type ComparedAs = (typeof COMPARED_AS)[number];

export type Sides = readonly [first: Side, second: Side];

export interface Comparison {
  readonly by: ComparedBy;
  /** Null: those that suit the collection. */
  readonly sides: Sides | null;
  readonly as: ComparedAs;
}

export const FIRST_COMPARISON: Comparison = Object.freeze({ by: "years", sides: null, as: "two" });

/** As many venues or files as one part may name. */
const MOST_NAMED = 50;

export function writeComparison(query: URLSearchParams, { by, sides, as }: Comparison): void {
  query.set("compare", by);
  if (sides !== null) {
    query.set("first", writeSide(by, sides[0]));
    query.set("second", writeSide(by, sides[1]));
  }
  if (as !== FIRST_COMPARISON.as) query.set("shown", as);
}

/** What `writeComparison` wrote; null where the address compares nothing. */
export function readComparison(query: URLSearchParams): Comparison | null {
  const by = COMPARED_BY.find((known) => known === query.get("compare"));
  if (by === undefined) return null;
  const [first, second] = [query.get("first"), query.get("second")];
  return {
    by,
    sides:
      first === null && second === null
        ? null
        : [readSide(by, first ?? ""), readSide(by, second ?? "")],
    as: COMPARED_AS.find((known) => known === query.get("shown")) ?? FIRST_COMPARISON.as,
  };
}

/** Empty: all papers. */
function writeSide(by: ComparedBy, side: Side): string {
  if (by === "years") return side.years === null ? "" : printYearRange(side.years);
  return joinItems(side[by]);
}

function readSide(by: ComparedBy, text: string): Side {
  if (by === "years") return { ...WHOLE_SIDE, years: parseYearRange(text) };
  const named = [...new Set(splitItems(text))].filter((item) => item !== "");
  if (by === "files") return { ...WHOLE_SIDE, files: named.slice(0, MOST_NAMED) };
  return { ...WHOLE_SIDE, venues: named.filter(isVenue).slice(0, MOST_NAMED) };
}

function isVenue(text: string): text is EntityId {
  return entityTypeOf(text) === "venue";
}

/** True when both parts hold the same papers by definition. */
export function sameSides([first, second]: Sides): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

/** What a step did that changed the comparison; null: it did not. */
export function compareStepInWords(
  before: Comparison | null,
  after: Comparison | null,
): string | null {
  if (before === after) return null;
  if (after === null) return "Closed the comparison";
  if (before === null) return "Compared two maps";
  if (before.as !== after.as)
    return after.as === "two" ? "Showed two maps side by side" : "Showed what differs";
  if (after.sides === null) return `Compared ${after.by}`;
  const [first, second] = after.sides.map((side) => sideInWords(side, wordsOfId));
  return `Compared ${first!} with ${second!}`;
}

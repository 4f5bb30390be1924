// Two parts of a corpus compared in one network: what each part has of every node and link.
import type { EntityId } from "./ids.ts";
import { fewListed } from "./listed.ts";
import { yearRangeInWords, type YearRange } from "./year-range.ts";

/** One of two parts that are compared: papers that meet all that is set. */
export interface Side {
  /** Papers of unknown year are in no range; null: all years. */
  readonly years: YearRange | null;
  /** Any of these venues; empty: all. */
  readonly venues: readonly EntityId[];
  /** Read from any of these files; empty: all. */
  readonly files: readonly string[];
}

export const WHOLE_SIDE: Side = Object.freeze({ years: null, venues: [], files: [] });

/** What a part has, in columns parallel to the nodes and links of the network of both. */
export interface SideColumns {
  /** Papers of the part within the view. */
  readonly papers: number;
  readonly nodePapers: Uint32Array;
  readonly linkPapers: Uint32Array;
  /** As counted, before normalization; 0: no such link there. */
  readonly linkStrengths: Float64Array;
}

/** From the first part to the second. */
export const CHANGES = ["new", "stronger", "same", "weaker", "gone"] as const;
export type Change = (typeof CHANGES)[number];

export const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  new: "New",
  stronger: "Stronger",
  same: "Same",
  weaker: "Weaker",
  gone: "Gone",
};

/** On light and on dark ground: blue came, orange went, the more the darker; grey stayed. */
export const CHANGE_COLORS: Readonly<
  Record<"light" | "dark", Readonly<Record<Exclude<Change, "same">, string>>>
> = {
  light: { new: "#1a56d6", stronger: "#5597e4", weaker: "#dd9440", gone: "#b3400b" },
  dark: { new: "#4d86ff", stronger: "#8fc0f5", weaker: "#f0bd7c", gone: "#e8682c" },
};

/** What became of something with a value in each part; both 0 is `same`. */
export function changeOf(first: number, second: number): Change {
  if (first === second) return "same";
  if (first === 0) return "new";
  if (second === 0) return "gone";
  return second > first ? "stronger" : "weaker";
}

/** Nodes or links by what became of them. */
export function countChanges(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): Readonly<Record<Change, number>> {
  const counts = { new: 0, stronger: 0, same: 0, weaker: 0, gone: 0 };
  for (let i = 0; i < first.length; i++) counts[changeOf(first[i]!, second[i]!)]++;
  return counts;
}

/** A part in words: `2019 to 2021, ICLR or NeurIPS`; `all papers` where nothing is set. */
export function sideInWords(side: Side, nameOf: (id: EntityId) => string): string {
  const parts = [
    side.years === null ? "" : yearRangeInWords(side.years),
    fewListed(side.venues.map(nameOf), "or"),
    fewListed(side.files, "or"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "all papers" : parts.join(", ");
}

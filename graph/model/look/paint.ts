// The colours of a map's nodes for what they shall stand for, with the legend that explains them.
import type { CategoryColumn, ColorBy, NodeColumn, NumberColumn } from "../look.ts";
import { COLOR_WORDS, offersColor } from "../look.ts";
import type { NetworkMap } from "../network-map.ts";
import { COMMUNITY_COLORS } from "../palette.ts";
import { columnOfColor } from "./node-columns.ts";
import type { NumberKind, Tick } from "./number-scale.ts";
import { numberScale } from "./number-scale.ts";
import type { Ramp } from "./ramp.ts";
import { colorAt, EMBER, RAMP_STEPS, TIDE } from "./ramp.ts";

/** Nodes by tone: few colours, however many nodes. */
export interface Paint {
  /** `#rrggbb`. */
  readonly tones: readonly string[];
  /** Of each node, an index into `tones`. */
  readonly toneOf: Uint16Array;
  /** Tones below this index run from the least to the largest value; 0: they have no order. */
  readonly steps: number;
  readonly legend: ColorLegend;
}

export type ColorLegend = GroupLegend | ScaleLegend | CategoryLegend;

/** The communities, as the map lists them. */
export interface GroupLegend {
  readonly type: "groups";
}

export interface ScaleLegend {
  readonly type: "scale";
  readonly title: string;
  readonly ramp: Ramp;
  readonly ticks: readonly Tick[];
  readonly logarithmic: boolean;
  /** Nodes of which it is not known. */
  readonly unknown: number;
}

export interface CategoryLegend {
  readonly type: "categories";
  readonly title: string;
  readonly entries: readonly CategoryEntry[];
}

export interface CategoryEntry {
  readonly tone: number;
  readonly label: string;
  readonly color: string;
  /** Nodes of that colour. */
  readonly nodes: number;
}

/** Categories with a colour of their own; the palette's eleventh is too near to grey. */
const MOST_CATEGORIES = 10;
/** The same where they bring their colours: more would fill the screen with their legend. */
const MOST_COLORED = 24;
/** All categories after these. */
const OTHER_COLOR = "#6d7484";
const UNKNOWN_COLOR = "#a9adb6";

const KINDS: Readonly<Partial<Record<ColorBy, NumberKind>>> = {
  "first-year": "year",
  "mean-year": "year",
  "last-year": "year",
  acceptance: "share",
  highlights: "share",
};

/**
 * The paint of a map; by community where the network does not offer the colour, or the column that it
 * needs is not there. Cost: linear in nodes, n log n for numbers.
 *
 * @param column what the map does not carry
 */
export function paintOf(map: NetworkMap, colorBy: ColorBy, column: NodeColumn | null): Paint {
  const known = columnOfColor(map, colorBy) ?? column;
  if (colorBy === "community" || known === null || !offersColor(map.network.kind, colorBy))
    return byCommunity(map);
  return known.type === "number"
    ? byNumber(known, colorBy)
    : byCategory(known, COLOR_WORDS[colorBy]);
}

function byCommunity({ communities, partition }: NetworkMap): Paint {
  return {
    tones: communities.map(({ color }) => color),
    toneOf: Uint16Array.from(partition.communities),
    steps: 0,
    legend: { type: "groups" },
  };
}

function byNumber({ values }: NumberColumn, colorBy: ColorBy): Paint {
  const kind = KINDS[colorBy] ?? "amount";
  const ramp = kind === "year" ? TIDE : EMBER;
  const { place, ticks, logarithmic, unknown } = numberScale(values, kind);
  const steps = Array.from({ length: RAMP_STEPS }, (_, i) => colorAt(ramp, i / (RAMP_STEPS - 1)));
  return {
    tones: [...steps, ramp.unknown],
    toneOf: Uint16Array.from(values, (value) =>
      Number.isNaN(value) ? RAMP_STEPS : Math.round(place(value) * (RAMP_STEPS - 1)),
    ),
    steps: RAMP_STEPS,
    legend: { type: "scale", title: COLOR_WORDS[colorBy], ramp, ticks, logarithmic, unknown },
  };
}

function byCategory(
  { names, values, colors, unknown = "not known" }: CategoryColumn,
  title: string,
): Paint {
  const own = Math.min(names.length, colors === undefined ? MOST_CATEGORIES : MOST_COLORED);
  const tones = [...(colors ?? COMMUNITY_COLORS).slice(0, own), OTHER_COLOR, UNKNOWN_COLOR];
  const toneOf = Uint16Array.from(values, (value) => (value < 0 ? own + 1 : Math.min(value, own)));
  const counts = tones.map(() => 0);
  for (const tone of toneOf) counts[tone]!++;
  const labels = [...names.slice(0, own), othersInWords(names.length - own), unknown];
  const entries = labels.map((label, tone) => ({
    tone,
    label,
    color: tones[tone]!,
    nodes: counts[tone]!,
  }));
  const legend = { title, entries: entries.filter(({ nodes }) => nodes > 0) };
  return { tones, toneOf, steps: 0, legend: { type: "categories", ...legend } };
}

function othersInWords(count: number): string {
  return count === 1 ? "1 other" : `${count} others`;
}

/** Ends of a link that are less than this share of the ramp apart give it the tone between them. */
const NEAR = 0.25;

/** The tone of a link between two nodes: that of both, or the one between near ones; null: none. */
export function toneBetween(
  { toneOf, steps }: Pick<Paint, "toneOf" | "steps">,
  source: number,
  target: number,
): number | null {
  const [one, other] = [toneOf[source]!, toneOf[target]!];
  if (one === other) return one;
  const near = Math.max(one, other) < steps && Math.abs(one - other) < NEAR * steps;
  return near ? Math.round((one + other) / 2) : null;
}

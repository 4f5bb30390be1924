// How nodes and links look: sizes, colours, and which lies above which. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import type { Drawn } from "./drawn.ts";
import type { Extent } from "./geometry.ts";
import { spanOf, wholeExtent } from "./geometry.ts";
import type { Palette } from "./palette.ts";
import { linkColor, nodeColor } from "./palette.ts";
import { blend } from "./color.ts";
import type { Reveal, RevealPart } from "./reveal.ts";

/** Smallest and largest radius, as shares of the map's longer side. */
export const SMALLEST_DISC = 1 / 420;
export const LARGEST_DISC = 1 / 26;

/**
 * Radii as drawn, in graph units: as laid out, but none too small to see; and all shrunk alike where
 * a map is so small that the largest would fill the screen.
 */
export function discRadii(map: NetworkMap, extent: Extent = wholeExtent(map)): Float64Array {
  const span = spanOf(extent);
  const most = map.layout.radii.reduce((a, b) => Math.max(a, b), 0);
  const shrink = most > span * LARGEST_DISC ? (span * LARGEST_DISC) / most : 1;
  const least = span * smallestDisc(map);
  return map.layout.radii.map((radius) => Math.max(radius * shrink, least));
}

/** Of a map in levels, whose members are seen from near: no larger than its many nodes leave room for. */
function smallestDisc({ levels }: NetworkMap): number {
  if (levels === undefined) return SMALLEST_DISC;
  return Math.min(SMALLEST_DISC, 0.3 / Math.sqrt(levels.outline.whole.nodes));
}

/** Radii of discs of which some grow still: as their area tells, but none too small to see. */
export function grownRadii(
  radii: Float64Array,
  extent: Extent,
  { sizes }: RevealPart,
): Float64Array {
  const least = spanOf(extent) * SMALLEST_DISC;
  return radii.map((radius, i) => Math.max(radius * Math.sqrt(sizes[i]!), least));
}

/** How a node or link looks. */
export interface Look {
  /** Radius or width, graph units. */
  size: number;
  color: string;
  hidden: boolean;
}

/** How nodes and links look, whole or as far as they are shown; each is written into a look. */
export interface Looks {
  readonly node: (node: number, reveal: Reveal | null, into: Look) => void;
  readonly link: (link: number, reveal: Reveal | null, into: Look) => void;
}

/** The looks of a drawn map in some colours. Cost: linear once, then none. */
export function looksOf({ map, extent, aside }: Drawn, palette: Palette): Looks {
  const radii = discRadii(map, extent);
  const unit = lineUnit(map, extent);
  const widths = linkWidths(map.network.links.strengths);
  const least = spanOf(extent) * SMALLEST_DISC;
  const { paper } = palette.ground;
  const faded = (color: string, light: number) =>
    light === 1 || light === 0 ? color : blend(color, paper, light);
  return {
    node(node, reveal, into) {
      const [share, light] = shareOf(reveal?.nodes, node);
      into.size = reveal === null ? radii[node]! : Math.max(radii[node]! * Math.sqrt(share), least);
      into.color = faded(nodeColor(map, palette, node), light);
      into.hidden = light === 0;
    },
    link(link, reveal, into) {
      const [share, light] = shareOf(reveal?.links, link);
      into.size = (reveal === null ? widths[link]! : Math.max(1, widths[link]! * share)) * unit;
      into.color = faded(linkColor(map, palette, link), light);
      into.hidden = light === 0 || aside?.[link] === 1;
    },
  };
}

const WHOLE = [1, 1] as const;

function shareOf(part: RevealPart | undefined, i: number): readonly [size: number, light: number] {
  return part === undefined ? WHOLE : [part.sizes[i]!, part.lights[i]!];
}

/** Width of the thinnest line in graph units: the fewer lines there are, the wider each. */
export function lineUnit(map: NetworkMap, extent: Extent): number {
  const few = Math.max(1, 2.6 - 0.5 * Math.log10(map.network.links.sources.length + 1));
  return (spanOf(extent) / 780) * few * (smallestDisc(map) / SMALLEST_DISC);
}

/** Line widths in units of the thinnest: 1 for the weakest link to 6 for the strongest. */
export function linkWidths(strengths: Float64Array): Float64Array {
  let [least, most] = [Infinity, 0];
  for (const strength of strengths) {
    least = Math.min(least, strength);
    most = Math.max(most, strength);
  }
  if (most <= least) return strengths.map(() => 1);
  return strengths.map((strength) => 1 + 5 * ((strength - least) / (most - least)) ** 0.75);
}

/**
 * The links in the order in which they are drawn: those between communities first, then from weak to
 * strong, so that what is strong lies above. Cost: linear, and a sort of the distinct strengths.
 */
export function drawOrder({ network, partition }: NetworkMap): Uint32Array {
  const { sources, targets, strengths } = network.links;
  const { communities } = partition;
  const isInner = (k: number) => communities[sources[k]!] === communities[targets[k]!];
  // Counted by strength, not compared one by one: links of one strength are many.
  const counts = new Map<number, { outer: number; inner: number }>();
  for (const strength of Float64Array.from(new Set(strengths)).sort())
    counts.set(strength, { outer: 0, inner: 0 });
  strengths.forEach((strength, k) => counts.get(strength)![isInner(k) ? "inner" : "outer"]++);
  // From how many there are to where each begins.
  let next = 0;
  for (const side of ["outer", "inner"] as const) {
    for (const count of counts.values()) {
      const here = count[side];
      count[side] = next;
      next += here;
    }
  }
  const order = new Uint32Array(strengths.length);
  strengths.forEach((strength, k) => {
    order[counts.get(strength)![isInner(k) ? "inner" : "outer"]++] = k;
  });
  return order;
}

// Positions and sizes of a view that goes on from its reference.
import type { Layout, Partition, Steady } from "../../model/network-map.ts";
import { layOut, scaled } from "../layout/layout.ts";
import { radiiOf } from "../layout/radii.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { placeFrom } from "./place-from.ts";
import type { Known } from "./reference.ts";
import { turnTowards } from "./turn-towards.ts";

/**
 * With fewer nodes in common than this share of a map's, its layout begins from nothing. A filtered map is
 * looked at beside the other one; that of more papers is there to stay, and should show them well.
 */
const ENOUGH_KNOWN = { suggested: 0.5, uncorrected: 0.5, earlier: 0.75 };
/** Views of at most so many nodes are placed in both ways … */
const SMALL = 200;
/** … and anew if staying would make links longer than so many times their length. */
const LONGEST = 4 / 3;

/** What is laid out. */
export interface LaidOut {
  readonly links: WeightedLinks;
  readonly occurrences: Uint32Array;
  readonly partition: Partition;
  readonly seed: number;
}

/**
 * Positions and radii as layOut gives them, from the places of the reference (place-from.ts). A view of
 * which the reference knows too little is laid out anew and turned its way (turn-towards.ts); so is
 * a small one whose links, beside the width of the map, would be longer by a third otherwise.
 *
 * Cost: that of placeFrom or of layOut, for views of at most 200 nodes that of both.
 */
export function layOutFrom(
  { links, occurrences, partition, seed }: LaidOut,
  known: Known,
  from: Steady["from"],
): { readonly layout: Layout; readonly keepsPlaces: boolean } {
  const anew = (): Layout => {
    const layout = layOut(links, occurrences, partition, { layout: "forceatlas2", seed });
    return turnTowards(layout, known);
  };
  if (known.count === 0 || known.count < ENOUGH_KNOWN[from] * links.nodeCount)
    return { layout: anew(), keepsPlaces: false };
  const radii = radiiOf(occurrences);
  const { x, y } = placeFrom({ links, radii, partition, seed }, known);
  const kept = scaled(x, y, radii);
  if (links.nodeCount <= SMALL) {
    const layout = anew();
    if (linkLength(links, kept) > LONGEST * linkLength(links, layout))
      return { layout, keepsPlaces: false };
  }
  return { layout: kept, keepsPlaces: true };
}

/** Sum of the lengths of links, beside the mean distance of a node from the middle of all. */
function linkLength({ sources, targets }: WeightedLinks, { x, y }: Layout): number {
  const mean = (values: Float64Array): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  const spread = mean(x.map((value, node) => Math.hypot(value - meanX, y[node]! - meanY)));
  let length = 0;
  for (let link = 0; link < sources.length; link++) {
    const [a, b] = [sources[link]!, targets[link]!];
    length += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  }
  return spread === 0 ? 0 : length / spread;
}

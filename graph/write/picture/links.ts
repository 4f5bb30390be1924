// The links of a picture: curves of their community's colour, the stronger the wider and darker.
import type { DressedMap } from "../../model/look/dressed-map.ts";
import { toneBetween } from "../../model/look/paint.ts";
import type { NetworkMap } from "../../model/network-map.ts";
import { nodeColor } from "../colors.ts";
import type { PictureOptions } from "../../model/picture.ts";
import type { Disc } from "./frame.ts";
import type { LineMark, Point } from "./marks.ts";

/** Beyond this many, the weakest are left out: no eye and few programs could follow. */
export const MOST_LINKS = 4000;
/** In a small map, that is where links would hide each other: so many for each node, and no fewer than the least. */
const LINKS_PER_NODE = 2;
const FEWEST_CUT = 1000;
/** How far a curve leaves the straight line, as a share of its length. */
const BEND = 0.13;
const BETWEEN = "#7b8494";

/** The links to draw, weakest first: the strongest of all, as many as above. Cost: m·log m. */
export function linksDrawn({ network }: NetworkMap): number[] {
  const { strengths } = network.links;
  const enough = Math.max(FEWEST_CUT, LINKS_PER_NODE * network.nodes.ids.length);
  return Array.from(strengths.keys())
    .sort((a, b) => strengths[b]! - strengths[a]! || a - b)
    .slice(0, Math.min(MOST_LINKS, enough))
    .reverse();
}

/**
 * A line for each of the links.
 *
 * @param colorOf the colour of a link; absent: that of its community
 */
export function* lineMarks(
  map: DressedMap,
  discs: readonly Disc[],
  drawn: readonly number[],
  linkShape: PictureOptions["linkShape"],
  colorOf?: (link: number) => string,
): Generator<LineMark> {
  const { sources, targets, strengths } = map.network.links;
  const { communities } = map.partition;
  const weakest = strengths[drawn[0]!] ?? 0;
  const range = (strengths[drawn.at(-1)!] ?? 0) - weakest;
  const crowd = Math.max(1, Math.sqrt(drawn.length / 400));
  for (const link of drawn) {
    const [source, target] = [sources[link]!, targets[link]!];
    const share = range > 0 ? Math.sqrt((strengths[link]! - weakest) / range) : 0;
    const inner = colorOf !== undefined || communities[source] === communities[target];
    const own = colorOf?.(link) ?? (inner ? innerColor(map, source, target) : null);
    const color = own ?? BETWEEN;
    const opacity = (inner ? 0.5 + 0.35 * share : 0.32 + 0.4 * share) / Math.sqrt(crowd);
    const width = (1.2 + 4.4 * share) / Math.sqrt(Math.sqrt(crowd));
    const [from, to] = [discs[source]!, discs[target]!];
    const bend = linkShape === "straight" ? null : bendOf(from, to);
    yield { kind: "line", from, bend, to, stroke: { color, width, opacity } };
  }
}

/** The colour of a link inside a community; null where its ends have nothing in common. */
function innerColor(map: DressedMap, source: number, target: number): string | null {
  if (map.dress === undefined) return nodeColor(map, source);
  const tone = toneBetween(map.dress.paint, source, target);
  return tone === null ? null : map.dress.paint.tones[tone]!;
}

function bendOf(from: Point, to: Point): Point {
  return {
    x: (from.x + to.x) / 2 - (to.y - from.y) * BEND,
    y: (from.y + to.y) / 2 + (to.x - from.x) * BEND,
  };
}

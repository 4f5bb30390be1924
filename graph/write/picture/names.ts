// Which names stand in a picture, and where: communities in large type, nodes by importance, none
// over another. Greedy: whoever comes first takes the best free place.
import type { NetworkMap } from "../../model/network-map.ts";
import { shortened, textWidth, wrapped } from "../text-width.ts";
import type { Box } from "../../model/boxes.ts";
import { inside, overlap, reach } from "../../model/boxes.ts";
import { nameCost } from "../../model/name-cost.ts";
import type { Disc } from "./frame.ts";

export interface Name {
  readonly lines: readonly string[];
  readonly size: number;
  /** null: of a node. */
  readonly community: number | null;
  readonly anchor: "start" | "middle" | "end";
  /** Of the anchor; y of the first baseline. */
  readonly x: number;
  readonly y: number;
}

const LINE = 1.2;
/** Square pixels of the map per name of a node. */
const ROOM = 10_500;
/** Discs that a name may hardly touch, and those that are named before the communities. */
const IMPORTANT = 60;
/** Discs that a name had better leave free; the rest is dust. */
const LOOKED_AT = 2000;
const FOREMOST = 4;
/** The smallest disc with a name. */
const SMALLEST_NAMED = 2.5;
/** Smallest community with a name, as a share of all nodes. */
const NAMED_SHARE = 0.018;
/** Widths are estimates; other faces than Helvetica run wider. */
const SLACK = 1.05;

interface Place {
  readonly box: Box;
  readonly anchor: Name["anchor"];
  /** How much worse it is than the first choice, in covered discs. */
  readonly detour: number;
}

/**
 * The names that fit into a box. Cost: names × discs.
 *
 * @param called what each node is called
 */
export function placeNames(
  map: NetworkMap,
  called: readonly string[],
  discs: readonly Disc[],
  frame: Box,
): Name[] {
  const { totalLinkStrengths } = map.network.nodes;
  const order = [...discs].sort(
    (a, b) =>
      b.radius - a.radius ||
      totalLinkStrengths[b.node]! - totalLinkStrengths[a.node]! ||
      a.node - b.node,
  );
  const taken: Box[] = [];
  const important = order.slice(0, IMPORTANT);
  const lesser = order.slice(IMPORTANT, LOOKED_AT);
  const named = order.filter(({ radius }) => radius >= SMALLEST_NAMED);
  const most = Math.round((frame.width * frame.height) / ROOM);
  const isFree = (box: Box): boolean =>
    inside(box, frame) && taken.every((other) => !overlap(box, other));
  const placeNode = (disc: Disc): Name[] => {
    const size = nodeSize(disc.radius);
    const text = shortened(called[disc.node]!, 40);
    if (text === "") return [];
    const free = placesBeside(disc, text, size).filter(
      ({ box }) => isFree(box) && covered(important, box, disc.node) < 0.25,
    );
    const place = cheapest(free, ({ box, detour }) => covered(lesser, box, disc.node) + detour);
    if (place === undefined) return [];
    taken.push(place.box);
    return [standing([text], size, null, place)];
  };
  const foremost = named.slice(0, FOREMOST).flatMap(placeNode);
  const communities = communityPlaces(map, discs).flatMap(({ lines, size, id, places }) => {
    const best = cheapest(
      places.filter(({ box }) => isFree(box)),
      ({ box, detour }) =>
        nameCost(order, box, map.partition.communities, id, size * LINE) + detour,
    );
    if (best === undefined) return [];
    taken.push(best.box);
    return [standing(lines, size, id, best)];
  });
  const others: Name[] = [];
  for (const disc of named.slice(FOREMOST)) {
    if (others.length + foremost.length >= most) break;
    others.push(...placeNode(disc));
  }
  return [...others, ...foremost, ...communities];
}

/** Type grows with the disc: 14 to 21 pixels. */
function nodeSize(radius: number): number {
  return Math.round(Math.min(21, 13.5 + radius / 3.2) * 2) / 2;
}

function placesBeside({ x, y, radius }: Disc, text: string, size: number): Place[] {
  const width = textWidth(text, size) * SLACK;
  const height = size * LINE;
  const gap = radius + 4;
  const slant = radius * Math.SQRT1_2 + 2;
  const at = (left: number, top: number, anchor: Name["anchor"]): Omit<Place, "detour"> => ({
    box: { x: left, y: top, width, height },
    anchor,
  });
  const places = [
    at(x + gap, y - height / 2, "start"),
    at(x - width / 2, y + gap - 1, "middle"),
    at(x - gap - width, y - height / 2, "end"),
    at(x - width / 2, y - gap - height + 1, "middle"),
    at(x + slant, y + slant, "start"),
    at(x + slant, y - slant - height, "start"),
    at(x - slant - width, y + slant, "end"),
    at(x - slant - width, y - slant - height, "end"),
  ];
  return places.map((place, rank) => ({ ...place, detour: rank * 0.15 }));
}

function standing(
  lines: readonly string[],
  size: number,
  community: number | null,
  { box, anchor }: Place,
): Name {
  const shares = { start: 0, middle: 0.5, end: 1 };
  // The middle of the letters is about a third of the size above the baseline.
  const y = box.y + (box.height / lines.length) * 0.5 + size * 0.34;
  return { lines, size, community, anchor, x: box.x + box.width * shares[anchor], y };
}

/** How much of other discs a box covers, in radii. */
function covered(discs: readonly Disc[], box: Box, own: number): number {
  let sum = 0;
  for (const disc of discs) if (disc.node !== own) sum += reach(box, disc);
  return sum;
}

interface CommunityPlaces {
  readonly id: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly places: readonly Place[];
}

/** The names of the communities, largest first, at places around the middle of their members. */
function communityPlaces(map: NetworkMap, discs: readonly Disc[]): CommunityPlaces[] {
  // One group needs no name: it is the map. Groups of countries have those of their members.
  if (map.communities.length < 2 || map.network.kind === "countries") return [];
  const least = Math.max(3, discs.length * NAMED_SHARE);
  const largest = map.communities[0]!.size;
  const centres = centresOf(map, discs);
  return map.communities
    .filter(({ size }) => size >= least)
    .map(({ id, label, size: members }) => {
      const size = Math.round(16.5 + 9.5 * Math.sqrt(members / largest));
      const text = shortened(label, 44);
      const lines = shortened(text, 20) === text ? [text] : inTwoLines(text);
      const width = Math.max(...lines.map((line) => textWidth(line, size, true))) * SLACK + 8;
      const height = lines.length * size * LINE;
      const { x, y } = centres[id]!;
      const places = [];
      for (let down = -6; down <= 6; down++)
        for (let across = -2; across <= 2; across++)
          places.push({
            anchor: "middle" as const,
            box: {
              x: x - width / 2 + across * 0.25 * width,
              y: y - height / 2 + down * 0.75 * size,
              width,
              height,
            },
            detour: 0.45 * Math.hypot(down, across * 2),
          });
      return { id, lines, size, places };
    });
}

/** Broken at the space nearest to the middle; without spaces, as ideographs are written, in the middle. */
function inTwoLines(text: string): readonly string[] {
  const middle = text.length / 2;
  const split = cheapest(
    Array.from(text.matchAll(/ /g), ({ index }) => index),
    (at) => Math.abs(at - middle),
  );
  if (split === undefined) return wrapped(text, textWidth(text, 1) * 0.6, 1);
  return [text.slice(0, split), text.slice(split + 1)];
}

/** Centres of communities, each member weighing as much as its disc's area. */
function centresOf(map: NetworkMap, discs: readonly Disc[]): { x: number; y: number }[] {
  const sums = Array.from({ length: map.partition.count }, () => ({ x: 0, y: 0, weight: 0 }));
  for (const { node, x, y, radius } of discs) {
    const sum = sums[map.partition.communities[node]!]!;
    sum.x += x * radius ** 2;
    sum.y += y * radius ** 2;
    sum.weight += radius ** 2;
  }
  return sums.map(({ x, y, weight }) => ({ x: x / weight, y: y / weight }));
}

function cheapest<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  let least = Infinity;
  for (const item of items) {
    const its = cost(item);
    if (its < least) [best, least] = [item, its];
  }
  return best;
}

// Which names stand on the map and where they would like to stand: communities in large type while
// far out, nodes by importance. Pure; widths come from a measuring function.
import type { NetworkMap } from "../../graph/index.ts";
import type { Point, Projection } from "./geometry.ts";
import { project } from "./geometry.ts";
import type { Box } from "../../graph/model/boxes.ts";
import type { LabelRequest } from "./placement.ts";

/** Width of a text in pixels at a font size. */
export type Measure = (text: string, size: number) => number;

export interface NodeLabel {
  readonly type: "node";
  readonly index: number;
  readonly text: string;
  /** Font size in pixels. */
  readonly size: number;
}

export interface CommunityLabel {
  readonly type: "community";
  readonly community: number;
  readonly lines: readonly string[];
  readonly size: number;
}

const LONGEST = 42; // characters of a node label
const GAP = 4; // pixels between a disc and its label
const LINE_HEIGHT = 1.2;

/** A text cut to a number of characters at a word's end, with "…" where something is missing. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > longest / 2 ? space : longest).replace(/(?<![\s,;:.])[\s,;:.]+$/u, "")}…`;
}

/** Nodes from the most important to the least: by size on the map, link strength, then index. */
export function nodesByImportance(map: NetworkMap): Uint32Array {
  const { radii } = map.layout;
  const { totalLinkStrengths } = map.network.nodes;
  return Uint32Array.from(radii.keys()).sort(
    (a, b) => radii[b]! - radii[a]! || totalLinkStrengths[b]! - totalLinkStrengths[a]! || a - b,
  );
}

/** Font size of a node's label, 11 to 15 px with the radius of its disc in pixels. */
export function nodeLabelSize(radius: number): number {
  return Math.round(Math.min(15, 10.5 + radius / 5) * 2) / 2;
}

/** The request to label one node: beside its disc, else below or above, else at a corner. */
export function nodeRequest(
  map: NetworkMap,
  index: number,
  centre: Point,
  radius: number,
  measure: Measure,
  urgent: boolean,
): LabelRequest<NodeLabel> {
  const size = nodeLabelSize(radius);
  const text = shorten(map.network.nodes.labels[index]!, LONGEST);
  const width = measure(text, size);
  const height = size * LINE_HEIGHT;
  const at = (x: number, y: number): Box => ({ x, y, width, height });
  const reach = radius + GAP;
  // Beside a corner: there the edge of the disc is only 0.71 radii away along each axis.
  const slant = radius * Math.SQRT1_2 + GAP / 2;
  return {
    item: { type: "node", index, text, size },
    urgent,
    places: [
      at(centre.x + reach, centre.y - height / 2),
      at(centre.x - width / 2, centre.y + reach - 1),
      at(centre.x - reach - width, centre.y - height / 2),
      at(centre.x - width / 2, centre.y - reach - height + 1),
      at(centre.x + slant, centre.y + slant),
      at(centre.x + slant, centre.y - slant - height),
      at(centre.x - slant - width, centre.y + slant),
      at(centre.x - slant - width, centre.y - slant - height),
    ],
  };
}

/** The words of a community's label in at most two lines of about equal length. */
export function labelLines(label: string): readonly string[] {
  const text = shorten(label, 44);
  if (text.length <= 22) return [text];
  const middle = text.length / 2;
  const spaces = Array.from(text.matchAll(/ /g), ({ index }) => index);
  const split = spaces.reduce(
    (best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best),
    -1,
  );
  return split < 0 ? [text] : [text.slice(0, split), text.slice(split + 1)];
}

/** Centres of communities, each member weighing as much as its disc's area. Graph units. */
export function communityCentres(map: NetworkMap): readonly Point[] {
  const { count, communities } = map.partition;
  const { x, y, radii } = map.layout;
  const sums = Array.from({ length: count }, () => ({ x: 0, y: 0, weight: 0 }));
  communities.forEach((community, i) => {
    const sum = sums[community]!;
    const weight = radii[i]! ** 2 || 1;
    sum.x += x[i]! * weight;
    sum.y += y[i]! * weight;
    sum.weight += weight;
  });
  return sums.map((sum) => ({ x: sum.x / sum.weight, y: sum.y / sum.weight }));
}

/** The lines of a community's name and their box; `share`: its members by those of the largest. */
function nameOf(label: string, share: number, scale: number, measure: Measure) {
  const size = Math.round(scale * (12.5 + 6.5 * Math.sqrt(share)));
  const lines = labelLines(label);
  const width = Math.max(...lines.map((line) => measure(line, size))) + 8;
  return { size, lines, width, height: lines.length * size * LINE_HEIGHT };
}

/**
 * The requests to name communities that stand as one disc, at that disc: below it, on it where it is
 * large, else beside it.
 *
 * @param groups the community by the node that stands for it
 * @param discs those in view, most important first
 */
export function* groupRequests(
  map: NetworkMap,
  groups: ReadonlyMap<number, number>,
  discs: Iterable<{ readonly node: number; readonly radius: number } & Point>,
  measure: Measure,
  scale: number,
): Generator<LabelRequest<CommunityLabel>> {
  const largest = map.communities[0]?.size ?? 1;
  for (const { node, x, y, radius } of discs) {
    const id = groups.get(node);
    const label = map.network.nodes.labels[node]!;
    if (id === undefined || label === "") continue;
    // A disc for many has as many links as members.
    const share = map.network.nodes.degrees[node]! / largest;
    const { size, lines, width, height } = nameOf(label, share, scale, measure);
    const reach = radius + GAP / 2;
    const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
    yield {
      item: { type: "community", community: id, lines, size },
      urgent: false,
      places: [
        at(x - width / 2, y + reach),
        at(x - width / 2, y - reach - height),
        at(x + reach, y - height / 2),
        at(x - reach - width, y - height / 2),
      ],
    };
  }
}

/** Where a name may stand: offsets from the centre of its community, in heights of two lines … */
const ROWS = [0, -0.6, 0.6, -1.2, 1.2, -1.8, 1.8, -2.4, 2.4];
/** … and in widths of the name. */
const COLUMNS = [0, -0.35, 0.35, -0.7, 0.7];
/** How much being one height away counts, in covered discs. */
const DISTANCE_COST = 0.9;

/**
 * How ill a name would stand in each of some boxes; infinite where it must not stand.
 *
 * @param around the box that holds them all
 * @param line height of one line in pixels
 */
export type Crowd = (community: number, around: Box, line: number) => (box: Box) => number;

/**
 * The requests to name communities, largest first, around their centres; where they cover least.
 *
 * @param scale of the type, 1 on a large screen
 * @param share of the nodes that a community must have to be named
 * @param without communities that have no name of this kind
 * @param crowd how much of others a community's name would cover in a box
 */
export function* communityRequests(
  map: NetworkMap,
  centres: readonly Point[],
  projection: Projection,
  measure: Measure,
  {
    scale,
    share,
    without,
  }: {
    readonly scale: number;
    readonly share: number;
    readonly without: ReadonlySet<number>;
  },
  crowd: Crowd,
): Generator<LabelRequest<CommunityLabel>> {
  // One group needs no name on the map: it is the map.
  if (map.communities.length < 2) return;
  const least = Math.max(3, map.network.nodes.ids.length * share);
  const largest = map.communities[0]?.size ?? 1;
  for (const { id, label, size: members } of map.communities) {
    if (members < least || without.has(id)) continue;
    const { size, lines, width, height } = nameOf(label, members / largest, scale, measure);
    const centre = project(projection, centres[id]!.x, centres[id]!.y);
    const line = size * LINE_HEIGHT;
    const boxes = ROWS.flatMap((row) =>
      COLUMNS.map((column) => ({
        x: centre.x + (column - 0.5) * width,
        y: centre.y - height / 2 + row * 2 * line,
        width,
        height,
        cost: DISTANCE_COST * Math.hypot(row, (column * width) / (2 * line)),
      })),
    );
    const costOf = crowd(id, around(boxes, 2 * line), line);
    const places = boxes
      .map(({ cost, ...box }) => ({ box, cost: cost + costOf(box) }))
      .filter(({ cost }) => cost < Infinity)
      .sort((a, b) => a.cost - b.cost);
    yield {
      item: { type: "community", community: id, lines, size },
      urgent: false,
      places: places.map(({ box }) => box),
    };
  }
}

/** The box that holds some, and a margin around them. */
function around(boxes: readonly Box[], margin: number): Box {
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
}

// Turns a map into the graphology graph that sigma draws: places, sizes and colours. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import { UndirectedGraph } from "graphology";
import { extentOf, spanOf } from "./geometry.ts";
import type { Palette } from "./palette.ts";

/** Above this many links, they are drawn as plain lines: sixfold faster without a GPU. */
export const MANY_LINKS = 6000;

/** Smallest radius, as a share of the map's longer side. */
const SMALLEST_DISC = 1 / 420;

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
}

export interface LinkLook {
  size: number;
  color: string;
  type: "thick" | "line";
}

export type MapGraph = UndirectedGraph<NodeLook, LinkLook>;

/** Radii as drawn, in graph units: as laid out, but never too small to see. */
export function discRadii(map: NetworkMap): Float64Array {
  const least = spanOf(extentOf(map.layout)) * SMALLEST_DISC;
  return map.layout.radii.map((radius) => Math.max(radius, least));
}

/** Width of the thinnest line in graph units. */
export function lineUnit(map: NetworkMap): number {
  return spanOf(extentOf(map.layout)) / 780;
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

/** The colour of each link: of its community, or quiet between two. */
export function linkColor(map: NetworkMap, palette: Palette, link: number): string {
  const { communities } = map.partition;
  const source = communities[map.network.links.sources[link]!];
  const target = communities[map.network.links.targets[link]!];
  if (source === undefined || source !== target) return palette.between;
  return palette.communities[source]?.link ?? palette.between;
}

/** Builds the graph; nodes in order of the map, links from weak to strong (drawn later = above). */
export function graphOf(map: NetworkMap, palette: Palette): MapGraph {
  const graph: MapGraph = new UndirectedGraph();
  const { nodes, links } = map.network;
  const radii = discRadii(map);
  nodes.ids.forEach((id, i) => {
    graph.addNode(id, {
      x: map.layout.x[i]!,
      y: map.layout.y[i]!,
      size: radii[i]!,
      color: palette.communities[map.partition.communities[i]!]?.node ?? palette.ground.quiet,
    });
  });
  const type = links.sources.length > MANY_LINKS ? "line" : "thick";
  const unit = lineUnit(map);
  const widths = linkWidths(links.strengths);
  const communities = map.partition.communities;
  const isInner = (k: number) =>
    Number(communities[links.sources[k]!] === communities[links.targets[k]!]);
  const order = Array.from(widths.keys()).sort(
    (a, b) => isInner(a) - isInner(b) || widths[a]! - widths[b]! || a - b,
  );
  for (const k of order) {
    graph.addEdgeWithKey(String(k), nodes.ids[links.sources[k]!], nodes.ids[links.targets[k]!], {
      size: widths[k]! * unit,
      color: linkColor(map, palette, k),
      type,
    });
  }
  return graph;
}

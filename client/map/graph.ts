// Turns a map into the graphology graph that sigma draws: places, sizes and colours. Pure.
import type { NetworkMap } from "../../graph/index.ts";
import { UndirectedGraph } from "graphology";
import type { Drawing } from "../state/drawing.ts";
import type { Drawn } from "./drawn.ts";
import type { Extent } from "./geometry.ts";
import { extentOf, spanOf } from "./geometry.ts";
import type { LinkProgram } from "./link-shape.ts";
import { linkShape } from "./link-shape.ts";
import type { Palette } from "./palette.ts";
import { linkColor, nodeColor } from "./palette.ts";
import { blend } from "./color.ts";
import type { Reveal, RevealPart } from "./reveal.ts";

/** Above this many nodes, discs are drawn as points, which costs a third of triangles. */
const MANY_NODES = 4000;

/** Smallest and largest radius, as shares of the map's longer side. */
const SMALLEST_DISC = 1 / 420;
export const LARGEST_DISC = 1 / 26;

export interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  type: "circle" | "point";
  hidden: boolean;
  /** Of the node in the map. */
  index: number;
}

export interface LinkLook {
  size: number;
  color: string;
  hidden: boolean;
  type: LinkProgram;
}

export type MapGraph = UndirectedGraph<NodeLook, LinkLook>;

/**
 * Radii as drawn, in graph units: as laid out, but none too small to see; and all shrunk alike where
 * a map is so small that the largest would fill the screen.
 */
export function discRadii(map: NetworkMap, extent: Extent = extentOf(map.layout)): Float64Array {
  const span = spanOf(extent);
  const most = map.layout.radii.reduce((a, b) => Math.max(a, b), 0);
  const shrink = most > span * LARGEST_DISC ? (span * LARGEST_DISC) / most : 1;
  return map.layout.radii.map((radius) => Math.max(radius * shrink, span * SMALLEST_DISC));
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

type Paintable = Pick<NodeLook, "size" | "color" | "hidden">;

/** How nodes and links look, whole or as far as they are shown. */
export interface Looks {
  readonly node: (node: number, reveal: Reveal | null) => Paintable;
  readonly link: (link: number, reveal: Reveal | null) => Paintable;
}

/** The looks of a drawn map in some colours. Cost: linear once, then none. */
export function looksOf({ map, extent }: Drawn, palette: Palette): Looks {
  const radii = discRadii(map, extent);
  const unit = lineUnit(map, extent);
  const widths = linkWidths(map.network.links.strengths);
  const least = spanOf(extent) * SMALLEST_DISC;
  const { paper } = palette.ground;
  const faded = (color: string, light: number) =>
    light === 1 || light === 0 ? color : blend(color, paper, light);
  return {
    node(node, reveal) {
      const color = nodeColor(map, palette, node);
      const size = radii[node]!;
      if (reveal === null) return { size, color, hidden: false };
      const [share, light] = [reveal.nodes.sizes[node]!, reveal.nodes.lights[node]!];
      const grown = Math.max(size * Math.sqrt(share), least);
      return { size: grown, color: faded(color, light), hidden: light === 0 };
    },
    link(link, reveal) {
      const color = linkColor(map, palette, link);
      const width = widths[link]!;
      if (reveal === null) return { size: width * unit, color, hidden: false };
      const [share, light] = [reveal.links.sizes[link]!, reveal.links.lights[link]!];
      const grown = Math.max(1, width * share);
      return { size: grown * unit, color: faded(color, light), hidden: light === 0 };
    },
  };
}

/** Width of the thinnest line in graph units: the fewer lines there are, the wider each. */
export function lineUnit(map: NetworkMap, extent: Extent): number {
  const few = Math.max(1, 2.6 - 0.5 * Math.log10(map.network.links.sources.length + 1));
  return (spanOf(extent) / 780) * few;
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
 * Builds the graph; nodes in order of the map, links from weak to strong (drawn later = above).
 * `reveal`: what is shown of it; null: all.
 */
export function graphOf(
  drawn: Drawn,
  palette: Palette,
  drawing: Drawing,
  reveal: Reveal | null = null,
): MapGraph {
  const { map } = drawn;
  const graph: MapGraph = new UndirectedGraph();
  const { nodes, links } = map.network;
  const looks = looksOf(drawn, palette);
  const shape = nodes.ids.length > MANY_NODES ? "point" : "circle";
  nodes.ids.forEach((id, i) => {
    graph.addNode(id, {
      x: map.layout.x[i]!,
      y: map.layout.y[i]!,
      ...looks.node(i, reveal),
      type: shape,
      index: i,
    });
  });
  const { programOf } = linkShape(map, drawing);
  const { strengths } = links;
  const communities = map.partition.communities;
  const isInner = (k: number) =>
    Number(communities[links.sources[k]!] === communities[links.targets[k]!]);
  const order = Array.from(strengths.keys()).sort(
    (a, b) => isInner(a) - isInner(b) || strengths[a]! - strengths[b]! || a - b,
  );
  for (const k of order) {
    graph.addEdgeWithKey(String(k), nodes.ids[links.sources[k]!], nodes.ids[links.targets[k]!], {
      ...looks.link(k, reveal),
      type: programOf(k),
    });
  }
  return graph;
}

/**
 * Gives the nodes of a drawn graph other colours and sizes; whoever watches it hears of it once,
 * however large it is. Cost: linear.
 */
export function repaintNodes(graph: MapGraph, looks: Looks, reveal: Reveal | null): void {
  let node = 0;
  // The graph has its nodes in the order of the map.
  graph.updateEachNodeAttributes((_, look) => ({ ...look, ...looks.node(node++, reveal) }), {
    attributes: ["size", "color"],
  });
}

/** Gives the links of a drawn graph other colours, like `repaintNodes`. */
export function repaintLinks(graph: MapGraph, looks: Looks, reveal: Reveal | null): void {
  graph.updateEachEdgeAttributes((key, look) => ({ ...look, ...looks.link(Number(key), reveal) }), {
    attributes: ["color"],
  });
}

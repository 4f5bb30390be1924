// Positions and sizes: components side by side, each of nested groups.
import type { AnalysisOptions, Layout, Partition } from "../../model/network-map.ts";
import { findComponents } from "../../network/components.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { groupLinks } from "./groups.ts";
import { packComponents } from "./pack.ts";
import type { PlaceParts } from "./place.ts";
import { centred, placeNodes } from "./place.ts";
import { radiiOf } from "./radii.ts";
import { placeAsSunflower } from "./sunflower.ts";

/** Every map fits a circle of this radius about the origin, in graph units. */
export const MAP_RADIUS = 1000;
/** A map of few nodes is not blown up beyond this radius of its largest node. */
const MAX_NODE_RADIUS = 60;

/**
 * Positions and radii. Every map fits the circle of radius 1,000 about the origin; no two discs touch;
 * all numbers are exact in 32 bits. Radii grow with the square root of papers (radii.ts).
 *
 * `forceatlas2`: each component by nested groups (place.ts), the largest in the middle, the others
 * around it, large ones first (pack.ts). `none`: a sunflower, community after community from the
 * middle outwards (sunflower.ts).
 *
 * Cost: about n·log n + links, times the steps of the forces within each group.
 *
 * @param placeParts places the groups of a component, if not one after the other: same bytes
 */
export function layOut(
  links: WeightedLinks,
  occurrences: Uint32Array,
  partition: Partition,
  options: Pick<AnalysisOptions, "layout" | "seed">,
  placeParts?: PlaceParts,
): Layout {
  const radii = radiiOf(occurrences);
  if (links.nodeCount === 0) return { x: new Float64Array(), y: new Float64Array(), radii };
  const { x, y } =
    options.layout === "none"
      ? placeAsSunflower(radii, partition)
      : placeComponents(links, radii, partition, options.seed, placeParts);
  return scaled(x, y, radii);
}

function placeComponents(
  links: WeightedLinks,
  radii: Float64Array,
  partition: Partition,
  seed: number,
  placeParts?: PlaceParts,
): { x: Float64Array; y: Float64Array } {
  const components = findComponents(links.nodeCount, links.sources, links.targets);
  const { members, inside } = groupLinks(links, components.of);
  const placements = members.map((nodes, component) =>
    placeNodes(
      inside[component]!,
      Float64Array.from(nodes, (node) => radii[node]!),
      Uint32Array.from(nodes, (node) => partition.communities[node]!),
      seed,
      placeParts,
    ),
  );
  const centres = packComponents(placements);
  const x = new Float64Array(links.nodeCount);
  const y = new Float64Array(links.nodeCount);
  for (const [component, nodes] of members.entries())
    for (const [k, node] of nodes.entries()) {
      x[node] = centres.x[component]! + placements[component]!.x[k]!;
      y[node] = centres.y[component]! + placements[component]!.y[k]!;
    }
  return { x, y };
}

/** Any placement, scaled to the map's radius and rounded to 32 bits; the gaps between discs are wider than rounding. */
export function scaled(x: Float64Array, y: Float64Array, radii: Float64Array): Layout {
  const middle = centred(x, y, radii);
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const scale = Math.min((MAP_RADIUS * (1 - 1e-6)) / middle.radius, MAX_NODE_RADIUS / largest);
  const rounded = (values: Float64Array): Float64Array =>
    values.map((value) => Math.fround(value * scale));
  return { x: rounded(middle.x), y: rounded(middle.y), radii: rounded(radii) };
}

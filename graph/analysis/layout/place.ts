// Places the nodes of one connected network as nested groups: members inside sub-communities inside
// communities, each level by forces.
import { createRandom } from "../../model/random.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { runLouvain } from "../louvain.ts";
import { runForces } from "./forces.ts";
import { drawTogether, type Shape } from "./compact.ts";
import { groupLinks } from "./groups.ts";
import { removeOverlaps } from "./overlaps.ts";
import { turned, turningAngles } from "./turn.ts";

/** Discs around the origin. */
export interface Placement extends Shape {
  /** Of the circle about the origin that holds all discs. */
  readonly radius: number;
}

/** Larger groups are divided again. */
const LEAF_NODES = 250;
/** Between discs of nodes, in radii of the smallest node. */
export const NODE_GAP = 0.8;
/** Share of a group's circle that its discs fill, before overlaps are removed. */
const NODE_DENSITY = 0.2;
/** Small groups stand closer, or a clique of three would look like three strangers. */
const SMALL_GROUP_DENSITY = 0.25;
const SMALL_GROUP_NODES = 6;
/** The same for circles of groups. */
const GROUP_DENSITY = 0.7;
/** Air between communities and between their parts, in radii of the smallest node … */
const OUTER_AIR = 5;
const INNER_AIR = 1.5;
/** … and so much more, as a share of their mean radius. */
const GROUP_AIR = 0.1;

/**
 * @param radii of the nodes' discs
 * @param groups the group of each node, or null to divide by Louvain's method where that is worth it
 */
export function placeNodes(
  links: WeightedLinks,
  radii: Float64Array,
  groups: Uint32Array | null,
  seed: number,
): Placement {
  const grouped = groupLinks(links, groups ?? subdivide(links, seed));
  const { members, inside, between } = grouped;
  if (members.length === 1)
    return placeByForces(links, radii, NODE_GAP, nodeDensity(radii.length), seed);
  const children = members.map((nodes, group) =>
    placeNodes(
      inside[group]!,
      Float64Array.from(nodes, (node) => radii[node]!),
      groups === null ? new Uint32Array(nodes.length) : null,
      seed,
    ),
  );
  const circles = Float64Array.from(children, (child) => child.radius);
  const meanRadius = circles.reduce((sum, radius) => sum + radius, 0) / circles.length;
  const air = (groups === null ? INNER_AIR : OUTER_AIR) + GROUP_AIR * meanRadius;
  const centres = placeByForces(between, circles, air, GROUP_DENSITY, seed);
  const angles = turningAngles(links, grouped, children, centres);
  const shapes = children.map((child, group) => turnedShape(child, angles[group]!));
  drawTogether(shapes, centres.x, centres.y, air);
  const x = new Float64Array(links.nodeCount);
  const y = new Float64Array(links.nodeCount);
  for (const [group, nodes] of members.entries())
    for (const [k, node] of nodes.entries()) {
      x[node] = centres.x[group]! + shapes[group]!.x[k]!;
      y[node] = centres.y[group]! + shapes[group]!.y[k]!;
    }
  return centred(x, y, radii);
}

function turnedShape({ x, y, radii }: Placement, angle: number): Shape {
  const places = Array.from(x, (_, i) => turned(x[i]!, y[i]!, angle));
  return {
    x: Float64Array.from(places, ([turnedX]) => turnedX),
    y: Float64Array.from(places, ([, turnedY]) => turnedY),
    radii,
  };
}

/** Groups of a network too large to be one; a single group otherwise. */
function subdivide(links: WeightedLinks, seed: number): Uint32Array {
  return links.nodeCount > LEAF_NODES
    ? runLouvain(links, 1, seed)
    : new Uint32Array(links.nodeCount);
}

function nodeDensity(nodeCount: number): number {
  return NODE_DENSITY + SMALL_GROUP_DENSITY * Math.exp((2 - nodeCount) / SMALL_GROUP_NODES);
}

/** ForceAtlas2 from a seeded start, scaled to a density, overlaps removed. */
function placeByForces(
  links: WeightedLinks,
  radii: Float64Array,
  gap: number,
  density: number,
  seed: number,
): Placement {
  const n = links.nodeCount;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const random = createRandom(seed);
  for (let node = 0; node < n; node++) {
    const distance = 10 * Math.sqrt(n * random());
    const angle = 2 * Math.PI * random();
    x[node] = distance * Math.cos(angle);
    y[node] = distance * Math.sin(angle);
  }
  if (n > 2 && links.sources.length > 0) runForces(links, x, y, iterationsFor(n));
  scaleToDensity(x, y, radii, gap, density);
  removeOverlaps(x, y, radii, gap);
  return centred(x, y, radii);
}

function iterationsFor(n: number): number {
  return Math.round(Math.max(60, Math.min(300, 30_000 / n)));
}

/** Scales about the mean so that the discs fill the given share of the circle they spread over. */
function scaleToDensity(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  gap: number,
  density: number,
): void {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanY = y.reduce((sum, value) => sum + value, 0) / n;
  let spread = 0;
  let area = 0;
  for (let i = 0; i < n; i++) {
    spread += (x[i]! - meanX) ** 2 + (y[i]! - meanY) ** 2;
    area += (radii[i]! + gap / 2) ** 2;
  }
  // Points spread evenly over a circle of radius R have a mean square distance of R²/2.
  const scale = spread === 0 ? 1 : Math.sqrt(area / density / ((2 * spread) / n));
  for (let i = 0; i < n; i++) {
    x[i] = (x[i]! - meanX) * scale;
    y[i] = (y[i]! - meanY) * scale;
  }
}

/** Moves the discs so that their enclosing circle is about the origin. */
export function centred(x: Float64Array, y: Float64Array, radii: Float64Array): Placement {
  let centreX = 0;
  let centreY = 0;
  let radius = 0;
  // Steps of 1/k towards the farthest disc close in on the smallest enclosing circle.
  for (let step = 1; step <= 60; step++) {
    radius = 0;
    let far = 0;
    for (let i = 0; i < x.length; i++) {
      const reach = Math.hypot(x[i]! - centreX, y[i]! - centreY) + radii[i]!;
      if (reach > radius) {
        radius = reach;
        far = i;
      }
    }
    if (step === 60) break;
    const away = Math.hypot(x[far]! - centreX, y[far]! - centreY);
    if (away === 0) break;
    centreX += (x[far]! - centreX) / (step + 1);
    centreY += (y[far]! - centreY) / (step + 1);
  }
  return {
    x: x.map((value) => value - centreX),
    y: y.map((value) => value - centreY),
    radii,
    radius,
  };
}

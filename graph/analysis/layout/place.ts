// Places the nodes of one connected network as nested groups: members inside sub-communities inside
// communities, each level by forces.
import { createRandom } from "../../model/random.ts";
import type { WeightedLinks } from "../link-graph.ts";
import { runLouvain } from "../louvain.ts";
import { runForces } from "./forces.ts";
import { drawTogether } from "./compact.ts";
import { groupLinks } from "./groups.ts";
import { removeOverlaps } from "./overlaps.ts";
import type { Shape } from "./rough-shape.ts";
import { strewnStart, unfoldedStart } from "./start.ts";
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

/** How many steps of the forces n nodes take: work / n, within bounds. */
interface Steps {
  readonly least: number;
  readonly most: number;
  readonly work: number;
}

/** A group to be placed by itself: nothing outside it matters to what it looks like. */
export interface Part {
  readonly links: WeightedLinks;
  /** Of the nodes' discs. */
  readonly radii: Float64Array;
  readonly steps: Steps;
}

/** Places some parts as `placePart` does, in whichever order or threads. */
export type PlaceParts = (parts: readonly Part[], seed: number) => readonly Placement[];
const GROUP_STEPS: Steps = { least: 60, most: 300, work: 30_000 };
const NODE_STEPS: Steps = { least: 60, most: 100, work: 15_000 };
/** In components of so many nodes and more; near as good. */
const MANY_NODES = 200_000;
const FEWER_STEPS: Steps = { least: 30, most: 60, work: 8_000 };
/** Groups of more nodes begin unfolded … */
const UNFOLDED_NODES = 8;
/** … but not where most are a link or two from each other: with more links than this share of n². */
const DENSE = 0.1;
const DENSE_NODES = 20;

/**
 * @param radii of the nodes' discs
 * @param groups the group of each node
 */
export function placeNodes(
  links: WeightedLinks,
  radii: Float64Array,
  groups: Uint32Array,
  seed: number,
  placeParts: PlaceParts = oneByOne,
): Placement {
  const steps = links.nodeCount < MANY_NODES ? NODE_STEPS : FEWER_STEPS;
  return placeNested({ links, radii, steps }, groups, OUTER_AIR, seed, placeParts);
}

/** A part, divided again by Louvain's method where that is worth it. */
export function placePart(part: Part, seed: number): Placement {
  return placeNested(part, subdivide(part.links, seed), INNER_AIR, seed, (parts) =>
    parts.map((inner) => placeMembers(inner, seed)),
  );
}

const oneByOne: PlaceParts = (parts, seed) => parts.map((part) => placePart(part, seed));

function placeNested(
  part: Part,
  groups: Uint32Array,
  leastAir: number,
  seed: number,
  placeParts: PlaceParts,
): Placement {
  const { links, radii, steps } = part;
  const grouped = groupLinks(links, groups);
  const { members, inside, between } = grouped;
  if (members.length === 1) return placeMembers(part, seed);
  const parts = members.map((nodes, group) => ({
    links: inside[group]!,
    radii: Float64Array.from(nodes, (node) => radii[node]!),
    steps,
  }));
  const children = placeParts(parts, seed);
  const circles = Float64Array.from(children, (child) => child.radius);
  const meanRadius = circles.reduce((sum, radius) => sum + radius, 0) / circles.length;
  const air = leastAir + GROUP_AIR * meanRadius;
  const centres = placeGroups(between, circles, air, seed);
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

/** Circles of groups: few, so that many steps from anywhere are worth their time. */
function placeGroups(
  links: WeightedLinks,
  radii: Float64Array,
  air: number,
  seed: number,
): Placement {
  const n = links.nodeCount;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  strewnStart(x, y, createRandom(seed));
  runForces(links, x, y, stepsFor(n, GROUP_STEPS));
  return settled(x, y, radii, air, GROUP_DENSITY);
}

function placeMembers({ links, radii, steps }: Part, seed: number): Placement {
  const n = links.nodeCount;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const random = createRandom(seed);
  const isDense = n >= DENSE_NODES && links.sources.length > DENSE * n * n;
  if (n > UNFOLDED_NODES && !isDense) unfoldedStart(links, x, y, random);
  else strewnStart(x, y, random);
  if (n > 2) runForces(links, x, y, stepsFor(n, isDense ? GROUP_STEPS : steps));
  return settled(x, y, radii, NODE_GAP, nodeDensity(n));
}

function stepsFor(n: number, { most, least, work }: Steps): number {
  return Math.round(Math.max(least, Math.min(most, work / n)));
}

/** Scaled to a density, overlaps removed. */
function settled(
  x: Float64Array,
  y: Float64Array,
  radii: Float64Array,
  gap: number,
  density: number,
): Placement {
  scaleToDensity(x, y, radii, gap, density);
  removeOverlaps(x, y, radii, gap);
  return centred(x, y, radii);
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
    let away = 0;
    for (let i = 0; i < x.length; i++) {
      const dx = x[i]! - centreX;
      const dy = y[i]! - centreY;
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance + radii[i]! <= radius) continue;
      radius = distance + radii[i]!;
      far = i;
      away = distance;
    }
    if (step === 60 || away === 0) break;
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

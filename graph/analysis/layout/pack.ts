// Puts components side by side.
import { addShape, cellFor, shapeFits, type Shape } from "./compact.ts";
import { DiscGrid } from "./disc-grid.ts";

/** Air between components, in radii of the smallest node. */
const AIR = 4;
/** Large ones keep so much more around each disc, as a share of their radius: strangers stay outside. */
const OWN_AIR = 0.05;
/** Components of more nodes are remembered by their rough shape. */
const ROUGH_NODES = 200;

/** A component: discs, and the circle about its centre that holds them. */
export interface Component extends Shape {
  readonly radius: number;
}

/** A place to try: the k-th on a ring about the origin. */
interface Place {
  ring: number;
  k: number;
}

/**
 * A centre for each component: the largest circle at the origin, then by falling radius each at the
 * nearest place to it where its discs keep their air, looked for on rings of growing distance. Small
 * components so fill the bays of large ones. Ties keep their order.
 *
 * Cost: discs, plus places tried; components of one radius go on where the last one was put, so that
 * thousands of lone nodes cost no more than the rings they fill.
 */
export function packComponents(components: readonly Component[]): {
  x: Float64Array;
  y: Float64Array;
} {
  const x = new Float64Array(components.length);
  const y = new Float64Array(components.length);
  const order = components
    .map((_, index) => index)
    .sort((a, b) => components[b]!.radius - components[a]!.radius || a - b);
  const grid = new DiscGrid(cellFor(components));
  let place: Place = { ring: 0, k: 0 };
  let lastStep = 0;
  for (const index of order) {
    const component = components[index]!;
    const step = Math.max(1, component.radius / 3);
    // One just smaller would be refused where the last one was, but for the gaps near it.
    if (step !== lastStep)
      place = { ring: Math.max(0, Math.floor((place.ring * lastStep) / step) - 6), k: 0 };
    lastStep = step;
    while (!shapeFits(grid, component, ...centreAt(place, step), AIR)) place = nextPlace(place);
    [x[index], y[index]] = centreAt(place, step);
    const ownAir = OWN_AIR * component.radius;
    const occupied = component.x.length > ROUGH_NODES ? roughShape(component, ownAir) : component;
    const radii = occupied.radii.map((radius) => radius + ownAir);
    addShape(grid, { ...occupied, radii }, x[index], y[index]);
  }
  return { x, y };
}

/** Each ring begins elsewhere, so that no spoke of first places appears. */
function centreAt({ ring, k }: Place, step: number): [x: number, y: number] {
  const angle = (2 * Math.PI * k) / placesOn(ring) + ring * 2.4;
  return [ring * step * Math.cos(angle), ring * step * Math.sin(angle)];
}

function nextPlace({ ring, k }: Place): Place {
  return k + 1 < placesOn(ring) ? { ring, k: k + 1 } : { ring: ring + 1, k: 0 };
}

function placesOn(ring: number): number {
  return Math.max(1, Math.ceil(2 * Math.PI * ring));
}

/** One disc for all the discs in each square of the given side: a few hundred instead of thousands. */
function roughShape({ x, y, radii }: Shape, side: number): Shape {
  const squares = new Map<string, { x: number; y: number; radius: number }>();
  for (let i = 0; i < x.length; i++) {
    const middleX = (Math.floor(x[i]! / side) + 0.5) * side;
    const middleY = (Math.floor(y[i]! / side) + 0.5) * side;
    const reach = Math.hypot(x[i]! - middleX, y[i]! - middleY) + radii[i]!;
    const key = `${middleX} ${middleY}`;
    const square = squares.get(key);
    if (square === undefined) squares.set(key, { x: middleX, y: middleY, radius: reach });
    else square.radius = Math.max(square.radius, reach);
  }
  const discs = [...squares.values()];
  return {
    x: Float64Array.from(discs, (disc) => disc.x),
    y: Float64Array.from(discs, (disc) => disc.y),
    radii: Float64Array.from(discs, (disc) => disc.radius),
  };
}

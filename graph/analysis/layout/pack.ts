// Puts components side by side.
import { createRandom } from "../../model/random.ts";
import { addShape, cellFor, shapeFits } from "./compact.ts";
import { DiscGrid } from "./disc-grid.ts";
import { roughShape, type Shape } from "./rough-shape.ts";

/** Air between components, in radii of the smallest node. */
const AIR = 4;
/** Large ones keep so much more around each disc, as a share of their radius: strangers stay outside. */
const OWN_AIR = 0.05;
/** Places are looked for in steps of the radius / 3, as if there were so many radii to the double. */
const STEPS_TO_DOUBLE = 3;
/** Components of less than this share of the largest one's radius are strewn over what is free … */
const TINY = 1 / 120;
/** … of a circle that becomes wider after so many places in vain, by so much. */
const TRIES = 150;
const WIDER = 1.01;

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
 * components so fill the bays of large ones. Those that are tiny beside the largest would fill them like
 * a wall: they are strewn, evenly but by chance. Ties keep their order.
 *
 * Cost: discs, plus places tried; components of about one radius go on where the last one was put, so
 * that thousands of lone nodes cost no more than the rings they fill.
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
  const largest = components[order[0] ?? 0]?.radius ?? 0;
  const grid = new DiscGrid(cellFor(components));
  const random = createRandom(order.length);
  let place: Place = { ring: 0, k: 0 };
  let lastStep = 0;
  let reach = 0;
  for (const index of order) {
    const component = components[index]!;
    const fitsAt = (at: Centre): boolean => shapeFits(grid, component, ...at, AIR);
    let centre: Centre;
    if (component.radius < TINY * largest)
      [centre, reach] = strewn(fitsAt, Math.max(reach, largest), random);
    else {
      const step = stepFor(component.radius);
      // One just smaller would be refused where the last one was, but for the gaps near it.
      if (step !== lastStep)
        place = { ring: Math.max(0, Math.floor((place.ring * lastStep) / step) - 6), k: 0 };
      lastStep = step;
      while (!fitsAt(centreAt(place, step))) place = nextPlace(place);
      centre = centreAt(place, step);
      reach = Math.max(reach, place.ring * step + component.radius);
    }
    [x[index], y[index]] = centre;
    const ownAir = OWN_AIR * component.radius;
    const { all } = roughShape(component, ownAir);
    addShape(grid, { ...all, radii: all.radii.map((r) => r + ownAir) }, x[index], y[index]);
  }
  return { x, y };
}

type Centre = readonly [x: number, y: number];

/** The first place of a random row that fits, and how wide the circle had to become for it. */
function strewn(
  fitsAt: (centre: Centre) => boolean,
  reach: number,
  random: () => number,
): [centre: Centre, reach: number] {
  for (let tries = 1; ; tries++) {
    const distance = reach * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    const centre: Centre = [distance * Math.cos(angle), distance * Math.sin(angle)];
    if (fitsAt(centre)) return [centre, reach];
    if (tries % TRIES === 0) reach *= WIDER;
  }
}

/** Alike for radii of about one size, so that one goes on where the last one was put. */
function stepFor(radius: number): number {
  const size = 2 ** (Math.floor(Math.log2(radius) * STEPS_TO_DOUBLE) / STEPS_TO_DOUBLE);
  return Math.max(1, size / 3);
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

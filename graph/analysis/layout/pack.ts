// Puts components side by side.
import { addShape, cellFor, shapeFits, type Shape } from "./compact.ts";
import { DiscGrid } from "./disc-grid.ts";

/** Air between components, in radii of the smallest node. */
const AIR = 4;
/** Large ones keep so much more around each disc, as a share of their radius: strangers stay outside. */
const OWN_AIR = 0.05;

/** A component: discs, and the circle about its centre that holds them. */
export interface Component extends Shape {
  readonly radius: number;
}

/**
 * A centre for each component: the largest circle at the origin, then by falling radius each at the
 * nearest place to it where its discs keep their air, looked for on rings of growing distance. Small
 * components so fill the bays of large ones. Ties keep their order.
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
  let lastDistance = 0;
  for (const index of order) {
    const component = components[index]!;
    const step = Math.max(1, component.radius / 3);
    // Places much nearer than the last one are taken, for one so little smaller.
    const from = Math.max(0, lastDistance - 6 * step);
    let found = null;
    for (let ring = Math.floor(from / step); found === null; ring++)
      found = freePlace(grid, component, ring, step);
    [x[index], y[index]] = found;
    lastDistance = Math.hypot(...found);
    const ownAir = OWN_AIR * component.radius;
    const radii = component.radii.map((radius) => radius + ownAir);
    addShape(grid, { ...component, radii }, ...found);
  }
  return { x, y };
}

/** The first place on a ring about the origin where the component fits, or null. */
function freePlace(
  grid: DiscGrid,
  component: Component,
  ring: number,
  step: number,
): [x: number, y: number] | null {
  const places = Math.max(1, Math.ceil(2 * Math.PI * ring));
  for (let place = 0; place < places; place++) {
    // Each ring begins elsewhere, so that no spoke of first places appears.
    const angle = (2 * Math.PI * place) / places + ring * 2.4;
    const at: [number, number] = [ring * step * Math.cos(angle), ring * step * Math.sin(angle)];
    if (shapeFits(grid, component, ...at, AIR)) return at;
  }
  return null;
}

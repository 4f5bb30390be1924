// Draws groups together by their true shapes. Circles around long or branched groups leave most of the
// plane empty; here they close up until only the air that keeps them apart is left.
import { DiscGrid } from "./disc-grid.ts";
import { roughShape, type Shape } from "./rough-shape.ts";

/**
 * Changes the centres of shapes so that they stand closer: from the middle outwards, each moves
 * straight towards the middle until a disc of it would come nearer than `air` to a disc of a shape
 * placed before (or outwards, where an earlier one has taken its place). Large shapes are taken in
 * squares of half the air.
 *
 * Cost: discs × steps; a step is half the air.
 *
 * @param x centres, changed
 */
export function drawTogether(
  shapes: readonly Shape[],
  x: Float64Array,
  y: Float64Array,
  air: number,
): void {
  const step = air / 2;
  const rough = shapes.map((shape) => roughShape(shape, step));
  const grid = new DiscGrid(Math.max(step, cellFor(rough.map(({ all }) => all))));
  const middle = middleOf(shapes, x, y);
  const distance = (s: number): number => Math.hypot(x[s]! - middle.x, y[s]! - middle.y);
  const order = shapes.map((_, s) => s).sort((a, b) => distance(a) - distance(b) || a - b);
  for (const s of order) {
    const { all, rim } = rough[s]!;
    const away = distance(s);
    const dx = away === 0 ? 1 : (x[s]! - middle.x) / away;
    const dy = away === 0 ? 0 : (y[s]! - middle.y) / away;
    const fitsAt = (shape: Shape, at: number): boolean =>
      shapeFits(grid, shape, middle.x + at * dx, middle.y + at * dy, air);
    let at = away;
    // Who stands clear and comes in short steps meets others with its rim first.
    if (fitsAt(all, at))
      while (at > 0 && fitsAt(rim, Math.max(0, at - step))) at = Math.max(0, at - step);
    else
      do at += step;
      while (!fitsAt(rim, at) || !fitsAt(all, at));
    x[s] = middle.x + at * dx;
    y[s] = middle.y + at * dy;
    addShape(grid, all, x[s], y[s]);
  }
}

/** Whether all discs of a shape stand at least `air` from those of the grid. */
export function shapeFits(
  grid: DiscGrid,
  { x, y, radii }: Shape,
  centreX: number,
  centreY: number,
  air: number,
): boolean {
  for (let i = 0; i < x.length; i++)
    if (!grid.fits(centreX + x[i]!, centreY + y[i]!, radii[i]!, air)) return false;
  return true;
}

/** Puts the discs of a shape on the grid, moved by (dx, dy) graph units. Cost: linear in discs. */
export function addShape(grid: DiscGrid, { x, y, radii }: Shape, dx: number, dy: number): void {
  for (let i = 0; i < x.length; i++) grid.add(dx + x[i]!, dy + y[i]!, radii[i]!);
}

/** A cell size that suits the discs of all shapes. */
export function cellFor(shapes: readonly Shape[]): number {
  let sum = 0;
  let count = 0;
  for (const { radii } of shapes) {
    for (const radius of radii) sum += radius;
    count += radii.length;
  }
  return (4 * sum) / Math.max(1, count);
}

/** The mean of the centres, by number of discs. */
function middleOf(
  shapes: readonly Shape[],
  x: Float64Array,
  y: Float64Array,
): { x: number; y: number } {
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  for (const [s, shape] of shapes.entries()) {
    count += shape.x.length;
    sumX += shape.x.length * x[s]!;
    sumY += shape.x.length * y[s]!;
  }
  return { x: sumX / count, y: sumY / count };
}

// Moves discs as little as it can until none touches another.
import { checkpoint } from "../../model/checkpoint.ts";
import { DiscGrid } from "./disc-grid.ts";

const MAX_PASSES = 80;
/** A hair less than wanted counts as wanted, or rounding would keep pairs moving for ever. */
const HAIR = 1 - 1e-6;

/**
 * Changes positions so that any two discs stand at least `gap` apart. Overlapping neighbours push each
 * other away, the smaller one moving more, for at most 80 passes; discs that still overlap then move, the
 * smallest ones first to give way, to the nearest free place. So it always ends and always holds.
 * Deterministic; discs in one place part by a fixed angle per index.
 *
 * Cost: passes × discs, for radii of one order of magnitude.
 */
export function removeOverlaps(
  x: Float64Array,
  y: Float64Array,
  radii: ArrayLike<number>,
  gap: number,
): void {
  if (x.length < 2) return;
  const cell = 2 * largest(radii) + gap;
  const grid = new NodeGrid(x.length);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    checkpoint();
    grid.fill(x, y, cell);
    if (!pushApart(grid, x, y, radii, gap)) return;
  }
  settle(x, y, radii, gap);
}

/** One pass over all overlapping pairs, as they stood in the grid; whether there were any. */
function pushApart(
  { columns, rows, heads, next, cellOf }: NodeGrid,
  x: Float64Array,
  y: Float64Array,
  radii: ArrayLike<number>,
  gap: number,
): boolean {
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(cellOf[i]! / rows);
    const row = cellOf[i]! % rows;
    const lastColumn = Math.min(columns - 1, column + 1);
    const lastRow = Math.min(rows - 1, row + 1);
    for (let c = Math.max(0, column - 1); c <= lastColumn; c++)
      for (let r = Math.max(0, row - 1); r <= lastRow; r++)
        for (let j = heads[c * rows + r]!; j !== -1; j = next[j]!) {
          if (j <= i) continue;
          let dx = x[j]! - x[i]!;
          let dy = y[j]! - y[i]!;
          const wanted = radii[i]! + radii[j]! + gap;
          const squared = dx * dx + dy * dy;
          if (squared >= wanted * wanted * HAIR) continue;
          moved = true;
          const distance = Math.sqrt(squared);
          if (distance < 1e-9 * wanted) {
            dx = Math.cos(j);
            dy = Math.sin(j);
          } else {
            dx /= distance;
            dy /= distance;
          }
          const areaI = radii[i]! ** 2;
          const areaJ = radii[j]! ** 2;
          const push = wanted - distance;
          const shareI = (push * areaJ) / (areaI + areaJ);
          x[i]! -= dx * shareI;
          y[i]! -= dy * shareI;
          x[j]! += dx * (push - shareI);
          y[j]! += dy * (push - shareI);
        }
  }
  return moved;
}

/** Sets discs down one by one, large ones first, each at the free place nearest to where it is. */
function settle(x: Float64Array, y: Float64Array, radii: ArrayLike<number>, gap: number): void {
  const grid = new DiscGrid(2 * largest(radii) + gap);
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => radii[b]! - radii[a]! || a - b);
  const slack = gap * (1 - 1e-5);
  for (const i of order) {
    const spot = grid.nearestSpot(x[i]!, y[i]!, radii[i]!, slack);
    x[i] = spot.x;
    y[i] = spot.y;
    grid.add(spot.x, spot.y, radii[i]!);
  }
}

function largest(radii: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < radii.length; i++) most = Math.max(most, radii[i]!);
  return most;
}

/** Nodes by cell of a square grid, as chains in two integer arrays; filled anew for each pass. */
class NodeGrid {
  columns = 1;
  rows = 1;
  heads = new Int32Array(0);
  readonly next: Int32Array;
  readonly cellOf: Int32Array;

  constructor(nodeCount: number) {
    this.next = new Int32Array(nodeCount);
    this.cellOf = new Int32Array(nodeCount);
  }

  fill(x: Float64Array, y: Float64Array, smallestCell: number): void {
    const n = x.length;
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      low = Math.min(low, y[i]!);
      high = Math.max(high, y[i]!);
    }
    // Far-flung nodes must not cost more cells than there are nodes, about.
    const cell = Math.max(smallestCell, Math.sqrt(((right - left) * (high - low)) / (4 * n)));
    this.columns = Math.max(1, Math.min(4 * n, Math.floor((right - left) / cell)) + 1);
    this.rows = Math.max(1, Math.min(4 * n, Math.floor((high - low) / cell)) + 1);
    const cells = this.columns * this.rows;
    if (this.heads.length < cells) this.heads = new Int32Array(2 * cells);
    this.heads.fill(-1, 0, cells);
    for (let i = n - 1; i >= 0; i--) {
      const column = Math.min(this.columns - 1, Math.floor((x[i]! - left) / cell));
      const row = Math.min(this.rows - 1, Math.floor((y[i]! - low) / cell));
      const at = column * this.rows + row;
      this.cellOf[i] = at;
      this.next[i] = this.heads[at]!;
      this.heads[at] = i;
    }
  }
}

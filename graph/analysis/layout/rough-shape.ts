// A shape of many discs in fewer: what is asked of it, often, is only where it ends.

/** Discs about the shape's own centre. */
export interface Shape {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
}

/** Shapes of fewer discs are not worth it. */
const FEW = 40;

export interface RoughShape {
  /** Discs that together cover those of the shape. */
  readonly all: Shape;
  /** Those of them with nothing beyond in some direction. */
  readonly rim: Shape;
}

/**
 * One disc for all the discs in each square of the given side, about the middle of what they span; a
 * disc alone in its square stays as it is. Cost: linear in discs.
 */
export function roughShape(shape: Shape, side: number): RoughShape {
  const { x, y } = shape;
  if (x.length < FEW) return { all: shape, rim: shape };
  const squares = new Map<number, number[]>();
  for (let i = 0; i < x.length; i++) {
    const key = keyOf(Math.floor(x[i]! / side), Math.floor(y[i]! / side));
    const square = squares.get(key);
    if (square === undefined) squares.set(key, [i]);
    else square.push(i);
  }
  const discs: { x: number; y: number; radius: number; isRim: boolean }[] = [];
  for (const members of squares.values()) {
    const first = members[0]!;
    const disc = members.length === 1 ? discAt(shape, first) : discAbout(shape, members);
    const column = Math.floor(x[first]! / side);
    const row = Math.floor(y[first]! / side);
    const isRim = AROUND.some(([dx, dy]) => !squares.has(keyOf(column + dx, row + dy)));
    discs.push({ ...disc, isRim });
  }
  return { all: shapeOf(discs), rim: shapeOf(discs.filter(({ isRim }) => isRim)) };
}

const AROUND = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const;

function keyOf(column: number, row: number): number {
  return column * 0x4000000 + row;
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function discAt({ x, y, radii }: Shape, i: number): Disc {
  return { x: x[i]!, y: y[i]!, radius: radii[i]! };
}

/** A disc around discs: about the middle of the box that holds them. */
function discAbout({ x, y, radii }: Shape, members: readonly number[]): Disc {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const i of members) {
    left = Math.min(left, x[i]! - radii[i]!);
    right = Math.max(right, x[i]! + radii[i]!);
    low = Math.min(low, y[i]! - radii[i]!);
    high = Math.max(high, y[i]! + radii[i]!);
  }
  const middleX = (left + right) / 2;
  const middleY = (low + high) / 2;
  let radius = 0;
  for (const i of members)
    radius = Math.max(radius, Math.hypot(x[i]! - middleX, y[i]! - middleY) + radii[i]!);
  return { x: middleX, y: middleY, radius };
}

function shapeOf(discs: readonly Disc[]): Shape {
  return {
    x: Float64Array.from(discs, (disc) => disc.x),
    y: Float64Array.from(discs, (disc) => disc.y),
    radii: Float64Array.from(discs, (disc) => disc.radius),
  };
}

// Where nodes of each colour are many, as pixels: every node adds a soft spot of its colour. Pure;
// spread over a coarse grid, so that it costs the same however many nodes there are.
import { parseColor } from "./color.ts";

/** A grid of points over the map, row 0 at the top. */
export interface Spots {
  readonly side: number;
  /** Column and row of a node, in cells. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The colour of each node, by number. */
  readonly colorOf: ArrayLike<number>;
  /** What the numbers stand for; null: no spot. */
  readonly colors: readonly (string | null)[];
  /** Standard deviation of a spot, in cells. */
  readonly width: number;
  /** How much of the ground one spot covers in its middle, 0 to 1. */
  readonly strength: number;
}

/** Passes of a plain mean, which together come close to a bell. */
const PASSES = 3;

/**
 * The pixels of all spots together, four bytes each: their colours mixed, and less of the ground the
 * more they are. Cost: nodes + passes × cells.
 */
export function spotsOf(spots: Spots): Uint8ClampedArray<ArrayBuffer> {
  const { side, x, y, colorOf, colors, width, strength } = spots;
  const parts = colors.map((color) => (color === null ? null : parseColor(color)));
  // Red, green, blue and how much of them.
  const sums = [0, 1, 2, 3].map(() => new Float32Array(side * side));
  const [red, green, blue, weight] = sums as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let i = 0; i < x.length; i++) {
    const part = parts[colorOf[i]!];
    const [column, row] = [Math.floor(x[i]!), Math.floor(y[i]!)];
    if (part === null || part === undefined) continue;
    if (column < 0 || row < 0 || column >= side || row >= side) continue;
    const at = row * side + column;
    red[at]! += part[0];
    green[at]! += part[1];
    blue[at]! += part[2];
    weight[at]! += 1;
  }
  // The mean over 2r + 1 cells has a variance of r (r + 1) / 3.
  const radius = Math.max(1, Math.round(Math.sqrt((3 * width * width) / PASSES + 0.25) - 0.5));
  for (const sum of sums) spread(sum, side, radius);
  // Three means of w cells each leave 3 / 4w of a line's height in its middle.
  const height = (3 / (4 * (2 * radius + 1))) ** 2;
  const depth = -Math.log(1 - strength) / height;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let at = 0; at < weight.length; at++) {
    const much = weight[at]!;
    if (much <= 0) continue;
    pixels[4 * at] = red[at]! / much;
    pixels[4 * at + 1] = green[at]! / much;
    pixels[4 * at + 2] = blue[at]! / much;
    pixels[4 * at + 3] = 255 * (1 - Math.exp(-depth * much));
  }
  return pixels;
}

/** Spreads a grid along both sides; what leaves it is lost. */
function spread(values: Float32Array, side: number, radius: number): void {
  const line = new Float32Array(side);
  for (const [step, next] of [
    [1, side],
    [side, 1],
  ] as const) {
    for (let first = 0, k = 0; k < side; k++, first = k * next)
      for (let pass = 0; pass < PASSES; pass++) mean(values, line, first, step, radius);
  }
}

/** The mean of each cell of a line with its neighbours. */
function mean(
  values: Float32Array,
  line: Float32Array,
  first: number,
  step: number,
  radius: number,
): void {
  const { length } = line;
  for (let i = 0; i < length; i++) line[i] = values[first + i * step]!;
  let sum = 0;
  for (let i = 0; i < Math.min(radius, length); i++) sum += line[i]!;
  const share = 1 / (2 * radius + 1);
  for (let i = 0; i < length; i++) {
    if (i + radius < length) sum += line[i + radius]!;
    if (i > radius) sum -= line[i - radius - 1]!;
    values[first + i * step] = Math.max(0, sum) * share;
  }
}

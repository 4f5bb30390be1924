// Where nodes are many: each spreads a bell of warmth, as in the density maps of VOSviewer. Pure;
// measured over a coarse grid, so that it costs the same however near one looks.
import type { NetworkMap } from "../../graph/index.ts";
import type { Extent } from "./geometry.ts";
import { centreOf, spanOf } from "./geometry.ts";

/** Warmth over a square of `side` × `side` cells, 0 to 1. Row 0 lies at the top (largest y). */
export interface DensityGrid {
  readonly side: number;
  readonly values: Float32Array;
  /** Left and top edge and length of a side, graph units. */
  readonly minX: number;
  readonly maxY: number;
  readonly span: number;
}

const SIDE = 240;
/** Standard deviation of a node's bell, as a share of the map's span, before many nodes narrow it. */
const WIDTH = 0.024;
/** Room around the map, in standard deviations. */
const MARGIN = 3;

/**
 * The density of a map, each node weighing as many as it has papers. The warmest cell is 1; others are
 * its share to the power 0.75, so that what is lukewarm shows beside what is hot. Cost: n + cells ×
 * width of the bell.
 */
export function densityOf(map: NetworkMap, extent: Extent): DensityGrid {
  const { x, y } = map.layout;
  const { occurrences } = map.network.nodes;
  const inner = spanOf(extent);
  const sigma = (WIDTH * inner) / Math.max(1, Math.log10(x.length + 1) / 2);
  const span = inner + 2 * MARGIN * sigma;
  const centre = centreOf(extent);
  const [minX, maxY] = [centre.x - span / 2, centre.y + span / 2];
  const values = new Float32Array(SIDE * SIDE);
  for (let i = 0; i < x.length; i++) {
    const column = Math.floor(((x[i]! - minX) / span) * SIDE);
    const row = Math.floor(((maxY - y[i]!) / span) * SIDE);
    if (column < 0 || row < 0 || column >= SIDE || row >= SIDE) continue;
    values[row * SIDE + column]! += occurrences[i]!;
  }
  const bell = bellOf((sigma / span) * SIDE);
  blur(values, SIDE, bell, 1);
  blur(values, SIDE, bell, SIDE);
  const most = values.reduce((a, b) => Math.max(a, b), 0) || 1;
  return { side: SIDE, values: values.map((value) => (value / most) ** 0.75), minX, maxY, span };
}

/** One half of a bell of a standard deviation in cells, from its middle outwards. */
function bellOf(sigma: number): Float32Array {
  return Float32Array.from({ length: Math.ceil(MARGIN * sigma) + 1 }, (_, i) =>
    Math.exp(-(i * i) / (2 * sigma * sigma)),
  );
}

/** Spreads every cell along one direction: `step` 1 along rows, `side` along columns. */
function blur(values: Float32Array, side: number, bell: Float32Array, step: number): void {
  const line = new Float32Array(side);
  for (let start = 0; start < side; start++) {
    const first = step === 1 ? start * side : start;
    line.fill(0);
    for (let i = 0; i < side; i++) {
      const value = values[first + i * step]!;
      if (value === 0) continue;
      for (let k = 0; k < bell.length; k++) {
        const part = value * bell[k]!;
        if (i + k < side) line[i + k]! += part;
        if (k > 0 && i - k >= 0) line[i - k]! += part;
      }
    }
    for (let i = 0; i < side; i++) values[first + i * step] = line[i]!;
  }
}

// Positions for programs that expect them between 0 and 1.
import type { Layout } from "../model/network-map.ts";

export interface UnitPositions {
  readonly x: (node: number) => number;
  readonly y: (node: number) => number;
}

/** The layout in [0, 1] × [0, 1] with its proportions kept, y downwards; 0.5 where all are one. */
export function inUnitSquare({ x, y }: Layout): UnitPositions {
  const [left, right] = extent(x);
  const [bottom, top] = extent(y);
  const side = Math.max(right - left, top - bottom);
  const scaled = (value: number): number => Math.round(value * 1e6) / 1e6;
  if (!(side > 0)) return { x: () => 0.5, y: () => 0.5 };
  const middle = (low: number, high: number): number => (low + high) / 2;
  const [cx, cy] = [middle(left, right), middle(bottom, top)];
  return {
    x: (i) => scaled(0.5 + (x[i]! - cx) / side),
    y: (i) => scaled(0.5 - (y[i]! - cy) / side),
  };
}

function extent(values: Float64Array): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

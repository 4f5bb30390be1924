// The sizes of a map's discs for what they shall stand for, with samples for a legend.
import type { NumberColumn, SizeBy } from "../look.ts";
import type { NetworkMap } from "../network-map.ts";
import { columnOfSize } from "./node-columns.ts";
import { numberInWords } from "./number-scale.ts";

/** The largest disc has at most so many times the radius of the smallest. */
const MAX_RATIO = 7;
/** Values further below the largest are drawn as if they were as large as this part of it. */
const SMALLEST_PART = 1 / 1000;

/**
 * Radii in graph units. By papers: those of the layout. Otherwise
 *
 *     r = c · (v / least v) ^ p
 *
 * p is ½, so that area stands for the value, or what makes the largest radius seven times the smallest
 * where that is less. What is 0, below a thousandth of the largest, or not known has the smallest disc.
 * c keeps the area of all discs together as it is in the layout, so that the map is as full as before.
 * Cost: linear.
 *
 * @param column what the map does not carry; without it sizes stay those of the layout
 */
export function radiiBy(
  map: NetworkMap,
  sizeBy: SizeBy,
  column: NumberColumn | null,
): Float64Array {
  const { radii } = map.layout;
  if (sizeBy === "papers") return radii;
  const equal = new Float64Array(radii.length);
  const values = sizeBy === "equal" ? equal : valuesOfSize(map, sizeBy, column);
  if (values === null) return radii;
  const largest = values.reduce((most, value) => (value > most ? value : most), 0);
  const floor = largest * SMALLEST_PART;
  const least = values.reduce(
    (low, value) => (value >= floor && value < low ? value : low),
    largest,
  );
  const power =
    largest > least ? Math.min(0.5, Math.log(MAX_RATIO) / Math.log(largest / least)) : 0;
  const parts = values.map((value) => (value > least ? (value / least) ** power : 1));
  const area = (all: Float64Array): number => all.reduce((sum, radius) => sum + radius ** 2, 0);
  const scale = Math.sqrt(area(radii) / (area(parts) || 1));
  return parts.map((part) => part * scale);
}

/** What sizes stand for, of each node; NaN where it is not known; null where there is nothing. */
export function valuesOfSize(
  map: NetworkMap,
  sizeBy: SizeBy,
  column: NumberColumn | null,
): Float64Array | null {
  return (columnOfSize(map, sizeBy) ?? column)?.values ?? null;
}

/** A disc with what it stands for. */
export interface SizeSample {
  readonly label: string;
  readonly radius: number;
}

/** Up to three discs of different values: the smallest, one of the larger tenth, the largest. */
export function sizeSamples(values: Float64Array, radii: Float64Array): readonly SizeSample[] {
  const known = Array.from(radii.keys()).filter((node) => !Number.isNaN(values[node]));
  known.sort((a, b) => radii[a]! - radii[b]! || values[a]! - values[b]! || a - b);
  const samples = new Map<string, number>();
  for (const share of [0, 0.9, 1]) {
    const node = known[Math.round(share * (known.length - 1))];
    if (node !== undefined) samples.set(numberInWords(values[node]!, "amount"), radii[node]!);
  }
  return Array.from(samples, ([label, radius]) => ({ label, radius }));
}

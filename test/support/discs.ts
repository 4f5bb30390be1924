// What tests of placements measure.

/** The least distance between the rims of any two discs. */
export function leastGap(x: Float64Array, y: Float64Array, radii: ArrayLike<number>): number {
  let least = Infinity;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) - radii[i]! - radii[j]!);
  return least;
}

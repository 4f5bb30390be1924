// Some entries of a column, in a new column: plain loops, as the columns of a map have millions of entries.

/** A column of numbers. */
export type NumberColumn = Uint8Array | Uint32Array | Int32Array | Float64Array;

/**
 * The entries at these places; the column itself where that is all of it. Cost: linear in places.
 *
 * @param places ascending, each once
 */
export function picked<C extends NumberColumn>(column: C, places: Uint32Array): C {
  if (places.length === column.length) return column;
  const entries = column.slice(0, places.length) as C;
  for (let k = 0; k < places.length; k++) entries[k] = column[places[k]!]!;
  return entries;
}

/** The texts at these places, in any order. Cost: linear in places. */
export function textsAt<T extends string>(texts: readonly T[], places: Uint32Array): T[] {
  const entries = new Array<T>(places.length);
  for (let k = 0; k < places.length; k++) entries[k] = texts[places[k]!]!;
  return entries;
}

/** The places of all flags that are 1, ascending. Cost: linear. */
export function placesOf(flags: Uint8Array): Uint32Array {
  const places = new Uint32Array(countOf(flags));
  for (let i = 0, count = 0; i < flags.length; i++) if (flags[i] === 1) places[count++] = i;
  return places;
}

/** How many flags are 1. Cost: linear. */
export function countOf(flags: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < flags.length; i++) count += flags[i]!;
  return count;
}

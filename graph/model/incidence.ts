// Rows of integers in two typed arrays (compressed sparse rows): which items each row holds.

/** Row `r` holds `items[offsets[r] … offsets[r + 1])`. */
export interface Incidence {
  /** rows + 1 entries, ascending, first 0. */
  readonly offsets: Uint32Array;
  readonly items: Uint32Array;
}

/** Packs lists into rows, keeping their order. Cost: linear in the number of items. */
export function incidenceOf(rows: readonly ArrayLike<number>[]): Incidence {
  const offsets = new Uint32Array(rows.length + 1);
  for (let r = 0; r < rows.length; r++) offsets[r + 1] = offsets[r]! + rows[r]!.length;
  const items = new Uint32Array(offsets[rows.length]!);
  for (let r = 0; r < rows.length; r++) items.set(rows[r]!, offsets[r]);
  return { offsets, items };
}

/** The items of one row, as a view (not a copy). */
export function rowOf(incidence: Incidence, row: number): Uint32Array {
  return incidence.items.subarray(incidence.offsets[row], incidence.offsets[row + 1]);
}

/**
 * The other direction: for each item, the rows that hold it, ascending (a row twice if it holds the
 * item twice). Cost: linear in rows + items.
 *
 * @param numbers what each item is called in the answer, a permutation; itself when not given
 */
export function transpose(
  incidence: Incidence,
  itemCount: number,
  numbers: Uint32Array | null = null,
): Incidence {
  const { offsets: rowOffsets, items: rowItems } = incidence;
  const numberOf = (k: number): number =>
    numbers === null ? rowItems[k]! : numbers[rowItems[k]!]!;
  // First how many rows an item has, two places on; then where its rows begin, one place on; each row
  // that is written moves that to where the next item begins, which is its own place.
  const offsets = new Uint32Array(itemCount + 2);
  for (let k = 0; k < rowItems.length; k++) offsets[numberOf(k) + 2]!++;
  for (let i = 1; i < itemCount; i++) offsets[i + 1]! += offsets[i]!;
  const items = new Uint32Array(rowItems.length);
  for (let r = 0; r + 1 < rowOffsets.length; r++)
    for (let k = rowOffsets[r]!; k < rowOffsets[r + 1]!; k++)
      items[offsets[numberOf(k) + 1]!++] = r;
  return { offsets: offsets.subarray(0, itemCount + 1), items };
}

/** The same rows with each item once; rows have to be sorted. Cost: linear in rows + items. */
export function withoutRepeats(incidence: Incidence): Incidence {
  const { offsets, items } = incidence;
  if (!hasRepeats(incidence)) return incidence;
  const keptOffsets = new Uint32Array(offsets.length);
  const kept = new Uint32Array(items.length);
  let length = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++)
      if (k === offsets[row] || items[k] !== items[k - 1]) kept[length++] = items[k]!;
    keptOffsets[row + 1] = length;
  }
  return { offsets: keptOffsets, items: kept.subarray(0, length) };
}

function hasRepeats({ offsets, items }: Incidence): boolean {
  for (let row = 0; row + 1 < offsets.length; row++)
    for (let k = offsets[row]! + 1; k < offsets[row + 1]!; k++)
      if (items[k] === items[k - 1]) return true;
  return false;
}

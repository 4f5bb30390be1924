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
 */
export function transpose(incidence: Incidence, itemCount: number): Incidence {
  const { offsets: rowOffsets, items: rowItems } = incidence;
  const offsets = new Uint32Array(itemCount + 1);
  for (const item of rowItems) offsets[item + 1]!++;
  for (let i = 0; i < itemCount; i++) offsets[i + 1]! += offsets[i]!;
  const items = new Uint32Array(rowItems.length);
  const next = offsets.slice(0, itemCount);
  for (let r = 0; r + 1 < rowOffsets.length; r++)
    for (let k = rowOffsets[r]!; k < rowOffsets[r + 1]!; k++) items[next[rowItems[k]!]!++] = r;
  return { offsets, items };
}

/** The same rows with each item once; rows have to be sorted. Cost: linear in rows + items. */
export function withoutRepeats(incidence: Incidence): Incidence {
  const { offsets, items } = incidence;
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

// The order of a network's nodes: by id, compared by code units, so that it is the same everywhere.

/** A table's rows in the order of their ids. */
export interface IdOrder {
  /** The row at each rank. */
  readonly rows: Uint32Array;
  /** The rank of each row. */
  readonly ranks: Uint32Array;
}

/** Cost: linear when the ids are sorted already, else n·log n comparisons. */
export function orderById(ids: readonly string[]): IdOrder {
  const rows = Uint32Array.from(ids, (_, row) => row);
  if (!isSorted(ids)) rows.sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
  const ranks = new Uint32Array(ids.length);
  for (let rank = 0; rank < rows.length; rank++) ranks[rows[rank]!] = rank;
  return { rows, ranks };
}

function isSorted(ids: readonly string[]): boolean {
  for (let i = 1; i < ids.length; i++) if (ids[i - 1]! > ids[i]!) return false;
  return true;
}

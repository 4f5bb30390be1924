// From ids found to table rows, sorted by id so that no order of files shows.
import type { EntityId } from "../model/ids.ts";

export interface IdRows {
  /** Sorted by code units. */
  readonly ids: readonly EntityId[];
  readonly rowOf: ReadonlyMap<EntityId, number>;
}

/** Cost: n log n. */
export function rowsById(found: Iterable<EntityId>): IdRows {
  const ids = [...found].sort();
  return { ids, rowOf: new Map(ids.map((id, row) => [id, row])) };
}

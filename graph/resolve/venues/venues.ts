// The venues of a corpus: one per series, whatever its year and spelling.
import type { VenueTable } from "../../model/corpus.ts";
import { closedDirections } from "../../model/directions.ts";
import type { EntityId } from "../../model/ids.ts";
import type { PaperRecord } from "../../model/paper-record.ts";
import { byFrequency, countUp } from "../count.ts";
import { rowsById } from "../entity-rows.ts";
import type { MergedPaper } from "../papers/merge-records.ts";
import { stableId } from "../stable-id.ts";
import type { VenueReader } from "./venue-reader.ts";

export interface ResolvedVenues {
  readonly venues: VenueTable;
  /** Row by venue key. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Cost: linear in the records. */
export function resolveVenues(
  papers: readonly MergedPaper[],
  records: readonly PaperRecord[],
  readVenue: VenueReader,
): ResolvedVenues {
  const idOfKey = new Map<string, EntityId>();
  const names = new Map<EntityId, Map<string, number>>();
  const written = new Map<EntityId, Map<string, number>>();
  for (const { venue } of papers) {
    if (venue === null) continue;
    const id = idOfKey.get(venue.key) ?? stableId("venue", venue.key);
    idOfKey.set(venue.key, id);
    if (!names.has(id)) names.set(id, new Map());
    countUp(names.get(id)!, venue.name);
  }
  for (const record of records) {
    const venue = readVenue(record.venue);
    const id = venue === null ? undefined : idOfKey.get(venue.key);
    if (id === undefined) continue;
    if (!written.has(id)) written.set(id, new Map());
    countUp(written.get(id)!, record.venue!);
  }
  const { ids, rowOf } = rowsById(names.keys());
  const spellings = ids.map(() => new Map<string, number>());
  for (const [id, counts] of written) {
    const row = spellings[rowOf.get(id)!]!;
    for (const [text, count] of counts) countUp(row, text, count);
  }
  return {
    venues: {
      ids,
      names: ids.map((id) => closedDirections(byFrequency(names.get(id)!)[0]!)),
      variants: spellings.map(byFrequency),
    },
    rowOf: new Map([...idOfKey].map(([key, id]) => [key, rowOf.get(id)!])),
  };
}

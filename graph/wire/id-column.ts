// Ids without repeating labels: most ids are `type:label-in-small-letters`, so only what differs from
// that guess is written. The guess may be wrong, never the id.
import type { EntityId } from "../model/ids.ts";
import { ENTITY_TYPES } from "../model/ids.ts";
import { broken } from "./broken.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { ByteWriter } from "./byte-writer.ts";

/**
 * Writes how much of each guess is wrong at its end; returns the true ends, which travel with the
 * other texts.
 */
export function writeIds(
  writer: ByteWriter,
  ids: readonly EntityId[],
  types: Uint8Array,
  labels: readonly string[],
): string[] {
  const cuts = new Uint32Array(ids.length);
  const ends = ids.map((id, i) => {
    const guess = guessOf(types[i]!, labels[i]!);
    let same = 0;
    while (same < id.length && same < guess.length && id[same] === guess[same]) same++;
    cuts[i] = guess.length - same;
    return id.slice(same);
  });
  writer.varints(cuts);
  return ends;
}

/** The ids again, from their ends, types and labels. */
export function readIds(
  reader: ByteReader,
  ends: readonly string[],
  types: Uint8Array,
  labels: readonly string[],
): EntityId[] {
  const cuts = reader.varints(ends.length);
  return ends.map((end, i) => {
    const guess = guessOf(types[i]!, labels[i]!);
    const cut = cuts[i]!;
    if (cut > guess.length) throw broken("an id is cut too far");
    return `${guess.slice(0, guess.length - cut)}${end}` as EntityId;
  });
}

/**
 * Only ASCII is looked at: what other letters become in small depends on the Unicode version, and
 * both sides must guess alike.
 */
function guessOf(type: number, label: string): string {
  const slug = label.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
  return `${ENTITY_TYPES[type] ?? ""}:${slug}`;
}
